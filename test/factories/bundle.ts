import { type Bundle, type BundleContents, type ChainLink, type ChainedHeader, GENESIS, type KeyName, type OwnPayload, type Placed, type PublicKey, type Reached, type SealBody, bundleEntries, checkpointBody, commit, linkHash, newPrivatePem, newSalt, pathOf, publicKeyOf, readKey, sealBody, sealed, signBody } from '#proof';
import type { KeyObject } from 'node:crypto';

/** A side with its key. */
export interface Signer { readonly side: string; readonly key: KeyObject; readonly public_key: PublicKey }
export function signer(side: string): Signer {
  const key = readKey(newPrivatePem());
  return { side, key, public_key: publicKeyOf(key) };
}
export const nameOf = ({ side, public_key }: Signer): KeyName => ({ side, key: public_key.id });

export type Link = ChainLink & { readonly own: OwnPayload | null };
const BEGINS = Date.parse('2026-03-12T00:00:00Z');
const MINUTE_MS = 60_000;

/** A history of two sides: every third entry holds a private part of A, every fourth one of B. @param reader whose parts are kept */
export const history = (length: number, reader = 'A'): Link[] => linksOf(length, reader, []);
/** The same with a fourth entry whose words are for their recipients only: both sides have them, and no copy does. */
export const redHistory = (length: number, reader = 'A'): Link[] => linksOf(length, reader, [4]);

/** What A shares with B, and what it keeps to itself in between: after every third shared entry one, and two before the first. */
export interface Account { readonly links: readonly Link[]; readonly kept: readonly Link[] }
export function account(length: number): Account {
  const [links, kept]: [Link[], Link[]] = [[], []];
  const keep = (): void => {
    const seq = kept.length + 1;
    const own = { seq, side: 'A', type: 'NoteAdded', office: 'a-desk', how: 'person', payload: { text: `A keeps ${seq} 내부` }, salt: newSalt() };
    const header = { chain: 'A', seq, behind: links.length, at: BEGINS + links.length * MINUTE_MS + seq, type: 'Sealed', side: 'A', office: null, how: 'person', shared: null, commitments: { A: commit(own.salt, own) } };
    kept.push(chained(kept, header, own));
  };
  [1, 2].forEach(keep);
  for (let seq = 1; seq <= length; seq += 1) {
    const own = ['A', 'B'].map((side) => ({ seq, side, type: 'MessageSent', office: 'desk', how: 'person', payload: {}, salt: newSalt(), private: side === 'A' ? { entries: kept.length, head: headOf(kept) } : { entries: 0, head: GENESIS.toString('hex') } }));
    const header = {
      seq, at: BEGINS + seq * MINUTE_MS, type: seq === 1 ? 'CaseTold' : 'MessageSent', side: seq % 2 === 1 ? 'A' : 'B', office: 'desk', how: 'person',
      shared: { text: `회신 ${seq}` }, commitments: Object.fromEntries(own.map((o) => [o.side, commit(o.salt, o)])),
    };
    links.push(chained(links, header, own[0] ?? null));
    if (seq % 3 === 0) keep();
  }
  return { links, kept };
}

function chained(before: readonly Link[], header: ChainedHeader, own: OwnPayload | null): Link {
  const previous_hash = before.at(-1)?.hash ?? GENESIS;
  return { ...header, previous_hash, hash: linkHash(previous_hash, header), own };
}

function linksOf(length: number, reader: string, red: readonly number[]): Link[] {
  const links: Link[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const own = [...(seq % 3 === 1 ? ['A'] : []), ...(seq % 4 === 0 ? ['B'] : [])].map((side) => ({
      seq, side, type: 'NoteAdded', office: `${side.toLowerCase()}-desk`, how: 'person', payload: { text: `${side}'s note ${seq} 비공개 备注` }, salt: newSalt(),
    }));
    const header = {
      seq, at: BEGINS + seq * MINUTE_MS, type: seq === 1 ? 'ReportFiled' : 'MessageSent', side: seq % 2 === 1 ? 'A' : 'B', office: 'desk', how: 'person',
      shared: red.includes(seq) ? { tlp: 'RED' } : { text: `회신 ${seq}` }, commitments: Object.fromEntries(own.map((o) => [o.side, commit(o.salt, o)])),
    };
    links.push(chained(links, header, red.includes(seq) ? null : own.find((o) => o.side === reader) ?? null));
  }
  return links;
}

