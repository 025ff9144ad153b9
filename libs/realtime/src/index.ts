export { hasTaken } from './bounded-line.js';
export { type Authenticate, type AuthenticatedSocket, LiaisonAdapter } from './liaison-adapter.js';
