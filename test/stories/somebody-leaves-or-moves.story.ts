import type { OpenDuties, Rosters } from '#contracts';
import { randomUUID } from 'node:crypto';
import { halves, invite, linkFor } from '../harness/accounts.js';
import { urea } from '../factories/report.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';

const OFFICE = 'kr-trade-cooperation-desk';
const NIGHTS = '야간';
const ROTATION = { name: NIGHTS, turn: { unit: 'day', count: 1 }, first_day: '2026-03-01', hand_over: '09:00', shifts: [] };

let server: StoryServer;
let hotline: Hotline;
let admin: Desk;
let supervisor: Desk;
let leaving: Desk;
let staying: Desk;
let leaver: string;
let stayer: string;
const idOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;
const duties = async (of = leaver, by = admin): Promise<OpenDuties> => (await by.ask<OpenDuties>('GET', `/api/v1/officers/${of}/duties`)).body;
const putOut = async (of: string, to: Record<string, string | null>, by = admin): Promise<[number, string | undefined]> => {
  const { status, body } = await by.ask<{ code: string } | undefined>('POST', `/api/v1/officers/${of}/deactivation`, { hand_over: Object.entries(to).map(([duty, taker]) => ({ duty, to: taker })) });
  return [status, body?.code];
};
const rosters = async (): Promise<Rosters> => (await admin.ask<Rosters>('GET', '/api/v1/rosters')).body;
const enter = async (name: string): Promise<{ status: number; text: string }> => new Visitor(hotline.url).ask('POST', '/api/v1/session', { name, password: await hotline.password() });

beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [admin, supervisor, leaving] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor'), await hotline.signIn('kr-desk')];
  staying = await invite({ place: hotline.url }, admin, { office: OFFICE, role: 'officer', sign_in: 'kr.stays' }, 'ko', supervisor);
  [leaver, stayer] = [await idOf(leaving), await idOf(staying)];
  const override = { officer: leaver, rotation: NIGHTS, from: '2026-04-01T09:00', to: '2026-04-02T09:00' };
  await admin.ask('PUT', `/api/v1/rosters/${OFFICE}`, { version: 0, roster: { deputy_office: null, rotations: [{ ...ROTATION, officers: [leaver, stayer] }], overrides: [override] } });
  await admin.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer: stayer, from: '2026-05-04T09:00', to: '2026-05-05T09:00', deputy: leaver });
  await hotline.sql("INSERT INTO hotline.contact_points (officer_id, path, side, address, id, saved_at, verified_at) VALUES ($1, 'mail', 'KR', 'leaves@kr.example', gen_random_uuid(), now(), now())", [leaver]);
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

