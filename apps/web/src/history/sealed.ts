import type { HistoryEntry } from '#contracts';

/** Entries that are shown as one line, oldest first. */
export type Fold = readonly [HistoryEntry, ...HistoryEntry[]];

/** Whether the reader's side may not read it; the reader's own sealed entries come with their real type. */
export const isUnreadable = (entry: HistoryEntry): boolean => entry.type === 'Sealed';

/**
 * What the other side wrote before it told anybody, which opens the record of every case that it brought: the first entries
 * that the reader may not read, all of one side.
 */
export function unreadableStart(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const end = entries.findIndex((e) => !isUnreadable(e) || e.side !== entries[0]?.side);
  return entries.slice(0, end === -1 ? entries.length : end);
}

/** The record line by line: what opens it unreadably is one line, unless the check of the record fails within it. */
export function folded(entries: readonly HistoryEntry[], broken_at: number | null): Fold[] {
  const [first, ...rest] = unreadableStart(entries);
  const last = rest.at(-1);
  if (!first || !last || (broken_at !== null && broken_at <= last.seq)) return entries.map((e) => [e]);
  return [[first, ...rest], ...entries.slice(rest.length + 1).map((e): Fold => [e])];
}
