import fc from 'fast-check';
import { type Link, bundleOf, headOf, history, redHistory, resealed, signer } from '../../../test/factories/bundle.js';
import { accountOf } from './account.js';
import { type Bundle, bundleEntries, bundleText, sealBody } from './bundle.js';
import { linkHash, newSalt } from './chain.js';
import { verifyBundle } from './verify-bundle.js';

const [A, B, EVE] = [signer('A'), signer('B'), signer('A')];
const links = history(20);
/** Three entries came after its checkpoint, the second of the audience. */
const bundle = bundleOf({ links, signers: [A, B], gathered: 17, number: 2 });
const earlier = bundleOf({ links: links.slice(0, 12), signers: [A, B], gathered: 12 });
const another = bundleOf({ links: history(17), signers: [A, B], reference: 'KR-0000-0000' });
const keyOf = (...signers: readonly { public_key: { id: string } }[]): Set<string> => new Set(signers.map((s) => s.public_key.id));
const faultsOf = (changed: Bundle, given = keyOf(A)): readonly string[] => verifyBundle(Buffer.from(bundleText(changed)), given).faults;
const said = (changed: Bundle, given = keyOf(A)): string => faultsOf(changed, given).join('\n');

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
const forgedLink = (seq: number): Link => ({ ...(links[seq - 1] ?? raise()), shared: { text: 'forged' }, commitments: {}, own: null });
const raise = (): never => { throw new Error('no such entry'); };

