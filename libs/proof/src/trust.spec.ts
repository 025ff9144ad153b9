import { type Signer, bundleOf, headOf, history, nameOf, resealed, signer } from '../../../test/factories/bundle.js';
import { type Bundle, type BundleContents, bundleEntries, bundleText } from './bundle.js';
import { linkHash } from './chain.js';
import { compareBundles } from './compare-bundles.js';
import type { Said } from './said.js';
import { signBody } from './statement.js';
import type { GivenKey } from './trust.js';
import { verifyBundle } from './verify-bundle.js';

const [A, B] = [signer('A'), signer('B')];
/** A key that A makes and calls B's. */
const EVE = signer('B');
const links = history(20);
/** Three entries came after its checkpoint, the second of the audience. */
const bundle = bundleOf({ links, signers: [A, B], gathered: 17, number: 2 });

const keyOf = (...signers: readonly Signer[]): GivenKey[] => signers.map((s) => ({ side: s.side, id: s.public_key.id, name: `${s.side}.pem` }));
/** The same keys without saying whose they are. */
const bare = (...signers: readonly Signer[]): GivenKey[] => keyOf(...signers).map((k) => ({ ...k, side: null }));
const plain = ({ say, values }: Said): string => [say, ...Object.values(values).map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v)))].join(' ');

/** Exit code, and everything said. */
function check(of: Bundle, given: readonly GivenKey[]): { readonly outcome: 'holds' | 'faulty' | 'unproven'; readonly words: string; readonly proven: string } {
  const { faults, unproven, account, proven } = verifyBundle(Buffer.from(bundleText(of)), given);
  return { outcome: faults.length > 0 ? 'faulty' : unproven.length > 0 ? 'unproven' : 'holds', words: [...faults, ...unproven, ...account].map(plain).join('\n'), proven };
}
const succession = (side: string, from: Signer, to: Signer): BundleContents['successions'][number] => {
  const body = { kind: 'hotline-key' as const, version: 1 as const, at: '2026-03-12T00:00:00.000Z', keys: [{ side, key: from.public_key.id }, { side, key: to.public_key.id }] };
  return { body, signatures: [signBody(body, side, from.key), signBody(body, side, to.key)] };
};

