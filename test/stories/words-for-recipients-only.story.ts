import type { CaseHistory, CaseView, Message } from '#contracts';
import { RIGHTS } from '#domain';
import { verifyBundle } from '#proof';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { asReader } from '../harness/raw-reader.js';

/** Words that stand nowhere but in what was sent as TLP:RED. */
const RED = { asked: 'canary-red-asked', translated: 'canary-red-translated', answered: 'canary-red-answered', corrected: 'canary-red-corrected', filed: 'canary-red-filed' };
const WORDS = Object.values(RED);
const PEOPLE = ['kr-desk', 'kr-division', 'kr-dg', 'kr-supervisor', 'kr-admin', 'cn-desk', 'cn-division', 'cn-dg', 'cn-supervisor', 'cn-admin'] as const;
type Person = (typeof PEOPLE)[number];

let server: StoryServer;
let hotline: Hotline;
let reference: string;
const people = new Map<Person, Desk>();
const lines = new Map<Person, LiveLine>();
const by = (person: Person): Desk => people.get(person) ?? (() => { throw new Error(`${person} is not signed in`); })();

beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  for (const person of PEOPLE) people.set(person, await hotline.signIn(person));
  for (const person of PEOPLE.filter((p) => !p.endsWith('admin'))) lines.set(person, await by(person).listen());
  reference = await hotline.caseOf(await hotline.file(urea()));
});
afterAll(async () => {
  for (const line of lines.values()) line.close();
  await hotline?.close();
  await server?.stop();
});

const messages = async (person: Person): Promise<Message[]> => (await by(person).view(reference)).messages;
const spoken = async (person: Person): Promise<(string | null)[]> => (await messages(person)).map((m) => (m.body && 'text' in m.body ? m.body.text : null));

/** Everything that a person can be given of the case, asked for once more: pages, search, and every file. */
async function everythingFor(person: Person): Promise<string> {
  const paths = ['', `/${reference}`, '?item=canary-red-asked'].map((end) => `/api/v1/cases${end}`);
  const files = ['', `/${reference}`].flatMap((end) => ['', '?format=csv', '?format=json'].map((format) => `/api/v1/history/cases${end}${format}`));
  const answers = await Promise.all([...paths, ...files, `/api/v1/history/cases/${reference}/bundle`, '/api/v1/history/disclosures?period=2026-H1'].map((path) => by(person).ask('GET', path)));
  return answers.map((a) => a.text + JSON.stringify([...a.headers])).join();
}

it('are written by an office of either side, with a translation, and the answer keeps the label', async () => {
  await by('cn-desk').do(reference, 'accept');
  await by('kr-desk').do(reference, 'message', { kind: 'question', tlp: 'RED', body: { text: RED.asked, language: 'ko' }, about: null, translations: [{ language: 'zh-Hans', text: RED.translated }] });
  const [question] = await messages('cn-desk');
  await by('cn-desk').do(reference, 'message', { kind: 'answer', body: { text: RED.answered, language: 'zh-Hans' }, about: question?.id });
  const [, answer] = await messages('kr-desk');
  expect(answer).toMatchObject({ tlp: 'RED', about: question?.id, question: null });
  await by('cn-desk').do(reference, 'message', { kind: 'correction', body: { text: RED.corrected, language: 'zh-Hans' }, about: answer?.id });
});

it('are read by the offices at which the case stands, on its page', async () => {
  for (const person of ['kr-desk', 'cn-desk'] as const) {
    expect(await spoken(person)).toEqual([RED.asked, RED.answered, RED.corrected]);
    expect((await messages(person))[0]?.translations).toMatchObject([{ language: 'zh-Hans', text: RED.translated, by: 'person' }]);
  }
});

it('stand in files too, which only the same people open', async () => {
  const id = await by('kr-desk').attached(reference, pdf(RED.filed), { tlp: 'RED' });
  for (const person of ['kr-desk', 'kr-division', 'kr-dg', 'kr-supervisor', 'kr-admin', 'cn-desk'] as const) {
    const file = await by(person).download(reference, id);
    expect([person, file.status === 200, file.bytes.includes(RED.filed)]).toEqual([person, person === 'kr-desk', person === 'kr-desk']);
  }
  for (const person of ['kr-division', 'kr-supervisor'] as const) expect((await by(person).view(reference)).attachments).toMatchObject([{ id, may_open: false }]);
});

it('show everybody else of either side that they were sent, by whom, when and of which kind, and nothing of what they say', async () => {
  for (const person of ['kr-division', 'kr-supervisor', 'cn-dg', 'cn-supervisor'] as const) {
    const seen = await messages(person);
    expect(seen.map((m) => [m.kind, m.side, m.tlp, m.body, m.translations])).toEqual([['question', 'KR', 'RED', null, []], ['answer', 'CN', 'RED', null, []], ['correction', 'CN', 'RED', null, []]]);
    expect(seen[0]).toMatchObject({ office: 'kr-trade-cooperation-desk', question: 'answered' });
  }
});

