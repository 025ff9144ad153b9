import ICAL from 'ical.js';
import type { CaseView, ConsultationView } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const DAY_MS = 24 * HOUR_MS;
const LINK = 'https://meet.example/a-room-of-two-sides';

describe('two sides hold a consultation', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  let reference: string;
  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server, config: { public_url: 'http://localhost:3000' } });
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    reference = await hotline.caseOf(await hotline.file(urea()));
  });
  afterAll(async () => { await hotline?.close(); await server?.stop(); });

  const day = (ms: number): string => new Date(hotline.time.now + ms).toISOString().slice(0, 10);
  const date = (hours: number, rest: object = {}): object => ({
    channel: 'hotline', rank: 'director-general', starts_at: new Date(hotline.time.now + hours * HOUR_MS).toISOString(), length_minutes: 90, place: { kind: 'video', link: LINK }, interpreting: ['ko', 'zh-Hans'],
    agenda: [{ text: 'agenda between the sides', case: null }], reason: null, ...rest,
  });
  const last = async (who: Desk): Promise<ConsultationView> => {
    const found = (await who.view(reference)).consultations.at(-1);
    if (!found) throw new Error('there is no consultation');
    return found;
  };
  const clock = (view: CaseView, subject: string): CaseView['clocks'][number] | undefined => view.clocks.find((c) => c.kind === 'action' && c.subject === subject && c.ended_at === null);

  /** What a calendar program makes of the invitation, read by another library than the one that wrote it. */
  async function invitation(who: Desk): Promise<{ uid: string; method: string; sequence: number; status: string; start: number; text: string }> {
    const { status, text, headers } = await who.ask('GET', `/api/v1/cases/${reference}/invitation`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const component = calendar.getFirstSubcomponent('vevent');
    if (!component) throw new Error('no event');
    const event = new ICAL.Event(component);
    return { uid: event.uid, method: String(calendar.getFirstPropertyValue('method')), sequence: event.sequence, status: String(component.getFirstPropertyValue('status')), start: event.startDate.toJSDate().getTime(), text };
  }

  it('a date is proposed, countered, agreed and moved, and each invitation follows the one before under one name', async () => {
    await korea.do(reference, 'request-consultation', { reason: 'stock for nine days' });
    expect((await korea.ask('GET', `/api/v1/cases/${reference}/invitation`)).status).toBe(404);
    await korea.do(reference, 'propose-consultation', date(20));
    const first = await invitation(china);
    await china.do(reference, 'propose-consultation', date(30, { place: { kind: 'phone', where: null } }));
    const sits = async (): Promise<string | null | undefined> => (await korea.view(reference)).line.consultation?.sits_at;
    expect([(await last(korea)).sitting?.place, await sits()]).toEqual([{ kind: 'phone', where: null }, null]);
    const second = await invitation(china);
    await korea.do(reference, 'confirm-consultation');
    const third = await invitation(korea);
    expect(Date.parse(await sits() ?? '')).toBe(third.start);
    expect((await korea.try<{ code: string }>(reference, 'propose-consultation', date(40))).body.code).toBe('move-unexplained');
    await china.do(reference, 'propose-consultation', date(40, { reason: 'the director-general travels' }));
    const fourth = await invitation(china);
    expect([first, second, third, fourth].map((i) => [i.method, i.sequence, i.status, (i.start - hotline.time.now) / HOUR_MS])).toEqual([
      ['REQUEST', 0, 'TENTATIVE', 20], ['REQUEST', 1, 'TENTATIVE', 30], ['REQUEST', 2, 'CONFIRMED', 30], ['REQUEST', 3, 'TENTATIVE', 40],
    ]);
    expect(new Set([first, second, third, fourth].map((i) => i.uid)).size).toBe(1);
    for (const { text } of [first, second, third, fourth]) for (const word of [LINK, 'agenda between', 'the director-general travels', '한길요소']) expect(text.replaceAll('\r\n ', '')).not.toContain(word);
    expect((await last(korea)).sitting).toMatchObject({ agreed: false, place: { kind: 'video', link: LINK }, reason: 'the director-general travels' });
    await korea.do(reference, 'confirm-consultation');
    expect((await last(china)).sitting).toMatchObject({ agreed: true, confirmed: ['CN', 'KR'] });
  });

  it('names no case in an agenda of which the other side was not told, to nobody and in no way unlike one that does not exist', async () => {
    const untold = await hotline.caseOf(await hotline.file(urea({ stock: { value: 4_200, unit: 'TNE' }, share: 'under_50', impact: ['nothing_yet'] })));
    const told = await hotline.caseOf(await hotline.file(urea()));
    const named = (of: string): object => date(45, { agenda: [{ text: 'another case', case: of }], reason: 'r' });
    const answers = await Promise.all([untold, 'KR-0000-0000'].flatMap((of) => [korea, china].map((who) => who.try<{ code: string; subject: string }>(reference, 'propose-consultation', named(of)))));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'unknown-subject']));
    await china.do(reference, 'propose-consultation', named(told));
    expect([(await last(korea)).sitting?.agenda, (await last(china)).sitting?.agenda]).toEqual([[{ text: 'another case', case: told }], [{ text: 'another case', case: told }]]);
    await korea.do(reference, 'confirm-consultation');
    expect(china.received.join('\n')).not.toContain(`"reference":"${untold}"`);
  });

  it('stands in the calendar of each side beside its limits', async () => {
    const made = await korea.ask<{ path: string }>('POST', '/api/v1/deadline-feed');
    const { text } = await korea.ask('GET', made.body.path);
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const { uid, sequence } = await invitation(korea);
    expect(events.filter((event) => event.uid === uid).map((event) => event.sequence)).toEqual([sequence]);
    expect(text.replaceAll('\r\n ', '')).not.toContain(LINK);
  });

  it('minutes count when both approved the same edition; a draft is its side\'s alone, and an approval of another edition is refused', async () => {
    const text = (words: string): object => ({ 'ko': `${words} 합의`, 'zh-Hans': `${words} 商定` });
    const action = { side: 'CN', office: 'cn-asia-desk', due_on: day(5 * DAY_MS), texts: text('release') };
    const minutes = { number: 1, texts: text('first'), statement: null, actions: [action] };
    await hotline.moveTime(46 * HOUR_MS);
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    await china.do(reference, 'hold-consultation', { text: null, attended: ['cn-asia-dg', 'kr-trade-cooperation-desk'] });
    await korea.do(reference, 'draft-minutes', { ...minutes, texts: text('never said aloud') });
    const { version } = (await china.view(reference)).line;
    expect([(await last(korea)).draft?.texts, (await last(china)).draft]).toMatchObject([text('never said aloud'), null]);
    expect((await korea.try<{ code: string; language: string }>(reference, 'put-forward-minutes', { ...minutes, texts: { ko: '하나' } })).body).toMatchObject({ code: 'language-needed', language: 'zh-Hans' });
    await korea.do(reference, 'put-forward-minutes', { ...minutes, actions: [{ ...action, due_on: day(5 * DAY_MS) }] });
    expect((await china.view(reference)).line.version).toBe(version + 1);
    await korea.do(reference, 'approve-minutes', { number: 1, edition: 1 });
    await china.do(reference, 'put-forward-minutes', { ...minutes, texts: text('second'), statement: text('both talked'), actions: [{ ...action, due_on: day(5 * DAY_MS) }] });
    expect((await korea.try<{ code: string }>(reference, 'approve-minutes', { number: 1, edition: 1 })).body.code).toBe('stale-version');
    await china.do(reference, 'approve-minutes', { number: 1, edition: 2 });
    expect((await last(korea)).minutes).toMatchObject({ edition: 2, agreed_at: null, approved: [{ side: 'CN' }] });
    await korea.do(reference, 'approve-minutes', { number: 1, edition: 2 });
    expect((await last(china)).minutes).toMatchObject({ edition: 2, agreed_at: expect.any(String) as string, statement: text('both talked') });
    expect([...china.received].join('\n')).not.toContain('never said aloud');
    const expert = await hotline.signIn('cn-supervisor');
    expect(JSON.stringify([await expert.history(reference), await expert.view(reference)])).not.toContain('never said aloud');
  });

  it('what was promised rings on its day, climbs where it was promised, and ends when it is kept', async () => {
    const before = await china.view(reference);
    const due = Date.parse(clock(before, '1.1')?.due_at ?? '');
    const rung = (view: CaseView, side: string): number => view.line.sides.find((s) => s.side === side)?.rung ?? -1;
    expect(due).toBeGreaterThan(hotline.time.now);
    await hotline.moveTime(due - hotline.time.now);
    await hotline.sweep.run();
    const [expert, desk] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    const missed = await expert.view(reference);
    expect(missed.entries.filter((e) => e.type === 'ClockMissed' && e.shared?.kind === 'action').map((e) => [e.side, e.shared?.side, e.shared?.subject])).toEqual([[null, 'CN', '1.1']]);
    expect(rung(missed, 'CN')).toBeGreaterThanOrEqual(rung(before, 'CN'));
    expect((await expert.try<{ code: string }>(reference, 'complete-action', { id: '1.1', text: null })).body.code).toBe('not-your-side');
    await desk.do(reference, 'complete-action', { id: '1.1', text: 'loaded' });
    const kept = await expert.view(reference);
    expect([clock(kept, '1.1'), kept.consultations.at(-1)?.minutes?.actions[0]]).toMatchObject([undefined, { id: '1.1', done: 'loaded' }]);
  });

  it('is called off by whoever asked, and its invitation is withdrawn', async () => {
    const [k, c] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    await c.do(reference, 'request-consultation', { reason: 'once more' });
    await c.do(reference, 'propose-consultation', date(20));
    const first = await invitation(k);
    expect((await k.try<{ code: string }>(reference, 'call-off-consultation', { reason: 'r' })).body.code).toBe('not-your-side');
    await c.do(reference, 'call-off-consultation', { reason: 'settled by telephone' });
    const off = await invitation(k);
    expect([off.method, off.status, off.sequence, off.uid === first.uid]).toEqual(['CANCEL', 'CANCELLED', first.sequence + 1, true]);
    expect((await k.view(reference)).line.consultation).toBeNull();
  });

  it('ends with its case where it was not held: the closing says so to both, and so do the invitation and the calendars', async () => {
    const [k, c] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
    await k.do(reference, 'request-consultation', { reason: 'a last time' });
    await k.do(reference, 'propose-consultation', date(20));
    await c.do(reference, 'confirm-consultation');
    const starts_at = hotline.time.now + 20 * HOUR_MS;
    await k.do(reference, 'close', { outcomes: ['contracted_volume_released'], text: 'settled before it' });
    for (const who of [k, c]) {
      const [history, { uid, ...off }] = [await who.history(reference), await invitation(who)];
      expect(history.entries.at(-1)).toMatchObject({ type: 'CaseClosed', shared: { called_off: { number: 3, starts_at } } });
      expect([history.check.ok, off.method, off.status]).toEqual([true, 'CANCEL', 'CANCELLED']);
      const made = await who.ask<{ path: string }>('POST', '/api/v1/deadline-feed');
      const events = new ICAL.Component(ICAL.parse((await who.ask('GET', made.body.path)).text) as unknown[]).getAllSubcomponents('vevent');
      expect(events.filter((event) => event.getFirstPropertyValue('uid') === uid).map((event) => event.getFirstPropertyValue('status'))).toEqual(['CANCELLED']);
      const ended = ({ clocks }: Pick<CaseView, 'clocks'>): number => clocks.filter((one) => one.ended_at !== null).length;
      const view = await who.view(reference);
      expect([view.consultations.at(-1)?.called_off?.reason, ended(view)]).toEqual([null, ended(history)]);
      expect(ended(view)).toBeGreaterThan(3);
    }
    const brief = await k.ask('GET', `/api/v1/cases/${reference}/brief?language=ko`);
    expect(brief.text).toMatch(/종결: .*, 협의\(.*\) 취소/);
  });
});
