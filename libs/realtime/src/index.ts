export { type Authenticate, type AuthenticatedSocket, LiaisonAdapter } from './liaison-adapter.js';
