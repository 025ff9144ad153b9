import fc from 'fast-check';
import { type Link, account as accountWith, bundleOf, history, redHistory, resealed, signer } from '../../../test/factories/bundle.js';
import { type Bundle, bundleEntries, bundleText } from './bundle.js';
import { linkHash, newSalt } from './chain.js';
import type { Said } from './said.js';
import type { GivenKey } from './trust.js';
import { verifyBundle } from './verify-bundle.js';

const [A, B, EVE] = [signer('A'), signer('B'), signer('A')];
const links = history(20);
/** Three entries came after its checkpoint, the second of the audience. */
const bundle = bundleOf({ links, signers: [A, B], gathered: 17, number: 2 });
const earlier = bundleOf({ links: links.slice(0, 12), signers: [A, B], gathered: 12 });
const another = bundleOf({ links: history(17), signers: [A, B], reference: 'KR-0000-0000' });
const keyOf = (...signers: readonly { side: string; public_key: { id: string } }[]): GivenKey[] => signers.map((s) => ({ side: s.side, id: s.public_key.id, name: `${s.side}.pem` }));
const plain = ({ say, values }: Said): string => [say, ...Object.values(values).map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v)))].join(' ');
const checked = (changed: Bundle, given = keyOf(A)) => verifyBundle(Buffer.from(bundleText(changed)), given);
const faultsOf = (changed: Bundle, given = keyOf(A)): string[] => checked(changed, given).faults.map(plain);
const said = (changed: Bundle, given = keyOf(A)): string => faultsOf(changed, given).join('\n');
const account = (of: Bundle, given = keyOf(A)): string => checked(of, given).account.map(plain).join('\n');

type Entry = Bundle['entries'][number];
const withEntries = (change: (entries: Entry[]) => Entry[]): Bundle => ({ ...bundle, entries: change([...bundle.entries]) });
const changed = (seq: number, change: (entry: Entry) => Partial<Entry>): Bundle => withEntries((all) => all.map((e) => (e.seq === seq ? { ...e, ...change(e) } : e)));
/** The same entries from `seq` on, each hashed onto the one before it: what somebody does who knows how chains are made. */
function rehashed(from: readonly Link[]): Entry[] {
  let previous_hash: Buffer = Buffer.alloc(32);
  return bundleEntries(from.map((link, i) => {
    const next = { ...link, seq: i + 1, previous_hash, hash: linkHash(previous_hash, { ...link, seq: i + 1 }), own: link.own && { ...link.own, seq: i + 1 } };
    previous_hash = next.hash;
    return next;
  }));
}
const withSeal = (change: (signatures: Bundle['seal']['signatures']) => (Bundle['seal']['signatures'][number] | undefined)[]): Bundle =>
  ({ ...bundle, seal: { ...bundle.seal, signatures: change(bundle.seal.signatures).filter((s) => s !== undefined) } });
const forgedLink = (seq: number): Link => ({ ...(links[seq - 1] ?? raise()), shared: { text: 'forged' }, commitments: {}, own: null });
const raise = (): never => { throw new Error('no such entry'); };

