import type { AttachmentView, DisclosureReport, Problem } from '#contracts';
import { SweepFiles } from '#casework';
import { onFailpoint } from '#platform';
import { createHash, randomUUID } from 'node:crypto';
import { cp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as files from '../factories/files.js';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres, wholeDatabase } from '../harness/postgres.js';

const WORDS = 'canary words of Korea\'s paper';
const ORIGINAL = files.pdf(WORDS);
const REDACTED = files.pdf('what the others may read');
const DAY_MS = 24 * 3_600_000;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let reference: string;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
beforeEach(async () => { reference = await hotline.caseOf(await hotline.file(urea())); });
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const folder = (side: string): string => join(hotline.data_dir, 'files', side);
const lying = async (side: string): Promise<string[]> => {
  const names: string[] = await readdir(folder(side)).catch(() => []);
  return names.sort();
};
const all = async (): Promise<string[]> => [...await lying('KR'), ...await lying('CN')];
const attachment = async (desk: Desk, id: string): Promise<AttachmentView | undefined> => (await desk.view(reference)).attachments?.find((a) => a.id === id);
const CROSSED = { redacted: true, name: '검사 서류 사본.pdf', tlp: 'GREEN' };

/** Korea's original and its redacted version. */
async function twins(): Promise<{ original: string; redacted: string }> {
  const original = await korea.attached(reference, ORIGINAL, { name: '원본.pdf' });
  return { original, redacted: await korea.attached(reference, REDACTED, { name: '가림본.pdf', redacts: original }) };
}

