import type { HistoryEntry } from '#contracts';
import type { Rank } from '#domain';
import type { Said } from './said.js';

/** What the sentences need beside the entries: the levels of the case's channel, lowest first, and the levels of offices. */
export interface EntryContext {
  readonly ranks: readonly Rank[];
  readonly rankOf: (office: string) => Rank | null;
}

/** What one entry says; `earlier` are all entries before it. */
export type Sentence = (entry: HistoryEntry, earlier: readonly HistoryEntry[], context: EntryContext) => Said;
