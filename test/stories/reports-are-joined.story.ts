import type { CaseList, CaseMeasures, CaseView, MeasureView, NamedCases, Problem, ReportBody, ReportReceipt, Similar, TrackedReport } from '#contracts';
import { urea } from '../factories/report.js';
import { notice } from '../factories/measures.js';
import { labelledReports } from '../factories/troubles.js';
import { CompanyPost, codeIn } from '../harness/company-post.js';
import { Company } from '../harness/company.js';
import { type Answer, Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { CALM } from '../harness/mailing.js';
import { type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

/** A proxy stands before the doors, which says each company's address. */
const ORIGIN = 'http://hotline.example';
const COMPANIES = 400;
const AT_ONCE = 16;
/** What suggestions keep to on the labelled reports: of those made, so many are right; of the right ones, so many are made. */
const [PRECISION, RECALL] = [0.95, 0.65];
/** Longest that an officer waits for a list or a page of a measure that hit so many. */
const LIST_MS = 1_500;

let server: StoryServer;
let hotline: Hotline;
let korea: Desk;
let china: Desk;
let callers = 0;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server, config: { public_url: ORIGIN } });
  const password = await hotline.password();
  [korea, china] = [await Desk.signIn(hotline.url, 'kr-desk', password, ORIGIN), await Desk.signIn(hotline.url, 'cn-desk', password, ORIGIN)];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

/** Each company comes from an address of its own. */
function file(report: ReportBody): Promise<ReportReceipt> {
  callers += 1;
  return new Company(hotline.url, { 'x-forwarded-for': `10.0.${callers >> 8}.${callers & 255}` }).file(report);
}
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const left = [...items.entries()];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (let next = left.shift(); next; next = left.shift()) done[next[0]] = await work(next[1]); }));
  return done;
}
const similarTo = async (reference: string, desk = korea): Promise<Similar['similar']> => (await desk.ask<Similar>('GET', `/api/v1/cases/${reference}/similar`)).body.similar;
const join = (reference: string, into: string, version: number, desk = korea): Promise<Answer<Problem & { why?: string }>> => desk.ask('POST', `/api/v1/cases/${reference}/join-into`, { into, version });
const filed = async (changes: Partial<ReportBody> = CALM): Promise<{ receipt: ReportReceipt; reference: string }> => {
  const receipt = await file(urea(changes));
  return { receipt, reference: await hotline.caseOf(receipt) };
};
async function timed<T>(work: () => Promise<T>): Promise<{ took_ms: number; found: T }> {
  const began = performance.now();
  const found = await work();
  return { took_ms: performance.now() - began, found };
}

it('suggests what belongs together: on labelled reports of fifteen troubles with stated precision and recall', async () => {
  const labelled = labelledReports();
  const cases = await each(labelled, async ({ report }) => hotline.caseOf(await file(report)));
  const trouble = new Map(cases.map((reference, n) => [reference, labelled[n]?.trouble]));
  const found = await each(cases, async (reference) => (await similarTo(reference)).map((one) => trouble.get(one.reference) === trouble.get(reference)));
  const [made, right] = [found.flat().length, found.flat().filter(Boolean).length];
  const pairs = labelled.reduce((sum, { trouble: name }) => sum + labelled.filter((other) => other.trouble === name).length - 1, 0);
  const [precision, recall] = [right / made, right / pairs];
  process.stdout.write(`joins suggested on ${labelled.length} labelled reports: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${made} suggested, ${right} right, ${pairs} pairs)\n`);
  expect([precision >= PRECISION, recall >= RECALL]).toEqual([true, true]);
}, 60_000);

