import { BOARD_VIEWS_MAX, type BoardViews, type Problem, type SessionList } from '#contracts';
import { newReference } from '#platform';
import { randomUUID } from 'node:crypto';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import { Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { Statements } from '../harness/statements.js';
import { COMMAND_BODIES } from '../keyhole/requests.js';

const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
const WRONG_TOKEN = { authorization: `Bearer ${'x'.repeat(43)}` };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let server: StoryServer;
let hotline: Hotline;
let statements: Statements;
let officer: Desk;
let supervisor: Desk;
let admin: Desk;
interface Names { readonly kase: string; readonly report: string; readonly absence: string; readonly officer: string; readonly session: string; readonly attachment: string; readonly paper: string }
/** What exists and is Korea's alone, and what exists nowhere. */
let korean: Names;
const nowhere: Names = { kase: newReference('KR'), report: newReference('KR'), absence: randomUUID(), officer: randomUUID(), session: randomUUID(), attachment: randomUUID(), paper: randomUUID() };

beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  const home = await hotline.signIn('kr-desk');
  [officer, supervisor, admin] = [await hotline.signIn('cn-desk'), await hotline.signIn('cn-supervisor'), await hotline.signIn('cn-admin')];
  const receipt = await hotline.file(urea(CALM));
  const kase = await hotline.caseOf(receipt);
  const { body: { officer: { id } } } = await home.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
  const { body: { sessions: [session] } } = await home.ask<SessionList>('GET', '/api/v1/sessions');
  korean = { kase, report: receipt.reference, absence: randomUUID(), officer: id, session: session?.id ?? '', attachment: await home.attached(kase, pdf()), paper: await hotline.company.handedIn(receipt, pdf('of the company')) };
  await home.ask('PUT', `/api/v1/absences/${korean.absence}`, { officer: id, from: '2026-05-04T09:00', to: '2026-05-04T18:00', deputy: null });
  statements = new Statements(hotline.door.app);
});
afterAll(async () => { statements?.end(); await hotline?.close(); await server?.stop(); });

interface Ask { readonly who: () => Visitor; readonly method: string; readonly path: (of: Names) => string; readonly body?: unknown; readonly form?: string; readonly headers?: Record<string, string> }

/** All that somebody gets who asks, and all that the database is asked; the date and the name asked for aside. */
async function seen({ who, method, path, body, form, headers = {} }: Ask, of: Names): Promise<object> {
  const answer = form === undefined ? await who().ask(method, path(of), body, headers) : await who().send(method, path(of), form, { ...FORM, ...headers });
  const plain = (text: string): string => Object.values(of).reduce((rest, name) => rest.replaceAll(name, 'NAME'), text);
  return { status: answer.status, headers: [...answer.headers].filter(([name]) => name !== 'date'), body: plain(answer.text), statements: statements.ofLast() };
}

const asBoth = (name: string, ask: Omit<Ask, 'who'>): [string, Ask][] => [[`${name}, as an officer`, { ...ask, who: () => officer }], [`${name}, as a supervisor`, { ...ask, who: () => supervisor }]];
const asCompany = (name: string, ask: Omit<Ask, 'who'>): [string, Ask] => [`${name}, with a wrong secret`, { ...ask, who: () => new Visitor(hotline.url) }];
const asAdmin = (name: string, ask: Omit<Ask, 'who'>): [string, Ask] => [`${name}, as an administrator`, { ...ask, who: () => admin }];
const ABSENT = { from: '2026-06-04T09:00', to: '2026-06-04T18:00', deputy: null };

