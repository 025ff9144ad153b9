import { until } from '../../harness/until.js';
import type { Site } from '../site.js';
import { type Fronts, GATEWAYS, type Gateway } from './fronts.js';

export interface Struck { readonly site: Site; readonly fronts: Fronts; readonly nth: number }
/** Something that breaks on the way from a report to an officer's program, and is mended again by itself. */
export interface AlertFault {
  readonly name: string;
  /** Part of the form that runs with all tests. */
  readonly short?: true;
  strike(on: Struck): Promise<void>;
}

/** How long something is away: longer than a client's first pause before it comes again. */
const AWAY_MS = 1_500;
/** Longer than what may pass between two pings and their answer, so that both ends find it out. */
const SILENT_FOR_GOOD_MS = 33_000;

const pass = (ms: number): Promise<unknown> => { const end = performance.now() + ms; return until('time passes', () => performance.now() >= end, 2 * ms + 1_000); };
const other = (gateway: Gateway): Gateway => (gateway === 'liaison' ? 'second liaison' : 'liaison');
const turn = (nth: number): Gateway => GATEWAYS[nth % GATEWAYS.length] ?? GATEWAYS[0];

/** A gateway goes away and its officers go to the other one; once it is there again, whoever comes by its way reaches it. */
async function without({ site, fronts, nth }: Struck, end: (gateway: Gateway) => Promise<unknown>): Promise<void> {
  const gateway = turn(nth);
  fronts.lead(gateway, other(gateway));
  await end(gateway);
  await pass(AWAY_MS);
  await site.start(gateway);
  fronts.lead(gateway, gateway);
}

export const ALERT_FAULTS: readonly AlertFault[] = [
  { name: 'a gateway is killed', short: true, strike: (on) => without(on, (gateway) => on.site.end(gateway)) },
  { name: 'a gateway is drained', strike: (on) => without(on, (gateway) => on.site.drain(gateway)) },
  {
    name: 'a gateway stands still',
    strike: async ({ site, nth }) => {
      site.door(turn(nth)).halt();
      await pass(2 * AWAY_MS);
      site.door(turn(nth)).resume();
    },
  },
  {
    name: 'the relay is killed', short: true,
    strike: async ({ site }) => {
      await site.end('escalation');
      await pass(AWAY_MS);
      await site.start('escalation');
    },
  },
  {
    name: 'Redis is killed',
    strike: async ({ site }) => {
      const back = await site.redis?.cut();
      await pass(AWAY_MS);
      await back?.();
    },
  },
  { name: 'connections break', short: true, strike: async ({ fronts, nth }) => { fronts.way(turn(nth)).drop(); await pass(AWAY_MS); } },
  { name: 'connections stall', short: true, strike: ({ fronts, nth }) => silence(fronts, turn(nth), AWAY_MS, true) },
  { name: 'connections stay silent', strike: ({ fronts, nth }) => silence(fronts, turn(nth), SILENT_FOR_GOOD_MS, false) },
  {
    name: 'a gateway is cut off from the database',
    strike: async ({ site, nth }) => {
      const way = site.way(turn(nth));
      way.silence();
      await pass(2 * AWAY_MS);
      way.heal(nth % 4 < 2);
    },
  },
  {
    name: 'PostgreSQL is stopped',
    strike: async ({ site }) => {
      await site.cutPostgres();
      await pass(AWAY_MS);
      await site.startPostgres();
    },
  },
];

async function silence(fronts: Fronts, gateway: Gateway, for_ms: number, kept: boolean): Promise<void> {
  const way = fronts.way(gateway);
  way.silence();
  await pass(for_ms);
  way.heal(kept);
}
