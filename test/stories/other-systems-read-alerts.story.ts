import { capFault, xmlTexts } from '../factories/cap-reader.js';
import ICAL from 'ical.js';
import type { DeadlineFeed, MadeDeadlineFeed, MeasureBody, MeasureView } from '#contracts';
import { RATE_LIMITS } from '#edge';
import { NetworkStore } from '#persistence';
import { notice } from '../factories/measures.js';
import { urea } from '../factories/report.js';
import { halves, linkFor } from '../harness/accounts.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { Statements } from '../harness/statements.js';

/** Words of the company and its figures, none of which crosses by the network's rule. */
const PRIVATE = ['한길요소', '홍길동', 'desk@hangil.example', '1234567891', 'GS-26-0310', '산둥 화학', '450 TNE', '700 TNE'];
const WORDS = 'words of one officer';

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server, config: { public_url: 'http://localhost:3000' } });
  [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const one = (xml: string, name: string): string | undefined => xmlTexts(xml, `/c:alert/c:${name}`)[0];
const state = (xml: string): string | undefined => xmlTexts(xml, '/c:alert/c:info[1]/c:parameter[c:valueName="hotline:state"]/c:value')[0];

/** What a system reads of a case, and that it is an alert by the schema. */
async function alertOf(who: Visitor, reference: string): Promise<string> {
  const { status, text, headers } = await who.ask('GET', `/api/v1/cases/${reference}/cap`);
  expect([status, headers.get('content-type'), capFault(text)]).toEqual([200, 'application/cap+xml; charset=utf-8', null]);
  return text;
}

describe('an alert of CAP 1.2', () => {
  it('goes with a case from its opening to its withdrawal, to each side as far as it may see; no word of the company or of an officer is in it', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const first = { kr: await alertOf(korea, reference), cn: await alertOf(china, reference) };
    expect([first.kr, first.cn].map((xml) => [one(xml, 'sender'), one(xml, 'status'), one(xml, 'msgType'), one(xml, 'incidents'), one(xml, 'sent')])).toEqual([
      ['KR.kr-cn@localhost', 'Exercise', 'Alert', reference, '2026-03-12T09:00:00+09:00'], ['CN.kr-cn@localhost', 'Exercise', 'Alert', reference, '2026-03-12T08:00:00+08:00'],
    ]);
    expect(xmlTexts(first.cn, '/c:alert/c:info/c:headline')).toEqual([expect.stringContaining('[훈련]'), expect.stringContaining('【演练】'), expect.stringContaining(`EXERCISE: urea, grade: serious, ${reference}`)]);
    expect(await alertOf(china, reference)).toBe(first.cn);

    // What one side keeps to itself is no news to anybody, and the same bytes come again.
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'note', { text: WORDS });
    expect([await alertOf(korea, reference), await alertOf(china, reference)]).toEqual([first.kr, first.cn]);

    await china.do(reference, 'accept');
    const accepted = { kr: await alertOf(korea, reference), cn: await alertOf(china, reference) };
    for (const [side, xml] of Object.entries(accepted)) {
      const before = side === 'kr' ? first.kr : first.cn;
      expect([one(xml, 'msgType'), state(xml), one(xml, 'references')]).toEqual(['Update', 'accepted', `${one(before, 'sender')},${one(before, 'identifier')},${one(before, 'sent')}`]);
    }
    hotline.time.advance(MINUTE_MS);
    await china.do(reference, 'message', { kind: 'followup', body: { text: WORDS, language: 'zh-Hans' }, about: null });
    expect(one(await alertOf(korea, reference), 'references')?.split(' ')).toHaveLength(2);
    hotline.time.advance(MINUTE_MS);
    await korea.do(reference, 'close', { outcomes: ['withdrawn'], text: WORDS });
    const ended = { kr: await alertOf(korea, reference), cn: await alertOf(china, reference) };
    expect([ended.kr, ended.cn].map((xml) => [one(xml, 'msgType'), state(xml)])).toEqual([['Cancel', 'closed'], ['Cancel', 'closed']]);
    for (const xml of [...Object.values(first), ...Object.values(accepted), ...Object.values(ended)]) for (const word of [...PRIVATE, WORDS]) expect(xml).not.toContain(word);
  });

  it('is the home side\'s alone while nobody else was told, and is not there for the other side', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea({ stock: { value: 4_200, unit: 'TNE' }, share: 'under_50', impact: ['nothing_yet'] })));
    const xml = await alertOf(korea, reference);
    expect([one(xml, 'msgType'), xmlTexts(xml, '/c:alert/c:info[1]/c:area/c:geocode/c:value')]).toEqual(['Alert', ['CN', 'KR', 'CNTAO']]);
    for (const who of [china, await Machine.by(await hotline.signIn('cn-admin'), ['read-cases'])]) {
      expect((await who.ask('GET', `/api/v1/cases/${reference}/cap`)).status).toBe(404);
      expect((await who.ask('GET', '/api/v1/cap')).text).not.toContain(reference);
    }
  });

  it('stands in a feed for systems, newest first, which says to whoever has it already that nothing is new', async () => {
    const machine = await Machine.by(await hotline.signIn('kr-admin'), ['read-cases']);
    hotline.time.advance(MINUTE_MS);
    const [older, newer] = [await hotline.caseOf(await hotline.file(urea())), await hotline.caseOf(await hotline.file(urea()))];
    hotline.time.advance(MINUTE_MS);
    await korea.do(older, 'acknowledge');
    const { text, headers, status } = await machine.ask('GET', '/api/v1/cap');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(xmlTexts(text, '/a:feed/a:entry/a:link/@href').slice(0, 2)).toEqual([older, newer].map((reference) => `http://localhost:3000/api/v1/cases/${reference}/cap`));
    expect(xmlTexts(text, '/a:feed/a:entry/a:category[1]/@term').slice(0, 2)).toEqual(['Update', 'Alert']);
    expect(xmlTexts(text, '/a:feed/a:entry/a:id')[0]).toBe(`urn:hotline:KR.kr-cn@localhost:${one(await alertOf(machine, older), 'identifier')}`);
    const tag = headers.get('etag') ?? '';
    const again = await machine.ask('GET', '/api/v1/cap', undefined, { 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    hotline.time.advance(MINUTE_MS);
    await korea.do(newer, 'acknowledge');
    expect((await machine.ask('GET', '/api/v1/cap', undefined, { 'if-none-match': tag })).status).toBe(200);
    for (const word of PRIVATE) expect(text).not.toContain(word);
  });

  it('reads no history for whoever has the feed, nor of a case that did not change since it was last written', async () => {
    const statements = new Statements(hotline.door.app);
    const asked = async (headers: Record<string, string> = {}) => {
      const { status, text } = await korea.ask('GET', '/api/v1/cap', undefined, headers);
      return { status, text, histories: statements.ofLast().filter((sql) => sql.includes('hotline.history')).length };
    };
    try {
      const first = await korea.ask('GET', '/api/v1/cap');
      const tag = first.headers.get('etag') ?? '';
      expect([await asked({ 'if-none-match': tag }), await asked()]).toMatchObject([{ status: 304, histories: 0 }, { status: 200, histories: 0, text: first.text }]);
      hotline.time.advance(MINUTE_MS);
      const reference = await hotline.caseOf(await hotline.file(urea()));
      const changed = await asked({ 'if-none-match': tag });
      expect([changed.status, changed.histories, changed.text.includes(reference)]).toEqual([200, 2, true]);
    } finally {
      statements.end();
    }
  });

  it('says titles and summaries in the language that is asked for, and is the feed of the network that is asked for', async () => {
    const feed = (query = '', headers: Record<string, string> = {}) => korea.ask('GET', `/api/v1/cap${query}`, undefined, headers);
    const summary = async (language: string) => xmlTexts((await feed('', { 'accept-language': language })).text, '/a:feed/a:entry/a:summary')[0];
    expect([await summary('ko'), await summary('zh-CN'), await summary('en')]).toEqual([expect.stringContaining('사안'), expect.stringContaining('事项'), expect.stringMatching(/^State/)]);
    const networks = hotline.door.app.get(NetworkStore);
    const other = { ...networks.current('kr-cn'), id: 'kr-other' };
    await networks.register({ ...other, policy: { ...other.policy, network: 'kr-other' } });
    const ids = async (query: string) => xmlTexts((await feed(query)).text, '/a:feed/a:id');
    expect([await ids(''), await ids('?network=kr-cn'), await ids('?network=kr-other')]).toEqual([['urn:hotline:KR.kr-cn@localhost'], ['urn:hotline:KR.kr-cn@localhost'], ['urn:hotline:KR.kr-other@localhost']]);
    expect(xmlTexts((await feed('?network=kr-other')).text, '/a:feed/a:entry')).toEqual([]);
    for (const query of ['?network=none', '?network=', '?network=kr-cn&network=kr-other', '?network=%00']) expect([query, (await feed(query)).status]).toEqual([query, 404]);
  });
});

