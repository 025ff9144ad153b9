import { licenceCounts } from './licence-counts.js';

it('counts what is on the list and what was recorded one by one', () => {
  const single = (result: 'granted' | 'refused' | null) => ({ id: 'l', number: null, filed_on: '2026-03-02', result });
  expect(licenceCounts({
    applications: 7, waiting: [{ filed_on: '2026-03-02', count: 2 }, { filed_on: '2026-03-03', count: 1 }], ended: { granted: 3, refused: 1, returned: 0, withdrawn: 0 },
    licences: [single('granted'), single('refused'), single(null)],
  })).toEqual({ filed: 10, waiting: 4, ended: { granted: 4, refused: 2, returned: 0, withdrawn: 0 } });
});
