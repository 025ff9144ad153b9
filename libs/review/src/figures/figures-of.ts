import type { FigureStepRow, Figures } from '#contracts';
import { COMMON_STEPS, FEW, FIGURE_STEPS, KINDS, type Network, OUTCOMES, OUTCOME_ENDS, OWN_STEPS, REFUSAL_REASONS, type SideId, bandOf, endOf, officeNameAt, percentOf } from '#domain';
import type { CaseCounts, CaseMove, SideZone, StepRow } from '#persistence';

const WEEKDAYS = 7;
const HOURS = 24;

/** How a share reads. */
export const shareOf = ({ due, met }: { readonly due: number; readonly met: number }): Figures['limits'] => ({ due, met, percent: percentOf(met, due), band: bandOf(met, due), few: due < FEW });

/** Every step in its order, those that nothing came due of too: a missing row would read as if it did not count. */
export function stepsOf(rows: readonly StepRow[]): FigureStepRow[] {
  const common: readonly string[] = COMMON_STEPS;
  return FIGURE_STEPS.map((step) => {
    const row = rows.find((r) => r.step === step) ?? { due: 0, met: 0, median_seconds: null, nine_in_ten_seconds: null };
    return { step, common: common.includes(step), ...shareOf(row), median_seconds: row.median_seconds, nine_in_ten_seconds: row.nine_in_ten_seconds };
  });
}

/** All limits that the side owed by itself. */
export function ownLimits(steps: readonly FigureStepRow[]): Figures['limits'] {
  const own = steps.filter(({ step }) => (OWN_STEPS as readonly string[]).includes(step));
  return shareOf({ due: own.reduce((n, s) => n + s.due, 0), met: own.reduce((n, s) => n + s.met, 0) });
}

/** Outcomes, and per kind of trouble how its cases ended. */
export function endsOf({ ends }: CaseCounts): Pick<Figures, 'outcomes' | 'kinds'> {
  const sum = (rows: CaseCounts['ends']): number => rows.reduce((n, { cases }) => n + cases, 0);
  return {
    outcomes: OUTCOMES.map((outcome) => ({ outcome, cases: sum(ends.filter((row) => row.outcomes.includes(outcome))) })).filter(({ cases }) => cases > 0),
    kinds: KINDS.map((kind) => {
      const own = ends.filter((row) => row.kind === kind);
      const ended = OUTCOME_ENDS.map((end) => ({ end, cases: sum(own.filter((row) => endOf(row.outcomes) === end)) })).filter(({ cases }) => cases > 0);
      return { kind, cases: sum(own), ends: ended };
    }).filter(({ cases }) => cases > 0),
  };
}

/** Refusals by reason, and cases that were opened again. */
export function movesOf(moves: readonly CaseMove[], side: SideId): Pick<Figures, 'refusals' | 'reopened'> {
  const refused = moves.filter((move) => move.type === 'CaseRefused');
  const again = moves.filter((move) => move.type === 'CaseReopened');
  return {
    refusals: REFUSAL_REASONS.map((reason) => {
      const own = refused.filter((move) => move.reason === reason);
      return { reason, own: own.filter((move) => move.side === side).length, others: own.filter((move) => move.side !== side).length };
    }).filter(({ own, others }) => own + others > 0),
    reopened: { cases: new Set(again.map((move) => move.case_id)).size, times: again.length },
  };
}

const most = (a: { readonly cases: number }, b: { readonly cases: number }): number => b.cases - a.cases;

/** The tree of the Harmonized System as far as cases stand on it; what has no code comes last. */
export function itemsOf({ items }: CaseCounts): Figures['items'] {
  const chapters = [...new Set(items.map(({ heading }) => heading?.slice(0, 2) ?? null))];
  return chapters.map((chapter) => {
    const own = items.filter(({ heading }) => (heading?.slice(0, 2) ?? null) === chapter);
    return { chapter, cases: own.reduce((n, { cases }) => n + cases, 0), headings: own.flatMap(({ heading, cases }) => (heading === null ? [] : [{ heading, cases }])).sort((a, b) => a.heading.localeCompare(b.heading)) };
  }).sort((a, b) => (a.chapter ?? '~').localeCompare(b.chapter ?? '~'));
}

/** Where the authority is that can release the goods, else where the channel's own desk is; and the channels themselves. */
export function placesOf({ places }: CaseCounts, { offices, policy: { channels } }: Pick<Network, 'offices' | 'policy'>): Pick<Figures, 'places' | 'channels'> {
  const placed = (id: string | null): string | null => (id !== null && offices[id]?.place !== undefined ? id : null);
  const at = new Map<string | null, number>();
  const by = new Map<string, number>();
  for (const { channel, authority, cases } of places) {
    const desk = Object.values(channels[channel]?.ladder[0]?.offices ?? {}).find((office) => placed(office) !== null) ?? null;
    const office = placed(authority) ?? desk;
    at.set(office, (at.get(office) ?? 0) + cases);
    by.set(channel, (by.get(channel) ?? 0) + cases);
  }
  return {
    places: [...at].map(([office, cases]) => ({ place: office === null ? null : offices[office]?.place ?? null, office, cases })).sort((a, b) => Number(a.office === null) - Number(b.office === null) || most(a, b)),
    channels: [...by].map(([channel, cases]) => ({ channel, cases })).sort(most),
  };
}

/** Hour by hour through a week, once by each side's clock. */
export function hoursOf({ hours }: CaseCounts, zones: readonly SideZone[]): Figures['hours'] {
  return zones.map(({ side, zone }) => {
    const counts = Array.from({ length: WEEKDAYS }, () => Array.from({ length: HOURS }, () => 0));
    for (const cell of hours.filter((h) => h.side === side)) {
      const day = counts[cell.weekday - 1];
      if (day) day[cell.hour] = cell.cases;
    }
    return { side, zone, counts };
  });
}

/** What a network calls its parts, in every language; of its offices those that are named. @param at epoch milliseconds */
export function partsOf(network: Network, offices: readonly string[], at: number): Figures['network'] {
  const each = <T, U>(all: Readonly<Record<string, T>>, of: (one: T) => U): Record<string, U> => Object.fromEntries(Object.entries(all).map(([id, one]) => [id, of(one)]));
  return {
    id: network.id, name: { ...network.name }, sides: each(network.sides, ({ party, city }) => ({ party: { ...party }, city: { ...city } })), channels: each(network.policy.channels, ({ name }) => ({ ...name })),
    offices: Object.fromEntries(offices.flatMap((id) => { const name = officeNameAt(network, id, at); return name ? [[id, { ...name }] as const] : []; })),
  };
}
