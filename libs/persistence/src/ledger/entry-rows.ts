import type { Entry } from '#domain';
import { isSealed } from '#domain';
import type { HistoryOwnRow, HistoryRow } from '../rows/history-rows.js';
import { commit, linkHash, newSalt } from './chain.js';

/** Header type of an entry whose content is one side's alone. */
export const SEALED = 'Sealed';

/** History rows of new entries, chained onto `head`; returns the new head. */
export function entryRows(case_id: string, entries: readonly Entry[], head: Buffer): { history: HistoryRow[]; own: HistoryOwnRow[]; head: Buffer } {
  const history: HistoryRow[] = [];
  const own: HistoryOwnRow[] = [];
  let previous_hash = head;
  for (const entry of entries) {
    const { seq, at } = entry;
    const payloads = Object.entries(entry.own as Record<string, object>).map(([side, payload]) => ({
      case_id, seq, side, type: entry.type, office: entry.office, how: entry.how, payload, salt: newSalt(),
    }));
    const sealed = isSealed(entry);
    const header = {
      seq, at, side: entry.side, shared: entry.shared,
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