/** A calendar program that has an address and nothing else; what it reads is read by another library than the one that wrote it. */
async function calendarAt(address: string): Promise<{ text: string; events: { uid: string; sequence: number; summary: string; start: number; changed: number; status: string; url: string }[] }> {
  const { status, text, headers } = await new Visitor(hotline.url).ask('GET', address);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const said = (name: string): string => String(component.getFirstPropertyValue(name));
    return { uid: event.uid, sequence: event.sequence, summary: event.summary, start: event.startDate.toJSDate().getTime(), changed: Date.parse(said('last-modified')), status: said('status'), url: said('url') };
  });
  return { text, events };
}

const address = async (desk: Desk): Promise<string> => {
  const { status, body } = await desk.ask<MadeDeadlineFeed>('POST', '/api/v1/deadline-feed');
  expect([status, body.path, body.feed.last_used_at]).toEqual([201, expect.stringMatching(/^\/api\/v1\/deadlines\/[\w-]{43}\.ics$/), null]);
  return body.path;
};
const statusAt = async (path: string): Promise<number> => (await new Visitor(hotline.url).ask('GET', path)).status;

describe('a calendar of deadlines', () => {
  it('has every limit that its side\'s desk shows running, no other one, and no word of the company', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    for (const desk of [korea, china]) {
      const { text, events } = await calendarAt(await address(desk));
      const running = (await desk.board()).cases.flatMap(({ clocks }) => clocks).filter((c) => c.state === 'running').map((c) => Date.parse(c.due_at));
      expect(events.map((e) => e.start).toSorted((a, b) => a - b)).toEqual(running.toSorted((a, b) => a - b));
      expect(events.find((e) => e.summary.includes(reference))).toMatchObject({ status: 'CONFIRMED', url: `http://localhost:3000/desk/cases/${reference}` });
      for (const word of [...PRIVATE, WORDS, '차량용 요소', 'note']) expect(text.replaceAll(/\r\n /g, '')).not.toContain(word);
    }
    const [kr, cn] = [await calendarAt(await address(korea)), await calendarAt(await address(china))];
    const of = ({ events }: typeof kr): string[] => events.filter((e) => e.summary.includes(reference)).map((e) => e.summary).toSorted();
    expect(of(kr)).toContain(`[훈련] 기한: 수신 확인(중국), 요소, 등급: 심각, ${reference}`);
    expect([of(kr).some((s) => s.includes('1차 검토')), of(cn).some((s) => s.includes('初步核实')), of(cn).length > 0]).toEqual([true, false, true]);
  });

  it('changes as limits do: one that was kept is gone, another keeps its name and counts on, and before that it is the same text', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    const path = await address(china);
    const before = await calendarAt(path);
    const { headers } = await new Visitor(hotline.url).ask('GET', path);
    expect((await new Visitor(hotline.url).ask('GET', path, undefined, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
    hotline.time.advance(MINUTE_MS);
    await china.do(reference, 'acknowledge');
    const after = await calendarAt(path);
    const mine = ({ events }: typeof before, word: string) => events.find((e) => e.summary.includes(reference) && e.summary.includes(word));
    expect([mine(before, '签收（中国）'), mine(after, '签收（中国）')]).toEqual([expect.anything(), undefined]);
    const [was, is] = [mine(before, '承办意见'), mine(after, '承办意见')];
    expect([is?.uid === was?.uid, (is?.sequence ?? 0) > (was?.sequence ?? 0), (is?.changed ?? 0) - (was?.changed ?? 0)]).toEqual([true, true, MINUTE_MS]);
  });

  it('has the days of investigations for every side of their network, moves them, and cancels what is no longer planned', async () => {
    const step = (name: MeasureBody['steps'][number]['step'], planned_on: string | null, held_on: string | null): MeasureBody['steps'][number] => ({ step: name, planned_on, held_on, document: null });
    const facts = notice({ kind: 'investigation', number: 'AD-7', issuer: 'KR', steps: [step('initiation', null, '2026-01-15'), step('questionnaire', '2026-02-20', null), step('hearing', '2026-07-02', null)] });
    const { body: made } = await korea.ask<MeasureView>('POST', '/api/v1/measures', { network: 'kr-cn', facts });
    const path = await address(china);
    const days = async () => (await calendarAt(path)).events.filter(({ url }) => url.endsWith(made.id)).map(({ uid, sequence, summary, start, status }) => ({ uid, sequence, day: new Date(start).toISOString().slice(0, 10), status, summary }));
    const before = await days();
    expect(before.map(({ day, status, sequence }) => [day, status, sequence])).toEqual([['2026-01-15', 'CONFIRMED', 1], ['2026-02-20', 'TENTATIVE', 1], ['2026-07-02', 'TENTATIVE', 1], ['2027-01-15', 'CONFIRMED', 1], ['2027-07-15', 'CONFIRMED', 1]]);
    expect(before[1]?.summary).toBe(`【演练】调查问卷：${facts.title['zh-Hans'] ?? ''} (AD-7)，韩国`);
    await china.ask('PUT', `/api/v1/measures/${made.id}`, { revision: 1, facts: { ...facts, steps: [step('initiation', null, '2026-01-15'), step('questionnaire', '2026-02-20', '2026-02-23')] } });
    const after = new Map((await days()).map((event) => [event.uid, event]));
    expect(before.map(({ uid }) => [after.get(uid)?.day, after.get(uid)?.status, after.get(uid)?.sequence])).toEqual([
      ['2026-01-15', 'CONFIRMED', 2], ['2026-02-23', 'CONFIRMED', 2], ['2026-07-02', 'CANCELLED', 2], ['2027-01-15', 'CONFIRMED', 2], ['2027-07-15', 'CONFIRMED', 2],
    ]);
  });

  it('is read at an address that is kept nowhere, says when it was used, and ends when it is replaced, revoked, its officer leaves, or somebody opens their account anew', async () => {
    const feed = async (desk: Desk): Promise<DeadlineFeed> => (await desk.ask<DeadlineFeed>('GET', '/api/v1/deadline-feed')).body;
    const first = await address(korea);
    expect([await statusAt(first), (await feed(korea)).last_used_at]).toEqual([200, new Date(hotline.time.now).toISOString()]);
    const second = await address(korea);
    expect([await statusAt(first), await statusAt(second), await statusAt(second.replace('.ics', ''))]).toEqual([404, 200, 200]);
    const secret = second.slice('/api/v1/deadlines/'.length, -'.ics'.length);
    expect(await hotline.sql("SELECT 1 FROM hotline.deadline_feeds t WHERE t::text LIKE '%' || $1 || '%'", [secret])).toEqual([]);
    expect((await korea.ask('DELETE', '/api/v1/deadline-feed')).status).toBe(204);
    expect([await statusAt(second), await feed(korea)]).toEqual([404, { made_at: null, last_used_at: null }]);

    const [admin, supervisor, fourth] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor'), await address(korea)];
    const { body: { officer: { id } } } = await korea.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
    const opening = await linkFor(admin, supervisor, `/api/v1/officers/${id}/recovery`);
    expect([await statusAt(fourth), (await new Visitor(hotline.url).ask('POST', '/api/v1/recovery', { ...halves(opening), password: 'a long password, one two' })).status, await statusAt(fourth)]).toEqual([200, 204, 404]);

    const third = await address(supervisor);
    await hotline.sql("UPDATE hotline.officers SET role = 'administrator' WHERE sign_in = 'kr-supervisor'");
    expect(await statusAt(third)).toBe(404);
    await hotline.sql("UPDATE hotline.officers SET role = 'supervisor' WHERE sign_in = 'kr-supervisor'");
    expect(await statusAt(third)).toBe(200);
    for (const active of [false, true]) {
      await hotline.sql("UPDATE hotline.officers SET active = $1 WHERE sign_in = 'kr-supervisor'", [active]);
      expect([active, await statusAt(third)]).toEqual([active, 404]);
    }
  });

  it('is asked for so often within an hour and no oftener', async () => {
    const path = await address(china);
    const answers: number[] = [];
    while (answers.length <= RATE_LIMITS.calendar.points && answers.at(-1) !== 429) answers.push(await statusAt(path));
    expect([answers.at(-1), answers.length > RATE_LIMITS.calendar.points / 2, new Set(answers.slice(0, -1))]).toEqual([429, true, new Set([200])]);
  });
});
