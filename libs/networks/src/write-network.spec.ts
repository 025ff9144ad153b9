import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { LANGUAGES } from '#domain';
import { loadNetwork } from './load-network.js';

const config = join(import.meta.dirname, '../../../config');
const calendars = join(config, 'calendars');
const original = readFileSync(join(config, 'networks/kr-cn.yaml'), 'utf8');

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'network-'));
  file = join(dir, 'network.yaml');
});
afterEach(() => { rmSync(dir, { recursive: true }); });

describe('writing and reading again', () => {
  const whole = loadNetwork(join(config, 'networks/kr-cn.yaml'), calendars);
  const value = parse(original) as Record<string, unknown> & { clocks: Record<string, Record<number, string>> };
  const reload = (text: string): unknown => {
    writeFileSync(file, text);
    return loadNetwork(file, calendars);
  };

  it.each([
    ['block style', () => stringify(value)],
    ['flow style', () => stringify(value, { collectionStyle: 'flow', lineWidth: 0 })],
    ['JSON, which is YAML too', () => JSON.stringify(value)],
    ['with anchors for what is said twice', () => stringify({ ...value, tell: value.tell, clocks: { ...value.clocks, accept: value.clocks.accept } }, { aliasDuplicateObjects: true })],
  ])('gives the same network: %s', (_style, dump) => {
    expect(reload(dump())).toEqual(whole);
  });

  const limits = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('w', 'd', 'h', 'm', 's')).map(([n, unit]) => `${String(n)}${unit}`);
  it('keeps every limit that can be written, in any order of keys', () => {
    const seconds = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;
    fc.assert(fc.property(fc.record({ 1: limits, 2: limits, 3: limits, 4: limits }), fc.shuffledSubarray(Object.keys(value), { minLength: Object.keys(value).length }), (triage, order) => {
      const shuffled = Object.fromEntries(order.map((key) => [key, key === 'clocks' ? { ...value.clocks, triage } : value[key]]));
      const once = reload(stringify(shuffled));
      const elapsed = (text: string) => ({ unit: 'elapsed', seconds: Number.parseInt(text, 10) * seconds[text.slice(-1) as keyof typeof seconds] });
      expect(once).toMatchObject({ network: { policy: { clocks: { triage: { 1: elapsed(triage[1]), 2: elapsed(triage[2]), 3: elapsed(triage[3]), 4: elapsed(triage[4]) } } } } });
      expect(reload(JSON.stringify(parse(stringify(shuffled))))).toEqual(once);
    }), { numRuns: 15 });
  });

  it('fills names of unused languages from the bridge, so that a name is never empty', () => {
    const text = original.replace('languages: [ko, zh-Hans, en]', 'languages: [ko, en]').replace('language: zh-Hans', 'language: en').replace('zh-Hans: 智利, ', '');
    writeFileSync(file, text);
    const chile = loadNetwork(file, calendars).network.countries.find(({ code }) => code === 'CL');
    expect(Object.keys(chile?.name ?? {}).sort()).toEqual([...LANGUAGES].sort());
    expect(chile?.name['zh-Hans']).toBe('Chile');
  });
});
