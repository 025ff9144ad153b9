import { type ChainLink, GENESIS, type OwnPayload, type PrivateEnd, bindingFaults, verifyChain } from './chain.js';

/** An entry as one side reads it, with its number among all that the side reads. */
export interface AccountEntry extends ChainLink { readonly number: number; readonly own: OwnPayload | null }
/** Where the chains end that a side reads, as the case itself keeps it. */
export interface AccountEnds { readonly shared: PrivateEnd; readonly private: PrivateEnd }
export interface AccountCheck {
  readonly ok: boolean;
  /** Entries of the shared chain, and the hash (hex) in which it ends. */
  readonly entries: number; readonly head: string;
  readonly private: PrivateEnd;
  /** Number of the first entry that does not fit, or null. */
  readonly broken_at: number | null;
}

/**
 * Checks all that one side reads of a case: the shared chain, the side's private one, that each shared entry binds what stood
 * in the private one before it, and that both end where the case says, since a history without its last entries is whole in itself.
 */
export function verifyAccount(entries: readonly AccountEntry[], side: string, ends: AccountEnds): AccountCheck {
  const [shared, kept] = [entries.filter((e) => !e.chain), entries.filter((e) => e.chain)];
  const bound = bindingFaults(shared, ownOf(shared), kept).map((fault) => numberAt(shared, fault.seq));
  const broken = [...brokenIn(shared, side, ends.shared), ...brokenIn(kept, side, ends.private), ...bound];
  return { ok: broken.length === 0, ...endOf(shared), private: endOf(kept), broken_at: broken.length === 0 ? null : Math.min(...broken) };
}

const ownOf = (links: readonly AccountEntry[]): OwnPayload[] => links.flatMap((link) => (link.own ? [link.own] : []));
const endOf = (links: readonly ChainLink[]): PrivateEnd => ({ entries: links.length, head: (links.at(-1)?.hash ?? GENESIS).toString('hex') });
/** Of the entry at a place of its chain; of one that is not there, the number behind the last. */
const numberAt = (links: readonly AccountEntry[], seq: number): number => links.find((l) => l.seq === seq)?.number ?? (links.at(-1)?.number ?? 0) + 1;

function brokenIn(links: readonly AccountEntry[], side: string, end: PrivateEnd): number[] {
  const { broken_at } = verifyChain(links, ownOf(links), side);
  if (broken_at !== null) return [numberAt(links, broken_at)];
  const { entries, head } = endOf(links);
  if (entries !== end.entries) return [numberAt(links, Math.min(entries, end.entries) + 1)];
  return head === end.head ? [] : [numberAt(links, entries)];
}
