import type { CaseView, Fact, StandingView } from '#contracts';
import { staysWithRecipients, type Tlp } from '#domain';
import { atWork } from './consultation-view.js';
import { factRows, type FactRow, type Own, reportRows } from './facts.js';

/** One field as it stands between the sides: what the report says, what the other side reads or would read, and why. */
export interface CrossingRow {
  readonly field: StandingView['field'];
  /** The report's own words; null for what is worked out, such as urgency. */
  readonly original: FactRow | null;
  /** What the other side reads of it now. */
  readonly now: FactRow | null;
  /** What the other side reads; where something waits, what it would read then. */
  readonly theirs: FactRow | null;
  readonly standing: StandingView;
  /** Whether an officer may let it cross now. */
  readonly choosable: boolean;
}

/** Waiting fields first, then what crossed, then what stays; what the company did not say is no row. */
export function crossingRows(own: Own, may_release: boolean): CrossingRow[] {
  const originals = reportRows(own, []);
  const rows = own.crossing.filter((s) => s.crossed !== null || s.next !== null || s.withheld !== 'not_said').map((standing): CrossingRow => {
    const { field, crossed, next } = standing;
    return { field, standing, original: originals.find((r) => r.field === field) ?? null, now: rowOf(field, crossed), theirs: rowOf(field, next ?? crossed), choosable: may_release && next !== null };
  });
  return [...rows].sort((a, b) => orderOf(a) - orderOf(b));
}

const rowOf = (field: string, fact: Pick<Fact, 'form' | 'value' | 'ground'> | null): FactRow | null =>
  (fact === null ? null : (factRows([{ field, form: fact.form, value: fact.value, ground: fact.ground }])[0] ?? null));

/** What waits, and what crossed by a consent that is withdrawn since: an officer reads these first. */
export const asksForALook = ({ standing: { next, consent } }: CrossingRow): boolean => next !== null || consent?.given === false;

const orderOf = ({ standing: { next, crossed } }: CrossingRow): number => (next ? 0 : crossed ? 1 : 2);

/** What of the chosen fields still waits: what a company withdrew meanwhile falls out of the choice. */
export const chosenRows = (own: Own, chosen: ReadonlySet<string>): CrossingRow[] => crossingRows(own, true).filter((r) => r.choosable && chosen.has(r.field));
/** What crosses with the check of the report: all that waits, but for words that say whose report it is. */
export const rowsWithTheCheck = (own: Own): CrossingRow[] => crossingRows(own, true).filter((r) => r.choosable && !r.standing.identifying);

/** The other sides that know of the case, and so read what is given, watching or not. */
export const toldOthers = ({ line }: Pick<CaseView, 'line'>, own: string): string[] => line.sides.filter((s) => s.side !== own && s.told_at !== null).map((s) => s.side);
/** Whom what is given of a case reaches: the other sides that know of it or, before any does, those that are told first. */
export function givenTo({ line, own }: Pick<CaseView, 'line' | 'own'>, side: string): string[] {
  const told = toldOthers({ line }, side);
  return told.length > 0 ? told : (own?.tells ?? []);
}
/** The other sides to which a message goes: those that work on the case. One that only watches reads it too, unless it is for recipients alone. */
export const messageReaders = ({ line }: Pick<CaseView, 'line'>, own: string, label: Tlp): string[] =>
  (staysWithRecipients(label) ? atWork({ line }).filter((side) => side !== own) : toldOthers({ line }, own));
export const isTold = ({ line }: CaseView): boolean => line.sides.some((s) => s.side !== line.home && s.told_at !== null);
