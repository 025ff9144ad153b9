import fc from 'fast-check';
import type { Entry } from '#domain';
import { type ChainLink, GENESIS, type OwnPayload, commit, linkHash, newSalt, verifyChain } from '#proof';
import { type Walk, takenOf, walks } from '../../../../test/factories/walk.js';
import { SEALED, entryRows } from './entry-rows.js';

interface Chain { readonly links: ChainLink[]; readonly own: OwnPayload[]; readonly head: string }

/** The history of a walked case as the ledger writes it: decision by decision, each chained onto the last. */
function chainOf(walk: Walk): Chain & { readonly entries: Entry[] } {
  const [links, own, entries]: [ChainLink[], OwnPayload[], Entry[]] = [[], [], []];
  let head: Buffer = GENESIS;
  for (const { decision } of takenOf(walk)) {
    const rows = entryRows(decision.kase, decision.entries, head);
    links.push(...rows.history);
    own.push(...rows.own);
    entries.push(...decision.entries);
    head = rows.head;
  }
  return { links, own, entries, head: head.toString('hex') };
}
/** As the database gives it back: JSON with its keys in another order. */
const stored = <T extends object>(row: T): T => {
  const turned = (value: unknown): unknown => (value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse().map(([k, v]) => [k, turned(v)])) : value);
  return Object.fromEntries(Object.entries(row).map(([k, v]) => [k, Buffer.isBuffer(v) ? v : turned(v)])) as T;
};
/** What a reader who knows the case's head makes of a chain. */
const found = (links: readonly ChainLink[], own: readonly OwnPayload[], head: string): boolean => {
  const check = verifyChain(links, own);
  return !check.ok || check.head !== head;
};
const holds = (check: (chain: ReturnType<typeof chainOf>, nth: number, walk: Walk) => void, numRuns = 25): void =>
  fc.assert(fc.property(walks, fc.nat(1_000), (walk, nth) => check(chainOf(walk), nth, walk)), { numRuns });
/** An entry that says something else in the same place, hashed as it should be. */
const forged = (link: ChainLink): ChainLink => {
  const changed = { ...link, shared: { forged: true } };
  return { ...changed, hash: linkHash(changed.previous_hash, changed) };
};
/** The same entries, each hashed onto the one before it. */
function chained(links: readonly ChainLink[]): ChainLink[] {
  let previous_hash: Buffer = GENESIS;
  return links.map((link) => {
    const next = { ...link, previous_hash, hash: linkHash(previous_hash, link) };
    previous_hash = next.hash;
    return next;
  });
}
const replaced = <T>(items: readonly T[], index: number, item: T): T[] => items.map((old, i) => (i === index ? item : old));

describe('the history of a case', () => {
  it('verifies for each side with only its own payloads, for a reader with none, and as the database gives it back', () => {
    holds(({ links, own, head }, _nth, { network }) => {
      const expected = { ok: true, entries: links.length, head, broken_at: null };
      for (const side of Object.keys(network.sides)) expect(verifyChain(links.map(stored), own.filter((o) => o.side === side).map(stored))).toEqual(expected);
      expect([verifyChain(links, []), verifyChain(links, own)]).toEqual([expected, expected]);
      expect(verifyChain([], [])).toEqual({ ok: true, entries: 0, head: GENESIS.toString('hex'), broken_at: null });
    });
  });

  it('shows of a sealed entry that there is one, of which side and when, and nothing else', () => {
    holds(({ links, entries, own }) => {
      for (const [i, entry] of entries.entries()) {
        const link = links[i];
        if (!entry.sealed) expect(link).toMatchObject({ type: entry.type, office: entry.office, how: entry.how, shared: entry.shared });
        else expect(link).toMatchObject({ type: SEALED, office: null, how: 'person', shared: null, side: entry.side ?? 'A', at: entry.at });
        const payloads = own.filter((o) => o.seq === entry.seq);
        // What was said while only the home side knew is kept with its own payload.
        const kept = entry.sealed && entry.shared !== null ? { ...entry.own, A: { ...(entry.own as Record<string, object>).A, shared: entry.shared } } : entry.own;
        expect(Object.keys(link?.commitments ?? {}).sort()).toEqual(Object.keys(kept).sort());
        expect(payloads.map((p) => [p.side, p.type, p.payload])).toEqual(Object.entries(kept).map(([side, payload]) => [side, entry.type, payload]));
      }
    }, 15);
  });
});

