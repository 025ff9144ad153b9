import fc from 'fast-check';
import { type Case, type Entry, type SideId, labelOf, toldSides } from '#domain';
import { type ChainLink, GENESIS, type OwnPayload, bindingFaults, commit, linkHash, newSalt, verifyChain } from '#proof';
import { type Walk, takenOf, walks } from '../../../../test/factories/walk.js';
import type { HistoryOwnRow, HistoryRow } from '../rows/history-rows.js';
import { type Ends, NO_ENTRIES, endOf } from './chain-ends.js';
import { SEALED, SHARED, entryRows } from './entry-rows.js';

/** One chain of a case: the shared one, or a side's own. */
interface Chain { readonly chain: string; readonly links: ChainLink[]; readonly own: OwnPayload[]; readonly head: string }

/** The histories of a walked case as the ledger writes them: decision by decision, each entry chained onto the last of its chain. */
function historyOf(walk: Walk): { readonly chains: readonly Chain[]; readonly rows: readonly HistoryRow[]; readonly own: readonly HistoryOwnRow[]; readonly entries: readonly Entry[]; readonly told: readonly SideId[] } {
  const [rows, own, entries]: [HistoryRow[], HistoryOwnRow[], Entry[]] = [[], [], []];
  let [ends, told]: [Ends, SideId[]] = [NO_ENTRIES, []];
  for (const { decision } of takenOf(walk)) {
    const made = entryRows(decision.kase, decision.entries, ends);
    rows.push(...made.history);
    own.push(...made.own);
    entries.push(...decision.entries);
    ends = made.ends.at(-1) ?? ends;
    told = toldSides(decision.kase);
  }
  const chains = [SHARED, ...told].map((chain) => ({
    chain, links: rows.filter((r) => r.chain === chain), own: own.filter((o) => o.chain === chain), head: (chain === SHARED ? ends.shared : endOf(ends, chain)).head.toString('hex'),
  }));
  return { chains: chains.filter((c) => c.links.length > 0), rows, own, entries, told };
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
const holds = (check: (chain: Chain, nth: number, walk: Walk) => void, numRuns = 25): void => fc.assert(fc.property(walks, fc.nat(1_000), (walk, nth) => {
  for (const chain of historyOf(walk).chains) check(chain, nth, walk);
}), { numRuns });
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

describe('each chain of a case', () => {
  it('verifies for each side with only its own payloads, for a reader with none, and as the database gives it back', () => {
    holds(({ links, own, head }, _nth, { network }) => {
      const expected = { ok: true, entries: links.length, head, broken_at: null };
      for (const side of Object.keys(network.sides)) expect(verifyChain(links.map(stored), own.filter((o) => o.side === side).map(stored))).toEqual(expected);
      expect([verifyChain(links, []), verifyChain(links, own)]).toEqual([expected, expected]);
      expect(verifyChain([], [])).toEqual({ ok: true, entries: 0, head: GENESIS.toString('hex'), broken_at: null });
    });
  });

  it('has what a side keeps to itself in that side\'s chain alone, whole in its own part', () => {
    fc.assert(fc.property(walks, (walk) => {
      const { rows, own, entries } = historyOf(walk);
      expect(rows.map((r) => r.position)).toEqual(entries.map((e) => e.seq));
      for (const [i, entry] of entries.entries()) {
        const row = rows[i];
        const parts = own.filter((o) => o.chain === row?.chain && o.seq === row.seq);
        if (!entry.sealed) {
          expect(row).toMatchObject({ chain: SHARED, behind: null, type: entry.type, office: entry.office, how: entry.how, shared: entry.shared });
          continue;
        }
        const side = entry.side ?? 'A';
        const shared_before = rows.slice(0, i).filter((r) => r.chain === SHARED).length;
        expect(row).toMatchObject({ chain: side, behind: shared_before, type: SEALED, office: null, how: 'person', shared: null, side, at: entry.at });
        // What was said while only the home side knew is kept with its own payload.
        const kept = { ...(entry.own as Record<string, object>)[side], ...(entry.shared === null ? {} : { shared: entry.shared }) };
        expect(parts.map((p) => [p.side, p.type, p.payload, p.private])).toEqual([[side, entry.type, kept, null]]);
      }
    }), { numRuns: 15 });
  });

  it('binds with every shared entry, for every side that was told, what that side had kept to itself until then', () => {
    fc.assert(fc.property(walks, (walk) => {
      const { rows, own, told, chains } = historyOf(walk);
      const shared = rows.filter((r) => r.chain === SHARED);
      for (const row of shared) {
        const parts = own.filter((o) => o.chain === SHARED && o.seq === row.seq);
        expect(Object.keys(row.commitments).sort()).toEqual(parts.map((p) => p.side).sort());
        const kept = Object.fromEntries(parts.map((p) => [p.side, rows.filter((r) => r.chain === p.side && r.position < row.position).length]));
        expect(Object.fromEntries(parts.map((p) => [p.side, p.private?.entries]))).toEqual(kept);
      }
      for (const side of told) {
        const mine = own.filter((o) => o.chain === SHARED && o.side === side);
        expect(bindingFaults(shared, mine, chains.find((c) => c.chain === side)?.links ?? [])).toEqual([]);
      }
    }), { numRuns: 15 });
  });
});

describe('of what one side keeps to itself the others', () => {
  /** One case twice: as it was, and without one side's private entries. */
  it('see the same history with it and without it, but for salts and the hashes over them', () => {
    fc.assert(fc.property(walks, (walk) => {
      const { rows, told } = historyOf(walk);
      for (const side of told) {
        const theirs = rows.filter((r) => r.chain === SHARED || r.chain === side);
        const places = theirs.filter((r) => r.chain === SHARED).map((r) => r.seq);
        expect(places).toEqual(places.map((_, i) => i + 1));
        expect(theirs.filter((r) => r.chain !== SHARED).every((r) => r.side === side)).toBe(true);
        const sides = new Set(theirs.filter((r) => r.chain === SHARED).map((r) => Object.keys(r.commitments).sort().join()));
        // Sides are told one after another; of each that is, every entry from then on says the same.
        expect(sides.size).toBeLessThanOrEqual(told.length);
      }
    }), { numRuns: 15 });
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
      if (!old) throw new Error('every entry has somebody\'s part');
      for (const changed of [{ ...old, payload: { ...old.payload, more: 1 } }, { ...old, type: 'NoteAdded2' }, { ...old, office: `${old.office}2` }, { ...old, how: `${old.how}2` }, { ...old, salt: newSalt() }]) {
        const mine = replaced(own, at, changed);
        expect(verifyChain(links, mine.filter((o) => o.side === old.side))).toMatchObject({ ok: false, broken_at: old.seq });
        expect(found(links, mine.filter((o) => o.side !== old.side), head)).toBe(false);
      }
    });
  });

  it("one side's own payload left out, by that side", () => {
    holds(({ links, own }, nth) => {
      // Words for their recipients are in no copy.
      const kept = own.filter((o) => labelOf(links.find((l) => l.seq === o.seq)?.shared ?? null) !== 'RED');
      const old = kept[nth % kept.length];
      if (!old) return;
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
      if (links.length < 2) return;
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
    const { history } = entryRows({ id: 'case', home: 'A' } as Case, [note(1), note(2)], NO_ENTRIES);
    expect(new Set(history.map((h) => h.commitments.A)).size).toBe(2);
    expect(JSON.stringify(history)).not.toContain('yes');
  });

  it('needs a value that JSON can hold', () => {
    expect(() => commit(newSalt(), { type: 'NoteAdded', office: null, how: 'person', payload: { text: Number.NaN } })).toThrow('NaN');
  });
});
