import type { HistoryEntry } from '#contracts';
import { HOWS, labelOf } from '#domain';
import { SEALED, type ReadEntry } from '#persistence';

/** An entry as its reader sees it: a sealed one opens only for the side it belongs to. */
export function presentEntry(entry: ReadEntry): HistoryEntry {
  const opened = entry.type === SEALED ? entry.own : null;
  const payloads = payloadsOf(entry);
  return {
    seq: entry.number, place: entry.seq, at: new Date(entry.at).toISOString(), type: opened?.type ?? entry.type, side: entry.side, office: opened?.office ?? entry.office,
    how: entry.type === SEALED && opened === null ? null : howOf(opened?.how ?? entry.how), ...payloads, tlp: payloads.shared && labelOf(payloads.shared), hash: entry.hash.toString('hex'), sealed: entry.type === SEALED,
  };
}

/** What was said before any other side knew lies in the home side's payload, and is read as if it had been shared. */
function payloadsOf({ shared, own }: ReadEntry): Pick<HistoryEntry, 'shared' | 'own'> {
  const { shared: kept, ...payload } = (own?.payload ?? {}) as Record<string, unknown>;
  const said = kept !== undefined ? (kept as Record<string, unknown>) : (shared as Record<string, unknown> | null);
  return { shared: said, own: own && Object.keys(payload).length > 0 ? payload : null };
}

function howOf(how: string): HistoryEntry['how'] {
  const known = HOWS.find((h) => h === how);
  if (!known) throw new Error(`history knows no "${how}"`);
  return known;
}
