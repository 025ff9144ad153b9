import { APPLICATIONS_MAX, type Application, type ApplicationFacts, sameFacts, sameGoods, sameNumber } from './applications.js';
import { sharedHs } from './hs-code.js';

/** One row that was brought: its place in what it came from, its id in case it is new, and what it says. */
export interface BroughtRow { readonly row: number; readonly id: string; readonly facts: ApplicationFacts }
/** A rule that one row breaks, at a column or as a whole. Names of rules are the wording's. */
export interface RowFault { readonly row: number; readonly column: string | null; readonly rule: string; readonly values?: Readonly<Record<string, string | number>> }

/** What came of rows: those that are new or say something new, and those that do not fit. */
export interface MatchedRows {
  readonly pairs: readonly { readonly before: Application | null; readonly after: Application }[];
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
}
/** @property today where applications are decided, and `oldest`: the first day that is taken; ISO dates */
export interface RowLimits { readonly side: string; readonly today: string; readonly oldest: string }

/**
 * Holds rows against the list as it is. A row is the application with its number, or, where either has none, the one with the same
 * exporter, end user, code, day, quantity and kind, where six digits are the same as a country's own code that begins with them; so the same row never makes two. Each row that does not fit is told, and the others are taken.
 */
export function matchRows(rows: readonly BroughtRow[], known: readonly Application[], limits: RowLimits): MatchedRows {
  const list = new List(known);
  const [pairs, faults]: [{ before: Application | null; after: Application }[], RowFault[]] = [[], []];
  const rowOf = new Map<string, number>();
  let unchanged = 0;
  for (const { row, id, facts } of rows) {
    const found = list.find(facts);
    const before = found[0] ?? null;
    const first = before && rowOf.get(before.id);
    const days = dayFaults(facts, limits);
    const fault = found.length > 1 ? { column: 'number', rule: 'several_applications' } as const
      : first ? { column: null, rule: 'same_as_row', values: { row: first } } as const : before ? decidedOtherwise(before, facts) : list.full();
    const broken = days.length > 0 ? days : fault ? [fault] : [];
    if (broken.length > 0) { faults.push(...broken.map((one) => ({ row, ...one }))); continue; }
    const after = before ? renewed(before, facts) : { ...facts, id, side: limits.side };
    rowOf.set(after.id, row);
    if (before && isSame(before, after)) { unchanged += 1; continue; }
    list.put(after);
    pairs.push({ before, after });
  }
  return { pairs, unchanged, faults };
}

type Fault = Omit<RowFault, 'row'>;

/** Days of a row, as far as its cells say any; undefined for what is no day or no result. */
type Days = { readonly [P in 'filed_on' | 'result' | 'decided_on']: ApplicationFacts[P] | undefined };

/** Every rule that the days of a row break, one for a column at most. */
export function dayFaults({ filed_on, result, decided_on }: Days, { today, oldest }: Pick<RowLimits, 'today' | 'oldest'>): (Fault & { readonly column: string })[] {
  const decided = decided_on ?? undefined;
  return [
    ...(filed_on === undefined ? [] : filed_on > today ? [{ column: 'filed_on', rule: 'in_future' }] : filed_on < oldest ? [{ column: 'filed_on', rule: 'day_out_of_range', values: { from: oldest, to: today } }] : []),
    ...(result === null && decided !== undefined ? [{ column: 'result', rule: 'required' }] : []),
    ...(result && decided_on === null ? [{ column: 'decided_on', rule: 'required' }] : []),
    ...(decided === undefined ? [] : decided > today ? [{ column: 'decided_on', rule: 'in_future' }] : filed_on !== undefined && decided < filed_on ? [{ column: 'decided_on', rule: 'before_filing', values: { date: filed_on } }] : []),
  ];
}

/** A list says what is decided; it does not unsay what somebody wrote down as decided. */
const decidedOtherwise = ({ result, decided_on }: Application, facts: ApplicationFacts): Fault | undefined =>
  (result === null || facts.result === null || (facts.result === result && facts.decided_on === decided_on) ? undefined : { column: 'result', rule: 'decided_already', values: { date: decided_on ?? '' } });

/** A row that says nothing of a number or a decision, or less of the code, takes none away. */
const renewed = (before: Application, facts: ApplicationFacts): Application =>
  ({ ...before, ...facts, number: facts.number ?? before.number, hs: before.hs !== null && facts.hs === sharedHs(before.hs) ? before.hs : facts.hs, ...(facts.result === null ? { result: before.result, decided_on: before.decided_on } : {}) });

const isSame = (a: Application, b: Application): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = ({ quantity, ...rest }: Application): unknown => [quantity?.value, quantity?.unit, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))];

/** The list while it is read into, found by number and by facts. */
class List {
  private readonly byId = new Map<string, Application>();
  private readonly numbers = new Map<string, string>();
  private readonly facts = new Map<string, Set<string>>();
  constructor(known: readonly Application[]) { for (const one of known) this.put(one); }

  put(one: Application): void {
    this.byId.set(one.id, one);
    const number = sameNumber(one);
    if (number !== null) this.numbers.set(number, one.id);
    const same = sameFacts(one);
    this.facts.set(same, (this.facts.get(same) ?? new Set()).add(one.id));
  }

  /** The one with its number; else those with its facts, as far as a number does not tell them apart. */
  find(row: ApplicationFacts): Application[] {
    const number = sameNumber(row);
    const numbered = number === null ? undefined : this.numbers.get(number);
    if (numbered !== undefined) return this.of([numbered]);
    return this.of([...(this.facts.get(sameFacts(row)) ?? [])]).filter((one) => (number === null || one.number === null) && sameFacts(one) === sameFacts(row) && sameGoods(one, row));
  }

  full(): Fault | undefined { return this.byId.size >= APPLICATIONS_MAX ? { column: null, rule: 'list_full', values: { max: APPLICATIONS_MAX } } : undefined; }

  private of(ids: readonly string[]): Application[] { return ids.flatMap((id) => this.byId.get(id) ?? []); }
}
