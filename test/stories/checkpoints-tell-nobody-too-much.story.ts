import { type Checkpoint, gapsBetween, newPrivatePem, publicKeyOf, readKey } from '#proof';
import { createPublicKey } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { ProofKeys, ReportBody } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Evidence, checkpointsOf, publishedKeys } from '../harness/evidence.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const SLOT_MS = 5 * MINUTE_MS;
/** A case that the rules keep at home until it is checked. */
const CALM: Partial<ReportBody> = { kind: 'export_licensing', goods: '흑연 음극재', hs: '250410', stock: { value: 3_200, unit: 'TNE' }, share: 'under_50', impact: ['deliveries'] };

let server: StoryServer;
let hotline: Hotline;
let evidence: Evidence;
let korea: Desk;
let china: Desk;
let reference: string;

const nextSlot = (): void => hotline.time.set((Math.floor(hotline.time.now / SLOT_MS) + 1) * SLOT_MS);
const gather = async (): Promise<Checkpoint['body'][]> => (await hotline.checkpoints.gather()).written.map((c) => c.body);
const note = (text: string): Promise<unknown> => korea.do(reference, 'note', { text });
const say = (text: string): Promise<unknown> => korea.do(reference, 'message', { kind: 'followup', body: { text, language: 'ko' }, about: null });
const keyFile = (side: string, name: string): string => join(hotline.data_dir, 'keys', side, name);

