import type { CaseView, Message } from '#contracts';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import type { LiveLine } from '../harness/live-line.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** Eighty days of cover and nothing that stands still: severity 2, so China is told only after Korea has checked. */
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
const typesOf = ({ entries }: Pick<CaseView, 'entries'>): string[] => entries.map((e) => e.type);
const last = ({ messages }: CaseView): Message | undefined => messages.at(-1);

/** A company of China that sells to Korea, and waits for the licence of its own authority. */
const soldByChina = urea({ side: 'CN', language: 'zh-Hans', kind: 'export_licensing', part: 'exporter', company: { name: '样本（虚构）', registration_number: '91000000MA00208255' } });

describe('a case is worked', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  let chinaLive: LiveLine;
  let koreaLive: LiveLine;
  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server });
    [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    [koreaLive, chinaLive] = await Promise.all([korea.listen(), china.listen()]);
  });
  afterAll(async () => { koreaLive?.close(); chinaLive?.close(); await hotline?.close(); await server?.stop(); });

  const told = async (): Promise<string> => hotline.caseOf(await hotline.file(urea()));

  it('from acceptance over question and answer to its outcome, and is opened again', async () => {
    const receipt = await hotline.file(urea());
    const reference = await hotline.caseOf(receipt);
    await korea.do(reference, 'validate');
    await china.do(reference, 'accept');
    await koreaLive.alert('China takes it up', (a) => a.about === 'CaseAccepted' && a.line.reference === reference);
    expect((await korea.view(reference)).line).toMatchObject({ state: 'accepted', turn: 'CN' });

    await china.do(reference, 'message', { kind: 'question', body: { text: '货物由哪个海关查验？', language: 'zh-Hans' }, about: null });
    const asked = await korea.view(reference);
    expect(last(asked)).toMatchObject({ kind: 'question', side: 'CN', question: 'open', body: { text: '货物由哪个海关查验？', language: 'zh-Hans' } });
    expect(asked.line).toMatchObject({ turn: 'KR', clocks: expect.arrayContaining([expect.objectContaining({ side: 'KR', kind: 'reply', subject: last(asked)?.id, state: 'running' })]) });
    await korea.do(reference, 'message', { kind: 'answer', body: { text: '칭다오 세관입니다', language: 'ko' }, about: last(asked)?.id });
    const answered = await china.view(reference);
    expect(answered.messages.map((m) => [m.kind, m.question])).toEqual([['question', 'answered'], ['answer', null]]);
    expect(answered.line.clocks.filter((c) => c.kind === 'reply' && c.state === 'running')).toEqual([]);
    expect((await korea.try<{ code: string }>(reference, 'message', { kind: 'answer', body: { text: '다시', language: 'ko' }, about: last(asked)?.id })).body.code).toBe('unknown-subject');

    await korea.do(reference, 'message', { kind: 'followup', body: { phrase: 'correct', values: { date: '2026-03-12', text: '700 t' } }, about: null });
    await china.do(reference, 'message', { kind: 'answer', body: { text: '700吨已放行', language: 'zh-Hans' }, about: null });
    expect((await china.view(reference)).line.clocks.filter((c) => c.side === 'CN' && c.state === 'running')).toEqual([]);

    expect((await china.try<{ code: string; side: string }>(reference, 'close', { outcomes: ['clarified'], text: null })).body).toMatchObject({ code: 'not-your-side', side: 'KR' });
    await korea.do(reference, 'close', { outcomes: ['contracted_volume_released', 'clarified'], text: '전량 통관되었습니다' });
    await chinaLive.alert('Korea closes it', (a) => a.about === 'CaseClosed' && a.line.reference === reference);
    const closed = await china.view(reference);
    expect(closed.line).toMatchObject({ state: 'closed', turn: null, outcomes: ['contracted_volume_released', 'clarified'] });
    expect(closed.line.clocks.filter((c) => c.state === 'running')).toEqual([]);
    expect(closed.commands).toEqual(['translate', 'note', 'reopen', 'attach', 'name-measure']);
    expect((await hotline.company.follow(receipt))).toMatchObject({ state: 'closed', outcomes: ['contracted_volume_released', 'clarified'] });
    expect((await china.try<{ code: string }>(reference, 'message', { kind: 'followup', body: { text: '…', language: 'zh-Hans' }, about: null })).body.code).toBe('not-possible-now');

    await china.do(reference, 'reopen', { reason: '又被扣留' });
    await koreaLive.alert('it is opened again', (a) => a.about === 'CaseReopened' && a.line.reference === reference);
    const reopened = await korea.view(reference);
    expect(reopened.line).toMatchObject({ state: 'told', outcomes: [], closed_at: null });
    expect(reopened.entries.at(-1)).toMatchObject({ type: 'CaseReopened', side: 'CN', shared: { reason: '又被扣留' } });
  });

  it('with notes that stay on their own side', async () => {
    const reference = await told();
    await korea.do(reference, 'note', { text: '내부: 재고 재확인' });
    await china.do(reference, 'note', { text: '内部：已转海关' });
    const [kr, cn] = [await korea.view(reference), await china.view(reference)];
    expect(kr.notes.map((n) => n.text)).toEqual(['내부: 재고 재확인']);
    expect(cn.notes.map((n) => n.text)).toEqual(['内部：已转海关']);
    for (const side of [kr, cn]) {
      expect(typesOf(side).filter((type) => type === 'NoteAdded' || type === 'Sealed')).toEqual(['NoteAdded']);
      expect(side.entries.at(-1)).toMatchObject({ type: 'NoteAdded', sealed: true });
    }
    for (const live of [koreaLive, chinaLive]) expect(live.alerts.filter((a) => a.about === 'NoteAdded')).toEqual([]);
  });

  it('refused with a reason, and taken up later', async () => {
    const reference = await told();
    await china.do(reference, 'refuse', { reason: 'facts', text: '请补充合同号' });
    await koreaLive.alert('China refuses', (a) => a.about === 'CaseRefused' && a.line.reference === reference);
    const refused = await korea.view(reference);
    expect(refused).toMatchObject({ line: { state: 'refused', turn: 'KR' }, refused: { reason: 'facts', text: '请补充合同号' } });
    expect((await korea.try<{ code: string }>(reference, 'accept')).body.code).toBe('not-your-side');
    await korea.do(reference, 'message', { kind: 'followup', body: { text: '계약번호를 보냅니다', language: 'ko' }, about: null });
    await china.do(reference, 'accept');
    expect(await korea.view(reference)).toMatchObject({ line: { state: 'accepted', turn: 'CN' }, refused: null });
  });

  it('told to the lead side only after validation when it is not urgent; before that it does not exist there', async () => {
    const receipt = await hotline.file(urea(CALM));
    const reference = await hotline.caseOf(receipt);
    expect((await korea.view(reference)).line).toMatchObject({ severity: 2, state: 'opened', turn: 'KR' });
    expect((await china.board()).cases.map((c) => c.reference)).not.toContain(reference);
    const unknown = 'KR-0000-0000';
    for (const path of ['/api/v1/cases/', '/api/v1/history/cases/']) {
      const [hidden, none] = [await china.ask('GET', path + reference), await china.ask('GET', path + unknown)];
      expect([hidden.status, hidden.text]).toEqual([404, none.text]);
    }
    const [hidden, none] = await Promise.all([reference, unknown].map((r) => china.ask('POST', `/api/v1/cases/${r}/acknowledge`, { version: 3 })));
    expect([hidden?.status, hidden?.text]).toEqual([404, none?.text]);
    expect((await hotline.company.follow(receipt)).state).toBe('filed');

    await korea.do(reference, 'validate');
    const { line } = await chinaLive.alert('China is told', (a) => a.about === 'CaseTold' && a.line.reference === reference);
    expect(line.sides.find((s) => s.side === 'KR')?.acknowledged_at).not.toBeNull();
    expect(line).toMatchObject({ state: 'told', goods: '차량용 요소', company: null });
    expect((await hotline.company.follow(receipt)).state).toBe('linked');
    expect((await korea.try<{ code: string }>(reference, 'validate')).body.code).toBe('not-possible-now');
    const [kr, cn] = [await korea.history(reference), await china.history(reference)];
    const since = kr.entries.findIndex((e) => e.type === 'CaseTold');
    expect(kr.entries.slice(0, since).map((e) => e.type)).toEqual(expect.arrayContaining(['ReportFiled', 'SeverityAssessed', 'CaseOpened', 'ReportValidated']));
    expect(cn.entries[0]).toMatchObject({ seq: 1, place: 1, type: 'CaseTold', office: 'kr-trade-cooperation-desk' });
    expect(cn.entries.map((e) => e.hash)).toEqual(kr.entries.slice(since).map((e) => e.hash));
    expect([kr.check.ok, kr.check.private.entries]).toEqual([true, since]);
    expect(cn.check).toEqual({ ...kr.check, private: { entries: 0, head: '0'.repeat(64) } });
  });

  it('settled at home, and the other side never hears of it', async () => {
    const receipt = await hotline.file(urea(CALM));
    const reference = await hotline.caseOf(receipt);
    const heard = chinaLive.frames.length;
    await korea.do(reference, 'settle', { as: 'answered_at_home', text: '긴급 할당관세 대상입니다' });
    expect((await korea.view(reference)).line).toMatchObject({ state: 'closed', outcomes: ['answered_at_home'], report_state: 'answered_at_home' });
    expect(await hotline.company.follow(receipt)).toMatchObject({ state: 'answered_at_home', answer: '긴급 할당관세 대상입니다' });
    await koreaLive.poke('the board moves at home', (p) => p.line.reference === reference && p.line.state === 'closed');
    expect((await china.ask('GET', `/api/v1/cases/${reference}`)).status).toBe(404);
    expect(chinaLive.frames.slice(heard).join('')).not.toContain(reference);
  });

  it('followed by its company with the secret of the receipt, who answers and adds', async () => {
    const receipt = await hotline.file(urea());
    const reference = await hotline.caseOf(receipt);
    expect(await hotline.company.follow(receipt)).toMatchObject({ reference: receipt.reference, state: 'linked', report: urea(), questions: [], additions: [], answer: null });
    await korea.do(reference, 'ask-company', { text: '선하증권 번호를 알려 주세요' });
    const asked = await hotline.company.follow(receipt);
    expect(asked).toMatchObject({ state: 'needs_facts', questions: [{ text: '선하증권 번호를 알려 주세요', answered: false }] });
    const question = asked.questions[0]?.id ?? '';
    const answered = await hotline.company.add(receipt, 'HDMU-2603-118', question);
    expect(answered).toMatchObject({ status: 200, body: { questions: [{ answered: true }], additions: [{ text: 'HDMU-2603-118', answers: question }] } });
    const told = await koreaLive.alert('the company answers', (a) => a.about === 'FactsAdded' && a.line.reference === reference);
    expect([told.line.company_news_at, (await china.view(reference)).line.company_news_at]).toEqual([new Date(hotline.time.now).toISOString(), null]);
    expect((await korea.view(reference)).own).toMatchObject({ company_questions: [{ answered: true }], additions: [{ text: 'HDMU-2603-118' }] });
    expect((await hotline.company.add(receipt, '다시', question)).status).toBe(409);
    // What the other side does is no answer to it.
    hotline.time.advance(1_000);
    await china.do(reference, 'acknowledge');
    expect((await korea.view(reference)).line.company_news_at).toBe(told.line.company_news_at);
    await korea.do(reference, 'note', { text: '확인함' });
    expect((await korea.view(reference)).line.company_news_at).toBeNull();
    expect(chinaLive.alerts.filter((a) => a.line.reference === reference).map((a) => a.about)).toEqual(['CaseTold']);
    const shown = JSON.stringify(await hotline.company.follow(receipt));
    expect(shown).not.toContain(reference);
  });

  it('with two applications filed on one day, told apart by a number that only the side knows that wrote it down', async () => {
    const reference = await told();
    const filed_on = new Date(hotline.time.now - 24 * 3_600_000).toISOString().slice(0, 10);
    for (const number of ['2026-0117', null]) expect(await korea.ask('POST', `/api/v1/cases/${reference}/file-licence`, { number, filed_on })).toMatchObject({ status: 200 });
    const [own, other] = [await korea.view(reference), await china.view(reference)];
    expect(own.licences.map((l) => [l.number, l.filed_on])).toEqual([['2026-0117', filed_on], [null, filed_on]]);
    expect(other.licences).toEqual(own.licences.map((l) => ({ ...l, number: null })));
    expect(JSON.stringify(other)).not.toContain('2026-0117');
    expect(own.clocks.filter((c) => c.kind === 'licence').map((c) => c.subject).sort()).toEqual(own.licences.map((l) => l.id).sort());
    // An id is the same in whichever letters it comes.
    const [first] = own.licences;
    expect((await korea.try(reference, 'decide-licence', { id: first?.id.toUpperCase(), result: 'granted', decided_on: filed_on })).status).toBe(200);
    expect((await china.view(reference)).licences.find((l) => l.id === first?.id)?.result).toBe('granted');
  });

  it('with the limit of a licence counted by the side whose authority decides, whoever of the two sides buys and whoever sells', async () => {
    const file = { number: null, filed_on: '2026-03-11' };
    const buying = await hotline.caseOf(await hotline.file(urea({ kind: 'export_licensing' })));
    await korea.do(buying, 'file-licence', file);
    const selling = await hotline.caseOf(await hotline.file(soldByChina));
    await china.do(selling, 'file-licence', file);
    const limits = async (desk: Desk, reference: string) => { const { licensing, clocks, line } = await desk.view(reference); return [line.home, line.lead, licensing, clocks.filter((c) => c.kind === 'licence').map((c) => [c.side, c.state, c.due_at])]; };
    // 45 days of China, over its Qingming and Labour Day with the worked Saturday, end on one day for both.
    const chinas = [['CN', 'running', '2026-05-18T09:30:00.000Z']];
    for (const desk of [korea, china]) expect([await limits(desk, buying), await limits(desk, selling)]).toEqual([['KR', 'CN', 'CN', chinas], ['CN', 'KR', 'CN', chinas]]);
    expect((await hotline.audit.run()).down).toEqual([]);
  });

  it('never by a wrong secret: that is the same answer as a report that does not exist', async () => {
    const [mine, other] = [await hotline.file(urea()), await hotline.file(urea())];
    const answers = await Promise.all([
      hotline.company.look({ reference: 'KR-0000-0000', token: mine.token }), hotline.company.look({ ...mine, token: other.token }), hotline.company.look({ ...mine, token: 'x' }),
      hotline.company.ask('GET', `/api/v1/reports/${mine.reference}`), hotline.company.look({ reference: await hotline.caseOf(mine), token: mine.token }),
      hotline.company.look({ reference: '%F0%9F%90%A6', token: mine.token }),
      hotline.company.ask('POST', `/api/v1/reports/${mine.reference}/facts`, { text: 'x', answers: null }, { authorization: `Bearer ${other.token}` }),
    ]);
    expect(new Set(answers.map((a) => `${a.status} ${a.text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await hotline.company.look({ ...mine, reference: mine.reference.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
  });

  it('with more open questions than an entry of an index would hold, and both sides go on', async () => {
    const busy = await hotline.caseOf(await hotline.file(urea()));
    const ask = (who: Desk, n: number) => who.do(busy, 'message', { kind: 'question', body: { text: `${n}`, language: 'en' }, about: null });
    for (let n = 0; n < 80; n += 1) await ask(china, n);
    await ask(korea, 80);
    expect((await korea.view(busy)).messages.filter((m) => m.question === 'open')).toHaveLength(81);
  });
});
