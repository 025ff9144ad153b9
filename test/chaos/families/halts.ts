import { type Failpoint } from '#platform';
import { until } from '../../harness/until.js';
import type { Role } from '../site.js';
import type { Family, Stage } from '../stage.js';

/** A job's lock lasts six seconds: a process that stands still for longer comes back to work that is somebody else's. */
const STILL_MS = [7_000, 9_000] as const;
const REACHED_LIMIT_MS = 20_000;
/** With its job taken, in the middle of its transaction, and with it written. */
const POINTS: readonly [Failpoint, ...Failpoint[]] = ['worker.bell-received', 'ledger.locked', 'ledger.clocks-written', 'ledger.committed', 'relay.numbered', 'bells.armed'];

async function halted(stage: Stage, role: Role, point: Failpoint, still_ms: number): Promise<void> {
  const { site } = stage;
  await stage.file();
  await site.arm(role, point, 'stop', 1);
  await until(`${role} stands still at ${point}`, () => site.door(role).halted(), REACHED_LIMIT_MS);
  stage.begin();
  await stage.outlast(still_ms);
  site.door(role).resume();
  stage.heal();
}

const halts = (name: string, form: 'apart' | 'two', role: Role, share: number): Family => ({
  name, form, share,
  plan: (nth, chance) => {
    const point = POINTS[nth % POINTS.length] ?? POINTS[0];
    const still_ms = chance.between(...STILL_MS);
    return { label: `SIGSTOP of ${role} at ${point} for ${still_ms} ms`, play: (stage) => halted(stage, role, point, still_ms) };
  },
});

export const HALTS: readonly Family[] = [
  halts('SIGSTOP, nobody else there', 'apart', 'escalation', 4),
  halts('SIGSTOP, another takes over', 'two', 'second escalation', 4),
];
