import { until } from '../../harness/until.js';
import { chance } from '../chance.js';
import { Resting } from '../resting.js';
import { Site } from '../site.js';
import { ALERT_FAULTS, type AlertFault } from './faults.js';
import { Fronts, GATEWAYS } from './fronts.js';
import { type Arrivals, allNumbered, arrivals, ends } from './judge-alerts.js';
import { type Program, WithClient, WithoutReplay } from './programs.js';
import { Traffic } from './traffic.js';

export interface AlertChaosOptions {
  readonly seed: number;
  /** How often each fault comes. */
  readonly rounds: number;
  /** Programs of each side at each gateway; beside them stands one that never says what it has. */
  readonly programs: number;
  readonly short: boolean;
}
export interface AlertChaosResult {
  readonly faults: number;
  readonly reports: number;
  readonly disconnects: number;
  /** Over all programs that stand on the client. */
  readonly with_client: Arrivals;
  /** Over those without replay, as a control: they must have lost something. */
  readonly without_replay: Arrivals;
}

const BACK_LIMIT_MS = 60_000;
/** Longest that everything may take to arrive once nothing is broken any more. */
const ARRIVED_LIMIT_MS = 30_000;

/** Breaks what lies between a report and an officer's program, fault after fault, while alerts flow. */
export async function runAlerts(options: AlertChaosOptions, say: (line: string) => void): Promise<AlertChaosResult> {
  const site = await Site.open('redis', 'gateways');
  const fronts = await Fronts.open(site);
  const programs: WithClient[] = [];
  const bare: Program[] = [];
  try {
    // An officer for each: a person may have so many lines at one gateway, and lines that are dead without knowing it count too.
    const { home, other } = await site.officers(options.programs);
    for (const gateway of GATEWAYS) {
      for (const officers of [home, other]) {
        programs.push(...officers.map(({ cookie }) => new WithClient(fronts.url(gateway), cookie)));
        bare.push(new WithoutReplay(fronts.url(gateway), officers[0].cookie));
      }
    }
    await allBack(programs);
    const traffic = new Traffic(site, new Resting(site, [home[0], other[0]]));
    traffic.start();
    const plan = planOf(options);
    for (const [nth, fault] of plan.entries()) await strike({ fault, nth, site, fronts, programs, say });
    await traffic.stop();
    return { faults: plan.length, reports: traffic.reports, ...await judged(site, programs, bare) };
  } finally {
    for (const program of [...programs, ...bare]) program.close();
    await fronts.close();
    await site.close();
  }
}

/** Every fault as often as asked for, in an order of its own for each seed. */
function planOf({ seed, rounds, short }: AlertChaosOptions): AlertFault[] {
  const faults = ALERT_FAULTS.filter((fault) => !short || fault.short === true);
  return chance(seed).shuffled(Array.from({ length: rounds }, () => faults).flat());
}

interface Strike { readonly fault: AlertFault; readonly nth: number; readonly site: Site; readonly fronts: Fronts; readonly programs: readonly WithClient[]; say(line: string): void }

async function strike({ fault, nth, site, fronts, programs, say }: Strike): Promise<void> {
  const before = disconnectsOf(programs);
  const started = performance.now();
  await fault.strike({ site, fronts, nth });
  await allBack(programs);
  say(`${nth} ${fault.name}: ${disconnectsOf(programs) - before} lines broke, all back after ${Math.round(performance.now() - started)} ms`);
}

const disconnectsOf = (programs: readonly Program[]): number => programs.reduce((sum, { disconnects }) => sum + disconnects, 0);
async function allBack(programs: readonly WithClient[]): Promise<void> {
  await until('every line is open', () => programs.every(({ live }) => live), BACK_LIMIT_MS)
    .catch((error: unknown) => { throw new Error(`lines stand thus: ${programs.map(({ state }) => state).join('; ')}`, { cause: error }); });
}

async function judged(site: Site, programs: readonly Program[], bare: readonly Program[]): Promise<Pick<AlertChaosResult, 'disconnects' | 'with_client' | 'without_replay'>> {
  await until('every alert has its number', () => allNumbered(site), ARRIVED_LIMIT_MS);
  const last = await ends(site);
  const all = (of: readonly Program[]): Arrivals => of.map((program) => arrivals(program, last)).reduce((a, b) => (
    { lost: a.lost + b.lost, doubled: a.doubled + b.doubled, disordered: a.disordered + b.disordered, heard: a.heard + b.heard }));
  // What was numbered just now may still be on its way down; what has not arrived by the end of the limit is lost.
  await until('everything arrives', () => all(programs).lost === 0, ARRIVED_LIMIT_MS).catch(() => undefined);
  return { disconnects: disconnectsOf(programs), with_client: all(programs), without_replay: all(bare) };
}
