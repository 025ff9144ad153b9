import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

describe("one side's acknowledgement leaves the other side's clock running", () => {
  let server: StoryServer;
  let hotline: Hotline;
  beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  it('stops only its own clock, is seen live by the other side, and is refused a second time', async () => {
    const korea = await hotline.signIn('kr-desk');
    const china = await hotline.signIn('cn-desk');
    const [koreaLive, chinaLive] = await Promise.all([korea.listen(), china.listen()]);
    await hotline.file(urea());
    const alert = await chinaLive.alert('China is told', (a) => a.about === 'CaseTold');
    const { reference } = alert.line;

    await korea.do(reference, 'acknowledge');
    const poke = await chinaLive.poke("Korea's receipt", (p) => p.line.sides.some((s) => s.side === 'KR' && s.acknowledged_at !== null));
    const running = poke.line.clocks.filter((c) => c.kind === 'acknowledge' && c.state === 'running').map((c) => c.side);
    expect(running).toEqual(['CN']);

    const again = await korea.ask<{ code: string; office: string }>('POST', `/api/v1/cases/${reference}/acknowledge`, { version: poke.line.version });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-done', office: 'kr-trade-cooperation-desk' } });

    await hotline.moveTime(HOUR_MS);
    const after = await china.view(reference);
    expect(after.line.sides.map(({ side, rung }) => ({ side, rung }))).toEqual(expect.arrayContaining([{ side: 'CN', rung: 1 }, { side: 'KR', rung: 0 }]));
    koreaLive.close();
    chinaLive.close();
  });

  it('and acts on what it saw, whatever the home side notes and the company adds meanwhile; what it has to see first, it is told of', async () => {
    const [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    const receipt = await hotline.file(urea());
    const reference = await hotline.caseOf(receipt);
    const { line: { version } } = await china.view(reference);
    const seen = (command: string, body: object = {}) => china.ask<{ code: string; current: number; last: object }>('POST', `/api/v1/cases/${reference}/${command}`, { version, ...body });
    for (const text of ['하나', '둘', '셋']) await korea.do(reference, 'note', { text });
    await hotline.company.add(receipt, '재고가 줄었습니다');
    await korea.do(reference, 'ask-company', { text: '얼마나 남았습니까' });
    expect(await seen('acknowledge')).toMatchObject({ status: 200 });
    expect(await seen('accept')).toMatchObject({ status: 409, body: { code: 'stale-version', last: { type: 'CaseAcknowledged', side: 'CN' } } });
    const other = await hotline.caseOf(await hotline.file(urea()));
    const first = (await china.view(other)).line.version;
    await korea.do(other, 'note', { text: '넷' });
    expect(await china.ask('POST', `/api/v1/cases/${other}/accept`, { version: first })).toMatchObject({ status: 200 });
    // Shared with it, and so to be read before it acts: the grade by which its own limits run.
    const third = await hotline.caseOf(await hotline.file(urea()));
    const before = (await china.view(third)).line.version;
    await korea.do(third, 'severity', { severity: 3, reason: '재고가 남아 있음' });
    await korea.do(third, 'note', { text: '다섯' });
    const late = await china.ask<{ code: string; last: object }>('POST', `/api/v1/cases/${third}/accept`, { version: before });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version', last: { type: 'SeverityAssessed', side: 'KR' } } });
  });
});