const ASKED: readonly [string, Ask][] = [
  ...asBoth('a case', { method: 'GET', path: (of) => `/api/v1/cases/${of.kase}` }),
  ...['', '?format=csv', '?format=json'].flatMap((query) => asBoth(`its history${query}`, { method: 'GET', path: (of) => `/api/v1/history/cases/${of.kase}${query}` })),
  ...asBoth('its alert for programs', { method: 'GET', path: (of) => `/api/v1/cases/${of.kase}/cap` }),
  ...asBoth('its bundle', { method: 'GET', path: (of) => `/api/v1/history/cases/${of.kase}/bundle` }),
  ...Object.entries(COMMAND_BODIES).flatMap(([command, body]) => asBoth(command, { method: 'POST', path: (of) => `/api/v1/cases/${of.kase}/${command}`, body })),
  ...asBoth('a file of it', { method: 'GET', path: (of) => `/api/v1/cases/${of.kase}/attachments/${of.attachment}` }),
  ...asBoth('a file for it', { method: 'POST', path: (of) => `/api/v1/cases/${of.kase}/attachments?name=n&tlp=AMBER`, form: 'x', headers: { 'content-type': 'application/octet-stream' } }),
  ...asBoth('a case by its report\'s name', { method: 'GET', path: (of) => `/api/v1/cases/${of.report}` }),
  ...asBoth('its history by its report\'s name', { method: 'GET', path: (of) => `/api/v1/history/cases/${of.report}` }),
  asCompany('a report', { method: 'GET', path: (of) => `/api/v1/reports/${of.report}`, headers: WRONG_TOKEN }),
  asCompany('facts', { method: 'POST', path: (of) => `/api/v1/reports/${of.report}/facts`, body: { text: 't', answers: null }, headers: WRONG_TOKEN }),
  asCompany('a paper', { method: 'GET', path: (of) => `/api/v1/reports/${of.report}/attachments/${of.paper}`, headers: WRONG_TOKEN }),
  asCompany('a paper for it', { method: 'POST', path: (of) => `/api/v1/reports/${of.report}/attachments?name=n`, form: 'x', headers: { ...WRONG_TOKEN, 'content-type': 'application/octet-stream' } }),
  asCompany('a word on a paper', { method: 'POST', path: (of) => `/api/v1/reports/${of.report}/attachments/${of.paper}/consent`, body: { given: true }, headers: WRONG_TOKEN }),
  asCompany('a paper on its page', { method: 'GET', path: (of) => `/track/${of.report}/${'x'.repeat(43)}/papers/${of.paper}` }),
  asCompany('its page', { method: 'GET', path: (of) => `/track/${of.report}/${'x'.repeat(43)}` }),
  asCompany('an answer on its page', { method: 'POST', path: (of) => `/track/${of.report}/${'x'.repeat(43)}`, form: 'send=facts' }),
  asAdmin('a roster', { method: 'PUT', path: (of) => `/api/v1/rosters/${of === nowhere ? 'no' : 'kr'}-trade-cooperation-desk`, body: { version: 0, roster: { deputy_office: null, rotations: [], overrides: [] } } }),
  asAdmin('hours', { method: 'PUT', path: (of) => `/api/v1/offices/${of === nowhere ? 'no' : 'kr'}-trade-cooperation-desk/hours`, body: { version: 0, hours: null, closed_days: [], open_days: [] } }),
  asAdmin('a calendar', { method: 'PUT', path: (of) => `/api/v1/calendars/${of === nowhere ? 'XX' : 'KR'}/2034`, body: { version: 0, published: false, source: 's', holidays: [], make_up_days: [] } }),
  ...asBoth('a session', { method: 'DELETE', path: (of) => `/api/v1/sessions/${of.session}` }),
  asAdmin('where an officer is signed in', { method: 'GET', path: (of) => `/api/v1/officers/${of.officer}/sessions` }),
  asAdmin('an officer signed out', { method: 'DELETE', path: (of) => `/api/v1/officers/${of.officer}/sessions` }),
  asAdmin('an officer signed out in one place', { method: 'DELETE', path: (of) => `/api/v1/officers/${of.officer}/sessions/${of.session}` }),
  asAdmin('an absence taken back', { method: 'DELETE', path: (of) => `/api/v1/absences/${of.absence}` }),
];

describe('what exists and is another side\'s is answered as what does not exist: by the same statements and bytes', () => {
  it.each(ASKED)('%s', async (_name, ask) => {
    // Once beforehand, so that nothing is remembered of the one and not of the other.
    await seen(ask, nowhere);
    const [there, gone] = [await seen(ask, korean), await seen(ask, nowhere)];
    expect(there).toEqual(gone);
    expect(there).toMatchObject({ status: ask.method === 'POST' && ask.who() === supervisor ? 403 : 404 });
  });

  it('and a name that another side chose is as free as any', async () => {
    const { body: { officer: { id } } } = await officer.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
    const ask = (): Ask => ({ who: () => officer, method: 'PUT', path: (of) => `/api/v1/absences/${of.absence}`, body: { officer: id, ...ABSENT } });
    const there = await seen(ask(), korean);
    expect(await officer.ask('DELETE', `/api/v1/absences/${korean.absence}`)).toMatchObject({ status: 204 });
    expect(there).toEqual(await seen(ask(), nowhere));
    expect(there).toMatchObject({ status: 200 });
    expect(await hotline.sql('SELECT side FROM hotline.absences WHERE id = $1', [korean.absence])).toEqual([{ side: 'KR' }]);
  });

  it('the check hears statements: a case that the side was told of differs from one that does not exist', async () => {
    const kase = await hotline.caseOf(await hotline.file(urea()));
    const [, ask] = ASKED[0] ?? [];
    if (!ask) throw new Error('nothing is asked');
    const [told, gone] = [await seen(ask, { ...nowhere, kase }), await seen(ask, nowhere)];
    expect(told).not.toEqual(gone);
    expect((gone as { statements: string[] }).statements).toEqual(expect.arrayContaining([expect.stringContaining('set_config'), expect.stringContaining('FROM hotline.cases')]));
    expect((told as { statements: string[] }).statements).toContainEqual(expect.stringContaining('FROM hotline.history h'));
  });

  it.each(asBoth('in a search', { method: 'GET', path: (of) => `/api/v1/history/cases?item=${of.report}` }))('%s, by a report that was filed with another side, of a case that this side was told of', async (_name, ask) => {
    const receipt = await hotline.file(urea());
    await hotline.caseOf(receipt);
    await seen(ask, nowhere);
    const [there, gone] = [await seen(ask, { ...nowhere, report: receipt.reference }), await seen(ask, nowhere)];
    expect(there).toEqual(gone);
    expect(there).toMatchObject({ status: 200, body: expect.stringContaining('"total":0') as string });
  });
});

