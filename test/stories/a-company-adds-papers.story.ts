import type { Problem, ReportReceipt } from '#contracts';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import * as files from '../factories/files.js';
import { urea } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const CONTRACT = files.pdf('contract with canary words');
const NAME = '계약서 2026.pdf';
const WITHOUT_NAMES = files.pdf('contract without names');

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let receipt: ReportReceipt;
let reference: string;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
beforeEach(async () => {
  receipt = await hotline.file(urea());
  reference = await hotline.caseOf(receipt);
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const papers = async () => (await hotline.company.follow(receipt)).papers ?? [];
const objects = async (): Promise<number> => (await readdir(join(hotline.data_dir, 'files', 'KR')).catch(() => [])).length;
const page = (): string => `/track/${receipt.reference}/${receipt.token}`;
const give = (id: string, redacted: boolean) => korea.try<Problem>(reference, 'release-attachment', { id, redacted, name: 'paper.pdf', tlp: 'AMBER' });

describe('a company\'s paper', () => {
  it('reaches its own side\'s desk and nobody else, with an alert', async () => {
    const line = await korea.listen();
    const id = await hotline.company.handedIn(receipt, CONTRACT, NAME);
    await line.alert('the desk hears of the paper', (a) => a.line.reference === reference && a.about === 'AttachmentAdded');
    line.close();
    expect((await korea.view(reference)).attachments).toMatchObject([{ id, name: NAME, from: 'company', office: null, tlp: 'AMBER', withheld: 'no_consent' }]);
    expect((await korea.download(reference, id)).bytes.equals(CONTRACT)).toBe(true);
    expect((await china.view(reference)).attachments).toEqual([]);
    expect((await china.download(reference, id)).status).toBe(404);
    expect(china.received.join()).not.toContain(NAME);
    expect(await papers()).toMatchObject([{ id, name: NAME, size: CONTRACT.length, sha256: createHash('sha256').update(CONTRACT).digest('hex'), consent: null, given: [] }]);
  });

  it('is handed back to its company and to no other, and what the desk brought is not the company\'s', async () => {
    const id = await hotline.company.handedIn(receipt, CONTRACT, NAME);
    const office = await korea.attached(reference, files.png(), { name: 'memo.png' });
    const own = { authorization: `Bearer ${receipt.token}` };
    expect((await hotline.company.fetchFile(`/api/v1/reports/${receipt.reference}/attachments/${id}`, own)).bytes.equals(CONTRACT)).toBe(true);
    const download = await hotline.company.fetchFile(`${page()}/papers/${id}`);
    expect([download.status, download.bytes.equals(CONTRACT), download.headers.get('content-disposition')?.startsWith('attachment;')]).toEqual([200, true, true]);
    const other = await hotline.file(urea());
    for (const [path, headers] of [
      [`/api/v1/reports/${receipt.reference}/attachments/${office}`, own], [`/api/v1/reports/${other.reference}/attachments/${id}`, { authorization: `Bearer ${other.token}` }],
      [`/api/v1/reports/${receipt.reference}/attachments/${id}`, { authorization: `Bearer ${other.token}` }], [`/track/${other.reference}/${other.token}/papers/${id}`, {}], [`${page()}/papers/${office}`, {}],
    ] as const) expect([path, (await hotline.company.fetchFile(path, headers)).status]).toEqual([path, 404]);
    expect(JSON.stringify(await papers())).not.toContain('memo.png');
  });

  it('crosses as it is only with its company\'s word, which it can take back; without it, as a redacted version', async () => {
    const id = await hotline.company.handedIn(receipt, CONTRACT, NAME);
    expect((await korea.view(reference)).commands).not.toContain('release-attachment');
    expect(await give(id, false)).toMatchObject({ status: 409, body: { code: 'may-not-cross', field: 'attachment', why: 'no_consent' } });
    hotline.time.advance(MINUTE_MS);
    expect((await hotline.company.allow(receipt, id, true)).body.papers).toMatchObject([{ consent: { given: true } }]);
    hotline.time.advance(MINUTE_MS);
    await hotline.company.allow(receipt, id, false);
    const withdrawn = await give(id, false);
    expect(withdrawn).toMatchObject({ status: 409, body: { code: 'may-not-cross', why: 'withdrawn', since: new Date(hotline.time.now).toISOString() } });
    expect((await china.view(reference)).attachments).toEqual([]);
    const redacted = await korea.attached(reference, WITHOUT_NAMES, { name: 'redacted.pdf', redacts: id });
    expect((await give(redacted, true)).status).toBe(200);
    await hotline.company.allow(receipt, id, true);
    expect((await give(id, false)).status).toBe(200);
    const given = (await china.view(reference)).attachments ?? [];
    expect(new Set(given.map((a) => a.size))).toEqual(new Set([WITHOUT_NAMES.length, CONTRACT.length]));
    expect((await papers())[0]?.given.map((g) => g.redacted)).toEqual([false, true]);
    expect((await korea.history(reference)).entries.at(-1)).toMatchObject({ type: 'AttachmentReleased', shared: { ground: 'company_consent', redacted: false }, own: { of: id, consented_at: expect.any(Number) as number } });
    expect(JSON.stringify((await china.history(reference)).entries)).not.toContain('consented_at');
  });

  it('is one paper, however often it is sent, and there are twenty at most', async () => {
    await hotline.company.handedIn(receipt, CONTRACT);
    await hotline.company.handedIn(receipt, CONTRACT);
    expect(await papers()).toHaveLength(1);
    for (let i = 1; i < 20; i += 1) await hotline.company.handedIn(receipt, files.pdf(String(i)));
    const kept = await objects();
    expect(await hotline.company.handIn(receipt, files.pdf('one more'))).toMatchObject({ status: 409, body: { code: 'too-many-files', max: 20 } });
    expect([await objects(), (await papers()).length]).toEqual([kept, 20]);
  });
});

describe('the page, without JavaScript', () => {
  const form = (bytes: Buffer, name: string): FormData => {
    const data = new FormData();
    data.set('file', new Blob([new Uint8Array(bytes)], { type: 'text/html' }), name);
    return data;
  };
  const post = async (body: FormData, headers: Record<string, string> = {}): Promise<{ status: number; to: string }> => {
    const answer = await fetch(`${hotline.url}${page()}/papers`, { method: 'POST', body, headers, redirect: 'manual' });
    return { status: answer.status, to: answer.headers.get('location') ?? '' };
  };
  const shown = async (to: string): Promise<string> => (await new Visitor(hotline.url).ask('GET', to)).text;

  it('takes a file whose name is in any script, and shows it with its size and where the company\'s word stands', async () => {
    const { status, to } = await post(form(CONTRACT, NAME));
    expect([status, to]).toEqual([303, `${page()}?sent=paper#main`]);
    const text = await shown(to);
    for (const words of ['파일을 추가하였습니다', NAME, '원본 그대로 제공하는 데 동의하지 않음', '비밀·대외비 자료는 올리지 마십시오']) expect(text).toContain(words);
    const id = (await papers())[0]?.id ?? '';
    const agreed = await new Visitor(hotline.url).send('POST', page(), `send=allow-paper-${id}`, { 'content-type': 'application/x-www-form-urlencoded' });
    expect([agreed.status, (await papers())[0]?.consent?.given]).toEqual([303, true]);
  });

  it.each<[string, Buffer, string, string, string]>([
    ['no file', Buffer.alloc(0), '', 'none', '파일을 선택하세요'], ['an empty one', Buffer.alloc(0), 'x.pdf', 'file-empty', '빈 파일입니다'], ['a page', Buffer.from('<html>'), 'x.pdf', 'file-not-taken', '받을 수 없는 형식의 파일입니다'],
    ['one that is too long', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'x.txt', 'too-large', '제한 크기는 10 MB입니다'], ['one whose name is too long', CONTRACT, 'x'.repeat(256), 'name', '파일 이름이 너무 길거나'],
  ])('says what was wrong: %s', async (_name, bytes, name, fault, words) => {
    const kept = await objects();
    const { status, to } = await post(form(bytes, name));
    expect([status, to]).toEqual([303, `${page()}?paper=${fault}#file`]);
    expect(await shown(to)).toContain(words);
    expect([await objects(), await papers()]).toEqual([kept, []]);
  });

  it('takes no form of another site, no other form, and nothing without the secret', async () => {
    expect((await post(form(CONTRACT, NAME), { origin: 'https://elsewhere.example' })).status).toBe(403);
    const two = form(CONTRACT, NAME);
    two.append('file', new Blob(['x']), 'second.txt');
    expect((await post(two)).status).toBe(400);
    const wrong = await fetch(`${hotline.url}/track/${receipt.reference}/${'x'.repeat(43)}/papers`, { method: 'POST', body: form(CONTRACT, NAME), redirect: 'manual' });
    expect(wrong.status).toBe(404);
    expect(await papers()).toEqual([]);
  });
});

describe('a body that never ends, or breaks off', () => {
  /** Sends bytes as long as they are taken. @returns the status, and how many were sent */
  const endless = (path: string, headers: Record<string, string>, start: string): Promise<{ status: number; sent: number }> => new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const asked = request(`${hotline.url}${path}`, { method: 'POST', headers }, (answer) => {
      answered = true;
      resolve({ status: answer.statusCode ?? 0, sent });
      asked.destroy();
    });
    asked.on('error', (error) => { if (!answered) reject(error); });
    const more = (): void => {
      while (!asked.destroyed) {
        sent += CHUNK.length;
        if (!asked.write(CHUNK)) return void asked.once('drain', more);
      }
    };
    asked.write(start);
    more();
  });
  const CHUNK = Buffer.alloc(64 * 1024, 'x');
  const LIMIT = 10 * 1024 * 1024;

  it('is cut off at the limit, by programs and by forms, and nothing of it is kept', async () => {
    const kept = await objects();
    const api = await endless(`/api/v1/reports/${receipt.reference}/attachments?name=x.txt`, { 'authorization': `Bearer ${receipt.token}`, 'content-type': 'application/octet-stream' }, 'x');
    expect(api.status).toBe(413);
    const form = await endless(`${page()}/papers`, { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\ncontent-disposition: form-data; name="file"; filename="x.txt"\r\n\r\n');
    expect(form.status).toBe(303);
    // What lies between the limit and what was sent filled the buffers on the way.
    for (const { sent } of [api, form]) expect(sent).toBeLessThan(LIMIT * 3);
    expect([await objects(), await papers()]).toEqual([kept, []]);
  });

  it('that says beforehand how long it is, is not even read', async () => {
    const { sent } = await endless(`/api/v1/reports/${receipt.reference}/attachments?name=x.txt`, { 'authorization': `Bearer ${receipt.token}`, 'content-type': 'application/octet-stream', 'content-length': String(1e12) }, 'x');
    expect(sent).toBeLessThan(LIMIT);
  });

  it('that breaks off leaves nothing, and the service goes on', async () => {
    const kept = await objects();
    await new Promise<void>((resolve) => {
      const asked = request(`${hotline.url}/api/v1/reports/${receipt.reference}/attachments?name=x.pdf`, { method: 'POST', headers: { 'authorization': `Bearer ${receipt.token}`, 'content-type': 'application/octet-stream', 'content-length': '5000' } });
      asked.on('error', () => resolve());
      asked.write(CONTRACT, () => asked.destroy());
    });
    await hotline.company.handedIn(receipt, files.png());
    expect([await objects(), (await papers()).length]).toEqual([kept + 1, 1]);
  });
});
