import { type Bundle, GENESIS, bundleText, chainOf, linkHash, newPrivatePem, publicKeyOf, readKey, sealBody, sealed, signBody } from '#proof';
import { GatherCheckpoints } from '#proving';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Evidence, checkpointsOf } from '../harness/evidence.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

/** Words that only one side may ever read. */
const SECRET = { KR: '비축 사흘분뿐', CN: '库存充足不外传' };

let server: StoryServer;
let hotline: Hotline;
let evidence: Evidence;
let korea: Desk;
let china: Desk;
let reference: string;

beforeAll(async () => {
  [server, evidence] = await Promise.all([startPostgres(), Evidence.collect()]);
  hotline = await Hotline.open({ server });
  [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  reference = await hotline.caseOf(await hotline.file(urea()));
  hotline.time.advance(MINUTE_MS);
  await korea.do(reference, 'note', { text: SECRET.KR });
  await china.do(reference, 'acknowledge');
  await china.do(reference, 'note', { text: SECRET.CN });
});
afterAll(async () => {
  await hotline?.close();
  await Promise.all([server?.stop(), evidence?.remove()]);
});

describe('two sides work a case, and each takes the account along', () => {
  it('signed before any checkpoint holds it', async () => {
    await evidence.download(korea, reference, 'early.json');
    expect(await evidence.hotline('verify', 'early.json')).toMatchObject({ status: 0, stdout: expect.stringContaining('No checkpoint holds the case yet') as string });
  });

  it('held by one checkpoint at the next slot, however many processes look', async () => {
    hotline.time.advance(5 * MINUTE_MS);
    const beside = await hotline.beside();
    const looks = await Promise.all([hotline.checkpoints.gather(), beside.app.get(GatherCheckpoints).gather(), hotline.checkpoints.gather()]);
    await beside.close();
    expect(looks.flatMap((look) => look.written.map((c) => `${c.body.audience.join()} ${c.body.number} ${c.body.size}`)).sort()).toEqual(['CN 1 1', 'CN,KR 1 1', 'KR 1 1']);
    expect((await hotline.checkpoints.gather()).written).toEqual([]);
    const [received] = await checkpointsOf(korea);
    expect(received).toMatchObject({ body: { audience: ['CN', 'KR'], number: 1, previous: null, size: 1, every_seconds: 300 } });
    expect(received?.signatures.map((s) => s.side)).toEqual(['CN', 'KR']);
    const between = (of: Awaited<ReturnType<typeof checkpointsOf>>): typeof of => of.filter((c) => c.body.audience.length > 1);
    expect(between(await checkpointsOf(china))).toEqual(between(await checkpointsOf(korea)));
    for (const [desk, side] of [[korea, 'KR'], [china, 'CN']] as const) expect((await checkpointsOf(desk)).filter((c) => c.body.audience.length === 1)).toMatchObject([{ body: { audience: [side] }, signatures: [{ side }] }]);
  });

  it('whole against either side’s key, without the service, also what has happened since', async () => {
    await korea.do(reference, 'acknowledge');
    await korea.do(reference, 'validate');
    await evidence.download(korea, reference, 'kr.json');
    await evidence.download(china, reference, 'cn.json');
    const keys = await evidence.keys(korea);
    for (const file of ['kr.json', 'cn.json']) {
      for (const key of [keys.KR, keys.CN]) {
        const { status, stdout } = await evidence.hotline('verify', file, '--key', key);
        expect([stdout.split('\n')[0], status]).toEqual([`OK  ${file} holds. Not every signature is proven by the keys that you gave:`, 0]);
        expect(stdout).toMatch(/the first \d+ of them; signed by CN \(key .*\) and KR[^]*last (entry|\d+ entries) came after/);
      }
      const both = await evidence.hotline('verify', file, '--key', `KR=${keys.KR}`, '--key', `CN=${keys.CN}`);
      expect([both.status, both.stdout]).toEqual([0, expect.stringMatching(/^OK {2}\S+ holds\.\n[^]*Proven with CN’s key: CN signed this export, all \d+ entries/)]);
      expect((await evidence.hotline('verify', file)).stdout).toMatch(/^OK {2}\S+ agrees with itself\. Without a key[^]*You gave no key/);
    }
  });

  it('and both hold against each other, also an earlier one that is shorter', async () => {
    const { KR } = await evidence.keys(korea);
    const { status, stdout } = await evidence.hotline('verify', 'cn.json', '--against', 'kr.json', '--key', `KR=${KR}`);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/OK {2}cn\.json beside kr\.json:\n {4}Both hold the same \d+ entries/)]);
    expect(await evidence.hotline('verify', 'kr.json', '--against', 'early.json')).toMatchObject({ status: 0, stdout: expect.stringMatching(/one history up to entry \d+[^]*kr\.json \(exported at .*\) holds \d+ more than early\.json/) as string });
  });

  it('with its own private parts, and with proof of the other’s without a word of them', async () => {
    const [kr, cn] = [await evidence.download(korea, reference, 'kr.json'), await evidence.download(china, reference, 'cn.json')];
    expect([kr.includes(SECRET.KR), kr.includes(SECRET.CN), cn.includes(SECRET.CN), cn.includes(SECRET.KR)]).toEqual([true, false, true, false]);
    expect(cn).not.toContain(urea().company.name);
    expect((await evidence.hotline('verify', 'cn.json')).stdout).toMatch(/KR has a private part in \d+ of them, which the commitments prove to exist and do not show/);
    const theirs = (JSON.parse(cn) as Bundle).entries.find((e) => e.commitments.KR !== undefined);
    const commitment = theirs?.commitments.KR ?? '';
    await evidence.keep('recommitted.json', cn.replace(commitment, [...commitment].reverse().join('')));
    expect(await evidence.hotline('verify', 'recommitted.json')).toMatchObject({ status: 1, stdout: expect.stringContaining(`Entry ${theirs?.seq} was changed`) as string });
  });

  it('but no administrator and no stranger does', async () => {
    const administrator = await hotline.signIn('kr-admin');
    for (const path of [`/api/v1/history/cases/${reference}/bundle`, '/api/v1/history/proof/checkpoints']) {
      expect((await administrator.ask('GET', path)).status).toBe(403);
      expect((await hotline.company.ask('GET', path)).status).toBe(401);
    }
  });
});

