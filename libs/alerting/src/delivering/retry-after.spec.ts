import { restAsked } from './retry-after.js';

const NOW = Date.parse('2026-03-12T00:00:00Z');

it.each([
  ['seconds', '50', 50_000], ['a date', 'Thu, 12 Mar 2026 00:02:00 GMT', 120_000], ['a date that is over', 'Wed, 11 Mar 2026 00:00:00 GMT', 0],
  ['nothing', undefined, 0], ['what nobody can read', 'soon', 0], ['a year', '31536000', 3_600_000], ['less than nothing', '-5', 0],
])('whoever asks for %s is left alone for so long', (_, said, rest_ms) => { expect(restAsked(said, NOW)).toBe(rest_ms); });