describe('400 companies hit by one measure', () => {
  let first: string;
  let receipts: readonly ReportReceipt[];
  it('are 400 cases, of which one is found to be like 399 others, with the reasons', async () => {
    receipts = await each(Array.from({ length: COMPANIES }, (_, n) => n), (n) => file(urea({ ...CALM, company: { name: `요소 수요 기업 ${n} (가상)`, registration_number: urea().company.registration_number } })));
    first = await hotline.caseOf(receipts[0] as ReportReceipt);
    const { took_ms, found } = await timed(() => similarTo(first));
    expect([found.length, found[0]?.reasons]).toEqual([COMPANIES - 1, [{ by: 'code', code: '310210' }, { by: 'kind' }, { by: 'route' }, { by: 'days', days: 0 }]]);
    expect(took_ms).toBeLessThan(LIST_MS);
  }, 60_000);

  it('come from one measure: it finds them, all are named with one request, and both sides count what they know', async () => {
    const others = '/api/v1/measures';
    const made = await korea.ask<MeasureView>('POST', others, { network: 'kr-cn', facts: notice({ hs: ['310210'] }) });
    expect([made.status, made.body.cases, made.body.suggested.length >= COMPANIES]).toEqual([201, { open: 0, closed: 0 }, true]);
    const page = `${others}/${made.body.id}`;
    const [list, view] = [await china.ask('GET', others), await china.ask('GET', page)];
    const references = made.body.suggested.map(({ reference }) => reference);
    const named = await korea.ask<NamedCases>('POST', `${page}/cases`, { references });
    expect([named.status, named.body.cases.length, named.body.cases.filter(({ refused }) => refused !== null)]).toEqual([200, references.length, []]);
    const { took_ms, found } = await timed(() => korea.ask<MeasureView>('GET', page));
    expect([found.body.cases, found.body.suggested, took_ms < LIST_MS]).toEqual([{ open: references.length, closed: 0 }, [], true]);
    const board = await timed(() => korea.board(`?measure=${made.body.id}`));
    expect([board.found.total, board.took_ms < LIST_MS]).toEqual([references.length, true]);
    // To the other side nothing has happened, to the byte: it knows of none of them.
    expect([(await china.ask('GET', others)).text, (await china.ask('GET', page)).text, (await china.board(`?measure=${made.body.id}`)).total]).toEqual([list.text, view.text, 0]);
    // The same look finds what it knows: one case that it was told of.
    const { reference } = await filed({ hs: '310210' });
    await korea.do(reference, 'name-measure', { measure: made.body.id });
    expect([(await china.ask<MeasureView>('GET', page)).body.cases, (await china.board(`?measure=${made.body.id}`)).cases.map((c) => c.reference)]).toEqual([{ open: 1, closed: 0 }, [reference]]);
    expect((await korea.try<Problem>(reference, 'name-measure', { measure: made.body.id })).body.code).toBe('not-possible-now');
    expect((await korea.ask<NamedCases>('POST', `${page}/cases`, { references: [reference, 'KR-2222-2222'] })).body.cases).toEqual([{ reference, refused: 'not-possible-now' }, { reference: 'KR-2222-2222', refused: 'not-found' }]);
    await china.do(reference, 'unname-measure', { measure: made.body.id, reason: 'another notice is meant' });
    expect([(await china.ask('GET', page)).text === view.text, (await korea.view(reference)).entries.at(-1)]).toMatchObject([false, { type: 'MeasureUnnamed', side: 'CN' }]);
    expect((await korea.ask<CaseMeasures>('GET', `/api/v1/cases/${reference}/measures`)).body).toMatchObject({ named: [], suggested: [{ id: made.body.id, reasons: [{ by: 'hs', code: '310210' }, { by: 'issuer' }, { by: 'dates' }] }] });
    await korea.do(reference, 'close', { outcomes: ['clarified'], text: null });
  }, 60_000);

  it('become one case: each is joined with the version that the list gave, and the board has one row for all', async () => {
    const before = (await korea.board('?state=opened')).total;
    const answers = await each(await similarTo(first), ({ reference, version }) => join(reference, first, version));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await similarTo(first)).toEqual([]);
    const { took_ms, found: board } = await timed(() => korea.ask<CaseList>('GET', '/api/v1/cases?state=opened'));
    expect([board.body.total, board.body.cases.find(({ reference }) => reference === first)?.joined]).toEqual([before - COMPANIES + 1, COMPANIES - 1]);
    expect(took_ms).toBeLessThan(LIST_MS);
    const page = await timed(() => korea.view(first));
    expect([page.found.own?.joined.length, page.took_ms < LIST_MS]).toEqual([COMPANIES - 1, true]);
    expect((await china.board()).cases.filter(({ hs, state }) => hs === '310210' && state !== 'closed')).toEqual([]);
  }, 60_000);

  it('follow the one case, each on its own page', async () => {
    const other = receipts[7] as ReportReceipt;
    expect(await hotline.company.follow(other)).toMatchObject({ state: 'joined', outcomes: [], stages: [{ stage: 'filed' }, { stage: 'joined' }] });
    await hotline.moveTime(60_000);
    await korea.do(first, 'validate');
    await hotline.moveTime(60_000);
    await korea.do(first, 'close', { outcomes: ['contracted_volume_released'], text: 'between offices' });
    const tracked = await hotline.company.follow(other);
    expect([tracked.state, tracked.outcomes, tracked.stages.map(({ stage }) => stage)]).toEqual(['closed', ['contracted_volume_released'], ['filed', 'joined', 'linked', 'closed']]);
    // Each company is asked by itself, told what came of it, and nothing of what the other one has of it.
    expect([tracked.end, tracked.verdict?.given, tracked.results, tracked.goods.shipments, JSON.stringify(tracked).includes('between offices'), JSON.stringify(tracked).includes(first)]).toEqual(['solved', null, [], [], false, false]);
    const [theirs, said] = [await china.view(first), await hotline.company.ask<TrackedReport>('POST', `/api/v1/reports/${other.reference}/verdict`, { verdict: 'no', text: '우리 화물은 아직' }, { authorization: `Bearer ${other.token}` })];
    expect([said.body.verdict?.given?.verdict, (await korea.view(await hotline.caseOf(other))).own?.verdict?.text, (await hotline.company.follow(receipts[0] as ReportReceipt)).verdict?.given, await china.view(first)]).toEqual(['no', '우리 화물은 아직', null, theirs]);
  });
});

