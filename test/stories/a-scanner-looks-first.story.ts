import type { Problem } from '#contracts';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harmless, pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** A real program that refuses the test text of such programs, and gives no verdict on one word. */
const PROGRAM = "let all = ''; for await (const chunk of process.stdin) all += chunk; process.exit(all.includes('EICAR') ? 1 : all.includes('undecided') ? 2 : 0);";

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
});
