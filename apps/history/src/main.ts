import { runDoor } from '#boot';
import { ProvingModule } from '#proving';
import { ReviewModule } from '#review';

/** Supervisors' door: histories, exports, and their proof. */
await runDoor({ name: 'history', rooms: [ReviewModule, ProvingModule], desk: true, front: '/desk/' });