beforeAll(async () => {
  [server, evidence] = await Promise.all([startPostgres(), Evidence.collect()]);
  hotline = await Hotline.open({ server });
  [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  reference = await hotline.caseOf(await hotline.file(urea()));
  await gather();
});
afterAll(async () => {
  await hotline?.close();
  await Promise.all([server?.stop(), evidence?.remove()]);
});

describe('a checkpoint does not tell', () => {
  it('the other side that its home has cases which it does not know', async () => {
    const home_only = await hotline.caseOf(await hotline.file(urea(CALM)));
    expect((await china.ask('GET', `/api/v1/history/cases/${home_only}/bundle`)).status).toBe(404);
    await say('one more entry');
    await note('and one that stays here');
    nextSlot();
    await gather();
    expect((await checkpointsOf(korea)).filter((c) => c.body.audience.join() === 'KR').map((c) => [c.body.number, c.body.size])).toEqual([[1, 1], [2, 2]]);
    const received = (await checkpointsOf(china)).map((c) => c.body);
    expect(received.map((b) => [b.audience, b.number, b.size])).toEqual([[['CN', 'KR'], 1, 1], [['CN', 'KR'], 2, 1]]);
    expect(gapsBetween(received)).toEqual([]);
    await evidence.download(korea, home_only, 'home.json');
    expect((await evidence.hotline('verify', 'home.json')).stdout).toMatch(/In KR’s private history: Checkpoint 2 of .* \(KR\) holds the first \d+ of them; signed by KR \(/);
  });

  it('nor does the database, to whoever reads as that side', async () => {
    const client = new pg.Client({ connectionString: hotline.database_url, options: '-c role=hotline_reader' });
    await client.connect();
    const seen = async (side: string): Promise<number[]> => {
      await client.query("SELECT set_config('hotline.side', $1, false)", [side]);
      const counts = ['checkpoints', 'checkpoint_leaves', 'checkpoint_signatures'].map((table) => `(SELECT count(*)::int FROM hotline.${table})`);
      return (await client.query<{ n: number[] }>(`SELECT ARRAY[${counts.join(', ')}] AS n`)).rows[0]?.n ?? [];
    };
    expect(await seen('CN')).toEqual([2, 2, 4]);
    expect(await seen('KR')).toEqual([4, 5, 6]);
    expect(await seen('')).toEqual([0, 0, 0]);
    await client.end();
  });

  it('when something happened, nor whether other cases moved: it comes with the slot', async () => {
    nextSlot();
    expect(await gather()).toEqual([]);
    const known = await checkpointsOf(china);
    await note('of Korea alone');
    expect((await gather()).map((b) => b.audience)).toEqual([['KR']]);
    expect(await checkpointsOf(china)).toEqual(known);
    await say('again');
    expect((await gather()).map((b) => b.audience)).toEqual([['CN', 'KR']]);
    await say('and again');
    expect(await gather()).toEqual([]);
    nextSlot();
    expect((await gather()).map((b) => [b.audience, b.number])).toEqual([[['CN', 'KR'], 4]]);
  });
});

describe('keys', () => {
  it('are made by the one-process default where only its owner reads them, and are nowhere else', async () => {
    expect(await readdir(join(hotline.data_dir, 'keys'))).toEqual(['CN', 'KR']);
    for (const side of ['CN', 'KR']) expect((await stat(keyFile(side, 'first.pem'))).mode & 0o777).toBe(0o600);
    const secret = (await readFile(keyFile('KR', 'first.pem'), 'utf8')).split('\n')[1] ?? '';
    const public_half = publicKeyOf(readKey(await readFile(keyFile('KR', 'first.pem'), 'utf8'))).spki;
    const seen = JSON.stringify([await hotline.sql("SELECT id, side, encode(spki, 'hex') AS spki, succession FROM hotline.proof_keys"), await publishedKeys(korea)]);
    expect(seen).toContain(public_half);
    for (const form of [secret, Buffer.from(secret, 'base64').toString('hex').slice(-64)]) expect(seen).not.toContain(form);
  });

  it('are read by whoever checks a file, with nothing but what a key is, and until when', async () => {
    const anybody = await hotline.company.ask<ProofKeys>('GET', '/api/v1/history/proof/keys');
    expect([anybody.status, anybody.body.keys]).toEqual([200, await publishedKeys(korea)]);
    expect(anybody.body.keys.map((k) => Object.keys(k).toSorted())).toEqual(anybody.body.keys.map(() => ['key', 'pem', 'side', 'succession', 'valid_from', 'valid_until']));
    expect(anybody.body.keys.every((k) => createPublicKey(k.pem).type === 'public' && k.pem.startsWith('-----BEGIN PUBLIC KEY-----'))).toBe(true);
    for (const path of ['checkpoints', `checkpoints/${'a'.repeat(64)}/signatures`]) expect((await hotline.company.ask(path === 'checkpoints' ? 'GET' : 'POST', `/api/v1/history/proof/${path}`)).status).toBe(401);
  });

  it('change without a restart: what was signed before holds with the old key, and with the new one that it vouches for', async () => {
    await evidence.download(korea, reference, 'before.json');
    const pem = newPrivatePem();
    await writeFile(keyFile('KR', 'second.pem'), pem, { mode: 0o600 });
    hotline.time.advance(MINUTE_MS);
    await evidence.download(korea, reference, 'rotated.json');
    const [now, before, ...none] = (await publishedKeys(china)).filter((k) => k.side === 'KR');
    expect([now?.key, now?.valid_until, now?.succession?.signatures.length, before?.valid_until, before?.succession, none]).toEqual([publicKeyOf(readKey(pem)).id, null, 2, now?.valid_from, null, []]);
    const keys = await evidence.keys(korea);
    for (const key of [keys.KR, keys['KR before'], keys.CN]) expect(await evidence.hotline('verify', 'rotated.json', '--key', key)).toMatchObject({ status: 0 });
    expect(await evidence.hotline('verify', 'before.json', '--key', keys['KR before'])).toMatchObject({ status: 0 });
    expect(await evidence.hotline('verify', 'before.json', '--key', keys.KR)).toMatchObject({ status: 2, stdout: expect.stringContaining('by no key that you gave') as string });
    await say('with a new key');
    nextSlot();
    expect((await gather()).map((b) => b.keys.find((k) => k.side === 'KR')?.key)).toEqual([now?.key]);
  });

  it('a file that holds none is left out and keeps nobody from signing', async () => {
    await writeFile(keyFile('KR', 'zzz.pem'), 'not a key');
    await evidence.download(korea, reference, 'still.json');
    expect(await evidence.hotline('verify', 'still.json', '--key', (await evidence.keys(korea)).KR)).toMatchObject({ status: 0 });
  });
});

describe('a side that keeps its private key elsewhere', () => {
  const pem = newPrivatePem();
  it('receives the checkpoint, which holds for nobody who trusts only that side until it has signed', async () => {
    await evidence.keep('cn-private.pem', pem);
    await writeFile(keyFile('CN', 'public.pem'), createPublicKey(pem).export({ type: 'spki', format: 'pem' }));
    await say('for one signature');
    nextSlot();
    await gather();
    expect((await checkpointsOf(china)).at(-1)?.signatures.map((s) => s.side)).toEqual(['KR']);
    await evidence.download(korea, reference, 'one-sided.json');
    const keys = await evidence.keys(korea);
    expect(await evidence.hotline('verify', 'one-sided.json', '--key', keys.CN)).toMatchObject({ status: 2, stdout: expect.stringContaining('by no key that you gave') as string });
    expect((await evidence.hotline('verify', 'one-sided.json', '--key', keys.KR)).stdout).toContain('is not signed by CN');
  });

  it('signs it there, and only a signature of its own over this very checkpoint is taken', async () => {
    const supervisor = await hotline.signIn('cn-supervisor');
    const received = (await checkpointsOf(supervisor)).at(-1);
    if (!received) throw new Error('no checkpoint was received');
    await evidence.keep('received.json', JSON.stringify(received));
    const path = `/api/v1/history/proof/checkpoints/${received.digest}/signatures`;
    const signed = await evidence.hotline('countersign', 'received.json', '--key', 'cn-private.pem', '--side', 'CN');
    expect([signed.status, signed.stderr]).toEqual([0, `hotline: POST this to ${path}\n`]);
    expect((await evidence.hotline('countersign', 'received.json', '--key', 'cn-private.pem', '--side', 'KR')).status).toBe(1);
    const body = JSON.parse(signed.stdout) as { key: string; value: string };
    const put = async (by: Desk, what: object, to = path): Promise<number> => (await by.ask('POST', to, what, { origin: hotline.url })).status;
    for (const wrong of [{ ...body, value: 'ab'.repeat(64) }, { ...body, key: received.signatures[0]?.key }, { ...body, more: 1 }, {}]) expect(await put(supervisor, wrong)).toBe(422);
    expect(await put(await hotline.signIn('cn-admin'), body)).toBe(403);
    expect(await put(await hotline.signIn('kr-supervisor'), body)).toBe(422);
    for (const nowhere of ['0'.repeat(64), 'x', '%00']) expect(await put(supervisor, body, path.replace(received.digest, nowhere))).toBe(404);
    const home_only = (await checkpointsOf(korea)).find((c) => c.body.audience.join() === 'KR');
    expect(await put(supervisor, body, path.replace(received.digest, home_only?.digest ?? ''))).toBe(404);
    expect((await checkpointsOf(korea)).at(-1)?.signatures).toHaveLength(1);
    for (let times = 0; times < 2; times += 1) expect(await put(supervisor, body)).toBe(204);
    expect((await checkpointsOf(korea)).at(-1)?.signatures.map((s) => s.side)).toEqual(['CN', 'KR']);
    await evidence.download(korea, reference, 'both.json');
    expect(await evidence.hotline('verify', 'both.json', '--key', (await evidence.keys(korea)).CN)).toMatchObject({ status: 0, stdout: expect.stringMatching(/Proven with CN’s key: the first \d+ entries[^]*on the word of KR alone/) as string });
  });
});
