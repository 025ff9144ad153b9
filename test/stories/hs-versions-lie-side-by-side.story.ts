import '../harness/quiet.js';
import type { Problem, ReportBody } from '#contracts';
import { randomUUID } from 'node:crypto';
import { cp, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import { Evidence } from '../harness/evidence.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** A version that is yet to come, in the public format: it splits urea in two. */
const TABLE = `section,hscode,description,parent,level
VI,31,Fertilisers,TOTAL,2
VI,3102,"Fertilisers, with nitrogen",31,4
VI,310210,Urea,3102,6
VI,310211,Urea for vehicles,3102,6
`;
/** The same as a spreadsheet spoils it. */
const BROKEN = TABLE.replace('VI,310210,Urea,', 'VI,310210,,').replace('Urea for vehicles,3102', 'Urea for vehicles,3201');

let server: StoryServer;
let keeper: Evidence;
let hotline: Hotline;
beforeAll(async () => {
  [server, keeper] = await Promise.all([startPostgres(), Evidence.collect()]);
  await cp(join(import.meta.dirname, '../../config'), join(keeper.folder, 'config'), { recursive: true });
  await Promise.all([keeper.keep('hs-2028.csv', TABLE), keeper.keep('broken-2028.csv', BROKEN), keeper.keep('urea.csv', TABLE)]);
});
afterAll(async () => {
  await hotline?.close();
  await Promise.all([server?.stop(), keeper?.remove()]);
});

const lists = (): Promise<string[]> => readdir(join(keeper.folder, 'config/hs'));
const listOf = (version: string): Promise<string> => readFile(join(keeper.folder, `config/hs/${version}.txt`), 'utf8');

describe('a table of HS codes', () => {
  it('with mistakes names row and column of each, in the language of the terminal, and changes nothing', async () => {
    const before = await lists();
    expect(await keeper.hotline('hs', 'import', 'broken-2028.csv')).toEqual({
      status: 1, stdout: '',
      stderr: 'broken-2028.csv:4: description: a description is missing\nbroken-2028.csv:5: parent: 3102 expected, “3201” found\nMistakes: 2. Nothing was changed\n',
    });
    expect((await keeper.speaking('ko_KR.UTF-8', 'hs', 'import', 'broken-2028.csv')).stderr).toContain('broken-2028.csv:4: description: 품명이 없습니다');
    expect(await lists()).toEqual(before);
  });

  it('is imported beside the version that is there, and once more without any change', async () => {
    const shipped = await listOf('2022');
    expect(await keeper.hotline('hs', 'import', 'hs-2028.csv')).toEqual({
      status: 0, stderr: '', stdout: 'HS 2028: 2 six-digit codes, 2 of them new\nBeside it: HS 2022\nThe service takes them from its next start on\n',
    });
    const written = await stat(join(keeper.folder, 'config/hs/2028.txt'));
    expect(await keeper.hotline('hs', 'import', 'urea.csv', '--version', '2028')).toMatchObject({ status: 0, stdout: 'HS 2028: 2 six-digit codes, all there already. Nothing was changed\nBeside it: HS 2022\n' });
    expect((await stat(join(keeper.folder, 'config/hs/2028.txt'))).ino).toBe(written.ino);
    expect([await lists(), await listOf('2028'), await listOf('2022')]).toEqual([['2022.txt', '2028.txt', 'names.yaml'], '310210\n310211\n', shipped]);
  });

  it('takes no code away from a version, and wants to know which version it is and where the lists are', async () => {
    const shipped = await listOf('2022');
    expect(await keeper.hotline('hs', 'import', 'urea.csv', '--version', '2022')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^urea\.csv lacks codes of HS 2022 that are there \(5,612, such as 010121\)/) as string });
    const unusable = await Promise.all([['import', 'urea.csv'], ['import', 'urea.csv', '--version', '22'], ['export', 'hs-2028.csv']].map((words) => keeper.hotline('hs', ...words)));
    for (const answer of unusable) expect(answer).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('these words cannot be used') as string });
    expect(await keeper.hotline('hs', 'import', 'nowhere-2028.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere-2028.csv cannot be read') as string });
    expect(await listOf('2022')).toBe(shipped);
  });
});

describe('a service that starts with both', () => {
  const put = (changes: Partial<ReportBody>, language = 'en') => hotline.company.put(urea(changes), randomUUID(), { 'accept-language': language });
  const messages = async (changes: Partial<ReportBody>, language?: string): Promise<string[]> => {
    const { status, body } = await put(changes, language);
    const { errors = [] } = body as unknown as Problem;
    return [String(status), ...errors.map((e) => `${e.pointer} ${e.message}`)];
  };
  beforeAll(async () => { hotline = await Hotline.open({ server, config: { config_dir: join(keeper.folder, 'config') } }); });

  it('takes codes of either, keeps with each report the version that knows its code, and shows both to both sides', async () => {
    const [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    const read = async (changes: Partial<ReportBody>): Promise<unknown[]> => {
      const receipt = await hotline.file(urea(changes));
      const reference = await hotline.caseOf(receipt);
      const [tracked, own, other] = await Promise.all([hotline.company.follow(receipt), korea.view(reference), china.view(reference)]);
      return [tracked.report.hs_version, own.own?.report.hs_version, other.facts.find((f) => f.field === 'hs')?.value, own.line.hs, other.line.hs];
    };
    expect(await read({})).toEqual(['2022', '2022', '310210', '310210', '310210']);
    expect(await read({ hs: '310211' })).toEqual(['2028', '2028', { code: '310211', hs_version: '2028' }, '310211', '310211']);
    expect(await read({ hs_version: '2028' })).toEqual(['2028', '2028', { code: '310210', hs_version: '2028' }, '310210', '310210']);
    expect(await read({ hs: null })).toEqual([undefined, undefined, undefined, null, null]);
  });

  it('knows a report that is sent again by what was sent, and not by the version that it found', async () => {
    const key = randomUUID();
    const first = await hotline.company.put(urea({ hs: '310211' }), key);
    const again = await hotline.company.put(urea({ hs: '310211' }), key);
    const other = await hotline.company.put(urea({ hs: '310211', hs_version: '2028' }), key);
    expect([again.body.reference, other.status]).toEqual([first.body.reference, 409]);
  });

  it("says in the caller's language which version does not know a code", async () => {
    expect(await messages({ hs: '310299' })).toEqual(['422', '/hs 310299 is not in HS 2022, 2028']);
    expect(await messages({ hs: '310299' }, 'ko')).toEqual(['422', '/hs HS 2022, 2028에 없는 코드입니다: 310299']);
    expect(await messages({ hs: '310211', hs_version: '2022' }, 'zh-CN')).toEqual(['422', '/hs HS 2022中没有该编码：310211']);
    expect(await messages({ hs_version: '2017' })).toEqual(['422', '/hs_version HS 2017 is not held here; there is HS 2022, 2028']);
    expect(await messages({ hs_version: 'new' })).toEqual(['422', '/hs_version Not in the correct format']);
    expect(await messages({ hs: null, hs_version: '2022' })).toEqual(['422', '/hs_version Not allowed here']);
  });
});
