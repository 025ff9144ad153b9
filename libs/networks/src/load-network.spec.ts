import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRADED_CLOCK_KINDS, KINDS, officeNameOn } from '#domain';
import { loadNetwork } from './load-network.js';
import { mistakesIn } from './mistakes-in.js';
import type { Mistake } from './network-file-error.js';

const config = join(import.meta.dirname, '../../../config');
const whole = readFileSync(join(config, 'networks/kr-cn.yaml'), 'utf8');
/** The file with its first three channels alone, in which each office stands once. */
const original = whole.replaceAll(/ {2}# (Korea|China): formal tracks[^]*?(?= {2}# \1: upper levels)/g, '').replace(/ {2}commerce_dialogue:[^]*?(?=\n# -)/, '')
  .replaceAll(/channel: (commerce_dialogue|foreign_ministries)/g, 'channel: hotline').replaceAll(', local: true', '');

let dir: string;
let file: string;
let calendars: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'network-'));
  file = join(dir, 'network.yaml');
  calendars = join(dir, 'calendars');
  cpSync(join(config, 'calendars'), calendars, { recursive: true });
});
afterEach(() => { rmSync(dir, { recursive: true }); });

const mistakesOf = (text: string): readonly Mistake[] => mistakesIn(text, file, calendars);

/** Replaces the one line that holds `from`, and tells its number, so that a mistake can be compared with its place. */
function edit(from: string, to: string): { text: string; line: number } {
  const parts = original.split(from);
  expect({ from, times: parts.length - 1 }).toEqual({ from, times: 1 });
  return { text: parts.join(to), line: (parts[0] ?? '').split('\n').length };
}

describe('the network that is shipped', () => {
  const { network } = loadNetwork(join(config, 'networks/kr-cn.yaml'), join(config, 'calendars'));

  it('has a route for every kind and a limit for every clock', () => {
    expect(Object.keys(network.policy.routes).sort()).toEqual([...KINDS].sort());
    expect(Object.keys(network.policy.clocks).sort()).toEqual([...GRADED_CLOCK_KINDS].sort());
    expect(network.policy.clocks.triage).toEqual({
      1: { unit: 'working-days', days: 3 }, 2: { unit: 'working-days', days: 1 },
      3: { unit: 'elapsed', seconds: 28_800 }, 4: { unit: 'elapsed', seconds: 7_200 },
    });
    expect(network.policy.clocks.target[1]).toEqual({ unit: 'elapsed', seconds: 10 * 7 * 86_400 });
    expect(network.policy.acknowledge_shares).toEqual([0.25, 0.25, 0.5]);
  });

  it('gives every rung an office of each side and ends climbing alone below the vice-minister', () => {
    for (const channel of Object.values(network.policy.channels)) {
      expect(channel.ladder[channel.climbs_alone_to]?.rank).toBe(channel.id === 'commerce_dialogue' ? 'desk' : 'director-general');
      for (const rung of channel.ladder) {
        for (const side of network.policy.sides) expect(network.offices[rung.offices[side] ?? '']).toMatchObject({ side, rank: rung.rank });
      }
    }
  });
  it('lets nothing cross that the companies were promised to keep', () => {
    expect(network.policy.crossing).toMatchObject({ share: 'never', tried: 'never', other_source: 'never', quantity: 'band', company: 'with_consent' });
    expect(Object.keys(network.policy.crossing)).not.toContain('stock');
  });
  it('knows each side\'s hours, days and zone', () => {
    expect(network.calendars.KR).toMatchObject({ zone: 'Asia/Seoul', hours: { opens_minute: 540, closes_minute: 1_080 } });
    expect(network.calendars.CN).toMatchObject({ zone: 'Asia/Shanghai', hours: { opens_minute: 510, closes_minute: 1_050 } });
    expect(network.calendars.CN?.make_up_days.has('2026-02-14')).toBe(true);
    expect(network.calendars.CN?.years.get(2027)?.published).toBe(false);
    expect(network.calendars.KR?.years.get(2027)?.published).toBe(true);
  });
  it('calls every office of a renamed ministry on each day what it was called then', () => {
    for (const office of ['kr-trade-cooperation-desk', 'kr-trade-security-dg', 'kr-minister-for-trade', 'kr-minister'].map((id) => network.offices[id] ?? { name: network.name })) {
      const [before, after] = ['2025-09-30', '2025-10-01'].map((day) => officeNameOn(office, day));
      expect([before?.ko.split(' ')[0], after?.ko.split(' ')[0]]).toEqual(['산업통상자원부', '산업통상부']);
      expect([before?.en, after?.en]).toEqual([expect.stringMatching('^Ministry of Trade, Industry and Energy of Korea, '), expect.stringMatching('^Ministry of Trade, Industry and Resources of Korea, ')]);
    }
    expect(Object.values(network.offices).filter(({ name }) => name.ko.startsWith('산업통상부')).map(({ former_names }) => former_names?.length)).toEqual(Array.from({ length: 11 }, () => 1));
  });

  it('finds a port by its second code', () => {
    expect(network.ports.find((port) => port.aliases.includes('CNDAL'))?.code).toBe('CNDLC');
  });
});

