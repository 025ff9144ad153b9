import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Evidence, type Terminal } from '../harness/evidence.js';

/*
 * An administrator checks a file before anything stands on it: the real program, in a process that is given no address
 * and no setting of a service.
 */

const CONFIG = join(import.meta.dirname, '../../config');
const SHIPPED = join(CONFIG, 'networks/kr-cn.yaml');
const OTHERS = ['cn-jp-kr', 'local', 'rcep-sea', 'two-companies'].map((network) => join(CONFIG, 'other-networks', `${network}.yaml`));
const CALENDARS = ['--calendars', join(CONFIG, 'calendars')];
type Edit = readonly [from: string, to: string];

/** What people get wrong: in the shipped file, each of these stands instead of what stood there. */
const TYPICAL: readonly Edit[] = [
  ['zone: Asia/Seoul', 'zone: "Asia/\\e[2JSeoul"'],
  ['zh-Hans: 北京, en: Beijing }', 'en: Beijing }'],
  ['calendar: CN ', 'calendar: China '],
  ['KR: kr-trade-cooperation-division, CN: cn-asia-division }', 'KR: kr-trade-cooperation-divison, CN: cn-asia-division }'],
  ['climbs_alone_to: director-general', 'climbs_alone_to: leaders'],
  ['  tried: never', '  tried: never\n  stock: band'],
];
const NO_YAML: readonly (readonly [name: string, edit: Edit, expected: RegExp])[] = [
  ['syntax.yaml', ['languages: [ko, zh-Hans, en] ', 'languages: [ko, zh-Hans, en '], /Flow sequence/],
  ['twice.yaml', ['version: 5\n', 'version: 5\nversion: 6\n'], /Map keys must be unique/],
  ['tab.yaml', ['    party: {', '\tparty: {'], /[Tt]abs/],
];

let desk: Evidence;
let shipped: string;
beforeAll(async () => { [desk, shipped] = await Promise.all([Evidence.collect(), readFile(SHIPPED, 'utf8')]); });
afterAll(() => desk?.remove());

/** Checks the shipped file with some of its words changed. Each must stand there, or nothing would be checked. */
async function checked(name: string, edits: readonly Edit[]): Promise<Terminal> {
  for (const [from] of edits) expect(shipped).toContain(from);
  await desk.keep(name, edits.reduce((text, [from, to]) => text.replace(from, to), shipped));
  return desk.hotline('network', 'check', name, ...CALENDARS);
}
const lineOf = (words: string): number => shipped.slice(0, shipped.indexOf(words)).split('\n').length;

it('says every mistake in one go, each at its line and column, with what was expected; what steers a terminal is shown and not done', async () => {
  const [fine, typical, ...others] = await Promise.all([desk.hotline('network', 'check', SHIPPED), checked('typical.yaml', TYPICAL), ...OTHERS.map((file) => desk.hotline('network', 'check', file))]);
  expect(fine).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^OK {2}\S+kr-cn\.yaml: 2 sides, 17 channels, \d+ offices: no mistakes\n$/) as string });
  expect(others.map((o) => o.stdout)).toEqual(OTHERS.map(() => expect.stringMatching(/^OK .*: no mistakes\n$/) as string));
  const at = (words: string, shift = 0): string => `^typical\\.yaml:${lineOf(words) + shift}:\\d+: `;
  expect(typical.status).toBe(1);
  expect(typical.stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(`${at('zone: Asia/Seoul')}sides\\.KR\\.zone: expected a time zone name such as Asia/Seoul, found "Asia/\\\\+u[^\u001b]*2JSeoul"$`),
    expect.stringMatching(`${at('北京')}sides\\.CN\\.city\\.zh-Hans: expected a name in zh-Hans, found nothing$`),
    expect.stringMatching(`${at('calendar: CN ')}sides\\.CN\\.calendar: expected a calendar of the folder \\S+ \\(CN, .*KR.*\\), found "China"$`),
    expect.stringMatching(`${at('KR: kr-trade-cooperation-division, ')}channels\\.hotline\\.ladder\\[1\\]\\.KR: expected one of the offices listed above, found "kr-trade-cooperation-divison"$`),
    expect.stringMatching(`${at('climbs_alone_to: director-general')}channels\\.hotline\\.climbs_alone_to: expected a rank of this ladder \\(desk, .*\\), found "leaders"$`),
    expect.stringMatching(`${at('  tried: never', 1)}crossing\\.stock: expected no "stock" here but one of kind, `),
    'NOT OK  typical.yaml: 6 mistakes',
  ]);
});

