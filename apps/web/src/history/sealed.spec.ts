import { entriesFor, lineFor } from './fixtures.js';
import { unreadableStart, folded } from './sealed.js';

describe('what the other side wrote before it told', () => {
  const theirs = entriesFor('CN');

  it('is the start of the record and nothing after it', () => {
    expect(unreadableStart(theirs).map((e) => [e.seq, e.side, e.office, e.shared, e.own])).toEqual([1, 2, 3].map((seq) => [seq, lineFor('CN').home, null, null, null]));
    expect(unreadableStart(entriesFor('KR'))).toEqual([]);
    expect(unreadableStart([])).toEqual([]);
    expect(unreadableStart(theirs.slice(0, 2))).toHaveLength(2);
  });

  it('is one line; every other entry has its own', () => {
    expect(folded(theirs, null).map((g) => g.map((e) => e.seq).join())).toEqual(['1,2,3', ...theirs.slice(3).map((e) => String(e.seq))]);
    expect(folded(entriesFor('KR'), null).every((g) => g.length === 1)).toBe(true);
    expect(folded(theirs.slice(2), null)[0]).toHaveLength(1);
    expect(folded([], null)).toEqual([]);
  });

  it('stands entry by entry where the check fails within it', () => {
    expect(folded(theirs, 2)).toHaveLength(theirs.length);
    expect(folded(theirs, 4)[0]).toHaveLength(3);
  });
});