describe('an untouched bundle', () => {
  it.each([['A', keyOf(A)], ['B', keyOf(B)], ['both', keyOf(A, B)], ['neither', []]])('holds against the key of %s', (_, given) => {
    expect(faultsOf(bundle, given)).toEqual([]);
  });

  it('says what is in it: all entries, private parts of either side, the checkpoint and what came after it', () => {
    const told = account(bundle, keyOf(B));
    for (const words of ['kr-cn A 2026-03-18T22:40:00.000Z 20', 'account.own A 7', 'account.theirs B 5', '["A","B"] 17', 'account.after 3', 'account.age.old']) expect(told).toContain(words);
    expect(told).not.toContain("B's note");
  });

  it('of one side shows nothing of the other side’s private parts, and still fails when a commitment is changed', () => {
    expect(bundleText(bundle)).toContain("A's note 1 ");
    expect(bundleText(bundle)).not.toContain("B's note");
    expect(said(changed(4, ({ commitments }) => ({ commitments: { ...commitments, B: '00'.repeat(32) } })))).toContain('chain.changed 4');
  });

  it('holds without any checkpoint, and says that only the export is signed', () => {
    const early = bundleOf({ links, signers: [A, B], gathered: null });
    expect(faultsOf(early)).toEqual([]);
    expect(account(early)).toMatch(/account\.no-checkpoint[^]*account\.proven\.export A 20/);
  });

  it('of a thousand entries is checked in under a second', () => {
    const bytes = Buffer.from(bundleText(bundleOf({ links: history(1_000), signers: [A, B], gathered: 990 })));
    const began = performance.now();
    expect(verifyBundle(bytes, keyOf(B)).faults).toEqual([]);
    const ms = performance.now() - began;
    process.stdout.write(`a bundle of 1,000 entries (${Math.round(bytes.length / 1_024)} kB) verified in ${Math.round(ms)} ms\n`);
    expect(ms).toBeLessThan(1_000);
  });
});

