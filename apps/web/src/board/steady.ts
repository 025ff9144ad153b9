import type { CaseLine } from '#contracts';

/** What the list has shown so far, so that live changes do not move what a reader is about to press. */
export interface Shown {
  /** Tab and filters that the list was made for; another scope begins anew. */
  readonly scope: string;
  /** References in the order in which they stand. */
  readonly order: readonly string[];
  /** Whether it was made of every case that belongs here, or of those alone that stand first. */
  readonly whole: boolean;
}

export interface Row {
  readonly line: CaseLine;
  /** True while a case that belongs elsewhere by now keeps its place, until the reader leaves the list. */
  readonly moved: boolean;
}

/** How the list is being read. */
interface Reading {
  /** True while the pointer is at the list. A focus goes with its row, wherever that comes to stand. */
  readonly held: boolean;
  /** False while only what stands first is here; the rest then comes in by itself, behind what a reader is at. */
  readonly whole?: boolean;
}

export interface Steady { readonly shown: Shown; readonly rows: readonly Row[]; readonly waiting: readonly CaseLine[] }

/**
 * The rows to draw. Cases that newly match wait until they are let in; those that no longer match leave, and the order
 * is brought up to date, only while nothing is held under the pointer.
 * @param matching tab ∧ filters, in order
 * @param lines every case of the board, for rows that keep their place although they moved on
 */
export function steady(before: Shown | null, scope: string, matching: readonly CaseLine[], lines: Readonly<Record<string, CaseLine>>, { held, whole = true }: Reading): Steady {
  // An empty list holds nobody's place: what comes first appears at once.
  if (before === null || before.scope !== scope || before.order.length === 0) {
    const view = everything(scope, matching, whole);
    return before?.scope === scope && sameList(before, view.shown) ? { ...view, shown: before } : view;
  }
  if (whole && !before.whole) {
    const stays = new Set(held ? before.order : []);
    const order = [...stays, ...matching.flatMap(({ reference }) => (stays.has(reference) ? [] : [reference]))];
    return steady({ scope, order, whole }, scope, matching, lines, { held });
  }
  const admitted = new Set(before.order);
  const waiting = matching.filter((line) => !admitted.has(line.reference));
  if (!held) {
    const view = everything(scope, matching.filter((line) => admitted.has(line.reference)), whole);
    return { ...view, shown: sameList(before, view.shown) ? before : view.shown, waiting };
  }
  const now = new Set(matching.map((line) => line.reference));
  const rows = before.order.flatMap((reference) => {
    const line = lines[reference];
    return line ? [{ line, moved: !now.has(reference) }] : [];
  });
  return { shown: before, rows, waiting };
}

const sameList = (a: Shown, b: Shown): boolean => a.whole === b.whole && a.order.length === b.order.length && a.order.every((reference, n) => reference === b.order[n]);

/** Lets everything in that matches. */
export function everything(scope: string, matching: readonly CaseLine[], whole = true): Steady {
  return { shown: { scope, order: matching.map((line) => line.reference), whole }, rows: matching.map((line) => ({ line, moved: false })), waiting: [] };
}
