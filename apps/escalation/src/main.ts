import { DeliveringModule } from '#alerting';
import { runDoor } from '#boot';
import { ClimbingModule } from '#climbing';
import { GatheringModule } from '#proving';

/** Nobody's door: the relay, the bells' workers, the sweep, what goes out beyond the live line, and the checkpoints. It answers health and metrics only. */
await runDoor({ name: 'escalation', rooms: [ClimbingModule, DeliveringModule, GatheringModule] });
