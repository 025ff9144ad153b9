import type { CaseView } from '#contracts';
import { urea } from '../factories/report.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const china = ({ line }: CaseView) => line.sides.find((s) => s.side === 'CN');

describe('nobody of a side can be reached', () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); });
  beforeEach(async () => { hotline = await Hotline.open({ server }); });
  afterEach(async () => { await hotline?.close(); });
  afterAll(async () => { await server?.stop(); });

  /** Officers of China's desks leave, all but those named. */
  const leave = (...staying: string[]) => hotline.sql(`UPDATE hotline.officers SET active = false WHERE side = 'CN' AND role = 'officer' AND NOT sign_in = ANY($1)`, [staying]);
  const types = async (reference: string): Promise<unknown[]> => (await hotline.sql(
    `SELECT h.type FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id WHERE c.reference = $1 AND h.shared->>'side' = 'CN' ORDER BY seq`, [reference])).map((row) => row.type);

  it('both boards say so at once, its supervisors are alerted, and it is rung until somebody is there', async () => {
    await leave();
    const [korea, supervisor] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-supervisor')]);
    const line = await supervisor.listen();
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const since = new Date(hotline.time.now).toISOString();
    for (const board of [await korea.board(), await supervisor.histories()]) {
      expect(board.cases[0]?.sides.find((s) => s.side === 'CN')).toMatchObject({ unreached_since: since, rung: 0 });
    }
    await line.alert('nobody was told', (a) => a.about === 'NobodyReached' && a.line.reference === reference);

    await hotline.moveTime(10 * MINUTE_MS);
    await line.alert('rung again', (a) => a.about === 'ClockMissed' && a.line.reference === reference);
    expect(await types(reference)).toEqual(['NobodyReached', 'ClockMissed']);

    await hotline.sql(`UPDATE hotline.officers SET active = true WHERE sign_in = 'cn-desk'`);
    const desk = await hotline.signIn('cn-desk');
    const deskLine = await desk.listen();
    await hotline.moveTime(10 * MINUTE_MS);
    const heard = await deskLine.alert('the desk is rung', (a) => a.about === 'ClockMissed' && a.line.reference === reference);
    const [officer] = await hotline.sql(`SELECT id FROM hotline.officers WHERE sign_in = 'cn-desk'`);
    expect(heard).toMatchObject({ reached: 'office', officers: [officer?.id] });
    expect(china(await korea.view(reference))).toMatchObject({ unreached_since: null });
    expect(await types(reference)).toEqual(['NobodyReached', 'ClockMissed', 'ClockMissed', 'SideReached']);
    await hotline.moveTime(30 * MINUTE_MS);
    expect((await types(reference)).filter((type) => type === 'ClockMissed')).toHaveLength(2);
    [line, deskLine].forEach((open) => open.close());
  });

  it('a desk at which nobody sits is passed over at once, without waiting for its limit', async () => {
    await leave('cn-division', 'cn-dg');
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const division = await hotline.signIn('cn-division');
    expect(china(await division.view(reference))).toMatchObject({ rung: 1, rank: 'division-director', unreached_since: null });
    expect(await types(reference)).toEqual(['CaseClimbed']);
  });

  it('the other side learns that nobody was told, and no name of anybody', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const korea = await hotline.signIn('kr-desk');
    await korea.do(reference, 'validate');
    const ids = (await hotline.sql(`SELECT id FROM hotline.officers WHERE side = 'CN'`)).map((row) => String(row.id));
    await korea.view(reference);
    await korea.history(reference).catch(() => null);
    for (const id of ids) expect(korea.received.join()).not.toContain(id);
  });
});
