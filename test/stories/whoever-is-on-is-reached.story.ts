import type { OfficeRoster, Rosters, Told } from '#contracts';
import { DirectoryStore } from '#persistence';
import { randomUUID } from 'node:crypto';
import { urea } from '../factories/report.js';
import type { Answer, Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

const DESK = 'kr-trade-cooperation-desk';
const DIVISION = 'kr-trade-cooperation-division';
const SECURITY_DESK = 'kr-trade-security-desk';

interface Refused { readonly code: string; readonly detail: string; readonly errors: { pointer: string; rule: string; message: string }[]; readonly saved?: { at: string; by: string } }
interface AlertRow { readonly reached: string; readonly officers: string[]; readonly audience: string }

/** A day's work of the Korean desk: Kim and Lee take turns at nine every morning from Thursday 12 March. */
const roster = (kim: string, lee: string, changes: Partial<OfficeRoster['roster']> = {}): OfficeRoster['roster'] => ({
  deputy_office: null, overrides: [],
  rotations: [{ name: '주간', officers: [kim, lee], turn: { unit: 'day', count: 1 }, first_day: '2026-03-12', hand_over: '09:00', shifts: [] }], ...changes,
});

describe('whoever is on is reached', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let admin: Desk;
  let kim: string;
  let lee: string;
  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server });
    kim = await officerAt(DESK, 'kr-desk');
    lee = await seat(DESK, 'kr-lee');
  });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });
  /** Each story begins without rosters, with everybody at work. */
  beforeEach(async () => {
    await hotline.sql('DELETE FROM hotline.rosters');
    await hotline.sql('DELETE FROM hotline.absences');
    await hotline.sql("UPDATE hotline.officers SET active = true, language = 'ko' WHERE side = 'KR'");
    admin = await hotline.signIn('kr-admin');
  });

  const officerAt = async (office: string, sign_in: string): Promise<string> => {
    const [row] = await hotline.sql('SELECT id FROM hotline.officers WHERE office = $1 AND sign_in = $2', [office, sign_in]);
    return String(row?.id);
  };
  /** Another officer with the demonstration's password. */
  const seat = async (office: string, sign_in: string, like = 'kr-desk'): Promise<string> => {
    await hotline.sql(
      `INSERT INTO hotline.officers (id, side, office, role, name, sign_in, password_hash, language, created_at, contacts_confirmed_at, contacts_remind_at)
       SELECT gen_random_uuid(), side, $1, 'officer', $2, $2, password_hash, language, created_at, created_at, contacts_remind_at FROM hotline.officers WHERE sign_in = $3`, [office, sign_in, like]);
    return officerAt(office, sign_in);
  };
  const view = async (desk: Desk = admin): Promise<Rosters> => (await desk.ask<Rosters>('GET', '/api/v1/rosters')).body;
  const save = async (body: object, office = DESK, desk = admin): Promise<Answer<Refused>> => {
    const seen = (await view(desk)).offices.find((o) => o.office === office)?.version ?? 0;
    return desk.ask<Refused>('PUT', `/api/v1/rosters/${office}`, { version: seen, roster: body });
  };
  /** Whom the alert of a report that comes in now reaches at its first desk. */
  const reachedNow = async (): Promise<AlertRow> => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const [row] = await hotline.sql(
      "SELECT a.reached, a.officers, a.audience FROM hotline.alerts a JOIN hotline.cases c ON c.id = a.case_id WHERE c.reference = $1 AND a.about = 'CaseOpened'", [reference]);
    return row as unknown as AlertRow;
  };
  const hours = async (n: number): Promise<void> => {
    await hotline.moveTime(n * HOUR_MS);
    admin = await hotline.signIn('kr-admin');
  };

  it('needs no roster: out of the box everybody of the office is reached, and an empty desk is answered for by those of its rank', async () => {
    expect(await reachedNow()).toEqual({ reached: 'office', officers: [kim, lee], audience: `KR.${DESK}` });
    const { offices } = await view();
    expect(offices.find((o) => o.office === DESK)).toMatchObject({ version: 0, saved: null, roster: { rotations: [] }, faults: [] });
    const duty = (await admin.ask<{ own: { offices: { office: string; spans: { state: string; reached: string }[] }[] } }>('GET', '/api/v1/duty')).body;
    expect(duty.own.offices.find((o) => o.office === DESK)?.spans).toMatchObject([{ state: 'list', reached: DESK }]);
    expect(duty.own.offices.find((o) => o.office === SECURITY_DESK)?.spans).toMatchObject([{ state: 'list', reached: DESK }]);
  });

  it('goes to the deputy office at once when the office has nobody, also for a process that remembered otherwise', async () => {
    const division = await officerAt(DIVISION, 'kr-division');
    const other = await hotline.beside();
    try {
      const reach = async (): Promise<unknown> => (await other.app.get(DirectoryStore).facts('kr-cn')).reach(DESK, hotline.time.now);
      expect(await reach()).toEqual({ by: 'office', office: DESK, officers: [kim, lee] });
      expect((await save({ ...roster(kim, lee), deputy_office: DIVISION })).status).toBe(200);
      expect(await reach()).toEqual({ by: 'duty', office: DESK, officers: [kim] });
      await hotline.sql('UPDATE hotline.officers SET active = false WHERE id = ANY($1)', [[kim, lee]]);
      expect(await reach()).toEqual({ by: 'deputy', office: DIVISION, officers: [division] });
    } finally {
      await other.close();
    }
    expect(await reachedNow()).toEqual({ reached: 'deputy', officers: [division], audience: `KR.${DIVISION}` });
    // Who was told names the office that stood in as that, also once its people sit elsewhere; which office was meant is in no alert.
    const asked = await hotline.signIn('kr-division');
    const [newest] = await hotline.sql('SELECT reference FROM hotline.cases ORDER BY opened_at DESC, id DESC LIMIT 1');
    await hotline.sql('UPDATE hotline.officers SET office = $1 WHERE id = $2', [SECURITY_DESK, division]);
    const { alerts } = (await asked.ask<Told>('GET', `/api/v1/cases/${String(newest?.reference)}/told`)).body;
    await hotline.sql('UPDATE hotline.officers SET office = $1 WHERE id = $2', [DIVISION, division]);
    expect(alerts.find((a) => a.about === 'CaseOpened')).toMatchObject({ office: DIVISION, reached: 'deputy', people: [{ id: division }] });
    // Whoever opens the page sees what became wrong since it was saved.
    expect((await view()).offices.find((o) => o.office === DESK)?.faults.map((f) => `${f.pointer} ${f.rule}`)).toEqual(['/rotations/0/officers/0 inactive_officer', '/rotations/0/officers/1 inactive_officer']);
  });

  it('shows the weeks ahead: names and gaps to one\'s own side, to the other only whether somebody can be told', async () => {
    const weekdays = { ...roster(kim, lee).rotations[0], shifts: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] };
    expect((await save({ ...roster(kim, lee), rotations: [weekdays] })).status).toBe(200);
    interface Preview { from: string; to: string; own: { side: string; offices: { office: string; spans: { from: string; to: string; state: string; officers: { name: string }[] }[] }[] }; others: { side: string; offices: { office: string; spans: Record<string, unknown>[] }[] }[] }
    const mine = (await admin.ask<Preview>('GET', '/api/v1/duty?from=2026-03-12&weeks=4')).body;
    expect([mine.from, mine.to]).toEqual(['2026-03-11T15:00:00.000Z', '2026-04-08T15:00:00.000Z']);
    const spans = mine.own.offices.find((o) => o.office === DESK)?.spans ?? [];
    expect(spans.slice(0, 4).map((s) => [s.from, s.state])).toEqual([
      ['2026-03-11T15:00:00.000Z', 'gap'], ['2026-03-12T00:00:00.000Z', 'duty'], ['2026-03-12T09:00:00.000Z', 'gap'], ['2026-03-13T00:00:00.000Z', 'duty']]);
    expect(spans[3]?.officers.map((o) => o.name)).toEqual(['kr-lee']);

    const china = await hotline.signIn('cn-admin');
    const theirs = await china.ask<Preview>('GET', '/api/v1/duty?from=2026-03-12&weeks=4');
    const across = theirs.body.others.find((s) => s.side === 'KR')?.offices.find((o) => o.office === DESK)?.spans ?? [];
    // Between shifts everybody is told, as without a roster; merged so that no hand-over shows, and keys say that nothing else is there.
    expect(across).toEqual([{ from: theirs.body.from, to: theirs.body.to, covered: true }]);
    const koreans = await hotline.sql("SELECT id, name FROM hotline.officers WHERE side = 'KR'");
    const everything = [theirs.text, (await china.ask('GET', '/api/v1/rosters')).text].join();
    for (const { id, name } of koreans) {
      expect(everything).not.toContain(id);
      if (String(name).startsWith('kr-')) expect(everything).not.toContain(name);
    }
    for (const query of ['?weeks=9', '?weeks=0', '?from=2026-02-30', '?from=1999-12-31']) expect((await admin.ask('GET', `/api/v1/duty${query}`)).status).toBe(422);
  });

  it('keeps rosters behind the wall: another side neither reads nor saves them, by the API or as the database\'s reader', async () => {
    expect((await save(roster(kim, lee))).status).toBe(200);
    await admin.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer: lee, from: '2026-03-13T12:00', to: '2026-03-13T18:00', deputy: null });
    const seen = (side: string): Promise<unknown[]> => inDatabase(hotline.database_url, async (sql) => {
      await sql('SET ROLE hotline_reader');
      await sql("SELECT set_config('hotline.side', $1, false)", [side]);
      return [...await sql('SELECT office FROM hotline.rosters'), ...await sql('SELECT officer FROM hotline.absences')];
    });
    expect(await seen('KR')).toEqual([{ office: DESK }, { officer: lee }]);
    expect(await seen('CN')).toEqual([]);
    expect(await seen('')).toEqual([]);

    const china = await hotline.signIn('cn-admin');
    expect((await view(china)).offices.every((o) => o.office.startsWith('cn-'))).toBe(true);
    expect(await china.ask('PUT', `/api/v1/rosters/${DESK}`, { version: 1, roster: roster(kim, lee) })).toMatchObject({ status: 404 });
    expect(await china.ask('PUT', `/api/v1/absences/${randomUUID()}`, { officer: kim, from: '2026-03-13T12:00', to: '2026-03-13T18:00', deputy: null }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/officer', rule: 'unknown_officer' }] } });
    // A Korean officer in a Chinese roster is as unknown as nobody.
    expect((await save(roster(kim, lee), 'cn-asia-desk', china)).body).toMatchObject({ errors: [{ rule: 'unknown_officer' }, { rule: 'unknown_officer' }] });
  });

  it('lets only administrators save rosters, and each officer their own absences', async () => {
    const [desk, supervisor] = [await hotline.signIn('kr-desk'), await hotline.signIn('kr-supervisor')];
    for (const person of [desk, supervisor]) {
      expect((await view(person)).may_save).toBe(false);
      expect(await person.ask('PUT', `/api/v1/rosters/${DESK}`, { version: 0, roster: roster(kim, lee) })).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    const away = { officer: lee, from: '2026-03-13T12:00', to: '2026-03-13T18:00', deputy: null };
    const id = randomUUID();
    expect((await desk.ask('PUT', `/api/v1/absences/${id}`, away)).status).toBe(404);
    expect((await admin.ask('PUT', `/api/v1/absences/${id}`, away)).status).toBe(200);
    expect((await desk.ask('PUT', `/api/v1/absences/${id}`, { ...away, officer: kim })).status).toBe(404);
    expect((await desk.ask('DELETE', `/api/v1/absences/${id}`)).status).toBe(404);
    expect((await desk.ask('DELETE', '/api/v1/absences/nonsense')).status).toBe(404);
    expect((await view()).absences).toMatchObject([{ id, officer: lee, office: DESK, faults: [] }]);
  });

  it('refuses overlapping overrides, naming the place in the reader\'s language, and keeps what was there', async () => {
    const overrides = [
      { officer: kim, rotation: '주간', from: '2026-03-14T09:00', to: '2026-03-14T18:00' }, { officer: lee, rotation: '주간', from: '2026-03-14T17:00', to: '2026-03-15T09:00' },
    ];
    const said: Record<string, string> = {
      'ko': '2번째 대체 당직이 1번째 대체 당직과 겹칩니다: 2026-03-14 09:00 ~ 2026-03-14 18:00',
      'zh-Hans': '第2条替班与第1条替班时间重叠：2026-03-14 09:00至2026-03-14 18:00',
      'en': 'Override 2 overlaps override 1: 2026-03-14 09:00 – 2026-03-14 18:00',
    };
    for (const [language, message] of Object.entries(said)) {
      await hotline.sql('UPDATE hotline.officers SET language = $1 WHERE sign_in = $2', [language, 'kr-admin']);
      admin = await hotline.signIn('kr-admin');
      expect(await save(roster(kim, lee, { overrides }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/roster/overrides/1', rule: 'overrides_overlap', message }] } });
    }
    expect(await hotline.sql('SELECT 1 FROM hotline.rosters')).toEqual([]);
    const broken = { ...roster(kim, lee), deputy_office: 'cn-asia-desk', rotations: [{ ...roster(kim, lee).rotations[0], officers: [] }, { ...roster(kim, lee).rotations[0], name: '야간', turn: { unit: 'day', count: 0 } }] };
    expect((await save(broken)).body.errors).toMatchObject([{ pointer: '/roster/rotations/1/turn/count', rule: 'too_small' }]);
    expect((await save({ ...broken, rotations: broken.rotations.slice(0, 1) })).body.errors.map((e) => `${e.pointer} ${e.rule}`)).toEqual(['/roster/rotations/0/officers no_officers', '/roster/deputy_office other_side']);
  });

  it('refuses a save over what somebody else saved in the meantime, and says who and when', async () => {
    expect((await save(roster(kim, lee))).status).toBe(200);
    await hotline.sql("UPDATE hotline.officers SET language = 'en' WHERE sign_in = 'kr-admin'");
    admin = await hotline.signIn('kr-admin');
    const late = await admin.ask<Refused>('PUT', `/api/v1/rosters/${DESK}`, { version: 0, roster: roster(lee, kim) });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-save', version: 1, saved: { at: '2026-03-12T00:00:00.000Z' } } });
    expect(late.body.detail).toMatch(/^Saved by .+, .*12 March 2026.*09:00.*Seoul.*\. Nothing was changed$/);
    expect((await view()).offices.find((o) => o.office === DESK)?.roster.rotations[0]?.officers).toEqual([kim, lee]);
  });

  it('lets two administrators who save at once not close a circle of deputies together', async () => {
    const plain = { rotations: [], overrides: [] };
    const both = await Promise.all([save({ ...plain, deputy_office: DIVISION }, DESK), save({ ...plain, deputy_office: DESK }, DIVISION)]);
    expect(both.map((a) => a.status).sort((a, b) => a - b)).toEqual([200, 422]);
    expect(both.find((a) => a.status === 422)?.body.errors).toMatchObject([{ pointer: '/roster/deputy_office', rule: 'deputy_loop' }]);
  });

  it('follows hand-overs, an absence, its deputy, an override and a gap, as time passes', async () => {
    expect((await save(roster(kim, lee))).status).toBe(200);
    // Thursday 09:00 in Seoul, the very minute of the first hand-over.
    expect(await reachedNow()).toEqual({ reached: 'duty', officers: [kim], audience: `KR.${DESK}` });
    await hours(24 - 1 / 60);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [kim] });
    await hours(1 / 60);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [lee] });

    const id = randomUUID();
    const leeAtWork = await hotline.signIn('kr-lee');
    const away = { officer: lee, from: '2026-03-13T12:00', to: '2026-03-13T18:00', deputy: null as string | null };
    expect((await leeAtWork.ask('PUT', `/api/v1/absences/${id}`, away)).status).toBe(200);
    await hours(3);
    // Lee is away and nobody stands in: everybody else of the office, at once.
    expect(await reachedNow()).toEqual({ reached: 'office', officers: [kim], audience: `KR.${DESK}` });
    expect((await admin.ask('PUT', `/api/v1/absences/${id}`, { ...away, deputy: kim })).status).toBe(200);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [kim] });
    expect((await admin.ask('DELETE', `/api/v1/absences/${id}`)).status).toBe(204);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [lee] });

    const swap = { officer: kim, rotation: '주간', from: '2026-03-13T12:00', to: '2026-03-13T13:00' };
    expect((await save(roster(kim, lee, { overrides: [swap] }))).status).toBe(200);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [kim] });
    await hours(1);
    expect(await reachedNow()).toMatchObject({ reached: 'duty', officers: [lee] });

    const weekdays = { ...roster(kim, lee).rotations[0], shifts: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] };
    expect((await save({ ...roster(kim, lee), rotations: [weekdays] })).status).toBe(200);
    await hours(5);
    expect(await reachedNow()).toEqual({ reached: 'office', officers: [kim, lee], audience: `KR.${DESK}` });
  });
});
