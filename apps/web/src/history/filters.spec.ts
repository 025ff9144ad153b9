import { filtersFrom, isFiltered, isReversed } from './filters.js';

describe('the filters of the history list', () => {
  it('are read from the address', () => {
    expect(filtersFrom({ state: 'closed', severity: '4', kind: 'export_ban', channel: 'hotline', item: '요소', from: '2026-03-01', to: '2026-03-31' }))
      .toEqual({ state: 'closed', severity: '4', kind: 'export_ban', channel: 'hotline', item: '요소', from: '2026-03-01', to: '2026-03-31' });
  });

  it('take numbers that a router has already read', () => {
    expect(filtersFrom({ severity: 4, item: 310210 })).toEqual({ severity: '4', item: '310210' });
  });

  it('leave out what the list does not know instead of failing', () => {
    expect(filtersFrom({ state: 'frozen', severity: 9, from: '12 March', channel: 'DROP TABLE', item: '   ', page: 3, kind: ['a'] })).toEqual({});
    expect(filtersFrom({ item: 'x'.repeat(301) })).toEqual({});
  });

  it('count as none when nothing is left', () => {
    expect(isFiltered(filtersFrom({ state: '' }))).toBe(false);
    expect(isFiltered(filtersFrom({ severity: '1' }))).toBe(true);
    expect([{ from: '2026-03-02', to: '2026-03-01' }, { from: '2026-03-01', to: '2026-03-01' }, { to: '2026-03-01' }].map(isReversed)).toEqual([true, false, false]);
  });
});