it('are in no history, no file, no search and no bundle, not even those of a recipient; each says where words are missing', async () => {
  for (const person of PEOPLE) {
    const all = await everythingFor(person);
    const leaks = WORDS.filter((word) => all.replace(`?item=${RED.asked}`, '').includes(word));
    // The page of the case is the one place where recipients read them.
    expect([person, leaks.length > 0]).toEqual([person, person.endsWith('-desk')]);
  }
  for (const person of ['kr-desk', 'cn-desk'] as const) {
    for (const path of [`/api/v1/history/cases/${reference}`, `/api/v1/history/cases/${reference}?format=csv`, `/api/v1/history/cases/${reference}?format=json`, `/api/v1/history/cases/${reference}/bundle`]) {
      const { text } = await by(person).ask('GET', path);
      expect(WORDS.filter((word) => text.includes(word))).toEqual([]);
    }
    const { entries } = await by(person).view(reference);
    expect(WORDS.filter((word) => JSON.stringify(entries).includes(word))).toEqual([]);
    expect(entries.filter((e) => e.tlp === 'RED').map((e) => [e.type, e.own])).toEqual([['MessageSent', null], ['TranslationAdded', null], ['MessageSent', null], ['MessageSent', null]]);
  }
});

it('travel on no live line, and the other side\'s connection to the database finds them in no shared row', async () => {
  await hotline.still();
  for (const line of lines.values()) expect(WORDS.filter((word) => line.frames.join().includes(word))).toEqual([]);
  const shared = await asReader(hotline.database_url, 'CN', async (attempt) => (await attempt('SELECT h.shared, c.shared AS kase FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id')).rows);
  expect(shared.length).toBeGreaterThanOrEqual(6);
  expect(WORDS.filter((word) => JSON.stringify(shared).includes(word))).toEqual([]);
});

it('leave the account whole: the chain holds, a bundle verifies, says how many words it proves and does not show, and is labelled by what it holds', async () => {
  const history: CaseHistory = await by('kr-supervisor').history(reference);
  expect([history.check.ok, history.tlp]).toEqual([true, 'AMBER']);
  const { text } = await by('kr-supervisor').ask('GET', `/api/v1/history/cases/${reference}/bundle`);
  const { faults, account, bundle } = verifyBundle(Buffer.from(text), []);
  expect(faults).toEqual([]);
  expect(bundle?.seal.body.tlp).toBe('AMBER');
  expect(account).toEqual(expect.arrayContaining([{ say: 'account.withheld', values: { count: 4 } }, { say: 'account.label', values: { label: 'AMBER' } }]));
});

it('name their label in every file, which carries the strictest of what it holds', async () => {
  await by('kr-desk').do(reference, 'message', { kind: 'followup', tlp: 'AMBER+STRICT', body: { text: '엄격', language: 'ko' }, about: null });
  const csv = await by('kr-supervisor').ask('GET', `/api/v1/history/cases/${reference}?format=csv`);
  expect(csv.headers.get('content-disposition')).toMatch(new RegExp(`${reference}\\.[A-Z]{2}\\.[0-9-]{10}\\.TLP-AMBER\\+STRICT\\.csv`));
  expect(csv.text).toContain('"RED"');
  expect((await by('kr-supervisor').ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}?format=json`)).body.tlp).toBe('AMBER+STRICT');
  expect((await by('kr-supervisor').ask<{ tlp: string }>('GET', '/api/v1/history/cases?format=json')).body.tlp).toBe('AMBER');
});

it('follow the case up its ladder, and stay with an office that it came down from', async () => {
  await by('kr-desk').do(reference, 'climb', { reason: '상급 협의' });
  expect((await spoken('kr-division')).slice(0, 3)).toEqual([RED.asked, RED.answered, RED.corrected]);
  await by('kr-division').do(reference, 'step-down', { reason: '실무 협의' });
  expect((await spoken('kr-division'))[0]).toBe(RED.asked);
  for (const person of ['kr-dg', 'kr-supervisor', 'cn-division'] as const) expect((await spoken(person))[0]).toBeNull();
});

it('are found where they should not be once the table of rights is widened', async () => {
  await by('kr-desk').do(reference, 'climb', { reason: '상급 협의' });
  await by('kr-division').do(reference, 'climb', { reason: '상급 협의' });
  expect([(await spoken('kr-dg'))[0], (await spoken('kr-supervisor'))[0]]).toEqual([RED.asked, null]);
  const right: Record<string, string> = RIGHTS['read-red-words'];
  right.supervisor = 'reached';
  try {
    expect((await spoken('kr-supervisor'))[0]).toBe(RED.asked);
  } finally {
    delete right.supervisor;
  }
});

it('are translated or machine-read by nobody later', async () => {
  const [question]: CaseView['messages'] = await messages('kr-desk');
  const answer = await by('kr-desk').try<{ code: string }>(reference, 'translate', { message: question?.id, language: 'en', text: 'once more' });
  expect([answer.status, answer.body.code]).toEqual([409, 'unknown-subject']);
});