describe('views of the board', () => {
  type Saved = BoardViews['views'][number];
  const save = (who: Desk, { id, ...view }: Saved) => who.ask<BoardViews & Problem>('PUT', `/api/v1/board-views/${id}`, view);
  const namesOf = async (who: Desk): Promise<readonly [string, boolean][]> => (await who.ask<BoardViews>('GET', '/api/v1/board-views')).body.views.map(({ name, first }) => [name, first]);
  const [night, waiting]: [Saved, Saved] = [{ id: randomUUID(), name: '야간 당직', query: 'tab=ours', first: true }, { id: randomUUID(), name: 'waiting', query: 'tab=theirs&q=%E6%B5%A6', first: true }];

  it('are their owner\'s in every browser, and nobody else\'s: no colleague\'s, and no other side\'s', async () => {
    const home = await hotline.signIn('kr-desk');
    for (const view of [night, waiting]) expect((await save(home, view)).status).toBe(200);
    // Only one opens first; saving it anew is no second one.
    expect((await save(home, { ...night, name: ' night ', first: false })).body.views).toEqual([{ ...night, name: 'night', first: false }, waiting]);
    expect(await namesOf(await hotline.signIn('kr-desk'))).toEqual([['night', false], ['waiting', true]]);
    for (const other of [officer, await hotline.signIn('kr-supervisor')]) {
      expect(await namesOf(other)).toEqual([]);
      expect((await other.ask('DELETE', `/api/v1/board-views/${night.id}`)).status).toBe(404);
    }
    // Under the same id somebody else has a view of their own.
    expect((await save(officer, { ...night, name: 'theirs' })).body.views).toEqual([{ ...night, name: 'theirs' }]);
    expect([(await home.ask('DELETE', `/api/v1/board-views/${night.id}`)).status, await namesOf(home), await namesOf(officer)]).toEqual([204, [['waiting', true]], [['theirs', true]]]);
  });

  it('are twenty at most, also when several are saved at once', async () => {
    const home = await hotline.signIn('kr-supervisor');
    const answers = await Promise.all(Array.from({ length: BOARD_VIEWS_MAX + 2 }, (_, n) => save(home, { id: randomUUID(), name: `view ${String(n)}`, query: 'tab=ours', first: true })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(BOARD_VIEWS_MAX);
    expect(answers.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'too-many-views', detail: `${BOARD_VIEWS_MAX}개까지 저장할 수 있습니다. 쓰지 않는 보기를 삭제하세요` });
    expect((await namesOf(home)).filter(([, first]) => first)).toHaveLength(1);
  });

  it.each([[{ name: ' ' }, '/name', 'required'], [{ name: '\u3164' }, '/name', 'required'], [{ name: 'a\u0000' }, '/name', 'not_storable'], [{ name: '\u200B\u200B' }, '/name', 'not_storable'], [{ name: 'a\u202Eb' }, '/name', 'not_storable'], [{ query: 'q'.repeat(4_001) }, '/query', 'too_long'], [{ first: 'yes' }, '/first', 'wrong_type']])('are refused with what is wrong: %j', async (wrong, pointer, rule) => {
    const { status, body } = await save(await hotline.signIn('kr-desk'), { ...night, ...wrong } as Saved);
    expect([status, body.errors?.map((e) => [e.pointer, e.rule])]).toEqual([422, [[pointer, rule]]]);
  });
});