describe('what was done to a bundle is said in words', () => {
  it.each<[string, Bundle, RegExp]>([
    ['changed: an entry’s words', changed(5, () => ({ shared: { text: '다른 말' } })), /^chain\.changed 5/],
    ['another version of the format', { ...bundle, version: 1 }, /^read\.shape/],
    ['changed: an entry’s time', changed(5, (e) => ({ at: e.at + 1 })), /^chain\.changed 5/],
    ['changed: an entry, hashed anew', changed(5, (e) => ({ shared: { text: 'x' }, hash: linkHash(Buffer.from(e.previous_hash, 'hex'), { ...e, shared: { text: 'x' } }).toString('hex') })), /^chain\.follows 6/],
    ['changed: a private part', changed(7, ({ own }) => ({ own: own && { ...own, payload: { text: 'softer' } } })), /^chain\.own 7 A/],
    ['changed: a salt', changed(7, ({ own }) => ({ own: own && { ...own, salt: newSalt().toString('hex') } })), /^chain\.own 7 A/],
    ['deleted: an entry', withEntries((all) => all.filter((e) => e.seq !== 5)), /^chain\.missing\.one 5 6/],
    ['deleted: several', withEntries((all) => all.filter((e) => e.seq < 5 || e.seq > 8)), /^chain\.missing 5 8 9/],
    ['deleted: the first', withEntries((all) => all.slice(1)), /^chain\.missing\.one 1 2/],
    ['deleted: a private part', changed(7, () => ({ own: null })), /^chain\.own-missing 7 A/],
    ['deleted, the rest renumbered and hashed anew', { ...bundle, entries: rehashed(links.filter((l) => l.seq !== 5)) }, /end\.missing 20 19[^]*checkpoint\.rewritten .* 17/],
    ['inserted: an entry', withEntries((all) => all.toSpliced(5, 0, { ...(all[4] ?? raise()), shared: { text: 'put in' } })), /^chain\.changed 5[^]*chain\.twice|^chain\.twice 5/],
    ['inserted, the rest renumbered and hashed anew', { ...bundle, entries: rehashed(links.toSpliced(5, 0, forgedLink(5))) }, /end\.added 20 21[^]*checkpoint\.rewritten/],
    ['inserted: a private part where there was none', changed(2, () => ({ own: bundle.entries[0]?.own ?? null })), /^chain\.own 2 A/],
    ['appended: an entry', withEntries((all) => [...all, { ...(rehashed([...links, forgedLink(20)]).at(-1) ?? raise()) }]), /end\.added 20 21/],
    ['reordered: two neighbours', withEntries((all) => all.toSpliced(4, 2, all[5] ?? raise(), all[4] ?? raise())), /^chain\.order .*"seq":6,"expected":5/],
    ['reordered: one moved to the end', withEntries((all) => [...all.filter((e) => e.seq !== 5), all[4] ?? raise()]), /^chain\.order/],
    ['truncated after the checkpoint', withEntries((all) => all.slice(0, 18)), /^end\.missing 20 18/],
    ['truncated below the checkpoint', withEntries((all) => all.slice(0, 10)), /end\.missing[^]*checkpoint\.longer 2 .* 17/],
    ['truncated to nothing', withEntries(() => []), /end\.missing 20 0/],
    ['a rewritten past, hashed anew to its end', { ...bundle, entries: rehashed(links.map((l) => (l.seq === 5 ? forgedLink(5) : l))) }, /end\.head[^]*checkpoint\.rewritten/],
    ['a replaced head', { ...bundle, seal: { ...bundle.seal, body: { ...bundle.seal.body, head: newSalt().toString('hex') } } }, /end\.head[^]*signed\.broken A .*the\.export/],
    ['a cut end with the head and the number to match', { ...withEntries((all) => all.slice(0, 18)), seal: { ...bundle.seal, body: { ...bundle.seal.body, entries: 18, head: bundle.entries[17]?.hash ?? '' } } }, /^signed\.broken A .*the\.export/],
    ['a replayed checkpoint: an earlier one of the same case', { ...bundle, checkpoint: earlier.checkpoint }, /^checkpoint\.replaced 1/],
    ['a replayed checkpoint, with the history cut to fit', { ...bundle, checkpoint: earlier.checkpoint, entries: earlier.entries }, /end\.missing[^]*checkpoint\.replaced/],
    ['another case’s checkpoint', { ...bundle, checkpoint: another.checkpoint }, /checkpoint\.replaced[^]*checkpoint\.rewritten/],
    ['no checkpoint any more', { ...bundle, checkpoint: null }, /^checkpoint\.out/],
    ['a checkpoint that says another time', { ...bundle, checkpoint: bundle.checkpoint && { ...bundle.checkpoint, body: { ...bundle.checkpoint.body, at: '2026-01-01T00:00:00.000Z' } } }, /checkpoint\.replaced[^]*signed\.broken A .*the\.checkpoint.*2/],
    ['a countersignature taken out', { ...bundle, checkpoint: bundle.checkpoint && { ...bundle.checkpoint, signatures: bundle.checkpoint.signatures.slice(0, 1) } }, /^read\.beside/],
    ['no signature under the export', { ...bundle, seal: { ...bundle.seal, signatures: [] } }, /^signed\.missing A .*\nsigned\.missing B/],
    ['one signature under the export taken out', withSeal(([a]) => [a]), /^signed\.missing B/],
    ['a signature under the export doubled', withSeal(([a, b]) => [a, b, b]), /^signed\.order/],
    ['the signatures under the export in another order', withSeal(([a, b]) => [b, a]), /^signed\.order/],
    ['a signature under the checkpoint doubled', { ...bundle, checkpoint: bundle.checkpoint && { ...bundle.checkpoint, signatures: [...bundle.checkpoint.signatures, ...bundle.checkpoint.signatures] } }, /^signed\.order/],
    ['one side’s key under the other’s name', { ...bundle, seal: { ...bundle.seal, signatures: bundle.seal.signatures.map((s) => ({ ...s, side: 'B' })) } }, /signed\.broken B .*the\.export/],
    ['a key replaced under its old name', { ...bundle, keys: bundle.keys.map((k) => (k.id === A.public_key.id ? { ...k, spki: EVE.public_key.spki } : k)) }, /^key\.changed/],
    ['a key taken out', { ...bundle, keys: bundle.keys.slice(1) }, /signed\.keyless A/],
  ])('%s', (_what, tampered, words) => { expect(said(tampered)).toMatch(words); });
});