export interface Made {
  readonly links: readonly Link[];
  /** What the reader keeps to itself; none in a file that is older than private chains. */
  readonly kept?: readonly Link[];
  readonly signers: readonly Signer[];
  /** Entries that the checkpoint holds; null for none. */
  readonly gathered?: number | null;
  /** Number of the checkpoint. */
  readonly number?: number;
  /** Who has signed the checkpoint; all unless said otherwise. */
  readonly countersigned?: readonly Signer[];
  /** Who seals the export; all unless said otherwise. */
  readonly sealers?: readonly Signer[];
  readonly reader?: string;
  readonly reference?: string;
}

/** A bundle as the service exports it, with two other cases in its checkpoint's tree. */
export function bundleOf({ links, kept, signers, gathered = links.length, number = 1, countersigned = signers, sealers = signers, reader = 'A', reference = 'KR-7F3K-9QXM' }: Made): Bundle {
  const keys = signers.map(nameOf);
  const checkpoint = gathered === null ? null : placed(links, gathered, signers, countersigned);
  const owner = signers.filter((s) => s.side === reader);
  const own = kept && { checkpoint: placed(kept, kept.length, owner, owner, reader), entries: bundleEntries(kept) };
  const contents: BundleContents = { checkpoint, entries: bundleEntries(links), ...(own ? { private: own } : {}), keys: signers.map((s) => s.public_key), successions: [] };
  const about = { network: 'kr-cn', reference, side: reader, head: headOf(links), private_head: headOf(kept ?? []), at: new Date(BEGINS + 10_000 * MINUTE_MS).toISOString(), keys };
  const body = sealBody({ ...about, keys: sealers.map(nameOf) }, contents);
  return sealed(contents, body, sealers.map((s) => signBody(body, s.side, s.key)));

  function placed(of: readonly Link[], held: number, audience: readonly Signer[], signing: readonly Signer[], chain?: string): Placed {
    const others = ['AA-0000-0001', 'ZZ-0000-0002'].map((other): Reached => ({ reference: other, entries: 3, head: newSalt().toString('hex') }));
    const reached = [...others, { ...(chain ? { chain } : {}), reference, entries: held, head: headOf(of.slice(0, held)) }].sort((a, b) => (a.reference < b.reference ? -1 : 1));
    const index = reached.findIndex((r) => r.reference === reference);
    const body = checkpointBody({ network: 'kr-cn', audience: audience.map((s) => s.side), last: number === 1 ? null : { number: number - 1, digest: newSalt().toString('hex') }, at: BEGINS + 5_000 * MINUTE_MS + number, reached, keys: audience.map(nameOf) });
    return { body, signatures: signing.map((s) => signBody(body, s.side, s.key)), leaf: { entries: held, index, path: pathOf(reached, index) } };
  }
}

/** Signs what an export says anew, in the name of each signer's side unless the keys are named otherwise. */
export function resealed(contents: BundleContents, about: SealBody, signers: readonly Signer[], keys: readonly KeyName[] = signers.map(nameOf)): Bundle {
  const { network, reference, side, head, at } = about;
  const body = sealBody({ network, reference, side, head, private_head: about.private?.head, at, keys: [...keys] }, contents);
  return sealed(contents, body, signers.map((s) => signBody(body, s.side, s.key)));
}

export const headOf = (links: readonly { readonly hash: Buffer | string }[]): string => {
  const hash = links.at(-1)?.hash ?? GENESIS;
  return typeof hash === 'string' ? hash : hash.toString('hex');
};
