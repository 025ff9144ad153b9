import type { Problem } from '#contracts';
import { LANGUAGES } from '#domain';
import { translatorFor } from '#wording';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harmless, pdf } from '../factories/files.js';
import { sheetRows, workbookOf } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import { answersOf } from '../browser/harness/company-form.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline, STORY_BEGINS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** A real program that refuses the test text of such programs and every archive, and gives no verdict on one word. */
const PROGRAM = "let all = ''; for await (const chunk of process.stdin) all += chunk; process.exit(all.includes('EICAR') || all.startsWith('PK') ? 1 : all.includes('undecided') ? 2 : 0);";

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let server: StoryServer;
let hotline: Hotline;
let folder: string;
let korea: Desk;
let reference: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'hotline-scanner-'));
  await writeFile(join(folder, 'looks.mjs'), PROGRAM);
  hotline = await Hotline.open({ server, config: { scanner: [process.execPath, join(folder, 'looks.mjs')] } });
  korea = await hotline.signIn('kr-desk');
  reference = await hotline.caseOf(await hotline.file(urea()));
});
afterAll(async () => {
  await hotline?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});
const kept = async (): Promise<string[]> => readdir(join(hotline.data_dir, 'files', 'KR')).catch(() => []);

describe('where a scanner is named', () => {
  it('what it lets pass is kept', async () => {
    const id = await korea.attached(reference, pdf());
    expect(await kept()).toEqual([id]);
  });

  it.each([[harmless(), 422, 'file-refused'], [pdf('undecided'), 503, 'file-unchecked']] as const)('what it refuses, or cannot tell, is not', async (bytes, status, code) => {
    const before = await kept();
    expect(await korea.attach<Problem>(reference, bytes)).toMatchObject({ status, body: { code } });
    expect(await kept()).toEqual(before);
  });

  it('a copy that crosses was looked at when it came', async () => {
    const id = (await korea.view(reference)).attachments?.[0]?.id ?? '';
    await korea.do(reference, 'release-attachment', { id, redacted: false, name: 'n.pdf', tlp: 'GREEN' });
    expect((await (await hotline.signIn('cn-desk')).view(reference)).attachments).toHaveLength(1);
  });

  it('a list of the company that it refuses keeps no report back: the case is open, and its company reads that the list was not added', async () => {
    const company = new Visitor(hotline.url, { 'accept-language': 'ko' });
    const began = await company.send('POST', '/report', 'side=kr-cn%2FKR', FORM);
    const draft = (began.headers.get('location') ?? '').replace(/[^/]*$/, '');
    for (const [page, given] of Object.entries(answersOf(urea()))) {
      const words = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])));
      expect([page, (await company.send('POST', `${draft}${page}`, words.toString(), FORM)).status]).toEqual([page, 303]);
    }
    const upload = new FormData();
    upload.set('file', new File([new Uint8Array(await workbookOf(sheetRows(3, STORY_BEGINS)))], 'list.xlsx'));
    const sent = new Response(upload);
    const type = sent.headers.get('content-type') ?? '';
    expect((await company.send('POST', `${draft}list/applications`, new Uint8Array(await sent.arrayBuffer()), { 'content-type': type })).status).toBe(303);
    const cases = async (): Promise<number> => Number((await hotline.sql('SELECT count(*) AS n FROM hotline.cases'))[0]?.n);
    const before = await cases();
    const answer = await company.send('POST', `${draft}check`, 'declare=yes', FORM);
    expect([answer.status, answer.headers.get('location'), await cases()]).toEqual([303, 'sent?list=file-refused', before + 1]);
    const receipt = await company.ask('GET', `${draft}sent?list=file-refused`);
    expect([receipt.status, LANGUAGES.filter((language) => receipt.text.includes(translatorFor(language).text('sheets.refused')))]).toEqual([200, ['ko']]);
    // Pressed once more, it is the same report.
    expect([(await company.send('POST', `${draft}check`, 'declare=yes', FORM)).status, await cases()]).toEqual([303, before + 1]);
  });
});
