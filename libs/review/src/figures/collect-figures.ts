import type { Figures, FiguresQuery } from '#contracts';
import { DEFAULT_TLP, FIGURES_DAYS_MAX, type Policy, type SideId } from '#domain';
import { ProblemError } from '#edge';
import { type CaseTold, DueClocks, NetworkStore, Reader, type SideZone, bePatient, readCounts, readHeads, readMoves, readNewestCheckpoints, readSteps } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { endsOf, hoursOf, itemsOf, movesOf, ownLimits, placesOf, stepsOf } from './figures-of.js';
import type { Grounds } from './prove-figures.js';
import { rungTimes } from './rung-times.js';

/** Cases that one set of figures is made of at most: two years of the busiest network that is foreseen (DOMAIN §2), several times over. */
export const FIGURES_CASES_MAX = 20_000;
/** What PostgreSQL says of a question that took longer than it may. */
const TOO_LONG = '57014';
const tookTooLong = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === TOO_LONG;

/** The days that a question is about, both whole. */
export interface Days { readonly from: string; readonly to: string }

/** Figures of a side's own work, worked out anew from its rows whenever somebody asks. */
@Injectable()
export class CollectFigures {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  /**
   * @param proof whether what they rest on is read too, in the same moment
   * @throws ProblemError `validation` for days that are no period, `too-many-rows`, or `unavailable` where the database would take too long
   */
  async collect(side: SideId, query: FiguresQuery, { proof = false }: { readonly proof?: boolean } = {}): Promise<{ readonly figures: Figures; readonly grounds: Grounds }> {
    const now = await this.clocks.now();
    const days = daysOf(query, this.networks.dayOf(side, now));
    const { kind, channel, severity, item } = query;
    const filter = this.lines.filterOf({ kind, channel, severity, item, ...days }, this.networks.zoneOf(side));
    const zones = this.zonesFor(side);
    const read = this.reader.as(side, async (sql) => {
      const [, counts] = await Promise.all([bePatient(sql), readCounts(sql, filter, { zones, limit: FIGURES_CASES_MAX + 1 })]);
      if (counts.told.length > FIGURES_CASES_MAX) throw new ProblemError('too-many-rows', { words: { max: FIGURES_CASES_MAX } });
      const ids = counts.told.map(({ id }) => id);
      const [rows, moves, heads, checkpoints] = await Promise.all([readSteps(sql, ids), readMoves(sql, ids), proof ? readHeads(sql, ids) : [], proof ? readNewestCheckpoints(sql) : []]);
      return { counts, rows, moves, grounds: { heads, checkpoints } };
    });
    const { counts, rows, moves, grounds } = await read.catch((error: unknown) => { throw tookTooLong(error) ? new ProblemError('unavailable') : error; });
    const policies = await this.policiesOf(counts.told);
    const steps = stepsOf(rows);
    const figures: Figures = {
      tlp: DEFAULT_TLP, side, ...days, as_of: new Date(now).toISOString(), cases: counts.totals, limits: ownLimits(steps), steps, relief: counts.relief,
      ...rungTimes(counts.told, moves, { side, now, policyOf: policies }), ...movesOf(moves, side), ...endsOf(counts), items: itemsOf(counts),
      ...placesOf(counts, this.networks.all().filter((n) => Object.hasOwn(n.sides, side))), hours: hoursOf(counts, zones),
    };
    return { figures, grounds };
  }

  /** Sides of the reader's networks with their zones, the reader's own first. */
  private zonesFor(side: SideId): SideZone[] {
    const sides = this.networks.all().filter((n) => Object.hasOwn(n.sides, side)).flatMap((n) => Object.values(n.sides));
    const zones = new Map(sides.map(({ id, zone }) => [id, zone]));
    return [side, ...[...zones.keys()].filter((id) => id !== side)].map((id) => ({ side: id, zone: this.networks.zoneOf(id) }));
  }

  /** The policies that these cases froze, each read once. */
  private async policiesOf(cases: readonly CaseTold[]): Promise<(kase: CaseTold) => Policy> {
    const key = ({ network, policy_version }: CaseTold): string => `${network}@${policy_version}`;
    const different = new Map(cases.map((kase) => [key(kase), kase]));
    const policies = new Map(await Promise.all([...different].map(async ([k, { network, policy_version }]) => [k, await this.networks.policy(network, policy_version)] as const)));
    return (kase) => {
      const policy = policies.get(key(kase));
      if (!policy) throw new Error(`the policy of case ${kase.id} was not read`);
      return policy;
    };
  }
}

/**
 * The days of a question: as it says; where it names none, the half-year of today. One that names only where it ends begins with that half-year.
 * @throws ProblemError `validation` where the end is before the beginning, or further away than figures go
 */
export function daysOf(query: Pick<FiguresQuery, 'from' | 'to'>, today: string): Days {
  const to = query.to ?? (query.from === undefined ? halfYear(today).to : laterOf(query.from, today));
  const from = query.from ?? halfYear(to).from;
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
  if (days < 1) throw new ProblemError('validation', { errors: [{ pointer: '/to', rule: 'not_before', values: { from } }] });
  if (days > FIGURES_DAYS_MAX) throw new ProblemError('validation', { errors: [{ pointer: '/to', rule: 'long_period', values: { max: FIGURES_DAYS_MAX } }] });
  return { from, to };
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The first and the last day of the half-year that a day lies in. */
function halfYear(day: string): Days {
  const { year, month } = Temporal.PlainDate.from(day);
  return month <= 6 ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` };
}
