import type { CaseView } from '#contracts';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const DESK = 'kr-trade-cooperation-desk';
/** Nobody sits there, so it falls back on the other desk. */
const SECURITY_DESK = 'kr-trade-security-desk';
interface Refused { readonly errors: { message: string }[] }
const china = ({ line }: CaseView) => line.sides.find((s) => s.side === 'CN');

describe('everybody on leave', () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); });
  beforeEach(async () => { hotline = await Hotline.open({ server }); });
  afterEach(async () => { await hotline?.close(); });
  afterAll(async () => { await server?.stop(); });

  const officerOf = async (sign_in: string): Promise<string> => String((await hotline.sql('SELECT id FROM hotline.officers WHERE sign_in = $1', [sign_in]))[0]?.id);
  const types = async (reference: string): Promise<unknown[]> => (await hotline.sql(
    `SELECT h.type FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id WHERE c.reference = $1 AND h.shared->>'side' = 'CN' ORDER BY seq`, [reference])).map((row) => row.type);

  it('shows as a gap, at every office that falls back on them, and to the other side as not covered', async () => {
    const [admin, kim] = [await hotline.signIn('kr-admin'), await officerOf('kr-desk')];
    const rotation = { name: '주간', officers: [kim], turn: { unit: 'day', count: 1 }, first_day: '2026-03-12', hand_over: '09:00', shifts: [] };
    expect((await admin.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer: kim, from: '2026-03-20T00:00', to: '2026-03-22T00:00', deputy: null })).status).toBe(200);
    interface Spans { office: string; spans: { from: string; to: string; state?: string; covered?: boolean; reached?: string }[] }
    interface Preview { own: { offices: Spans[] }; others: { side: string; offices: Spans[] }[] }
    const leave = { from: '2026-03-19T15:00:00.000Z', to: '2026-03-21T15:00:00.000Z' };
    const at = (offices: Spans[] | undefined, office: string) => offices?.find((o) => o.office === office)?.spans.filter((s) => s.state === 'away' || s.covered === false);
    for (const [version, rotations] of [[], [rotation]].entries()) {
      expect((await admin.ask('PUT', `/api/v1/rosters/${DESK}`, { version, roster: { deputy_office: null, overrides: [], rotations } })).status).toBe(200);
      const { own } = (await admin.ask<Preview>('GET', '/api/v1/duty?from=2026-03-12&weeks=4')).body;
      const { others } = (await (await hotline.signIn('cn-admin')).ask<Preview>('GET', '/api/v1/duty?from=2026-03-12&weeks=4')).body;
      for (const office of [DESK, SECURITY_DESK]) {
        expect(at(own.offices, office)).toMatchObject([{ ...leave, state: 'away', reached: DESK }]);
        expect(at(others.find((s) => s.side === 'KR')?.offices, office)).toEqual([{ ...leave, covered: false }]);
      }
    }
  });

  it('is nobody: they are rung, both boards are red, and it ends when one is back', async () => {
    const [korea, supervisor, admin] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-supervisor'), hotline.signIn('cn-admin')]);
    const officers = await hotline.sql(`SELECT id, sign_in FROM hotline.officers WHERE side = 'CN' AND role = 'officer'`);
    const absences = officers.map(({ id, sign_in }) => ({ sign_in, path: `/api/v1/absences/${randomUUID()}`, body: { officer: id, from: '2026-03-12T00:00', to: '2026-03-14T00:00', deputy: null } }));
    for (const { path, body } of absences) expect((await admin.ask('PUT', path, body)).status).toBe(200);

    const reference = await hotline.caseOf(await hotline.file(urea()));
    const since = new Date(hotline.time.now).toISOString();
    for (const board of [await korea.board(), await supervisor.histories()]) {
      expect(board.cases[0]?.sides.find((s) => s.side === 'CN')).toMatchObject({ unreached_since: since, rung: 0 });
    }
    expect(await types(reference)).toEqual(['NobodyReached']);
    const desk = officers.find((o) => o.sign_in === 'cn-desk')?.id;
    expect(await hotline.sql(`SELECT DISTINCT reached, officers FROM hotline.alerts WHERE side = 'CN' AND audience NOT LIKE '%supervisors'`)).toEqual([{ reached: 'away', officers: [desk] }]);

    const back = absences.find((a) => a.sign_in === 'cn-desk');
    expect((await admin.ask('DELETE', back?.path ?? '')).status).toBe(204);
    await hotline.moveTime(10 * MINUTE_MS);
    await until('the desk is reached', async () => (await types(reference)).includes('SideReached'));
    expect(await types(reference)).toEqual(['NobodyReached', 'ClockMissed', 'SideReached']);
    expect(china(await korea.view(reference))).toMatchObject({ unreached_since: null });
  });

  it('is refused in the language of the page, which may not be the account\'s, and for longer than a year', async () => {
    const [admin, kim] = [await hotline.signIn('kr-admin'), await officerOf('kr-desk')];
    const said = async (headers: Record<string, string>): Promise<string | undefined> => {
      const answer = await admin.ask<Refused>('PUT', `/api/v1/absences/${randomUUID()}`, { officer: kim, from: '', to: '2026-03-13T18:00', deputy: null }, headers);
      return answer.body.errors[0]?.message;
    };
    expect([await said({}), await said({ 'accept-language': 'en' }), await said({ 'accept-language': 'zh-Hans' })]).toEqual(['필수 항목입니다', 'This is required', '此项必填']);
    const long = await admin.ask<Refused>('PUT', `/api/v1/absences/${randomUUID()}`, { officer: kim, from: '2026-12-01T09:00', to: '2036-12-10T09:00', deputy: null }, { 'accept-language': 'en' });
    expect(long).toMatchObject({ status: 422, body: { errors: [{ pointer: '/to', rule: 'long_absence', message: 'An absence lasts 366 days at most' }] } });
  });
});