describe('whoever leaves', () => {
  it('has duties that are listed with who could take them over', async () => {
    const { may, duties: found } = await duties();
    expect([may, found.map((d) => [d.kind, d.candidates.map((c) => c.id)])]).toEqual([true, [['rotation', [stayer]], ['override', [stayer]], ['deputy', []]]]);
  });

  it('is not put out by whom it may not be, nor over duties that nobody saw, and then nothing is changed', async () => {
    const foreign = await hotline.signIn('cn-admin');
    const [first, ...rest] = (await duties()).duties.map((d) => d.key);
    expect(await putOut(leaver, {}, foreign)).toEqual([404, 'not-found']);
    expect((await foreign.ask('GET', `/api/v1/officers/${leaver}/duties`)).status).toBe(404);
    // An id in a path is the same in whichever letters it comes.
    expect(await putOut(leaver.toUpperCase(), {})).toEqual([409, 'stale-save']);
    expect(await putOut(leaver, {})).toEqual([409, 'stale-save']);
    expect(await putOut(leaver, { [first ?? '']: await idOf(foreign), ...Object.fromEntries(rest.map((key) => [key, null])) })).toEqual([422, 'validation']);
    expect([await putOut(await idOf(admin), {}), await putOut(await idOf(supervisor), {})]).toEqual([[409, 'second-person-needed'], [409, 'second-person-needed']]);
    expect((await duties(await idOf(supervisor))).may).toBe(false);
    expect((await leaving.ask('GET', '/api/v1/session')).status).toBe(200);
    expect((await rosters()).offices.find((o) => o.office === OFFICE)?.version).toBe(1);
  });

  it('is out at once, everywhere, with everything handed over; and is nobody to whoever signs in', async () => {
    const line = await leaving.listen();
    const waiting = (await admin.ask<{ id: string }>('POST', `/api/v1/officers/${leaver}/recovery`)).body.id;
    await supervisor.ask('POST', `/api/v1/account-requests/${waiting}/confirmation`);
    const found = (await duties()).duties;
    expect(await putOut(leaver, Object.fromEntries(found.map((d) => [d.key, d.kind === 'deputy' ? null : stayer])))).toEqual([204, undefined]);
    await until('its line is closed', () => line.socket.disconnected || undefined);
    expect((await leaving.ask('GET', '/api/v1/session')).status).toBe(401);
    const [gone, unknown] = [await enter('kr-desk'), await enter('nobody-at-all')];
    expect([gone.status, gone.text]).toEqual([401, unknown.text]);
    const roster = (await rosters()).offices.find((o) => o.office === OFFICE);
    expect([roster?.roster.rotations[0]?.officers, roster?.roster.overrides.map((o) => o.officer), roster?.faults]).toEqual([[stayer, stayer], [stayer], []]);
    expect((await rosters()).absences.map((a) => a.deputy)).toEqual([null]);
    expect(await hotline.sql('SELECT 1 AS n FROM hotline.contact_points WHERE officer_id = $1', [leaver])).toEqual([]);
    expect((await admin.ask('POST', `/api/v1/account-requests/${waiting}/link`)).status).toBe(409);
    expect(await putOut(leaver, {})).toEqual([409, 'already-done']);
  });

  it('comes back by two people and a new link alone', async () => {
    expect((await admin.ask('POST', `/api/v1/officers/${leaver}/recovery`)).status).toBe(409);
    const opening = await linkFor(admin, supervisor, `/api/v1/officers/${leaver}/return`);
    expect((await enter('kr-desk')).status).toBe(401);
    expect((await new Visitor(hotline.url).ask('POST', '/api/v1/recovery', { ...halves(opening), password: await hotline.password() })).status).toBe(204);
    expect((await enter('kr-desk')).status).toBe(200);
  });
});

describe('whoever moves', () => {
  it('sits elsewhere at once, signs in again, and did what they did at the old office', async () => {
    const mover = await hotline.signIn('kr-desk');
    const line = await mover.listen();
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await mover.do(reference, 'acknowledge');
    await admin.ask('PUT', `/api/v1/rosters/${OFFICE}`, { version: 2, roster: { deputy_office: null, rotations: [{ ...ROTATION, officers: [leaver] }], overrides: [] } });
    const place = { office: 'kr-trade-cooperation-division', role: 'officer' };
    const { body: { id } } = await admin.ask<{ id: string }>('POST', `/api/v1/officers/${leaver}/place`, place);
    expect((await mover.ask('GET', '/api/v1/session')).status).toBe(200);
    await supervisor.ask('POST', `/api/v1/account-requests/${id}/confirmation`);
    await until('its line is closed', () => line.socket.disconnected || undefined);
    expect((await mover.ask('GET', '/api/v1/session')).status).toBe(401);
    const again = await hotline.signIn('kr-desk');
    expect((await again.ask<{ officer: object }>('GET', '/api/v1/session')).body.officer).toMatchObject(place);
    expect((await again.ask<{ own: object[] }>('GET', '/api/v1/account-notices')).body.own).toMatchObject([{ kind: 'change', state: 'done', was: { office: OFFICE }, ...place }, { kind: 'return' }]);
    const entry = (await again.history(reference)).entries.find((e) => e.type === 'CaseAcknowledged');
    expect(JSON.stringify(entry)).toContain(OFFICE);
    expect((await rosters()).offices.find((o) => o.office === OFFICE)?.faults.map((f) => f.rule)).toEqual(['other_office']);
  });
});
