import type { HistoryEntry } from '#contracts';
import { HOWS } from '#domain';
import { SEALED, type ReadEntry } from '#persistence';

/** An entry as its reader sees it: a sealed one opens only for the side it belongs to. */
export function presentEntry(entry: ReadEntry): HistoryEntry {
  const opened = entry.type === SEALED ? entry.own : null;
  return {
    seq: entry.seq, at: new Date(entry.at).toISOString(), type: opened?.type ?? entry.type, side: entry.side, office: opened?.office ?? entry.office,
    how: howOf(opened?.how ?? entry.how), shared: entry.shared as Record<string, unknown> | null,
    own: entry.own ? (entry.own.payload as Record<string, unknown>) : null, hash: entry.hash.toString('hex'),
  };
}

function howOf(how: string): HistoryEntry['how'] {
  const known = HOWS.find((h) => h === how);
  if (!known) throw new Error(`history knows no "${how}"`);
  return known;
}