describe('what is changed in the rows themselves', () => {
  /** As the owner of the database: entries as they are given, past the triggers. */
  const written = (entries: Bundle['entries']): Promise<void> => inDatabase(hotline.database_url, async (sql) => {
    await sql('ALTER TABLE hotline.history DISABLE TRIGGER append_only');
    for (const e of entries) await sql("UPDATE hotline.history SET at = $3, previous_hash = decode($4, 'hex'), hash = decode($5, 'hex') WHERE case_id = (SELECT id FROM hotline.cases WHERE reference = $1) AND chain = '' AND seq = $2", [reference, e.seq, new Date(e.at), e.previous_hash, e.hash]);
    await sql("UPDATE hotline.cases SET head = decode($2, 'hex') WHERE reference = $1", [reference, entries.at(-1)?.hash]);
    await sql('ALTER TABLE hotline.history ENABLE TRIGGER append_only');
  });

  it('by whoever owns the database and hashes everything anew, is found by the checkpoint that both signed', async () => {
    const { entries } = JSON.parse(await evidence.download(korea, reference, 'before.json')) as Bundle;
    let previous: Buffer = GENESIS;
    await written(entries.map((entry) => {
      const later = { ...entry, at: entry.at + (entry.seq === 2 ? 1 : 0), previous_hash: previous.toString('hex') };
      const [link] = chainOf([later], 'KR').links;
      if (!link) throw new Error('one entry is one link');
      previous = linkHash(previous, link);
      return { ...later, hash: previous.toString('hex') };
    }));
    expect((await korea.history(reference)).check.ok).toBe(true);
    await evidence.download(korea, reference, 'rewritten.json');
    expect(await evidence.hotline('verify', 'rewritten.json')).toMatchObject({ status: 1, stdout: expect.stringMatching(/Checkpoint 1 of .* does not hold this history as it is up to entry \d+: entries were rewritten since/) as string });
    await written(entries);
    await evidence.download(korea, reference, 'mended.json');
    expect((await evidence.hotline('verify', 'mended.json')).status).toBe(0);
  });

  it.each(['checkpoints', 'checkpoint_leaves', 'checkpoint_signatures', 'proof_keys'])('cannot be rows of %s, whoever connects', async (table) => {
    const client = new pg.Client({ connectionString: hotline.database_url, options: '-c role=hotline_writer' });
    await client.connect();
    for (const change of [`UPDATE hotline.${table} SET ${table === 'proof_keys' ? 'id = id' : 'digest = digest'}`, `DELETE FROM hotline.${table}`]) {
      await expect(hotline.sql(change)).rejects.toThrow('append-only');
      await expect(client.query(change)).rejects.toThrow('permission denied');
    }
    await client.end();
  });
});