describe('a join', () => {
  it('is taken back by reopening: the report stands where it stood, nothing of its history is gone, and it is suggested again', async () => {
    const [one, other] = [await filed(), await filed({ ...CALM, since: '2026-03-01', since_day: 'unknown' })];
    expect((await similarTo(one.reference)).find(({ reference }) => reference === other.reference)).toMatchObject({ since: '2026-03', reasons: [{ by: 'code' }, { by: 'kind' }, { by: 'route' }, { by: 'months', months: 0 }] });
    await korea.do(one.reference, 'join-into', { into: other.receipt.reference });
    expect((await korea.view(one.reference)).line).toMatchObject({ state: 'closed', outcomes: ['joined'], joined_into: other.reference });
    expect(await similarTo(one.reference)).not.toContainEqual(expect.objectContaining({ reference: one.reference }));
    await hotline.company.add(one.receipt, 'a further cargo is held');
    expect((await korea.view(one.reference)).own?.additions.map(({ text }) => text)).toEqual(['a further cargo is held']);
    await korea.do(one.reference, 'reopen', { reason: 'another plant, and another cause' });
    const view = await korea.view(one.reference);
    expect(view.line).toMatchObject({ state: 'opened', joined_into: null, report_state: 'filed' });
    expect(view.entries.flatMap((e) => (e.own as { joined_into?: string } | null)?.joined_into ?? [])).toEqual([other.reference]);
    expect([(await korea.view(other.reference)).line.joined, (await similarTo(other.reference)).some(({ reference }) => reference === one.reference)]).toEqual([0, true]);
    expect((await hotline.company.follow(one.receipt)).state).toBe('filed');
  });

  it('shows a company nothing of how the other company\'s own report ended', async () => {
    const [one, other] = [await filed(), await filed()];
    await korea.do(one.reference, 'join-into', { into: other.reference });
    await korea.do(other.reference, 'settle', { as: 'rejected', text: 'between its company and us' });
    const tracked = await hotline.company.follow(one.receipt);
    expect([tracked.state, tracked.outcomes, tracked.answer, tracked.stages.map(({ stage }) => stage)]).toEqual(['joined', [], null, ['filed', 'joined']]);
  });

  it('of two cases into each other at once is taken once, and nobody waits for the other', async () => {
    const [one, other] = [await filed(), await filed()];
    const versions = await Promise.all([one, other].map(async ({ reference }) => (await korea.view(reference)).line.version));
    const answers = await Promise.all([join(one.reference, other.reference, versions[0] ?? 0), join(other.reference, one.reference, versions[1] ?? 0)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toMatch(/may-not-join|not-possible-now|stale-version/);
    const states = await Promise.all([one, other].map(async ({ reference }) => (await korea.view(reference)).line.state));
    expect(states.sort()).toEqual(['closed', 'opened']);
  });

  it('shows the other side that one case goes on in another only where it knows both', async () => {
    const [told, calm, second] = [await filed({}), await filed(), await filed({})];
    const lines = await Promise.all([korea, china].map((desk) => desk.listen()));
    const version = (await korea.view(told.reference)).line.version;
    expect((await join(told.reference, calm.reference, version)).body).toMatchObject({ code: 'may-not-join', why: 'not-told' });
    await korea.do(told.reference, 'join-into', { into: second.reference });
    expect((await china.view(told.reference)).line).toMatchObject({ state: 'closed', outcomes: ['joined'], joined_into: second.reference });
    for (const line of lines) await line.poke('how many are joined now', (p) => p.line.reference === second.reference && p.line.joined === 1);
    const theirs = await china.view(second.reference);
    expect((await china.view(told.reference)).entries.flatMap((e) => (e.own as { joined_into?: string } | null)?.joined_into ?? [])).toEqual([second.reference]);
    expect((await china.try<Problem>(told.reference, 'reopen', { reason: 'theirs' })).body.code).toBe('not-your-side');
    expect([theirs.own, theirs.line.joined, await similarTo(second.reference, china)]).toEqual([null, 1, []]);
    // What China does not know of is joined into what it knows: it hears nothing of it, and Korea does.
    const before = lines[1]?.pokes.length;
    await korea.do(calm.reference, 'join-into', { into: second.reference });
    await lines[0]?.poke('one more at home', (p) => p.line.reference === second.reference && p.line.joined === 2);
    await china.do(second.reference, 'note', { text: 'what China hears next' });
    await lines[1]?.poke('its own note', (p) => p.line.reference === second.reference && p.line.version > theirs.line.version);
    expect([lines[1]?.pokes.slice(before).map(({ line }) => line.joined), (await china.view(second.reference)).line.joined]).toEqual([[1], 1]);
    lines.forEach((line) => line.close());
  });

  it('is refused for what is not there, not one\'s own, ended, or has others joined to it, and changes nothing', async () => {
    const [one, other, third, ended] = [await filed(), await filed(), await filed(), await filed()];
    await korea.do(other.reference, 'join-into', { into: one.reference });
    await korea.do(ended.reference, 'settle', { as: 'rejected', text: 'no measure' });
    const version = async (reference: string): Promise<number> => (await korea.view(reference)).line.version;
    const why = async (reference: string, into: string): Promise<unknown> => (await join(reference, into, await version(reference))).body.why;
    expect([await why(one.reference, third.reference), await why(third.reference, ended.reference), await why(third.reference, third.reference), await why(third.reference, 'KR-0000-0000')]).toEqual(['has-joined', 'ended', 'another', 'another']);
    // A reference that only the other side's company has, of a case that this side was told of.
    const foreign = urea({ side: 'CN', from: 'KR', to: 'CN', port: null, language: 'zh-Hans', company: { name: '远方公司（虚构）', registration_number: '91330200MA2AGXXX1B' } });
    const answer = await new Company(hotline.url, { 'x-forwarded-for': '10.9.9.9' }).put(foreign);
    expect(answer.status === 201 ? await why(third.reference, answer.body.reference) : 'another').toBe('another');
    expect((await korea.view(third.reference)).line).toMatchObject({ state: 'opened', joined_into: null });
    const theirs = await china.ask<CaseView>('POST', `/api/v1/cases/${third.reference}/join-into`, { into: one.reference, version: 1 });
    expect(theirs.status).toBe(404);
  });
});

it('is found by its index under row-level security, which a key within JSON would not be', async () => {
  const plans = await inDatabase(hotline.database_url, async (sql) => {
    await sql("SELECT set_config('hotline.side', 'KR', false), set_config('enable_seqscan', 'off', false), set_config('enable_indexscan', 'on', false)");
    await sql('SET ROLE hotline_reader');
    const plan = async (condition: string): Promise<string> => JSON.stringify(await sql(`EXPLAIN (FORMAT JSON) SELECT count(*) FROM hotline.cases WHERE ${condition}`));
    return [await plan("joined_into = 'KR-0000-0000'"), await plan("shared->>'joined_into' = 'KR-0000-0000'")];
  });
  expect(plans.map((plan) => plan.includes('"Index Name":"cases_joined"'))).toEqual([true, false]);
});

it('writes to a company whose report goes on in another\'s case about that case\'s outcome, and about no joining', async () => {
  const mail = await StoryMail.open();
  const mailing = await Hotline.open({ server, config: mail.config });
  try {
    const [post, desk] = [new CompanyPost(mailing, mail), await mailing.signIn('kr-desk')];
    const reports = ['one@works.example', 'other@works.example'].map((email) => urea({ ...CALM, contact: { ...urea().contact, email } }));
    const [one, other] = [await mailing.file(reports[0] as ReportBody), await mailing.file(reports[1] as ReportBody)];
    const [into, joined] = [await mailing.caseOf(one), await mailing.caseOf(other)];
    await post.confirm(other, codeIn(await post.letter('other@works.example', 1)));
    await desk.do(joined, 'join-into', { into });
    await desk.do(into, 'close', { outcomes: ['clarified'], text: null });
    await post.letter('other@works.example', 2);
    expect(mail.to('other@works.example')[1]?.subject).toBe(`[핫라인] 결과 안내 ${other.reference}`);
    expect(await post.states(other)).toEqual(['company-received delivered 1', 'company-outcome delivered 1']);
    expect(mail.to('other@works.example').some(({ raw }) => raw.includes(into) || raw.includes(one.reference))).toBe(false);
  } finally {
    await mailing.close();
    await mail.close();
  }
});
