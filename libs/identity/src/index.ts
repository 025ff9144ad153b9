export { DemoAccounts } from './demo-accounts.js';
export { IdentityModule } from './identity.module.js';
export { SessionAuthenticator } from './session-authenticator.js';
export { CurrentViewer, May, NEEDS, SessionGuard } from './session.guard.js';
export { type ClaimRule, type Provider, Providers } from './providers/providers.js';
export { SetupLinks } from './setup-links.js';
export { type Viewer, actorOf } from './viewer.js';
