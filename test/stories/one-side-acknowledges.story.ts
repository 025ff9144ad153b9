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
});