it('says what another version changes before anything stands on it, value by value in the words of its reader, and refuses what would change open cases', async () => {
  const next_edits: readonly Edit[] = [['version: 5\n', 'version: 6\n'], ['valid_from: 2026-01-05', 'valid_from: 2026-12-01'], ['triage: { 1: 3wd, 2: 1wd, 3: 8h', 'triage: { 1: 3wd, 2: 1wd, 3: 6h'], ['+82 2 0100 2031', '+82 2 0100 2032']];
  const files: Readonly<Record<string, readonly Edit[]>> = { 'next.yaml': next_edits, 'same.yaml': next_edits.slice(2), 'wrong.yaml': [...next_edits, ['languages: [ko, zh-Hans, en] ', 'languages: [ko, zh-Hans, fr] ']] };
  for (const [name, edits] of Object.entries(files)) await desk.keep(name, edits.reduce((text, [from, to]) => text.replace(from, to), shipped));
  const diff = (file: string, language: string) => desk.speaking(language, 'network', 'diff', SHIPPED, file, ...CALENDARS);
  const [next, zh, same, wrong, one] = await Promise.all([diff('next.yaml', 'en'), diff('next.yaml', 'zh_CN.UTF-8'), diff('same.yaml', 'ko_KR.UTF-8'), diff('wrong.yaml', 'en'), desk.hotline('network', 'diff', SHIPPED)]);
  expect(next).toEqual({ status: 0, stderr: '', stdout: [
    'Version 5, in force from 2026-01-05 → version 6, in force from 2026-12-01', 'Sides', '  ~ sides.KR.duty_phone: +82 2 0100 2031 → +82 2 0100 2032', 'Time limits', '  ~ clocks.triage.3 (first check, alert): 8h → 6h',
    'Cases that are open keep the rules of version 5. Names, offices, telephones and places change for all.', 'OK  2 differences', '',
  ].join('\n') });
  expect(zh).toMatchObject({ status: 0, stdout: expect.stringMatching(/clocks\.triage\.3 \(.*\p{Script=Han}.*\): 8h → 6h\n/u) as string });
  expect(same).toMatchObject({ status: 1, stdout: expect.stringMatching(/\nNOT OK .*5보다 높은 판 번호를 쓰세요\n$/) as string });
  expect(wrong).toMatchObject({ status: 1, stdout: expect.stringMatching(/^wrong\.yaml:\d+:\d+: languages\[2\]: expected one of ko, zh-Hans, en/m) as string });
  expect(one).toMatchObject({ status: 2, stderr: expect.stringContaining('network diff EARLIER LATER') as string });
});

it('says what is no YAML, too', async () => {
  const told = await Promise.all(NO_YAML.map(async ([name, edit, expected]) => ({ name, expected, ...(await checked(name, [edit])) })));
  for (const { name, expected, status, stdout } of told) {
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${name}:\\d+:\\d+: expected readable YAML; `));
    expect(stdout).toMatch(expected);
  }
});

it('ends with 2 for words and files that cannot be used, and with 1 for a file that is no network, in the terminal’s language', async () => {
  await desk.keep('empty.yaml', '');
  const [none, misspelt, empty] = await Promise.all([desk.hotline('network', 'check', 'none.yaml'), desk.hotline('network', 'chekc', SHIPPED), desk.speaking('ko_KR.UTF-8', 'network', 'check', 'empty.yaml')]);
  expect(none).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('none.yaml cannot be read') as string });
  expect(misspelt).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('network check FILE') as string });
  expect(empty).toMatchObject({ status: 1, stdout: expect.stringMatching(/^empty\.yaml:1:1: expected a network file\nNOT OK .*오류 1건\n$/) as string });
});
