import type { Entry, SideId } from '#domain';
import { commit, linkHash, newSalt } from '#proof';
import type { HistoryOwnRow, HistoryRow } from '../rows/history-rows.js';

/** Header type of an entry whose content is one side's alone. */
export const SEALED = 'Sealed';

/** Private payloads by side; what was said while only the home side knew is part of the home side's. */
function payloadsOf(entry: Entry, home: SideId): [SideId, object][] {
  const own = entry.own as Readonly<Record<SideId, object>>;
  const kept = entry.sealed && entry.shared !== null ? { ...own, [home]: { ...own[home], shared: entry.shared } } : own;
  return Object.entries(kept);
}

/** History rows of new entries, chained onto `head`; returns the new head. */
export function entryRows({ id: case_id, home }: { id: string; home: SideId }, entries: readonly Entry[], head: Buffer): { history: HistoryRow[]; own: HistoryOwnRow[]; head: Buffer } {
  const history: HistoryRow[] = [];
  const own: HistoryOwnRow[] = [];
  let previous_hash = head;
  for (const entry of entries) {
    const { seq, at } = entry;
    const payloads = payloadsOf(entry, home).map(([side, payload]) => ({
      case_id, seq, side, type: entry.type, office: entry.office, how: entry.how, payload, salt: newSalt(),
    }));
    const { sealed } = entry;
    const header = {
      seq, at, side: sealed ? (entry.side ?? home) : entry.side, shared: sealed ? null : entry.shared,
      type: sealed ? SEALED : entry.type, office: sealed ? null : entry.office, how: sealed ? 'person' : entry.how,
      commitments: Object.fromEntries(payloads.map((p) => [p.side, commit(p.salt, p)])),
    };
    const hash = linkHash(previous_hash, header);
    history.push({ case_id, ...header, previous_hash, hash });
    own.push(...payloads);
    previous_hash = hash;
  }
  return { history, own, head: previous_hash };
}
