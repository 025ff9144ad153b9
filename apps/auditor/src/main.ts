import { AuditingModule } from '#auditing';
import { runDoor } from '#boot';

/** Nobody's door: looks at the rows from beside the engine, and says so when it stands still. It answers health and metrics only. */
await runDoor({ name: 'auditor', rooms: [AuditingModule] });