describe('an untouched bundle', () => {
  it.each([['A', keyOf(A)], ['B', keyOf(B)], ['both', keyOf(A, B)], ['neither', new Set<string>()]])('holds against the key of %s', (_, given) => {
    expect(faultsOf(bundle, given)).toEqual([]);
  });

  it('says what was proven: all entries, private parts of either side, the checkpoint and what came after it', () => {
    const account = accountOf(bundle, keyOf(B)).join('\n');
    for (const words of ['20 entries', 'A has a private part in 7 of them, each of which opens', 'B has a private part in 5 of them, which the commitments prove to exist and do not show', 'the first 17', 'last 3 entries came after', 'Checked against the key that you gave']) expect(account).toContain(words);
    expect(account).not.toContain("B's note");
  });

  it('of one side shows nothing of the other side’s private parts, and still fails when a commitment is changed', () => {
    expect(bundleText(bundle)).toContain("A's note 1 ");
    expect(bundleText(bundle)).not.toContain("B's note");
    expect(said(changed(4, ({ commitments }) => ({ commitments: { ...commitments, B: '00'.repeat(32) } })))).toContain('Entry 4 was changed');
  });

  it('holds without any checkpoint, and says that only the export is signed', () => {
    const early = bundleOf({ links, signers: [A, B], gathered: null });
    expect(faultsOf(early)).toEqual([]);
    expect(accountOf(early, keyOf(A)).join()).toContain('No checkpoint holds the case yet');
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
    ['changed: an entry’s words', changed(5, () => ({ shared: { text: '다른 말' } })), /^Entry 5 was changed/],
    ['changed: an entry’s time', changed(5, (e) => ({ at: e.at + 1 })), /^Entry 5 was changed/],
    ['changed: an entry, hashed anew', changed(5, (e) => ({ shared: { text: 'x' }, hash: linkHash(Buffer.from(e.previous_hash, 'hex'), { ...e, shared: { text: 'x' } }).toString('hex') })), /^Entry 6 does not follow on the entry before it/],
    ['changed: a private part', changed(7, ({ own }) => ({ own: own && { ...own, payload: { text: 'softer' } } })), /^A's private part of entry 7 was changed/],
    ['changed: a salt', changed(7, ({ own }) => ({ own: own && { ...own, salt: newSalt().toString('hex') } })), /^A's private part of entry 7 was changed/],
    ['deleted: an entry', withEntries((all) => all.filter((e) => e.seq !== 5)), /^Entry 5 is missing: entry 6 comes after entry 4/],
    ['deleted: several', withEntries((all) => all.filter((e) => e.seq < 5 || e.seq > 8)), /^Entries 5 to 8 are missing/],
    ['deleted: the first', withEntries((all) => all.slice(1)), /^Entry 1 is missing: entry 2 comes first/],
    ['deleted: a private part', changed(7, () => ({ own: null })), /^A's private part of entry 7 was taken out/],
    ['deleted, the rest renumbered and hashed anew', { ...bundle, entries: rehashed(links.filter((l) => l.seq !== 5)) }, /The end is missing[^]*does not hold this history as it is up to entry 17/],
    ['inserted: an entry', withEntries((all) => all.toSpliced(5, 0, { ...(all[4] ?? raise()), shared: { text: 'put in' } })), /^Entry 5 was changed[^]*is there twice|^Entry 5 is there twice/],
    ['inserted, the rest renumbered and hashed anew', { ...bundle, entries: rehashed(links.toSpliced(5, 0, forgedLink(5))) }, /Entries were added at the end[^]*does not hold this history/],
    ['inserted: a private part where there was none', changed(2, () => ({ own: bundle.entries[0]?.own ?? null })), /^A's private part of entry 2 was changed/],
    ['appended: an entry', withEntries((all) => [...all, { ...(rehashed([...links, forgedLink(20)]).at(-1) ?? raise()) }]), /Entries were added at the end: entry 20 was the last/],
    ['reordered: two neighbours', withEntries((all) => all.toSpliced(4, 2, all[5] ?? raise(), all[4] ?? raise())), /^The order of the entries was changed: entry 6 stands where entry 5 belongs/],
    ['reordered: one moved to the end', withEntries((all) => [...all.filter((e) => e.seq !== 5), all[4] ?? raise()]), /^The order of the entries was changed/],
    ['truncated after the checkpoint', withEntries((all) => all.slice(0, 18)), /^The end is missing: entry 20 was the last when the case was exported, and the file ends with entry 18/],
    ['truncated below the checkpoint', withEntries((all) => all.slice(0, 10)), /The end is missing[^]*checkpoint 2 of .* holds the first 17 entries/],
    ['truncated to nothing', withEntries(() => []), /the file ends with none/],
    ['a rewritten past, hashed anew to its end', { ...bundle, entries: rehashed(links.map((l) => (l.seq === 5 ? forgedLink(5) : l))) }, /The head was replaced[^]*entries were rewritten since/],
    ['a replaced head', { ...bundle, seal: { ...bundle.seal, body: { ...bundle.seal.body, head: newSalt().toString('hex') } } }, /The head was replaced[^]*A's signature under the export does not hold/],
    ['a cut end with the head and the number to match', { ...withEntries((all) => all.slice(0, 18)), seal: { ...bundle.seal, body: { ...bundle.seal.body, entries: 18, head: bundle.entries[17]?.hash ?? '' } } }, /^A's signature under the export does not hold/],
    ['a replayed checkpoint: an earlier one of the same case', { ...bundle, checkpoint: earlier.checkpoint }, /^The checkpoint was replaced: checkpoint 1 of .* an earlier one/],
    ['a replayed checkpoint, with the history cut to fit', { ...bundle, checkpoint: earlier.checkpoint, entries: earlier.entries }, /The end is missing[^]*The checkpoint was replaced/],
    ['another case’s checkpoint', { ...bundle, checkpoint: another.checkpoint }, /The checkpoint was replaced[^]*does not hold this history/],
    ['no checkpoint any more', { ...bundle, checkpoint: null }, /^The checkpoint was taken out/],
    ['a checkpoint that says another time', { ...bundle, checkpoint: bundle.checkpoint && { ...bundle.checkpoint, body: { ...bundle.checkpoint.body, at: '2026-01-01T00:00:00.000Z' } } }, /The checkpoint was replaced[^]*A's signature under checkpoint 2 does not hold/],
    ['a countersignature taken out', { ...bundle, checkpoint: bundle.checkpoint && { ...bundle.checkpoint, signatures: bundle.checkpoint.signatures.slice(0, 1) } }, /^Something beside the entries was changed/],
    ['no signature under the export', { ...bundle, seal: { ...bundle.seal, signatures: [] } }, /^Nobody has signed the export/],
    ['one side’s key under the other’s name', { ...bundle, seal: { ...bundle.seal, signatures: bundle.seal.signatures.map((s) => ({ ...s, side: 'B' })) } }, /B's signature under the export does not hold/],
    ['a key replaced under its old name', { ...bundle, keys: bundle.keys.map((k) => (k.id === A.public_key.id ? { ...k, spki: EVE.public_key.spki } : k)) }, /^The key .* was changed/],
    ['a key taken out', { ...bundle, keys: bundle.keys.slice(1) }, /cannot be checked: its key .* is not in the file/],
  ])('%s', (_what, tampered, words) => { expect(said(tampered)).toMatch(words); });
});

describe('a forger who makes everything anew', () => {
  const mine = signer('B');
  const cut = { ...bundle, entries: bundle.entries.slice(0, 12), checkpoint: null };
  const forged = resealed({ ...cut, keys: [EVE.public_key, mine.public_key] }, { ...bundle.seal.body, head: headOf(cut.entries), keys: [{ side: 'A', key: EVE.public_key.id }, { side: 'B', key: mine.public_key.id }] }, [EVE, mine]);

  it('is found by either side’s real key', () => {
    for (const given of [keyOf(A), keyOf(B)]) expect(said(forged, given)).toMatch(/^The signatures under the export are by no key that you gave/);
  });

  it('passes without a key only with the warning that the file vouches for itself', () => {
    expect(faultsOf(forged, new Set())).toEqual([]);
    expect(accountOf(forged, new Set()).join('\n')).toMatch(/You gave no key[^]*Whoever made the file could have made them/);
  });

  it('cannot name a real key among their own and be believed for it', () => {
    const body = { ...forged.seal.body, keys: [{ side: 'A', key: EVE.public_key.id }, { side: 'A', key: A.public_key.id }] };
    expect(said(resealed({ ...cut, keys: [EVE.public_key, A.public_key] }, body, [EVE]))).toMatch(/by no key that you gave/);
  });

  it('who is one side, cuts the end and signs it, is found by the other side that signed the checkpoint', () => {
    const shortened = { ...bundle, entries: bundle.entries.slice(0, 15) };
    const body = sealBody({ ...bundle.seal.body, head: headOf(shortened.entries) }, shortened);
    expect(said(resealed(shortened, body, [A]), keyOf(B))).toMatch(/holds the first 17 entries of the history, and the file does not have that many/);
  });
});

describe('keys', () => {
  it('of one side are enough: a checkpoint that B signed names the key of A, which signed the export', () => {
    const byA = resealed(bundle, bundle.seal.body, [A]);
    expect(faultsOf(byA, keyOf(B))).toEqual([]);
    const notYet = bundleOf({ links, signers: [A, B], gathered: 17, countersigned: [A] });
    expect(said(resealed(notYet, notYet.seal.body, [A]), keyOf(B))).toMatch(/by no key that you gave/);
  });
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
      expect(verifyBundle(Buffer.from(rewritten), keyOf(A)).faults.join()).toMatch(/text of the file is not as it was written|cannot be read as JSON/);
    }
  });

  it('into something else altogether: said, and never a crash', () => {
    for (const [text, words] of [['', /cannot be read as JSON/], ['{}', /shape of an exported case/], ['null', /shape/], [bytes.toString().replace('회신 5', '\\ud800'), /half a character/], [bytes.subarray(0, 500).toString(), /cannot be read/]] as const) {
      expect(verifyBundle(Buffer.from(text), keyOf(A)).faults.join()).toMatch(words);
    }
  });
});

describe('words for their recipients only', () => {
  const red = redHistory(8);
  const made = bundleOf({ links: red, signers: [A, B], gathered: null });

  it('are proven by a file that does not hold them, and the file says so', () => {
    expect(faultsOf(made)).toEqual([]);
    expect(accountOf(made, keyOf(A)).join('\n')).toMatch(/1 of them are words for their recipients only \(TLP:RED\)[^]*labelled TLP:AMBER/);
    expect(made.seal.body.tlp).toBe('AMBER');
  });

  it('are what the label says: no other private part may be left out', () => {
    const bare = red.map((link) => ({ ...link, own: null }));
    expect(said(bundleOf({ links: bare, signers: [A, B], gathered: null }))).toMatch(/A's private part of entry 1 was taken out/);
  });

  it('cannot be made of other entries: the label is in the hash', () => {
    const relabelled = { ...made, entries: made.entries.map((e) => (e.seq === 7 ? { ...e, own: null, shared: { ...e.shared, tlp: 'RED' } } : e)) };
    expect(said(relabelled)).toContain('Entry 7 was changed');
  });
});