describe('a change of the past is found', () => {
  it.each<[string, (link: ChainLink) => ChainLink]>([
    ['the time', (l) => ({ ...l, at: l.at + 1 })], ['the kind of entry', (l) => ({ ...l, type: `${l.type}2` })], ['the side', (l) => ({ ...l, side: l.side === 'A' ? 'B' : 'A' })],
    ['the office', (l) => ({ ...l, office: `${l.office}2` })], ['how it came about', (l) => ({ ...l, how: `${l.how}2` })], ['what was shared', (l) => ({ ...l, shared: { ...l.shared, more: 1 } })],
    ['a commitment', (l) => ({ ...l, commitments: { ...l.commitments, A: '00'.repeat(32) } })], ['the number', (l) => ({ ...l, seq: l.seq + 1 })],
    ['its hash', (l) => ({ ...l, hash: newSalt() })], ['the hash before it', (l) => ({ ...l, previous_hash: newSalt() })],
  ])('%s of one entry, at that entry', (_what, change) => {
    holds(({ links, own }, nth) => {
      const at = nth % links.length;
      const old = links[at];
      if (!old) throw new Error('a filed case has entries');
      const changed = change(old);
      expect(verifyChain(replaced(links, at, changed), own)).toMatchObject({ ok: false, broken_at: changed.seq });
    }, 8);
  });

  it("one side's own payload, its kind or its salt, by that side and by nobody else", () => {
    holds(({ links, own, head }, nth) => {
      const at = nth % own.length;
      const old = own[at];
      if (!old) throw new Error('a filed case has a report');
      for (const changed of [{ ...old, payload: { ...old.payload, more: 1 } }, { ...old, type: 'NoteAdded2' }, { ...old, office: `${old.office}2` }, { ...old, how: `${old.how}2` }, { ...old, salt: newSalt() }]) {
        const mine = replaced(own, at, changed);
        expect(verifyChain(links, mine.filter((o) => o.side === old.side))).toMatchObject({ ok: false, broken_at: old.seq });
        expect(found(links, mine.filter((o) => o.side !== old.side), head)).toBe(false);
      }
    });
  });

  it("one side's own payload left out, by that side", () => {
    holds(({ links, own }, nth) => {
      const old = own[nth % own.length];
      if (!old) throw new Error('a filed case has a report');
      const mine = own.filter((o) => o !== old && o.side === old.side);
      expect(verifyChain(links, mine, old.side)).toMatchObject({ ok: false, broken_at: old.seq });
      expect(verifyChain(links, own.filter((o) => o.side === old.side), old.side)).toMatchObject({ ok: true });
    }, 10);
  });

  it.each<[string, (links: readonly ChainLink[], at: number) => ChainLink[]]>([
    ['left out', (links, at) => links.filter((_, i) => i !== at)],
    ['said twice', (links, at) => links.flatMap((link, i) => (i === at ? [link, link] : [link]))],
    ['put in, well hashed', (links, at) => links.flatMap((link, i) => (i === at ? [forged(link), link] : [link]))],
    ['written over, well hashed', (links, at) => links.map((link, i) => (i === at ? forged(link) : link))],
    ['swapped with the next', (links, at) => [...links.slice(0, at), ...links.slice(at, at + 2).reverse(), ...links.slice(at + 2)]],
    ['moved to the end', (links, at) => [...links.slice(0, at), ...links.slice(at + 1), ...links.slice(at, at + 1)]],
  ])('an entry %s', (_what, change) => {
    holds(({ links, own, head }, nth) => {
      // The last entry has no next one and stands at the end already.
      const at = nth % (links.length - 1);
      expect(found(change(links, at), own, head)).toBe(true);
      expect(found(change(links, at), [], head)).toBe(true);
    }, 10);
  });

  it('the last entry left out, by the head that the case keeps', () => {
    holds(({ links, own, head }) => {
      expect(verifyChain(links.slice(0, -1), own)).toMatchObject({ ok: true });
      expect(found(links.slice(0, -1), own, head)).toBe(true);
    }, 5);
  });

  it('a past written anew and chained properly, by its head', () => {
    holds(({ links, head }, nth) => {
      const anew = chained(links.map((link, i) => (i === nth % links.length ? { ...link, at: link.at - 60_000 } : link)));
      expect(verifyChain(anew, [])).toMatchObject({ ok: true });
      expect(found(anew, [], head)).toBe(true);
    });
  });

  it('a gap in the numbers, however well it is chained', () => {
    holds(({ links }, nth) => {
      const at = nth % links.length;
      expect(verifyChain(chained(links.map((link, i) => (i < at ? link : { ...link, seq: link.seq + 1 }))), [])).toMatchObject({ ok: false, broken_at: at + 2 });
    }, 10);
  });
});

describe('a commitment', () => {
  it('opens with its salt, kind, office and payload, whatever the order of keys, and with nothing else', () => {
    const salt = newSalt();
    const note = { type: 'NoteAdded', office: 'a-desk', how: 'person', payload: { text: 'yes', officer: 'o' } };
    const sealed = commit(salt, note);
    expect(commit(salt, { ...note, payload: { officer: 'o', text: 'yes' } })).toBe(sealed);
    const others = [{ ...note, type: 'FactsAdded' }, { ...note, office: 'b-desk' }, { ...note, how: 'company' }, { ...note, payload: { text: 'no', officer: 'o' } }];
    expect([commit(newSalt(), note), ...others.map((other) => commit(salt, other))]).not.toContain(sealed);
  });

  it('tells nothing of a short payload: two equal notes of one side look different', () => {
    const note = (seq: number): Entry => ({ type: 'NoteAdded', shared: null, own: { A: { text: 'yes' } }, seq, at: 0, side: 'A', office: 'a-desk', how: 'person', sealed: true });
    const { history } = entryRows({ id: 'case', home: 'A' }, [note(1), note(2)], GENESIS);
    expect(new Set(history.map((h) => h.commitments.A)).size).toBe(2);
    expect(JSON.stringify(history)).not.toContain('yes');
  });

  it('needs a value that JSON can hold', () => {
    expect(() => commit(newSalt(), { type: 'NoteAdded', office: null, how: 'person', payload: { text: Number.NaN } })).toThrow('NaN');
  });
});
