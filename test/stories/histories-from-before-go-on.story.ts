import { PrivateChains } from '#persistence';
import { type Committed, GENESIS, commit, linkHash } from '#proof';
import { DataSource } from 'typeorm';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Evidence } from '../harness/evidence.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, type StorySql, inDatabase, startPostgres } from '../harness/postgres.js';

interface Header { case_id: string; position: number; chain: string; seq: number; at: Date; type: string; side: string | null; office: string | null; how: string; shared: object | null }
interface Own extends Committed { case_id: string; chain: string; seq: number; side: string; salt: Buffer }

let server: StoryServer;
let evidence: Evidence;
let reference: string;
beforeAll(async () => { [server, evidence] = await Promise.all([startPostgres(), Evidence.collect()]); });
afterAll(async () => { await Promise.all([server?.stop(), evidence?.remove()]); });

/** Writes every history as the service wrote it before: one chain for all, in which a private entry stands sealed, and parts that bind nothing else. */
async function asBefore(sql: StorySql): Promise<void> {
  for (const table of ['history', 'history_own']) await sql(`ALTER TABLE hotline.${table} DISABLE TRIGGER append_only`);
  const headers = await sql('SELECT * FROM hotline.history ORDER BY case_id, position') as unknown as Header[];
  const parts = await sql('SELECT * FROM hotline.history_own') as unknown as Own[];
  await sql('DELETE FROM hotline.history_own');
  await sql('DELETE FROM hotline.history');
  // An alert is about the entry that has this number in its side's account.
  await sql('UPDATE hotline.alerts SET seq = -seq');
  for (const { case_id, side, seq } of await sql('SELECT DISTINCT case_id, side, seq FROM hotline.alerts')) {
    const read = headers.filter((h) => h.case_id === case_id && (h.chain === '' || h.chain === side));
    await sql('UPDATE hotline.alerts SET seq = $4 WHERE case_id = $1 AND side = $2 AND seq = $3', [case_id, side, seq, read[-Number(seq) - 1]?.position]);
  }
  const heads = new Map<string, Buffer>();
  for (const { case_id, position, chain, seq, at, ...header } of headers) {
    const own = parts.filter((o) => o.case_id === case_id && o.chain === chain && o.seq === seq && Object.keys(o.payload).length > 0);
    const { type, side, office, how, shared } = header;
    const link = { seq: position, at: at.getTime(), type, side, office, how, shared, commitments: Object.fromEntries(own.map((o) => [o.side, commit(o.salt, { ...o, private: null })])) };
    const previous = heads.get(case_id) ?? GENESIS;
    const hash = linkHash(previous, link);
    heads.set(case_id, hash);
    await sql(`INSERT INTO hotline.history (case_id, chain, seq, position, at, type, side, office, how, shared, commitments, previous_hash, hash) VALUES ($1, '', $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [case_id, position, at, type, side, office, how, shared, link.commitments, previous, hash]);
    for (const o of own) {
      await sql(`INSERT INTO hotline.history_own (case_id, chain, seq, side, type, office, how, payload, salt) VALUES ($1, '', $2, $3, $4, $5, $6, $7, $8)`, [case_id, position, o.side, o.type, o.office, o.how, o.payload, o.salt]);
    }
  }
  for (const [id, head] of heads) await sql('UPDATE hotline.cases SET head = $2, entries = version WHERE id = $1', [id, head]);
  await sql(`UPDATE hotline.case_lines SET entries = 0, head = decode(repeat('00', 32), 'hex')`);
  for (const table of ['history', 'history_own']) await sql(`ALTER TABLE hotline.${table} ENABLE TRIGGER append_only`);
}

/** Takes the migration back, as if it had never run. */
async function takeBack(url: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  const runner = source.createQueryRunner();
  await new PrivateChains().down(runner);
  await runner.query(`DELETE FROM hotline.hotline_migrations WHERE name = $1`, [new PrivateChains().name]);
  await source.destroy();
}

describe('a case that was worked before there were private chains', () => {
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;

  it('cannot be taken back while something stands in one: nothing that was hashed is written anew', async () => {
    hotline = await Hotline.open({ server });
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    reference = await hotline.caseOf(await hotline.file(urea()));
    await korea.do(reference, 'note', { text: '옛 메모' });
    await china.do(reference, 'acknowledge');
    await hotline.still();
    await expect(takeBack(hotline.database_url)).rejects.toThrow('private chains');
  });

  it('stands afterwards as it stood: the same entries, whole, with what was sealed', async () => {
    hotline = await hotline.again(async (url) => {
      await inDatabase(url, asBefore);
      await takeBack(url);
    });
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    const [kr, cn] = [await korea.history(reference), await china.history(reference)];
    expect([kr.check, cn.check]).toMatchObject([{ ok: true, private: { entries: 0 } }, { ok: true, private: { entries: 0 } }]);
    expect(kr.entries.find((e) => e.type === 'NoteAdded')).toMatchObject({ own: { text: '옛 메모' } });
    expect(cn.entries.find((e) => e.type === 'Sealed')).toMatchObject({ side: 'KR', shared: null, own: null, office: null });
    expect([kr.entries.length, cn.line.version]).toEqual([cn.entries.length, cn.entries.length]);
  });

  it('goes on by the new rule, and is proven across the change', async () => {
    const before = (await china.history(reference)).entries.length;
    await korea.do(reference, 'note', { text: '새 메모' });
    expect((await china.history(reference)).entries).toHaveLength(before);
    hotline.time.advance(MINUTE_MS);
    await china.do(reference, 'accept');
    const [kr, cn] = [await korea.history(reference), await china.history(reference)];
    expect([kr.check.ok, cn.check.ok, cn.entries.length]).toEqual([true, true, before + 1]);
    expect(kr.entries.slice(-2)).toMatchObject([{ type: 'NoteAdded', seq: before + 1, place: 1 }, { type: 'CaseAccepted', seq: before + 2, place: before + 1 }]);
    hotline.time.advance(5 * MINUTE_MS);
    await hotline.checkpoints.gather();
    for (const [desk, file] of [[korea, 'kr.json'], [china, 'cn.json']] as const) {
      await evidence.download(desk, reference, file);
      expect(await evidence.hotline('verify', file)).toMatchObject({ status: 0 });
    }
    expect(await evidence.hotline('verify', 'kr.json', '--against', 'cn.json')).toMatchObject({ status: 0 });
    await hotline.close();
  });
});
