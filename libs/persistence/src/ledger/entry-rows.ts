import { type Case, type Entry, type SideId, toldSides } from '#domain';
import { commit, linkHash, newSalt } from '#proof';
import type { HistoryOwnRow, HistoryRow } from '../rows/history-rows.js';
import { type End, type Ends, endOf } from './chain-ends.js';

/** Header type of an entry whose content is one side's alone. */
export const SEALED = 'Sealed';
/** Name of the chain that all sides of a case share; a private one has its side's. */
export const SHARED = '';

export interface EntryRows {
  readonly history: readonly HistoryRow[];
  readonly own: readonly HistoryOwnRow[];
  /** Where the chains end behind each entry, in the order of the entries. */
  readonly ends: readonly Ends[];
}

/** History rows of new entries, each chained onto the end of its chain. @param before where the chains end so far */
export function entryRows(kase: Case, entries: readonly Entry[], before: Ends): EntryRows {
  const [history, own, ends]: [HistoryRow[], HistoryOwnRow[], Ends[]] = [[], [], []];
  for (const entry of entries) {
    const now = ends.at(-1) ?? before;
    const made = rowsOf(kase, entry, now);
    history.push(made.row);
    own.push(...made.own);
    ends.push(behind(now, made.row));
  }
  return { history, own, ends };
}

function rowsOf(kase: Case, entry: Entry, now: Ends): { row: HistoryRow; own: HistoryOwnRow[] } {
  const { at, sealed, seq: position } = entry;
  const chain = sealed ? (entry.side ?? kase.home) : SHARED;
  const { entries, head: previous_hash } = sealed ? endOf(now, chain) : now.shared;
  const place = { chain, seq: entries + 1, behind: sealed ? now.shared.entries : null };
  const own = payloadsOf(entry, kase).map(([side, payload]): HistoryOwnRow => ({
    case_id: kase.id, chain, seq: place.seq, side, type: entry.type, office: entry.office, how: entry.how, payload, salt: newSalt(), private: sealed ? null : privateEnd(endOf(now, side)),
  }));
  const header = {
    ...place, at, side: sealed ? chain : entry.side, shared: sealed ? null : entry.shared,
    type: sealed ? SEALED : entry.type, office: sealed ? null : entry.office, how: sealed ? 'person' : entry.how,
    commitments: Object.fromEntries(own.map((o) => [o.side, commit(o.salt, o)])),
  };
  return { row: { case_id: kase.id, position, ...header, previous_hash, hash: linkHash(previous_hash, header) }, own };
}

/**
 * Private payloads by side. A shared entry has one for every side that was told, however empty: it binds what each side kept
 * to itself, and that there is one tells nothing. What was said while only the home side knew is part of the home side's.
 */
function payloadsOf(entry: Entry, kase: Case): [SideId, object][] {
  const own = entry.own as Readonly<Record<SideId, object>>;
  if (!entry.sealed) return [...new Set([...toldSides(kase), ...Object.keys(own)])].map((side) => [side, own[side] ?? {}]);
  const side = entry.side ?? kase.home;
  if (Object.keys(own).some((of) => of !== side)) throw new Error(`${entry.type} is private of ${side} and holds a part of another side`);
  return [[side, { ...own[side], ...(entry.shared === null ? {} : { shared: entry.shared }) }]];
}

const privateEnd = ({ entries, head }: End): HistoryOwnRow['private'] => ({ entries, head: head.toString('hex') });

const behind = (now: Ends, { chain, seq, hash }: HistoryRow): Ends => {
  const end = { entries: seq, head: hash };
  return chain === SHARED ? { ...now, shared: end } : { ...now, own: { ...now.own, [chain]: end } };
};
