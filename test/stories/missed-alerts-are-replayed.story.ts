import '../harness/quiet.js';
import type { Alert } from '#contracts';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { LiveLine } from '../harness/live-line.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const DESK = 'CN.cn-asia-desk';
/** More than one notice takes. */
const PILE = 120;
/** What a client hears of an upgrade that is refused. */
const REFUSED = 'websocket error';
const numbers = (alerts: readonly Alert[]): number[] => alerts.filter((a) => a.stream === DESK).map((a) => a.number);

let server: StoryServer;
let hotline: Hotline;
beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
afterAll(async () => { await hotline?.close(); await server?.stop(); });

/** Files reports one after another; each tells China's desk once. */
async function tell(times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await hotline.file(urea());
  await hotline.still();
}

describe('missed alerts are replayed', () => {
  it('exactly those, in order, to an officer who comes back', async () => {
    const desk = await hotline.signIn('cn-desk');
    const before = await desk.listen();
    await tell(2);
    await until('two alerts', () => numbers(before.alerts).length === 2);
    before.close();
    await tell(5);
    const back = await desk.listen({ [DESK]: 2 });
    expect(back.ready[0]?.streams).toMatchObject({ [DESK]: 7 });
    expect(numbers(back.alerts)).toEqual([3, 4, 5, 6, 7]);
    await tell(1);
    await until('the line goes on', () => numbers(back.alerts).length === 6);
    expect(numbers(back.alerts)).toEqual([3, 4, 5, 6, 7, 8]);
    back.close();
  });

  it('and what a device says with its last breath is kept, though its line and the whole gateway end', async () => {
    const desk = await hotline.signIn('cn-desk');
    const gateway = await hotline.beside();
    const line = await LiveLine.connect(gateway.url, { cookie: desk.cookie, origin: gateway.url });
    await tell(2);
    const [first, last] = await until('two alerts', () => (line.alerts.length === 2 ? line.alerts : null));
    const open = async (): Promise<string | undefined> => /^hotline_live_lines\{holder="officer"\} (\d+)/m.exec(await (await fetch(`${hotline.url}/metrics`)).text())?.[1];
    let closed: Promise<boolean> | undefined;
    await inDatabase(hotline.database_url, async (sql) => {
      await sql('BEGIN');
      await sql('LOCK TABLE hotline.receipts IN EXCLUSIVE MODE');
      line.socket.emit('receipt', { alert: first?.id, fact: 'delivered' });
      await until('it is being written', async () => (await hotline.sql("SELECT FROM pg_locks WHERE relation = 'hotline.receipts'::regclass AND NOT granted")).length > 0);
      line.socket.emit('receipt', { alert: last?.id, fact: 'displayed' });
      line.close();
      await until('the line is gone', async () => await open() === '0');
      closed = gateway.close();
      await until('the gateway is closing', () => fetch(`${gateway.url}/health/ready`).then(({ status }) => status === 503, () => true));
      await sql('COMMIT');
    });
    expect(await closed).toBe(true);
    expect(await hotline.sql('SELECT alert_id, fact FROM hotline.receipts WHERE alert_id = ANY($1) ORDER BY fact', [[first?.id, last?.id]])).toEqual([{ alert_id: first?.id, fact: 'delivered' }, { alert_id: last?.id, fact: 'displayed' }]);
  });

  it('and figures say how soon frames left, what devices said of them, and who came back, without a name', async () => {
    const line = await (await hotline.signIn('cn-desk')).listen({ [DESK]: 0 });
    const figures = async (): Promise<string> => (await fetch(`${hotline.url}/metrics`)).text();
    const one = async (name: string): Promise<number> => Number((await figures()).split('\n').find((row) => row.startsWith(`${name} `))?.split(' ')[1] ?? 0);
    const [lines, emitted, kept, repeated, back] = ['hotline_live_lines{holder="officer"}', 'hotline_alert_emitted_seconds_count', 'hotline_receipts_total{fact="delivered",outcome="kept"}', 'hotline_receipts_total{fact="delivered",outcome="repeated"}', 'hotline_replayed_alerts_count'] as const;
    const before = { emitted: await one(emitted), back: await one(back), kept: await one(kept) };
    expect(await one(lines)).toBeGreaterThan(0);
    expect(before.back).toBeGreaterThan(0);
    const known = line.alerts.length;
    await tell(1);
    const alert = await until('an alert', () => line.alerts[known]);
    for (let i = 0; i < 2; i += 1) line.socket.emit('receipt', { alert: alert.id, fact: 'delivered' });
    await until('both words are counted', async () => await one(kept) === before.kept + 1 && await one(repeated) > 0);
    expect(await one(emitted)).toBeGreaterThan(before.emitted);
    expect(await one('hotline_alert_delivered_seconds_count')).toBeGreaterThan(0);
    expect(await figures()).not.toContain(alert.line.reference);
    const open = await one(lines);
    line.close();
    await until('the line is closed', async () => await one(lines) === open - 1);
  });

  it('without a gap or a lasting double, while more come in the very moment of coming back', async () => {
    const desk = await hotline.signIn('cn-desk');
    const first = (await desk.listen()).ready[0]?.streams[DESK] ?? 0;
    const filing = tell(8);
    const lines: LiveLine[] = [];
    for (let i = 0; i < 4; i += 1) lines.push(await desk.listen({ [DESK]: first }));
    await filing;
    const expected = Array.from({ length: 8 }, (_, i) => first + 1 + i);
    for (const line of lines) {
      const told = await until('all of them', () => { const seen = new Set(numbers(line.alerts)); return seen.size >= expected.length && seen; });
      expect([...told].toSorted((a, b) => a - b)).toEqual(expected);
      const ids = new Map(line.alerts.map((a) => [a.number, a.id]));
      for (const alert of line.alerts) expect(ids.get(alert.number)).toBe(alert.id);
      line.close();
    }
  });

  it('from its beginning to who never heard the stream, and none to who says nothing', async () => {
    const desk = await hotline.signIn('cn-desk');
    const [all, none] = [await desk.listen({ [DESK]: 0 }), await desk.listen()];
    const last = all.ready[0]?.streams[DESK] ?? 0;
    expect(numbers(all.alerts)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
    expect(none.alerts).toEqual([]);
    for (const line of [all, none]) line.close();
  });

  it('and never of another office or side, whatever a client asks for', async () => {
    const division = await hotline.signIn('cn-division');
    const line = await division.listen({ [DESK]: 0, 'KR.kr-trade-cooperation-desk': 0, 'CN.supervisors': 0, '__proto__': 0 });
    expect(line.alerts).toEqual([]);
    expect(Object.keys(line.ready[0]?.streams ?? {})).not.toContain(DESK);
    line.close();
  });

  it('with a receipt for what reached a desk, once, and for no alert of another side', async () => {
    const [china, korea] = [await hotline.signIn('cn-desk'), await hotline.signIn('kr-desk')];
    const [line, other] = [await china.listen({ [DESK]: 0 }), await korea.listen()];
    const alert = line.alerts[0]?.id ?? '';
    for (const socket of [other.socket, line.socket, line.socket]) socket.emit('receipt', { alert, fact: 'delivered' });
    for (const wrong of [{ alert, fact: 'read' }, { alert: 'x', fact: 'delivered' }, null, { alert: randomUUID(), fact: 'delivered' }]) line.socket.emit('receipt', wrong);
    line.socket.emit('receipt', { alert, fact: 'displayed' });
    const kept = await until('both receipts', async () => {
      const rows = await hotline.sql('SELECT fact, side FROM hotline.receipts WHERE alert_id = $1 ORDER BY fact', [alert]);
      return rows.length >= 2 && rows;
    });
    expect(kept).toEqual([{ fact: 'delivered', side: 'CN' }, { fact: 'displayed', side: 'CN' }]);
    for (const l of [line, other]) l.close();
  });
});

describe('the live line', () => {
  it('is refused to who has no session, or another one\'s word for it', async () => {
    for (const cookie of ['', 'hotline_session=', `hotline_session=${'x'.repeat(43)}`]) {
      await expect(LiveLine.connect(hotline.url, { cookie, origin: hotline.url })).rejects.toThrow(REFUSED);
    }
  });

  it('is refused to another site\'s page, with whatever session', async () => {
    const desk = await hotline.signIn('cn-desk');
    const cookie = desk.cookie;
    for (const origin of ['https://elsewhere.example', `${hotline.url}.elsewhere.example`, 'null', hotline.url.replace('127.0.0.1', 'localhost'), hotline.url.replace('http:', 'https:')]) {
      await expect(LiveLine.connect(hotline.url, { cookie, origin })).rejects.toThrow(REFUSED);
    }
    const site = { cookie, 'sec-fetch-site': 'same-site' };
    for (const headers of [site, { ...site, origin: hotline.url }, { cookie, 'sec-fetch-site': 'cross-site' }]) await expect(LiveLine.connect(hotline.url, headers)).rejects.toThrow(REFUSED);
    for (const headers of [{ cookie, origin: hotline.url }, { cookie }, { cookie, 'sec-fetch-site': 'same-origin' }]) (await LiveLine.connect(hotline.url, headers)).close();
  });

  it('is refused by a name that is not the service\'s', async () => {
    const { cookie } = await hotline.signIn('cn-desk');
    await expect(LiveLine.connect(hotline.url, { cookie, host: 'evil.example', origin: 'http://evil.example' })).rejects.toThrow(REFUSED);
    (await LiveLine.connect(hotline.url, { cookie, host: 'localhost:1', origin: 'http://localhost:1' })).close();
  });

  it('tells an administrator nothing', async () => {
    const admin = await hotline.signIn('cn-admin');
    await expect(admin.listen({ [DESK]: 0, 'CN.supervisors': 0 })).rejects.toThrow('io server disconnect');
  });

  it('is one of twenty that an officer may have at a gateway; one that closes makes room', async () => {
    const desk = await hotline.signIn('cn-division');
    const lines = await Promise.all(Array.from({ length: 20 }, () => desk.listen()));
    await expect(desk.listen()).rejects.toThrow('io server disconnect');
    (await (await hotline.signIn('cn-desk')).listen()).close();
    lines[0]?.close();
    lines.push(await until('there is room', () => desk.listen().catch(() => null)));
    await expect(desk.listen()).rejects.toThrow('io server disconnect');
    for (const line of lines) line.close();
  });

  it('closes when its officer signs out anywhere, and nobody else\'s does', async () => {
    const [leaves, stays] = [await hotline.signIn('cn-desk'), await hotline.signIn('cn-desk')];
    const [leaving, staying] = [await leaves.listen(), await stays.listen()];
    await leaves.signOut();
    await until('the line is closed', () => leaving.socket.disconnected);
    expect(staying.socket.connected).toBe(true);
    await expect(leaves.listen()).rejects.toThrow(REFUSED);
    staying.close();
  });

  it('closes when twelve hours are over, though somebody was at the desk all the time', async () => {
    const desk = await hotline.signIn('cn-desk');
    for (let hour = 1; hour < 12; hour += 1) {
      hotline.time.advance(HOUR_MS);
      await desk.board('?limit=1');
    }
    hotline.time.advance(HOUR_MS - 300);
    const line = await desk.listen();
    await until('the line is closed', () => line.socket.disconnected);
  });
});

describe('alerts come in the order of their numbers', () => {
  it('however many wait at once, wherever their rows lie and whatever statistics say of them', async () => {
    const [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await hotline.still();
    const line = await china.listen({ [DESK]: 0 });
    const [before, alert] = [line.alerts.length, line.alerts[0]];
    await inDatabase(hotline.database_url, async (sql) => {
      await sql('BEGIN');
      await sql('LOCK TABLE hotline.audiences IN EXCLUSIVE MODE');
      for (let i = 0; i < PILE; i += 1) await korea.do(reference, 'message', { kind: 'followup', body: { text: `${i}`, language: 'ko' }, about: null });
      // There were many before, those to be numbered first lie last, and the planner takes it that as many always wait.
      await hotline.sql(`INSERT INTO hotline.alerts (id, case_id, seq, side, audience, about, created_at, number, reached, officers)
        SELECT gen_random_uuid(), case_id, -n, side, 'CN.elsewhere', about, created_at, n, reached, officers FROM hotline.alerts, generate_series(1, 300) n WHERE id = $1`, [alert?.id]);
      await hotline.sql('UPDATE hotline.alerts SET about = about WHERE id IN (SELECT id FROM hotline.alerts WHERE number IS NULL ORDER BY created_at LIMIT $1)', [PILE / 2]);
      await hotline.sql('ANALYZE hotline.alerts');
      await sql('COMMIT');
    });
    await until('all of them', () => numbers(line.alerts).length === before + PILE);
    expect(numbers(line.alerts)).toEqual(Array.from({ length: before + PILE }, (_, i) => i + 1));
    line.close();
  });
});
