import { runDoor } from '#boot';
import { ClimbingModule } from '#climbing';

/** Nobody's door: the relay, the bells' workers and the sweep. It answers health and metrics only. */
await runDoor({ name: 'escalation', rooms: [ClimbingModule] });
