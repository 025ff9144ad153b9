import type { Agenda, Problem } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { CALM } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const agendaOf = async (desk: Desk, channel: string): Promise<Agenda> => (await desk.ask<Agenda>('GET', `/api/v1/agenda?channel=${channel}`)).body;
const filed = async (changes: Parameters<typeof urea>[0]): Promise<string> => hotline.caseOf(await hotline.file(urea(changes)));

it('holds what is open in a formal track by goods and kind, and is one and the same paper for both sides', async () => {
  const [first, second, third] = [await filed({}), await filed({ kind: 'export_ban' }), await filed({ kind: 'export_ban', goods: 'DAP', hs: '310530' })];
  for (const reference of [first, second, third]) await korea.do(reference, 'refer', { channel: 'wto', reason: 'inconsistent with the rules of trade' });
  // Referred, and not told: it stands on nobody's agenda.
  const calm = await filed(CALM);
  await korea.do(calm, 'refer', { channel: 'wto', reason: 'for later' });
  const papers = [await agendaOf(korea, 'wto'), await agendaOf(china, 'wto')];
  expect(papers[0]).toMatchObject({ network: 'kr-cn', channel: 'wto', formal: true, cases: 3, beyond: 0 });
  expect(papers[0]?.items.map(({ kind, heading, restriction, cases }) => [kind, heading, restriction, cases.map((c) => c.reference)])).toEqual(expect.arrayContaining([
    ['export_clearance_delay', '3102', null, [first]], ['export_ban', '3102', 'P-X', [second]], ['export_ban', '3105', 'P-X', [third]],
  ]));
  expect(papers[1]).toEqual({ ...papers[0], as_of: papers[1]?.as_of });
  expect(JSON.stringify(papers[1])).not.toContain(calm);

  await china.do(first, 'refuse-referral', { reason: 'out_of_scope', text: null });
  await korea.do(third, 'close', { outcomes: ['moved_to_wto'], text: null });
  expect((await agendaOf(china, 'wto')).items.flatMap(({ cases }) => cases.map((c) => c.reference))).toEqual([second]);
  expect((await agendaOf(korea, 'hotline')).items.flatMap(({ cases }) => cases.map((c) => c.reference))).toContain(first);
});

it('leaves the sides the time that a formal track takes, where nobody is rung for standing still', async () => {
  const reference = await filed({});
  await korea.do(reference, 'refer', { channel: 'fta_commission', reason: 'for the agenda of the year' });
  const limits = (await china.view(reference)).line.clocks.filter((c) => c.state === 'running').map(({ kind, limit }) => [kind, limit]);
  expect(limits).toEqual(expect.arrayContaining([['standstill', { unit: 'elapsed', seconds: 13 * 604_800 }], ['accept', { unit: 'elapsed', seconds: 7 * 86_400 }], ['acknowledge', { unit: 'elapsed', seconds: 4 * 3_600 }]]));
});

it('begins at the province whose port holds the goods, and climbs to the ministries when the province is silent', async () => {
  const reference = await filed({ kind: 'plant_shutdown', port: 'CNTAO' });
  const standing = async (): Promise<unknown> => { const { line } = await korea.view(reference); return [line.channel, line.sides.find((s) => s.side === 'CN')?.office]; };
  expect(await standing()).toEqual(['local_shandong', 'cn-shandong-desk']);
  await hotline.moveTime(3_600_000);
  expect(await standing()).toEqual(['local_shandong', 'cn-asia-division']);
});

it('is none for a channel that the network does not have', async () => {
  for (const [query, status] of [['?channel=court', 404], ['?channel=', 422], ['', 422], ['?channel=constructor', 404]] as const) {
    expect((await korea.ask<Problem>('GET', `/api/v1/agenda${query}`)).status).toBe(status);
  }
});
