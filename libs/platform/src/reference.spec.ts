import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReference } from './reference.js';

const config = join(import.meta.dirname, '../../../config');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reference-'));
  mkdirSync(join(dir, 'hs'));
});
afterEach(() => { rmSync(dir, { recursive: true }); });

function load(codes: string, names: string): ReturnType<typeof loadReference> {
  writeFileSync(join(dir, 'hs/2022.txt'), codes);
  writeFileSync(join(dir, 'hs/names.yaml'), names);
  return loadReference(dir);
}
const CODES = '010121\n310210\n';
const UREA = '310210: { en: urea, ko: 요소, zh-Hans: 尿素 }';

describe('the lists that are shipped', () => {
  const { hsVersions, itemNames } = loadReference(config);
  const hsCodes = hsVersions.get('2022') ?? new Set();
  it('hold every six-digit code of HS 2022 and names of some', () => {
    expect(hsCodes.size).toBe(5_613);
    expect(hsCodes.has('310210')).toBe(true);
    expect(hsCodes.has('310211')).toBe(false);
    expect(itemNames.get('310210')).toEqual({ en: 'urea', ko: '요소', 'zh-Hans': '尿素' });
  });
});

it('keeps leading zeros, quoted or not', () => {
  const { hsVersions, itemNames } = load(CODES, `010121: { en: horses, ko: 말, zh-Hans: 马 }\n"310210": { en: urea, ko: 요소, zh-Hans: 尿素 }`);
  expect([...hsVersions.get('2022') ?? []]).toEqual(['010121', '310210']);
  expect([...itemNames.keys()]).toEqual(['010121', '310210']);
});

it('reads files written on Windows', () => {
  expect(load('010121\r\n310210\r\n', UREA).hsVersions.get('2022')?.size).toBe(2);
});

it('holds versions side by side, and a name of a code of any of them; a draft that was left behind is none', () => {
  writeFileSync(join(dir, 'hs/2028.txt'), '310211\n');
  writeFileSync(join(dir, 'hs/2028.txt.0.draft'), 'half a l');
  const { hsVersions, itemNames } = load(CODES, `${UREA}\n310211: { en: x, ko: y, zh-Hans: z }`);
  expect([...hsVersions].map(([version, codes]) => [version, ...codes])).toEqual([['2022', '010121', '310210'], ['2028', '310211']]);
  expect([...itemNames.keys()]).toEqual(['310210', '310211']);
  expect(() => load(CODES, '310212: { en: x, ko: y, zh-Hans: z }')).toThrow(/names\.yaml:1: expected a six-digit code of HS 2022 or 2028, found "310212"/);
  writeFileSync(join(dir, 'hs/2028.txt'), '');
  expect(() => loadReference(dir)).toThrow(/2028\.txt:1: expected at least one code/);
});

it.each([
  ['010121\n31021\n', UREA, /2022\.txt:2: expected six digits, found "31021"/],
  ['010121\n3102.10\n', UREA, /2022\.txt:2: expected six digits, found "3102\.10"/],
  ['010121\n\n310210\n', UREA, /2022\.txt:2: expected six digits, found ""/],
  ['010121\n310210\n010121\n', UREA, /2022\.txt:3: expected every code once, found 010121 again/],
  ['', UREA, /2022\.txt:1: expected at least one code/],
  [CODES, `# names\n${UREA}\n310211: { en: x, ko: y, zh-Hans: z }`, /names\.yaml:3: expected a six-digit code of HS 2022, found "310211"/],
  [CODES, '310210: { en: urea, ko: 요소 }', /names\.yaml:1: expected a name of 310210 in zh-Hans/],
  [CODES, '\n310210: { en: urea, ko: " ", zh-Hans: 尿素 }', /names\.yaml:2: expected a name of 310210 in ko/],
  [CODES, `${UREA}\n${UREA}`, /names\.yaml:2: expected readable YAML; .*unique/],
  [CODES, 'urea', /names\.yaml:1: expected items by their code/],
])('%j with %j is refused by file and line', (codes, names, message) => {
  expect(() => load(codes, names)).toThrow(message);
});

it('names a file that is not there', () => {
  expect(() => loadReference(dir)).toThrow(/2022\.txt:1: expected a readable file \(ENOENT\)/);
});
