import fc from 'fast-check';
import { repeatsName } from './repeated-names.js';

describe('one name twice', () => {
  it.each([
    ['{"a":1,"a":2}', true], ['{"a":1,"\\u0061":2}', true], ['{"x":[{"a":{"b":1,"c":2,"b":3}}]}', true], ['[{"a" \n:1, "a"\t:1}]', true], ['{"__proto__":1,"__proto__":2}', true], ['{"a\\"":1,"a\\"":2}', true],
    ['{"a":"a","b":"a"}', false], ['{"a":{"a":[{"a":1},{"a":2}]}}', false], ['["a","a"]', false], ['{"a":"\\\\","b":"\\"a\\":1"}', false], ['{"a":"{\\"a\\":1"}', false], ['"a"', false], ['', false],
  ])('%s: %p', (json, expected) => {
    expect(repeatsName(json)).toBe(expected);
  });

  it('is never seen in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json(), (json) => !repeatsName(json)));
  });

  it('is looked for in time that grows with the text alone, whatever it is', () => {
    const n = 100_000;
    for (const json of ['['.repeat(n), '{"a":'.repeat(n), '"\\"'.repeat(n), `"${'\\"'.repeat(n)}`, `{"a"${' '.repeat(n)}`, '}'.repeat(n)]) {
      const begun = performance.now();
      expect(repeatsName(json)).toBe(false);
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
