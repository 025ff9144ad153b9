export { Audit } from './audit.js';
export { AuditingModule } from './auditing.module.js';
export type { Verdict } from './verdict.js';
