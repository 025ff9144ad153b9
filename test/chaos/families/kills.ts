import { FAILPOINTS, type Failpoint } from '#platform';
import { until } from '../../harness/until.js';
import type { Chance } from '../chance.js';
import { forget } from '../queue.js';
import type { Role } from '../site.js';
import type { Family, Stage } from '../stage.js';

/** Longest that a process takes to reach its failpoint once there is work for it; a sweep comes every two seconds. */
const REACHED_LIMIT_MS = 20_000;
/** Highest number of passes before it is killed. */
const PASSES_MAX = 4;
/** A supervisor takes at least this long to start a process again. */
const AWAY_MS = 500;
const LEDGER = FAILPOINTS.filter((name) => name.startsWith('ledger.'));
/** Everything that a process does which answers clocks. */
const ENGINE = FAILPOINTS;

/** kill -9 of one role by itself, between two steps; started again as a supervisor would. */
function kills(name: string, role: Role, form: Family['form'], share: number, points: readonly Failpoint[]): Family {
  return {
    name, form, share,
    plan: (nth, chance) => {
      const point = points[nth % points.length] ?? 'ledger.locked';
      const pass = passes(point, chance);
      return { label: `kill -9 of ${role} at ${point}, pass ${pass}`, play: (stage) => killed(stage, role, point, pass) };
    },
  };
}

/** Some places are passed once for many clocks, and one pass must do. */
const passes = (point: Failpoint, chance: Chance): number => (/^(relay|bells)\.|^sweep\.found/.test(point) ? 1 : chance.between(1, PASSES_MAX));

async function killed(stage: Stage, role: Role, point: Failpoint, pass: number): Promise<void> {
  const { site } = stage;
  await stage.file();
  await site.arm(role, point, 'kill', pass);
  // The sweep finds only what no bell rang for.
  if (point.startsWith('sweep.')) await forget(site);
  let over = false;
  const work = busy(stage, role, () => over);
  await until(`${role} reaches ${point}`, () => !site.door(role).running, REACHED_LIMIT_MS);
  stage.begin(await site.ended(role));
  over = true;
  await work;
  await stage.outlast(AWAY_MS);
  await site.start(role);
  stage.heal();
}

/** Gives a role what it works on: the worker has its clocks, the others need companies and officers. */
async function busy(stage: Stage, role: Role, over: () => boolean): Promise<void> {
  if (role === 'liaison') stage.resting.add(stage.cases.slice(0, 4));
  if (role !== 'intake') return;
  const more = stage.more(PASSES_MAX * 2);
  while (!over()) await more.once();
}

/** kill -9 from outside at any moment, of every process that answers clocks. */
const anyMoment: Family = {
  name: 'kill -9 at any moment', form: 'apart', share: 3,
  plan: (_nth, chance) => {
    const after_ms = chance.between(0, 3_500);
    return {
      label: `kill -9 of escalation ${after_ms} ms after filing`,
      play: async (stage) => {
        await stage.file();
        const filed = Date.now();
        await until('the moment comes', () => Date.now() >= filed + after_ms);
        stage.begin();
        await stage.site.end('escalation');
        await stage.outlast(AWAY_MS);
        await stage.site.start('escalation');
        stage.heal();
      },
    };
  },
};

/** Two relays at once: one of the two is killed while the other goes on. */
const oneOfTwo: Family = {
  name: 'two relays, one killed', form: 'two', share: 5,
  plan: (nth) => {
    const points = ENGINE.filter((point) => /^(relay|bells|ledger)\./.test(point));
    const point = points[nth % points.length] ?? 'relay.taken';
    return { label: `kill -9 of one of two at ${point}`, play: (stage) => killed(stage, 'second escalation', point, 1) };
  },
};

export const KILLS: readonly Family[] = [
  kills('kill -9 of escalation', 'escalation', 'apart', 26, ENGINE),
  kills('kill -9 of intake', 'intake', 'apart', 7, LEDGER),
  kills('kill -9 of liaison', 'liaison', 'apart', 7, LEDGER),
  kills('kill -9 of hotline', 'hotline', 'one', 9, ENGINE),
  anyMoment, oneOfTwo,
];