describe('any change of the file', () => {
  const bytes = Buffer.from(bundleText(bundle));
  const found = (text: Buffer): boolean => verifyBundle(text, keyOf(A)).faults.length > 0;

  it('of one byte: changed, removed, added, or swapped with the next', () => {
    fc.assert(fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const byte = bytes[at] ?? 0;
      expect(found(Buffer.concat([bytes.subarray(0, at), Buffer.of((byte + by) % 256), bytes.subarray(at + 1)]))).toBe(true);
      expect(found(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]))).toBe(true);
      expect(found(Buffer.concat([bytes.subarray(0, at), Buffer.of(by), bytes.subarray(at)]))).toBe(true);
      if (byte !== bytes[at + 1]) expect(found(Buffer.concat([bytes.subarray(0, at), Buffer.of(bytes[at + 1] ?? 0, byte), bytes.subarray(at + 2)]))).toBe(true);
    }), { numRuns: 150 });
  });

  it('that leaves the file what it says: blanks, another order of names, a name twice', () => {
    const text = bytes.toString();
    for (const rewritten of [JSON.stringify(JSON.parse(text), null, 2), text.replace('"seq":5,', '"seq":4,"seq":5,'), `${text}\n`, `\uFEFF${text}`]) {
      expect(verifyBundle(Buffer.from(rewritten), keyOf(A)).faults.map(plain).join()).toMatch(/read\.rewritten|read\.json/);
    }
  });

  it('into something else altogether: said, and never a crash', () => {
    for (const [text, words] of [['', /read\.json/], ['{}', /read\.shape/], ['null', /read\.shape/], [bytes.toString().replace('회신 5', '\\ud800'), /read\.unsayable/], [bytes.subarray(0, 500).toString(), /read\.json/]] as const) {
      expect(verifyBundle(Buffer.from(text), keyOf(A)).faults.map(plain).join()).toMatch(words);
    }
  });
});

describe('words for their recipients only', () => {
  const red = redHistory(8);
  const made = bundleOf({ links: red, signers: [A, B], gathered: null });

  it('are proven by a file that does not hold them, and the file says so', () => {
    expect(faultsOf(made)).toEqual([]);
    expect(account(made)).toMatch(/account\.withheld 1\n[^]*account\.label AMBER/);
    expect(made.seal.body.tlp).toBe('AMBER');
  });

  it('are what the label says: no other private part may be left out', () => {
    const bare = red.map((link) => ({ ...link, own: null }));
    expect(said(bundleOf({ links: bare, signers: [A, B], gathered: null }))).toMatch(/chain\.own-missing 1 A/);
  });

  it('cannot be made of other entries: the label is in the hash', () => {
    const relabelled = { ...made, entries: made.entries.map((e) => (e.seq === 7 ? { ...e, own: null, shared: { ...e.shared, tlp: 'RED' } } : e)) };
    expect(said(relabelled)).toContain('chain.changed 7');
  });
});