describe('one side that writes the whole account anew and signs for both', () => {
  /** Everything from the fifth entry on as A would have it, with a checkpoint and a seal that name A's real key and a made-up one of B. */
  const rewritten = links.map((link) => (link.seq === 5 ? { ...link, shared: { text: 'as A would have it' } } : link));
  let previous: Buffer = Buffer.alloc(32);
  const forged = bundleOf({
    links: rewritten.map((link) => {
      const next = { ...link, previous_hash: previous, hash: linkHash(previous, link) };
      previous = next.hash;
      return next;
    }), signers: [A, EVE],
  });

  it('proves nothing of the other side’s: not with both real keys, not with that side’s', () => {
    for (const given of [keyOf(A, B), bare(A, B), bare(B, A), keyOf(B), bare(B)]) {
      const { outcome, words } = check(forged, given);
      expect([outcome, /unproven\.(other-key B|nowhere)/.test(words)]).toEqual(['unproven', true]);
      expect(words).not.toMatch(/account\.proven\.\w+ B/);
    }
  });

  it('proves with its own key what it signed, and says that the other’s key is its word alone', () => {
    for (const given of [keyOf(A), bare(A)]) {
      const { outcome, words, proven } = check(forged, given);
      expect([outcome, proven]).toEqual(['holds', 'some']);
      expect(words).toMatch(/account\.signed .*"signer\.proven","values":\{"side":"A".*"signer\.named","values":\{"side":"B".*"by":\["A"\][^]*account\.proven\.export A 20[^]*account\.unproven B/);
    }
  });

  it('passes without a key only with the warning that the file vouches for itself', () => {
    expect(check(forged, [])).toMatchObject({ outcome: 'holds', proven: 'none', words: expect.stringContaining('account.no-key') as string });
  });
});

describe('one side that adds to a genuine checkpoint', () => {
  const last = links.at(-1);
  if (!last) throw new Error('a history has an end');
  const word = { ...last, seq: 21, side: 'B', shared: { text: 'B agrees' }, commitments: {}, own: null, previous_hash: last.hash };
  const longer = { ...bundle, entries: bundleEntries([...links, { ...word, hash: linkHash(last.hash, word) }]), keys: [...bundle.keys, EVE.public_key] };
  const sealedAs = (signers: readonly Signer[], keys = signers.map(nameOf)): Bundle => resealed(longer, { ...bundle.seal.body, head: headOf(longer.entries) }, signers, keys);

  it('cannot sign it with a key made up for the other', () => {
    for (const given of [keyOf(B), bare(B), keyOf(A, B)]) expect(check(sealedAs([A, EVE]), given)).toMatchObject({ outcome: 'faulty', words: expect.stringMatching(/^key\.second B/) as string });
  });

  it('and signs it alone only on its own word, which says from where on', () => {
    const { outcome, words } = check(sealedAs([A]), keyOf(B));
    expect(outcome).toBe('holds');
    expect(words).toMatch(/account\.proven\.checkpoint B 17 2\naccount\.rest 18 21 \["A"\]\naccount\.unproven A/);
  });

  it('cannot put its own key under the other’s name', () => {
    const posing = { ...A, side: 'B' };
    for (const given of [keyOf(B), bare(B), keyOf(A), bare(A), []]) expect(check(sealedAs([posing]), given)).toMatchObject({ outcome: 'faulty', words: expect.stringMatching(/^key\.two-sides/) as string });
  });

  it('cannot name the other’s real key beside a made-up one, nor leave its own signature out', () => {
    const both = [nameOf(A), nameOf(EVE), nameOf(B)];
    expect(check(sealedAs([A, EVE], both), keyOf(B))).toMatchObject({ outcome: 'faulty', words: expect.stringMatching(/key\.second B[^]*signed\.side-twice B[^]*signed\.missing B/) as string });
  });

  it('who cuts the end below what the other signed, is found by it', () => {
    const shortened = { ...bundle, entries: bundle.entries.slice(0, 15) };
    expect(check(resealed(shortened, { ...bundle.seal.body, head: headOf(shortened.entries) }, [A]), keyOf(B)).words).toMatch(/^checkpoint\.longer 2 .* 17/);
  });
});

describe('a key of the reader', () => {
  it('is believed for the side it was given for, or for the one that the file names it for, which is said', () => {
    expect(check(bundle, keyOf(A, B))).toMatchObject({ outcome: 'holds', proven: 'all' });
    expect(check(bundle, bare(A)).words).toMatch(/account\.taken A\.pem .* A/);
    expect(check(bundle, keyOf(A)).words).not.toContain('account.taken');
    expect(check(bundle, [{ ...keyOf(A)[0] ?? raise(), side: 'B' }])).toMatchObject({ outcome: 'unproven', words: expect.stringMatching(/^unproven\.other-key B/) as string });
  });

  it('of a side that signed nothing here leaves an honest file unproven, and not tampered with', () => {
    const byA = bundleOf({ links, signers: [A, B], gathered: 17, countersigned: [A], sealers: [A] });
    expect(check(byA, keyOf(B))).toMatchObject({ outcome: 'unproven', words: expect.stringMatching(/^unproven\.not-signed B[^]*unproven\.advice/) as string });
    expect(check(bundleOf({ links, signers: [A, B], gathered: null, sealers: [A] }), bare(B))).toMatchObject({ outcome: 'unproven', words: expect.stringMatching(/^unproven\.nowhere/) as string });
    expect(check(bundleOf({ links, signers: [A, B], sealers: [] }), keyOf(A))).toMatchObject({ outcome: 'unproven', words: expect.stringMatching(/^unproven\.nobody/) as string });
  });

  it('of one side holds the other’s export to the checkpoint that it countersigned, and says where that ends', () => {
    const byA = bundleOf({ links, signers: [A, B], gathered: 17, sealers: [A] });
    expect(check(byA, keyOf(B)).words).toMatch(/account\.proven\.checkpoint B 17 1\naccount\.rest 18 20 \["A"\]/);
    const whole = bundleOf({ links, signers: [A, B], sealers: [A] });
    expect(check(whole, keyOf(B)).words).toContain('account.rest.end ["A"]');
  });
});

describe('a side that goes over to a new key', () => {
  const next = signer('B');
  const changed: BundleContents = { ...bundle, keys: [...bundle.keys, next.public_key], successions: [succession('B', B, next)] };
  const after = resealed(changed, bundle.seal.body, [A, next]);

  it('is believed with either key, by its own succession', () => {
    for (const given of [keyOf(B), keyOf(next), bare(B), bare(next)]) expect(check(after, given)).toMatchObject({ outcome: 'holds', words: expect.stringContaining('account.proven.export B 20') as string });
  });

  it('leaves a file from before unproven for the new key alone', () => {
    for (const given of [keyOf(next), bare(next)]) expect(check(bundle, given)).toMatchObject({ outcome: 'unproven', words: expect.stringContaining('unproven.advice') as string });
  });

  it('is not believed by a succession of the other side’s making', () => {
    const made = [succession('B', EVE, next), { ...succession('B', B, next), signatures: succession('B', EVE, next).signatures }, succession('B', A, next), { ...succession('B', B, next), signatures: [] }];
    for (const s of made) expect(check(resealed({ ...changed, keys: [...changed.keys, EVE.public_key], successions: [s] }, bundle.seal.body, [A, next]), keyOf(B)).outcome).toBe('faulty');
    const ofTwo = { ...succession('B', B, next).body, keys: [nameOf(A), { side: 'B', key: next.public_key.id }] };
    const posing = { body: ofTwo, signatures: [signBody(ofTwo, 'A', A.key), signBody(ofTwo, 'B', next.key)] };
    expect(check(resealed({ ...changed, successions: [posing] }, bundle.seal.body, [A, next]), keyOf(A)).words).toMatch(/^signed\.succession/);
  });
});

describe('two exports of one case', () => {
  const compared = (one: Bundle, other: Bundle): string => {
    const { faults, unproven, account } = compareBundles({ name: 'one', bundle: one }, { name: 'other', bundle: other });
    return [...faults, ...unproven, ...account].map(plain).join('\n');
  };
  const early = bundleOf({ links: links.slice(0, 12), signers: [A, B], gathered: 10 });
  const at = (of: Bundle, iso: string): Bundle => resealed(of, { ...of.seal.body, at: iso }, [A]);

  it('tell one history, however long each is, and which has more', () => {
    expect(compared(bundle, bundle)).toBe('against.equal 20');
    const before = at(early, '2026-03-15T00:00:00.000Z');
    for (const told of [compared(before, bundle), compared(bundle, before)]) expect(told).toMatch(/^against\.same 12\nagainst\.longer (one other|other one) 8/);
  });

  it('show what one left out that a checkpoint already held when it was exported', () => {
    for (const told of [compared(early, bundle), compared(bundle, early)]) expect(told).toMatch(/^against\.left-out (one|other) .* 12 2 .* 17$/m);
  });

  it('show what one left out that an earlier export already held, where no checkpoint does', () => {
    const later = at(bundleOf({ links: links.slice(0, 18), signers: [A, B], gathered: 17 }), '2026-03-19T00:00:00.000Z');
    const earlier = { ...bundle, checkpoint: later.checkpoint };
    expect(compared(later, earlier)).toMatch(/^against\.shrunk one .* 18 other .* 20$/);
  });

  it('do not accuse an export that was read just before the checkpoint', () => {
    const { checkpoint } = bundle;
    const soon = new Date(Date.parse(checkpoint?.body.at ?? '') + 60_000).toISOString();
    expect(compared(at({ ...early, checkpoint: null }, soon), bundle)).not.toContain('left-out');
  });

  it('show that one was rewritten, or that a checkpoint has two forms', () => {
    expect(compared(bundle, bundleOf({ links: history(20), signers: [A, B] }))).toMatch(/^against\.differ 1/);
    expect(compared(bundle, bundleOf({ links, signers: [A, B], number: 2 }))).toMatch(/^against\.forked 2/);
    expect(compared(bundle, bundleOf({ links, signers: [A, B], reference: 'KR-0000-0000' }))).toMatch(/^against\.other-case/);
  });
});

const raise = (): never => { throw new Error('no such key'); };