describe('a mistake in the file', () => {
  // The text to change · what it becomes · the path that must be named · what must be said about it.
  it.each<[name: string, from: string, to: string, path: string, expected: RegExp]>([
    ['unknown office in a ladder', 'KR: kr-trade-cooperation-division, CN: cn-asia-division', 'KR: kr-trade-cooperation-divison, CN: cn-asia-division', 'channels.hotline.ladder[1].KR', /offices listed above, found "kr-trade-cooperation-divison"/],
    ['office of the wrong side', 'KR: kr-trade-cooperation-dg, CN: cn-asia-dg', 'KR: cn-asia-dg, CN: cn-asia-dg', 'channels.hotline.ladder[2].KR', /an office of side KR, found "cn-asia-dg" of side CN/],
    ['office of the wrong rank', 'KR: kr-trade-cooperation-dg, CN: cn-asia-dg', 'KR: kr-trade-cooperation-dg, CN: cn-asia-desk', 'channels.hotline.ladder[2].CN', /of rank director-general, found "cn-asia-desk" of rank desk/],
    ['rung without an office for a side', 'KR: kr-trade-cooperation-dg, CN: cn-asia-dg', 'KR: kr-trade-cooperation-dg', 'channels.hotline.ladder[2].CN', /an office of side CN for this rung, found nothing/],
    ['rung with a stranger', 'KR: kr-trade-cooperation-dg, CN: cn-asia-dg', 'KR: kr-trade-cooperation-dg, CN: cn-asia-dg, XX: cn-asia-dg', 'channels.hotline.ladder[2].XX', /a side of the network \(KR, CN\)/],
    ['rungs out of order', '{ rank: division-director, KR: kr-trade-cooperation-division, CN: cn-asia-division }', '{ rank: desk, KR: kr-trade-cooperation-desk, CN: cn-asia-desk }', 'channels.hotline.ladder[1].rank', /a higher rank than the rung before/],
    ['unknown channel in a route', 'trade_remedy: { channel: trade_remedy,', 'trade_remedy: { channel: trade_remedies,', 'routes.trade_remedy.channel', /one of the channels hotline, export_control, trade_remedy, found "trade_remedies"/],
    ['unknown authority in a route', 'authorities: [kr-oceans, cn-transport] }', 'authorities: [kr-oceans, cn-sea] }', 'routes.route_disruption.authorities[1]', /offices listed above, found "cn-sea"/],
    ['missing kind', '  plant_shutdown: { channel: hotline, authorities: [cn-provincial, kr-local] }\n', '', 'routes.plant_shutdown', /a route such as/],
    ['unknown kind', '  other: { channel: hotline }', '  other: { channel: hotline }\n  weather: { channel: hotline }', 'routes.weather', /no "weather" here but one of export_licensing, /],
    ['duration of zero', 'triage: { 1: 3wd,', 'triage: { 1: 0wd,', 'clocks.triage.1', /a time limit above zero, .*found "0wd"/],
    ['duration that cannot be read', 'target: { 1: 10w, 2: 10w, 3: 30d', 'target: { 1: 10w, 2: 10w, 3: 30 days', 'clocks.target.3', /a time limit above zero, .*found "30 days"/],
    ['duration without a unit', 'reply: { 1: 5wd, 2: 3wd, 3: 24h, 4: 2h }', 'reply: { 1: 5wd, 2: 3wd, 3: 24h, 4: 2 }', 'clocks.reply.4', /a time limit above zero, .*found 2/],
    ['working days at severity 3', 'reply: { 1: 5wd, 2: 3wd, 3: 24h', 'reply: { 1: 5wd, 2: 3wd, 3: 1wd', 'clocks.reply.3', /no working days at severity 3/],
    ['ladder that leads back to its first rung', '{ rank: vice-minister, KR: kr-vice-minister, CN: cn-vice-minister }', '{ rank: desk, KR: kr-trade-security-desk, CN: cn-export-control-desk }', 'channels.export_control.ladder[3].rank', /a higher rank than the rung before it/],
    ['pause of zero', 'pause: { 1: 14d, 2: 7d, 3: 48h, 4: 12h }', 'pause: { 1: 14d, 2: 7d, 3: 48h, 4: 0h }', 'pause.4', /a time limit above zero, .*found "0h"/],
    ['pause in working days', 'pause: { 1: 14d,', 'pause: { 1: 10wd,', 'pause.1', /a pause in hours or days, found "10wd"/],
    ['licence without an end', 'licence: 45wd', 'licence: never', 'licence', /a time limit above zero/],
    ['ladder that is never rung again', 'ladder_rounds: 3', 'ladder_rounds: 0', 'ladder_rounds', /a whole number from 1 to 20/],
    ['test call on no day of every year', 'days: ["04-15", "10-20"]', 'days: ["02-29"]', 'test_calls.days[0]', /a day from 01 to 28.*found "02-29"/],
    ['test calls without a day', 'days: ["04-15", "10-20"]', 'days: []', 'test_calls.days', /a list of days/],
    ['test call at no time', 'at: "02:00" }', 'at: "2 am" }', 'test_calls.at', /a time by UTC.*found "2 am"/],
    ['watch of zero days', 'suspension_watch: 60d', 'suspension_watch: 0d', 'suspension_watch', /days such as 60d/],
    ['clock that nobody knows', '  reach: { 1: 4h, 2: 1h, 3: 30m, 4: 10m }', '  reaches: { 1: 4h, 2: 1h, 3: 30m, 4: 10m }', 'clocks.reaches', /no "reaches" here but one of triage, /],
    ['missing severity', 'tell: { 1: after_validation, 2: after_validation, 3: at_once, 4: at_once }', 'tell: { 1: after_validation, 2: after_validation, 3: at_once }', 'tell.4', /one of at_once, after_validation, found nothing/],
    ['shares that do not sum to 1', '[1/4, 1/4, 1/2]', '[1/4, 1/4, 1/4]', 'acknowledge_shares', /parts that sum to 1, found 0.75/],
    ['shares of the wrong length', '[1/4, 1/4, 1/2]', '[1/2, 1/2]', 'acknowledge_shares', /3 parts, one for each rung of channels.hotline up to director-general, found 2/],
    ['share that cannot be read', '[1/4, 1/4, 1/2]', '[1/4, 1/4, half]', 'acknowledge_shares[2]', /a part of the whole/],
    ['missing language in a name', '{ ko: 베이징, zh-Hans: 北京, en: Beijing }', '{ ko: 베이징, en: Beijing }', 'sides.CN.city.zh-Hans', /a name in zh-Hans, found nothing/],
    ['missing language in a country', 'CL: { ko: 칠레, zh-Hans: 智利, en: Chile }', 'CL: { zh-Hans: 智利, en: Chile }', 'countries.CL.ko', /a name in ko/],
    ['empty name', 'en: Chile }', 'en: "  " }', 'countries.CL.en', /a text that is not empty/],
    ['unknown language in a name', 'en: Chile }', 'en: Chile, fr: Chili }', 'countries.CL.fr', /one of ko, zh-Hans, en/],
    ['network without the bridge', 'languages: [ko, zh-Hans, en]', 'languages: [ko, zh-Hans]', 'languages', /en among the languages/],
    ['unknown crossing field', '  tried: never', '  tried: never\n  stock: band', 'crossing.stock', /no "stock" here but one of kind, /],
    ['form that a field cannot take', '  goods: exact', '  goods: band', 'crossing.goods', /one of exact, never, found "band"/],
    ['unknown zone', 'zone: Asia/Shanghai', 'zone: Asia/Beijing', 'sides.CN.zone', /a time zone name such as Asia\/Seoul, found "Asia\/Beijing"/],
    ['valid_from after valid_to', 'kr-customs: { side: KR', 'kr-customs: { valid_from: 2026-01-02, valid_to: 2026-01-01, side: KR', 'offices.kr-customs.valid_to', /not before valid_from 2026-01-02/],
    ['former names out of order', 'former_names: [{ until: 2026-01-01,', 'former_names: [{ until: 2026-01-01, name: { ko: 재무부, zh-Hans: 财政部, en: Treasury } }, { until: 2026-01-01,', 'offices.kr-finance.former_names[1].until', /a day after 2026-01-01, the last day of the name before it/],
    ['former name from before the office', 'former_names: [{ until: 2026-01-01,', 'valid_from: 2026-01-02\n    former_names: [{ until: 2026-01-01,', 'offices.kr-finance.former_names[0].until', /not before valid_from 2026-01-02/],
    ['former name until after the office', 'former_names: [{ until: 2026-01-01,', 'valid_to: 2026-01-01\n    former_names: [{ until: 2026-01-01,', 'offices.kr-finance.former_names[0].until', /a day before valid_to 2026-01-01/],
    ['former name without its last day', 'former_names: [{ until: 2026-01-01, name:', 'former_names: [{ name:', 'offices.kr-finance.former_names[0].until', /a date such as/],
    ['missing language in a former name', 'zh-Hans: 韩国企划财政部, en', 'en', 'offices.kr-finance.former_names[0].name.zh-Hans', /a name in zh-Hans/],
    ['day that does not exist', 'valid_from: 2026-01-05', 'valid_from: 2026-02-30', 'valid_from', /a date such as/],
    ['office of an unknown side', 'kr-customs: { side: KR', 'kr-customs: { side: JP', 'offices.kr-customs.side', /a side of the network \(KR, CN\), found "JP"/],
    ['hours that close before they open', 'office_hours: "09:00-18:00"', 'office_hours: "18:00-09:00"', 'sides.KR.office_hours', /opening time before the closing time/],
    ['country that is not offered', 'countries: [CN]', 'countries: [CN, FJ]', 'sides.CN.countries[1]', /countries listed below, found "FJ"/],
    ['country of two sides', 'countries: [CN]', 'countries: [CN, KR]', 'sides.CN.countries[1]', /a country of one side only/],
    ['port in an unknown country', 'KRUSN: { country: KR', 'KRUSN: { country: FJ', 'ports.KRUSN.country', /found "FJ"/],
    ['alias of two ports', 'aliases: [Pusan]', 'aliases: [CNSHA]', 'ports.KRPUS.aliases[0]', /found "CNSHA" for CNSHA too/],
    ['wrong code of a port', 'KRUSN: {', 'KRUS: {', 'ports.KRUS', /a UN\/LOCODE such as KRPUS/],
    ['telephone without country code', 'duty_phone: "+82 2 0100 2031"', 'duty_phone: 02-0100-2031', 'sides.KR.duty_phone', /a telephone number with the country code/],
    ['misspelt key', 'version: 5', 'version: 1\nversoin: 3', 'versoin', /no "versoin" here/],
    ['version of zero', 'version: 5', 'version: 0', 'version', /a whole number from 1/],
  ])('%s', (_name, from, to, path, expected) => {
    const { text, line } = edit(from, to);
    const mistakes = mistakesOf(text);
    const mistake = mistakes.find((m) => m.path === path);
    expect(mistakes.map((m) => `${m.path}: ${m.expected}`)).toContainEqual(expect.stringMatching(expected));
    expect(mistake).toMatchObject({ file, path, expected: expect.stringMatching(expected) as string });
    // The place is the edited line, the line added after it, or the head of the part from which a line was taken away.
    const head = original.slice(0, original.indexOf('\nroutes:') + 1).split('\n').length;
    expect(mistake?.line).toBe(to === '' ? head : line + (to.includes('\n') ? 1 : 0));
    expect(mistake?.column).toBeGreaterThan(0);
  });

  it.each([
    ['climbs_alone_to outside the ladder', 'climbs_alone_to: director-general', 'climbs_alone_to: leaders', 'channels.hotline.climbs_alone_to', /a rank of this ladder \(desk, division-director, /],
    ['office that is over on the first day', '  cn-asia-dg:\n    side: CN\n', '  cn-asia-dg:\n    side: CN\n    valid_to: 2026-01-04\n', 'channels.hotline.ladder[2].CN', /an office that is valid on 2026-01-05, found "cn-asia-dg"/],
    ['side in a language the network lacks', 'languages: [ko, zh-Hans, en]', 'languages: [ko, en]', 'sides.CN.language', /found "zh-Hans"/],
    ['unknown rank', 'climbs_alone_to: director-general', 'climbs_alone_to: boss', 'channels.hotline.climbs_alone_to', /one of desk, /],
  ])('%s', (_name, from, to, path, expected) => {
    const mistakes = mistakesOf(original.replace(from, to));
    expect(mistakes).toEqual([expect.objectContaining({ path, expected: expect.stringMatching(expected) as string })]);
  });

  it('a key written twice, at its second place', () => {
    const { text, line } = edit('routes:\n', 'routes:\n  other: { channel: hotline }\n');
    const [mistake, ...rest] = mistakesOf(text);
    expect(rest).toEqual([]);
    expect(mistake?.expected).toMatch(/unique/);
    expect(mistake?.line).toBeGreaterThan(line + 1);
  });

  it('points at the wrong value, not only at its line', () => {
    const { text, line } = edit('cn-asia-dg }', 'cn-asia-dgg }');
    expect(mistakesOf(text)).toEqual([expect.objectContaining({ line, column: '      - { rank: director-general, KR: kr-trade-cooperation-dg, CN: '.length + 1 })]);
  });

  it('does not hide the others: shape and agreement are reported together, in the order of the file', () => {
    const text = original.replace('en: Seoul', 'en: ""').replace('zone: Asia/Seoul', 'zone: Seoul')
      .replace('CN: cn-asia-dg }', 'CN: nobody }').replace('trade_remedy: { channel: trade_remedy,', 'trade_remedy: { channel: court,');
    expect(mistakesOf(text).map((m) => m.path)).toEqual(['sides.KR.city.en', 'sides.KR.zone', 'channels.hotline.ladder[2].CN', 'routes.trade_remedy.channel']);
  });
});

describe('a file that is no network', () => {
  it.each([
    ['', /a network file/], ['just a sentence', /a network file/], ['- 1\n- 2', /a network file/], ['a: [1, 2', /readable YAML/], ['\u0000', /expected|a network file|readable YAML/],
  ])('%j is refused with a place', (text, expected) => {
    const [first] = mistakesOf(text);
    expect(first).toMatchObject({ file, expected: expect.stringMatching(expected) as string });
    expect(first?.line).toBeGreaterThan(0);
  });

  it('a missing file is named', () => {
    expect(() => loadNetwork(join(dir, 'none.yaml'), calendars)).toThrow(`${join(dir, 'none.yaml')}:1:1  expected this file to exist`);
  });

  it('a missing calendar is named where a side names it, with those that are there', () => {
    rmSync(join(calendars, 'CN.yaml'));
    const line = original.split('\n').findIndex((text) => text.includes('calendar: CN')) + 1;
    expect(mistakesOf(original)).toEqual([{ file, line, column: 15, path: 'sides.CN.calendar', expected: expect.stringMatching(/^a calendar of the folder .*\((\w+, )*KR(, \w+)*\), found "CN"$/) as string }]);
  });

  it('a folder of calendars that is not there is named, once for each side', () => {
    rmSync(calendars, { recursive: true });
    expect(mistakesOf(original).map((m) => m.path)).toEqual(['sides.KR.calendar', 'sides.CN.calendar']);
    expect(mistakesOf(original)[0]?.expected).toBe(`a calendar of the folder ${calendars} (it holds none), found "KR"`);
  });

  it('a calendar name cannot leave the folder of calendars', () => {
    expect(mistakesOf(original.replace('calendar: KR ', 'calendar: ../KR '))).toEqual([expect.objectContaining({ path: 'sides.KR.calendar' })]);
  });

  it.each([
    ['2026-02-14: ', '2026-02-17: ', 'make_up_days.2026-02-17', /not a holiday too/],
    ['2026-02-14: ', '2026-03-04: ', 'make_up_days.2026-03-04', /a Saturday or Sunday/],
    ['2026-02-17: ', '2026-02-30: ', 'holidays.2026-02-30', /a date such as/],
    ['published_years: [2019', 'published_years: [MMXIX', 'published_years[0]', /a year such as 2026/],
    ['2023, 2024, 2025', '2023, 2025', 'published_years', /every year between the first and the last, found no 2024/],
    ['published_years: [2019', 'published_years: [2018, 2019', 'published_years[0]', /none in 2018/],
    ['2026-02-17: ', '2029-02-17: ', 'holidays.2029-02-17', /among published_years or unpublished_years/],
    ["  2027: \"", "  MMXXVII: \"", 'unpublished_years.MMXXVII', /a year such as 2026/],
  ])('a calendar with %j instead of %j is refused at its line', (from, to, path, expected) => {
    const calendar = join(calendars, 'CN.yaml');
    writeFileSync(calendar, readFileSync(calendar, 'utf8').replace(from, to));
    const [mistake] = mistakesOf(original);
    expect(mistake).toMatchObject({ file: calendar, path, expected: expect.stringMatching(expected) as string });
  });
});