describe('a side that forges with its own key', () => {
  /** China's file with a word that Korea never said after its end, sealed by China's real key and one that China calls Korea's. */
  it('adds no word of the other’s, and leaves nothing out that the other has', async () => {
    const { entries, checkpoint, private: own_history, keys, successions, seal: { body } } = JSON.parse(await evidence.download(china, reference, 'honest.json')) as Bundle;
    const own = readKey(await readFile(join(hotline.data_dir, 'keys', 'CN', 'first.pem'), 'utf8'));
    const made_up = readKey(newPrivatePem());
    const sealedBy = async (name: string, kept: Bundle['entries'], signers: readonly (readonly [string, KeyObject])[]): Promise<void> => {
      const contents = { entries: kept, checkpoint, private: own_history, keys: [...keys, publicKeyOf(made_up)], successions };
      const about = { network: body.network, reference, side: 'CN', at: '2027-01-01T00:00:00.000Z', head: kept.at(-1)?.hash ?? '', private_head: body.private?.head, keys: signers.map(([side, key]) => ({ side, key: publicKeyOf(key).id })) };
      const forged = sealBody(about, contents);
      await evidence.keep(name, bundleText(sealed(contents, forged, signers.map(([side, key]) => signBody(forged, side, key)))));
    };
    const last = entries.at(-1);
    if (!last) throw new Error('a case has entries');
    const word = { ...last, seq: last.seq + 1, side: 'KR', shared: { text: 'Korea agrees' }, commitments: {}, previous_hash: last.hash, own: null };
    const hash = linkHash(Buffer.from(last.hash, 'hex'), word).toString('hex');
    await sealedBy('two-names.json', [...entries, { ...word, hash }], [['CN', own], ['KR', made_up]]);
    await sealedBy('one-name.json', [...entries, { ...word, hash }], [['KR', own]]);
    await sealedBy('alone.json', [...entries, { ...word, hash }], [['CN', own]]);
    await sealedBy('cut.json', entries.slice(0, checkpoint?.leaf.entries), [['CN', own]]);
    const { KR, CN } = await evidence.keys(korea);
    for (const given of [[KR], [KR, CN], [`KR=${KR}`]]) {
      const words = given.flatMap((key) => ['--key', key]);
      expect(await evidence.hotline('verify', 'two-names.json', ...words)).toMatchObject({ status: 1, stdout: expect.stringContaining('A second key is named for KR') as string });
      expect(await evidence.hotline('verify', 'one-name.json', ...words)).toMatchObject({ status: 1, stdout: expect.stringContaining('is named for KR and for CN') as string });
      expect((await evidence.hotline('verify', 'alone.json', ...words)).stdout).toMatch(given.length === 1 ? /rest on the word of CN alone, also where an entry speaks in another side’s name/ : /KR did not sign the export/);
    }
    expect(await evidence.hotline('verify', 'cut.json', '--key', KR)).toMatchObject({ status: 0, stdout: expect.stringMatching(/ATTENTION: .* checkpoint was \d+ d/) as string });
    expect(await evidence.hotline('verify', 'cut.json', '--against', 'honest.json', '--key', KR)).toMatchObject({ status: 1, stdout: expect.stringMatching(/cut\.json, exported at 2027.* although honest\.json, .* already held \d+ entries: the end was left out/) as string });
  });
});

describe('the program', () => {
  it.each([['ko', 'ko_KR.UTF-8', /이상 없음\. 다만[^]*KR 측의 키로 증명됨/], ['zh-Hans', 'zh_CN.UTF-8', /校验无误，但[^]*由KR方的密钥证明/]])('speaks %s, by the terminal or when asked', async (language, LANG, words) => {
    const { KR } = await evidence.keys(korea);
    const asked = await evidence.hotline('verify', 'kr.json', '--key', `KR=${KR}`, '--language', language);
    expect([asked.status, asked.stdout]).toEqual([0, expect.stringMatching(words)]);
    expect(await evidence.speaking(LANG, 'verify', 'kr.json', '--key', `KR=${KR}`)).toEqual(asked);
    expect((await evidence.speaking(LANG, '--help')).stdout).not.toContain('Usage');
  });

  it('says what it cannot use, and ends with 2 for that', async () => {
    await evidence.keep('no-key.pem', 'not a key');
    for (const [words, said] of [[['verify'], /verify FILE/], [['verify', 'nowhere.json'], /nowhere\.json cannot be read/], [['verify', 'kr.json', '--key', 'no-key.pem'], /no-key\.pem holds no Ed25519 key/], [['verify', 'kr.json', '--colour'], /--colour/], [['verify', 'kr.json', '--language', 'fr'], /fr is not one of ko/]] as const) {
      expect(await evidence.hotline(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(said) as string });
    }
    expect(await evidence.hotline('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npx hotline verify case.bundle.json') as string });
    expect(await evidence.hotline('prove')).toMatchObject({ status: 2 });
  });

  it('lets no word of a forged file steer the terminal', async () => {
    const text = await evidence.download(korea, reference, 'kr.json');
    await evidence.keep('steering.json', text.replaceAll('"side":"CN"', '"side":"\\u001b[2J\\u202e"'));
    const { status, stdout } = await evidence.hotline('verify', 'steering.json');
    expect([status, stdout.includes('\\u{1b}[2J\\u{202e}')]).toEqual([1, true]);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
  });
});
