import { translatorFor } from '#wording';
import { licenceName } from './licence-name.js';

const filed = (id: string, number: string | null) => ({ id, number, filed_on: '2026-03-12', result: null });

describe('applications filed on one day', () => {
  it.each(['ko', 'zh-Hans', 'en'] as const)('are told apart by their numbers where the reader has them, else by their place, in %s', (language) => {
    const t = translatorFor(language);
    const licences = [filed('a', null), filed('b', '2026-0117'), filed('c', null)];
    const names = licences.map((l) => licenceName(licences, l.id, t));
    expect(new Set(names).size).toBe(3);
    expect(names.map((name, i) => name?.includes(['1', '2026-0117', '3'][i] ?? '-'))).toEqual([true, true, true]);
    expect(licenceName(licences, 'another', t)).toBeUndefined();
  });
});
