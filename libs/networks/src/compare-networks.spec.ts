import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNetworks } from './compare-networks.js';
import { loadNetwork } from './load-network.js';

const config = join(import.meta.dirname, '../../../config');
const original = readFileSync(join(config, 'networks/kr-cn.yaml'), 'utf8');
const calendars = join(config, 'calendars');
const shipped = loadNetwork(join(config, 'networks/kr-cn.yaml'), calendars);

let dir: string;
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'network-')); });
afterEach(() => { rmSync(dir, { recursive: true }); });

type Edit = readonly [from: string, to: string];
function edited(...edits: readonly Edit[]): ReturnType<typeof loadNetwork> {
  for (const [from] of edits) expect(original).toContain(from);
  const file = join(dir, 'network.yaml');
  writeFileSync(file, edits.reduce((text, [from, to]) => text.replace(from, to), original));
  return loadNetwork(file, calendars);
}
const RAISED: Edit = ['version: 5', 'version: 6'];
const QUICKER: Edit = ['triage: { 1: 3wd, 2: 1wd, 3: 8h', 'triage: { 1: 3wd, 2: 1wd, 3: 6h'];
const CALLED: Edit = ['duty_phone: "+82 2 0100 2031"', 'duty_phone: "+82 2 0100 2032"'];

describe('another version of a network', () => {
  it('is the same where it says the same, in other words of YAML too', () => {
    expect(compareNetworks(shipped, edited(['languages: [ko, zh-Hans, en]', 'languages:\n  - ko\n  - zh-Hans\n  - en']))).toEqual({ differences: [], rules: false, fault: null });
  });

  it('differs value by value, by the names that stand in the file, in its order', () => {
    const other = edited(RAISED, QUICKER, CALLED, ['  CL: { ko: 칠레, zh-Hans: 智利, en: Chile }\n', ''], ['  tried: never', '  tried: exact']);
    expect(compareNetworks(shipped, other)).toEqual({
      rules: true, fault: null, differences: [
        { path: ['sides', 'KR', 'duty_phone'], before: '+82 2 0100 2031', after: '+82 2 0100 2032' },
        { path: ['clocks', 'triage', '3'], before: '8h', after: '6h' },
        { path: ['crossing', 'tried'], before: 'never', after: 'exact' },
        { path: ['countries', 'CL'], before: { ko: '칠레', 'zh-Hans': '智利', en: 'Chile' }, after: null },
      ],
    });
  });

  it.each<[name: string, edits: readonly Edit[], rules: boolean, fault: string | null]>([
    ['other rules under the same version', [QUICKER], true, 'version'],
    ['other rules under a lower version', [QUICKER, ['version: 5', 'version: 2']], true, 'version'],
    ['names and telephones, which no case keeps, under the same version', [CALLED], false, null],
    ['the same limit in another unit, which is no other rule', [['target: { 1: 10w', 'target: { 1: 70d']], false, null],
    ['a later version that is in force earlier', [RAISED, ['valid_from: 2026-01-05', 'valid_from: 2026-01-04']], false, 'valid_from'],
    ['another network', [['network: kr-cn', 'network: kr-cx']], true, 'network'],
  ])('%s', (_name, edits, rules, fault) => {
    expect(compareNetworks(shipped, edited(...edits))).toMatchObject({ rules, fault });
  });
});
