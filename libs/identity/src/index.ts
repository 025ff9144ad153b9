export { DemoAccounts } from './demo-accounts.js';
export { IdentityModule } from './identity.module.js';
export { Callers } from './callers.js';
export { CurrentCaller, CurrentViewer, Gives, May, NEEDS, SessionGuard } from './session.guard.js';
export { type ClaimRule, type Provider, Providers } from './providers/providers.js';
export { SetupLinks } from './setup-links.js';
export { type Caller, type Viewer, isViewer } from './viewer.js';
export { deviceOf } from './visitor-device.js';