describe('what the exporting side keeps to itself', () => {
  const { links: shared, kept } = accountWith(12);
  const whole = bundleOf({ links: shared, kept, signers: [A, B], gathered: 12 });
  const mine = whole.private ?? raise();
  const withKept = (entries: readonly Entry[], checkpoint = mine.checkpoint): Bundle => ({ ...whole, private: { checkpoint, entries: [...entries] } });
  /** As A would sign it: the file says of itself what it holds. */
  const signedAnew = (changed: Bundle): Bundle => resealed(changed, { ...whole.seal.body, private: { entries: 0, checkpoint: null, head: changed.private?.entries.at(-1)?.hash ?? '' } }, [A]);
  const rechained = (of: readonly Link[]): Entry[] => {
    let previous_hash: Buffer = Buffer.alloc(32);
    return bundleEntries(of.map((link, i) => {
      const next = { ...link, seq: i + 1, previous_hash, hash: linkHash(previous_hash, { ...link, seq: i + 1 }), own: link.own && { ...link.own, seq: i + 1 } };
      previous_hash = next.hash;
      return next;
    }));
  };

  it('is proven beside what is shared, and told apart from it', () => {
    expect(faultsOf(whole)).toEqual([]);
    expect(account(whole)).toMatch(/account\.case .* 12\n[^]*account\.private A 6[^]*private A .*account\.checkpoint/);
  });

  it('is nothing that the other side’s file knows of: neither an entry nor a number tells', () => {
    const theirs = bundleText(bundleOf({ links: shared.map((l) => ({ ...l, own: null })), kept: [], signers: [A, B], reader: 'B' }));
    expect(theirs).not.toContain('A keeps');
    const without = accountWith(12).links.map(({ seq, at, type, side, office, how, shared: said_, commitments }) => ({ seq, at, type, side, office, how, said_, sides: Object.keys(commitments) }));
    expect(shared.map(({ seq, at, type, side, office, how, shared: said_, commitments }) => ({ seq, at, type, side, office, how, said_, sides: Object.keys(commitments) }))).toEqual(without);
    expect(new Set(without.map((l) => l.sides.join()))).toEqual(new Set(['A,B']));
  });

  it.each<[string, Bundle, RegExp]>([
    ['changed: a private word', withKept(mine.entries.map((e) => (e.seq === 3 ? { ...e, own: e.own && { ...e.own, payload: { text: 'softer' } } } : e))), /^private A .*chain\.own/],
    ['changed: a private time', withKept(mine.entries.map((e) => (e.seq === 3 ? { ...e, at: e.at + 1 } : e))), /^private A .*chain\.changed/],
    ['deleted: a private entry', withKept(mine.entries.filter((e) => e.seq !== 2)), /^chain\.bound 1[^]*private A .*chain\.missing/],
    ['deleted: the last private entry', withKept(mine.entries.slice(0, -1)), /private A .*end\.missing[^]*private A .*checkpoint\.longer/],
    ['deleted: all of it', { ...whole, private: undefined }, /^chain\.bound 1 [^]*private\.out A/],
    ['reordered: two private entries', withKept(mine.entries.toSpliced(0, 2, mine.entries[1] ?? raise(), mine.entries[0] ?? raise())), /private A .*chain\.order/],
    ['moved: behind another shared entry', withKept(mine.entries.map((e) => (e.seq === 3 ? { ...e, behind: 9 } : e))), /private A .*chain\.changed/],
    ['put in: a shared entry', withKept([...mine.entries, whole.entries[0] ?? raise()]), /private A .*chain\.changed/],
    ['a replayed checkpoint', withKept(mine.entries, bundleOf({ links: shared, kept: kept.slice(0, 3), signers: [A, B], number: 7 }).private?.checkpoint ?? null), /private A .*checkpoint\.replaced.*"number":7/],
  ])('%s', (_what, tampered, words) => { expect(said(tampered)).toMatch(words); });

  it('written anew, chained and signed anew by that side itself, still contradicts what it shared since', () => {
    const softer = signedAnew(withKept(rechained(kept.map((l) => (l.seq === 2 ? { ...l, at: l.at + 1 } : l))), null));
    expect(said(softer)).toMatch(/^chain\.bound 1 [^]*$/);
    const later = signedAnew(withKept(rechained(kept.map((l) => (l.seq === 3 ? { ...l, behind: 2 } : l))), null));
    expect(said(later)).toMatch(/^chain\.bound 3 /);
    const shorter = signedAnew(withKept(rechained(kept.slice(1)), null));
    expect(said(shorter)).toMatch(/^chain\.bound 1 /);
  });

  it('after the last shared entry rests on that side’s checkpoint and seal alone', () => {
    const tail = signedAnew(withKept(rechained(kept.map((l) => (l.seq === 6 ? { ...l, at: l.at + 1 } : l))), null));
    expect(faultsOf(tail)).toEqual([]);
  });
});