describe('a file that an officer adds', () => {
  it('is their side\'s alone: the other side reads neither it nor that it is there', async () => {
    const id = await korea.attached(reference, ORIGINAL, { name: '계약서.pdf', tlp: 'AMBER+STRICT' });
    expect(await attachment(korea, id)).toMatchObject({ name: '계약서.pdf', media_type: 'application/pdf', size: ORIGINAL.length, sha256: sha256(ORIGINAL), tlp: 'AMBER+STRICT', from: 'office', office: 'kr-trade-cooperation-desk', withheld: null });
    expect((await korea.download(reference, id)).bytes.equals(ORIGINAL)).toBe(true);
    expect((await china.view(reference)).attachments).toEqual([]);
    expect((await china.download(reference, id)).status).toBe(404);
    expect(await (await hotline.signIn('kr-supervisor')).download(reference, id)).toMatchObject({ status: 200 });
    await china.history(reference);
    const received = china.received.join();
    for (const word of [id, WORDS, sha256(ORIGINAL), '계약서', 'AttachmentAdded']) expect(received).not.toContain(word);
    expect((await korea.history(reference)).entries.at(-1)).toMatchObject({ type: 'AttachmentAdded', sealed: true, own: { id, sha256: sha256(ORIGINAL) } });
  });

  it('lies on the disk sealed with its side\'s key: no word of it, no other key, no other name opens it, and one changed byte is noticed', async () => {
    const id = await korea.attached(reference, ORIGINAL);
    const [file, before] = [join(folder('KR'), id), await readFile(join(folder('KR'), id))];
    expect(before.includes(Buffer.from(WORDS))).toBe(false);
    expect(JSON.stringify(await wholeDatabase(hotline.database_url))).not.toContain(WORDS);
    before[before.length - 1] = (before.at(-1) ?? 0) ^ 1;
    await writeFile(file, before);
    expect((await korea.download(reference, id)).status).toBe(500);
    before[before.length - 1] = (before.at(-1) ?? 0) ^ 1;
    await writeFile(file, before);
    const keys = join(hotline.data_dir, 'keys');
    await rename(join(keys, 'KR', 'files-first.key'), join(keys, 'KR', 'files-first.kept'));
    await cp(join(keys, 'CN', 'files-first.key'), join(keys, 'KR', 'files-first.key'));
    expect((await korea.download(reference, id)).status).toBe(500);
    await rename(join(keys, 'KR', 'files-first.kept'), join(keys, 'KR', 'files-first.key'));
    // A new key closes nothing that an older one sealed.
    await writeFile(join(keys, 'KR', 'files-second.key'), `${'ab'.repeat(32)}\n`);
    const second = await korea.attached(reference, files.png(), { name: 'x.png' });
    expect([(await korea.download(reference, id)).bytes.equals(ORIGINAL), (await korea.download(reference, second)).bytes.equals(files.png())]).toEqual([true, true]);
    await rm(join(keys, 'KR', 'files-second.key'));
    expect([(await korea.download(reference, id)).status, (await korea.download(reference, second)).status]).toEqual([200, 500]);
  });

  it('is handed out to be saved, and never as a page of this origin', async () => {
    const page = Buffer.concat([files.pdf(), Buffer.from('<script>alert(document.cookie)</script>')]);
    const id = await korea.attached(reference, page, { name: '../보고서\u202e.html' });
    const { headers } = await korea.download(reference, id);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="_???_.html.pdf"; filename*=UTF-8''${encodeURIComponent('_보고서_.html.pdf')}`);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
    expect([headers.get('x-content-type-options'), headers.get('cache-control'), headers.get('cross-origin-resource-policy')]).toEqual(['nosniff', 'no-store', 'same-origin']);
    expect(await attachment(korea, id)).toMatchObject({ name: '../보고서\u202e.html' });
  });

  it('is there once, whoever sends it again, and at most as often as there is room', async () => {
    await korea.attached(reference, ORIGINAL);
    const objects = await all();
    expect(await korea.attach<Problem>(reference, ORIGINAL, { name: 'again.pdf' })).toMatchObject({ status: 409, body: { code: 'already-done' } });
    expect(await all()).toEqual(objects);
    await hotline.sql(`INSERT INTO hotline.attachments SELECT a.case_id, a.side, gen_random_uuid(), 'n', a.media_type, 1, md5(g::text), a.tlp, NULL, NULL, 'kr-trade-cooperation-desk', a.at, NULL, '[]'
      FROM hotline.attachments a JOIN hotline.cases c ON c.id = a.case_id, generate_series(1, 59) g WHERE c.reference = $1`, [reference]);
    expect(await korea.attach<Problem>(reference, files.png())).toMatchObject({ status: 409, body: { code: 'too-many-files', max: 60 } });
    expect((await korea.view(reference)).commands).not.toContain('attach');
    expect(await all()).toEqual(objects);
  });

  it('is opened by officers alone where its label is for those who work the case', async () => {
    const id = await korea.attached(reference, ORIGINAL, { tlp: 'RED' });
    const supervisor = await hotline.signIn('kr-supervisor');
    expect((await supervisor.view(reference)).attachments).toMatchObject([{ id, may_open: false }]);
    expect([(await supervisor.download(reference, id)).status, (await korea.download(reference, id)).status]).toEqual([404, 200]);
  });
});

describe('a file that crosses', () => {
  it('is the redacted version, by an officer\'s approval, as a copy of the other side\'s own; the history, the account and both proofs tell of it', async () => {
    const { original, redacted } = await twins();
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'release-attachment', { id: redacted, ...CROSSED });
    const [received, ...none] = (await china.view(reference)).attachments ?? [];
    expect(none).toEqual([]);
    expect(received).toMatchObject({ name: CROSSED.name, media_type: 'application/pdf', size: REDACTED.length, sha256: sha256(REDACTED), tlp: 'GREEN', from: 'side', side: 'KR', redacts: null, released: [] });
    expect((await china.download(reference, received?.id ?? '')).bytes.equals(REDACTED)).toBe(true);
    expect(await attachment(korea, redacted)).toMatchObject({ released: [{ id: received?.id, to: ['CN'], name: CROSSED.name, tlp: 'GREEN' }] });
    for (const id of [original, redacted]) expect((await china.download(reference, id)).status).toBe(404);
    expect((await korea.download(reference, received?.id ?? '')).status).toBe(404);
    const { body } = await china.ask<{ entries: { type: string; shared: object | null }[] }>('GET', `/api/v1/history/cases/${reference}/bundle`);
    expect(body.entries.at(-1)).toMatchObject({ type: 'AttachmentReleased', shared: { sha256: sha256(REDACTED), redacted: true, ground: 'network_rule', approved_by: { office: 'kr-trade-cooperation-desk' } } });
    const told = china.received.join();
    for (const word of [original, redacted, sha256(ORIGINAL), WORDS, '원본.pdf', '가림본.pdf']) expect(told).not.toContain(word);
    const account = await (await hotline.signIn('kr-supervisor')).ask<DisclosureReport>('GET', '/api/v1/history/disclosures?period=2026-H1');
    expect(account.body.disclosures.filter((d) => d.reference === reference).at(-1)).toMatchObject({ field: 'attachment', form: 'redacted', to: ['CN'], ground: 'network_rule', approved_by: 'officer', office: 'kr-trade-cooperation-desk', officer: { name: expect.any(String) as string } });
    const theirs = await (await hotline.signIn('cn-supervisor')).ask<DisclosureReport>('GET', '/api/v1/history/disclosures?period=2026-H1');
    expect(theirs.body.disclosures.filter((d) => d.reference === reference)).toEqual([]);
  });

  it('lives and dies with the receiver\'s key: without China\'s, Korea still has its own', async () => {
    const { redacted } = await twins();
    await korea.do(reference, 'release-attachment', { id: redacted, ...CROSSED });
    const id = (await china.view(reference)).attachments?.[0]?.id ?? '';
    const key = join(hotline.data_dir, 'keys', 'CN', 'files-first.key');
    await rename(key, `${key}.away`);
    await writeFile(key, `${'cd'.repeat(32)}\n`);
    expect([(await china.download(reference, id)).status, (await korea.download(reference, redacted)).status]).toEqual([500, 200]);
    await rename(`${key}.away`, key);
    expect((await china.download(reference, id)).status).toBe(200);
  });

  it('is the other side\'s too: the lead side gives its own papers, and accounts for them', async () => {
    const notice = await china.attached(reference, REDACTED, { name: '通知.pdf', tlp: 'CLEAR' });
    await china.do(reference, 'release-attachment', { id: notice, redacted: false, name: '通知.pdf', tlp: 'CLEAR' });
    expect((await korea.view(reference)).attachments).toMatchObject([{ name: '通知.pdf', from: 'side', side: 'CN', tlp: 'CLEAR' }]);
    const account = await (await hotline.signIn('cn-supervisor')).ask<DisclosureReport>('GET', '/api/v1/history/disclosures?period=2026-H1');
    expect(account.body.disclosures.filter((d) => d.reference === reference)).toMatchObject([{ field: 'attachment', form: 'exact', to: ['KR'], office: 'cn-asia-desk' }]);
  });

  it.each([
    ['an original taken for a redacted version', { redacted: true }, 'unknown-subject'], ['an id that is nobody\'s', { id: randomUUID(), redacted: false }, 'unknown-subject'], ['an old version of the case', { redacted: false, version: 1 }, 'stale-version'],
  ])('not: %s, and no copy is left', async (_name, changes, code) => {
    const id = await korea.attached(reference, ORIGINAL);
    const objects = await all();
    expect(await korea.try<Problem>(reference, 'release-attachment', { id, name: 'n.pdf', tlp: 'GREEN', ...changes })).toMatchObject({ status: 409, body: { code } });
    expect(await all()).toEqual(objects);
  });

  it('not twice, not when the case is closed, and not what another side gave', async () => {
    const { redacted } = await twins();
    await korea.do(reference, 'release-attachment', { id: redacted, ...CROSSED });
    const objects = await all();
    expect(await korea.try<Problem>(reference, 'release-attachment', { id: redacted, ...CROSSED })).toMatchObject({ status: 409, body: { code: 'already-done' } });
    const id = (await china.view(reference)).attachments?.[0]?.id ?? '';
    expect(await china.try<Problem>(reference, 'release-attachment', { id, ...CROSSED, redacted: false })).toMatchObject({ status: 409, body: { code: 'unknown-subject' } });
    await korea.do(reference, 'close', { outcomes: ['clarified'], text: null });
    const late = await korea.attached(reference, files.png(), { name: 'late.png' });
    objects.push(late);
    expect(await korea.try<Problem>(reference, 'release-attachment', { id: late, ...CROSSED, redacted: false })).toMatchObject({ status: 409, body: { code: 'not-possible-now' } });
    expect((await all()).sort()).toEqual(objects.sort());
  });
});

describe('what is refused leaves nothing behind', () => {
  const refused = async (bytes: Buffer, status: number, code: string, about: Parameters<Desk['attach']>[2] = {}): Promise<void> => {
    const [objects, rows] = [await all(), await wholeDatabase(hotline.database_url)];
    expect(await korea.attach<Problem>(reference, bytes, about)).toMatchObject({ status, body: { code } });
    expect(await all()).toEqual(objects);
    const after = await wholeDatabase(hotline.database_url);
    for (const table of ['attachments', 'history', 'history_own', 'cases']) expect(after[table]).toBe(rows[table]);
  };

  it.each<[string, Buffer, number, string]>([
    ['an empty file', Buffer.alloc(0), 422, 'file-empty'], ['a page named as a PDF', Buffer.from('<html>'), 415, 'file-not-taken'], ['a document with macros', files.docx({ 'word/vbaProject.bin': 'x' }), 415, 'file-not-taken'],
    ['a file one byte too long', Buffer.concat([files.pdf(), Buffer.alloc(10 * 1024 * 1024)]).subarray(0, 10 * 1024 * 1024 + 1), 413, 'too-large'],
  ])('%s', (_name, bytes, status, code) => refused(bytes, status, code));

  it.each([['x'.repeat(256)], ['각'.repeat(86)], [''], [' '], ['a\u0000b']])('a name such as %j', (name) => refused(ORIGINAL, 422, 'validation', { name }));
  it('a redacted version of what is not there', () => refused(ORIGINAL, 409, 'unknown-subject', { redacts: randomUUID() }));

  it('a file that the ledger could not keep is nobody\'s, and gone a day later; one that is somebody\'s stays', async () => {
    const kept = await korea.attached(reference, ORIGINAL);
    onFailpoint((name) => { if (name === 'ledger.decided') throw new Error('the process ends between file and row'); });
    try {
      expect((await korea.attach(reference, files.png())).status).toBe(500);
    } finally {
      onFailpoint(null);
    }
    const [stray = '', ...others] = (await lying('KR')).filter((name) => name !== kept && !known.has(name));
    expect(others).toEqual([]);
    expect(await hotline.sql('SELECT 1 FROM hotline.attachments WHERE id = $1', [stray])).toEqual([]);
    const sweep = hotline.door.app.get(SweepFiles, { strict: false });
    expect(await sweep.run()).toBe(0);
    await writeFile(join(folder('KR'), `${randomUUID()}.${randomUUID()}.part`), 'half');
    expect(await sweep.run(Date.now() + DAY_MS + 1_000)).toBe(2);
    expect(await lying('KR')).not.toContain(stray);
    expect((await korea.download(reference, kept)).status).toBe(200);
    await utimes(join(folder('KR'), kept), 0, 0);
    expect(await sweep.run()).toBe(0);
  });
  const known = new Set<string>();
  beforeEach(async () => { for (const name of await lying('KR')) known.add(name); });
});

describe('where the service keeps no files', () => {
  it('it says so, and its pages offer none', async () => {
    const door = await hotline.beside({ embedded: false, keys_dir: join(hotline.data_dir, 'keys') });
    const { Desk: Anybody } = await import('../harness/desk.js');
    const desk = new Anybody(door.url, korea.cookie, 'kr-desk');
    expect((await desk.view(reference)).attachments).toBeNull();
    expect(await desk.attach<Problem>(reference, ORIGINAL)).toMatchObject({ status: 503, body: { code: 'files-off' } });
    await door.close();
  });

  it('and it does not start where a side\'s files could not be sealed', async () => {
    const away = join(hotline.data_dir, 'empty');
    await cp(join(hotline.data_dir, 'keys'), away, { recursive: true });
    await rm(join(away, 'CN', 'files-first.key'));
    await expect(hotline.beside({ embedded: false, keys_dir: away, files_dir: join(hotline.data_dir, 'files') })).rejects.toThrow('no key for the files of CN');
  });
});
