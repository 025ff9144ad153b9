import type { Figures, FiguresQuery } from '#contracts';
import { DEFAULT_TLP, FIGURES_DAYS_MAX, type Network, type Policy, type SideId, dayIn } from '#domain';
import { ProblemError, notFound } from '#edge';
import { type CaseTold, DueClocks, NetworkStore, type SideZone } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { endsOf, hoursOf, itemsOf, movesOf, ownLimits, partsOf, placesOf, stepsOf } from './figures-of.js';
import type { Grounds } from './prove-figures.js';
import { type Asker, ReadFigures } from './read-figures.js';
import { rungTimes } from './rung-times.js';

/** The days that a question is about, both whole. */
export interface Days { readonly from: string; readonly to: string }

/** Figures of a side's own work, worked out anew from its rows whenever somebody asks. */
@Injectable()
export class CollectFigures {
  constructor(private readonly read: ReadFigures, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  /**
   * @param proof whether what they rest on is read too, in the same moment
   * @throws ProblemError `not-found` for a network of others, `validation` for days that are no period, `too-many-rows`, or `unavailable` where the database would take too long or too many ask
   */
  async collect(by: Asker, query: FiguresQuery, { proof = false }: { readonly proof?: boolean } = {}): Promise<{ readonly figures: Figures; readonly grounds: Grounds }> {
    const { side } = by;
    const own = this.networks.all().filter((n) => Object.hasOwn(n.sides, side));
    const network = own.find(({ id }) => query.network === undefined || id === query.network);
    const zone = network?.sides[side]?.zone;
    if (!network || zone === undefined) throw notFound();
    const now = await this.clocks.now();
    const days = daysOf(query, dayIn(zone, now));
    const zones = zonesOf(network, side);
    const { kind, channel, severity, item } = query;
    // Cases of two networks are of two agreements, with their own ladders and limits, and are never counted together.
    const filter = { ...this.lines.filterOf({ kind, channel, severity, item, ...days }, zone), network: network.id };
    const { counts, rows, moves, grounds } = await this.read.inTurn(by, filter, { zones, proof });
    const policies = await this.policiesOf(counts.told);
    const steps = stepsOf(rows);
    const placed = placesOf(counts, network);
    const figures: Figures = {
      tlp: DEFAULT_TLP, side, network: partsOf(network, placed.places.flatMap(({ office }) => office ?? []), now), networks: own.map(({ id, name }) => ({ id, name: { ...name } })),
      ...days, as_of: new Date(now).toISOString(), cases: counts.totals, limits: ownLimits(steps), steps, relief: counts.relief,
      ...rungTimes(counts.told, moves, { side, now, policyOf: policies }), ...movesOf(moves, side), ...endsOf(counts), items: itemsOf(counts), ...placed, hours: hoursOf(counts, zones),
    };
    return { figures, grounds };
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

/** Sides of a network with their zones, the reader's own first. */
function zonesOf({ sides }: Network, own: SideId): SideZone[] {
  return Object.values(sides).map(({ id, zone }) => ({ side: id, zone })).sort((a, b) => Number(b.side === own) - Number(a.side === own));
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
