import { trackedReportSchema } from '#contracts';
import { type Case, type Command, type Consent, type Entry, type Network, type OfficerCommand, decide } from '#domain';
import type { ReadEntry } from '#persistence';
import { network, wholeReport } from './specimens.js';
import { presentTracked } from './present-tracked.js';
import type { Tracked } from './track-report.js';

const BEGINS = Date.parse('2026-03-12T01:00:00Z');
const MINUTE_MS = 60_000;
const facts = { policy: network.policy, calendars: network.calendars, authorities: () => new Map<string, string>(), side_of_country: (country: string) => ({ XA: 'A', XB: 'B' })[country] ?? null,
  languages: {}, digest: (value: unknown) => JSON.stringify(value), reach: (office: string) => ({ by: 'office' as const, office, officers: [] }),
};

/** One case on its way, a minute between steps. */
class Run {
  private kase: Case | null = null;
  private entries: Entry[] = [];
  private steps = 0;

  constructor(changes: Partial<typeof wholeReport> = {}, private readonly triage: Partial<Network['policy']['clocks']['triage']> = {}) {
    this.put({ actor: { type: 'company', side: 'A' }, do: { type: 'file', case_id: 'c', case_reference: 'A-CASE', report_id: 'r', report_reference: 'A-REPORT', report: { ...wholeReport, ...changes } } });
  }

  put(command: Command): this {
    const { policy } = facts;
    const decision = decide(this.kase, command, { ...facts, policy: { ...policy, clocks: { ...policy.clocks, triage: { ...policy.clocks.triage, ...this.triage } } } }, BEGINS + this.steps * MINUTE_MS);
    if (!decision.ok) throw new Error(decision.refusal.code);
    this.kase = decision.kase;
    this.entries.push(...decision.entries);
    this.steps += 1;
    return this;
  }

  consent(consent: Consent, given: boolean): this { return this.put({ actor: { type: 'company', side: 'A' }, do: { type: 'change-consent', consent, given } }); }
  by(side: string, act: OfficerCommand): this {
    return this.put({ actor: { type: 'officer', id: `${side}-officer`, side, office: `${side.toLowerCase()}-desk`, role: 'officer', proven_at: Number.MAX_SAFE_INTEGER }, do: act });
  }
  /** The home desk's first limit passes. */
  missed(): this {
    const clock = this.kase?.clocks.find((c) => c.kind === 'triage' && c.state === 'running');
    if (!clock) throw new Error('no limit runs');
    this.steps = (clock.due_at - BEGINS) / MINUTE_MS;
    return this.put({ actor: { type: 'system' }, do: { type: 'elapse', clock } });
  }
  handIn(id: string, with_report = false): this {
    return this.put({ actor: { type: 'company', side: 'A' }, do: { type: 'hand-in', id, file: { name: `${id}.xlsx`, media_type: 'application/pdf', size: 1, sha256: id, tlp: 'AMBER' }, ...(with_report ? { with_report } : {}) } });
  }
  company(text: string, answers: string | null): this { return this.put({ actor: { type: 'company', side: 'A' }, do: { type: 'add-facts', text, answers } }); }
  get version(): number { return this.kase?.version ?? 0; }

  /** As the home side reads it. */
  get tracked(): Tracked {
    if (!this.kase) throw new Error('nothing was filed');
    return { report_id: 'r', read_at: 0, kase: this.kase, entries: this.entries.map(asRead), papers: true, mail_confirmed_at: null, joined: null, others_since: null, applications: [] };
  }
}

function asRead(entry: Entry): ReadEntry {
  const { seq, at, side, office, how } = entry;
  const payload = (entry.own as Record<string, object>).A;
  const { sealed } = entry;
  const none = Buffer.alloc(0);
  return {
    case_id: 'c', number: seq, seq, at, side, type: sealed ? 'Sealed' : entry.type, office: sealed ? null : office, how, shared: entry.shared, commitments: {}, previous_hash: none, hash: none,
    own: payload ? { seq, side: 'A', type: entry.type, office, how, payload, salt: none } : null,
  };
}

const stages = (run: Run): string[] => presentTracked(run.tracked).stages.map((s) => s.stage);

it('shows a report that was just filed: its own words, when contact comes, and that the other side knows by rule, whoever has it', () => {
  const shown = presentTracked(new Run().tracked);
  expect(trackedReportSchema.safeParse(shown).success).toBe(true);
  expect(shown).toMatchObject({ reference: 'A-REPORT', state: 'linked', report: wholeReport, first_contact_by: '2026-03-12T02:00:00.000Z', questions: [], additions: [], answer: null, outcomes: [] });
  expect(shown.stages).toEqual([{ stage: 'filed', at: '2026-03-12T01:00:00.000Z', by: 'office', office: 'a-desk' }, { stage: 'linked', at: '2026-03-12T01:00:00.000Z', by: 'rule', office: null }]);
});

it('shows questions to the company and its answers, and where the report stands meanwhile', () => {
  const run = new Run().by('A', { type: 'ask-company', question_id: 'q1', text: 'Which terms?' });
  expect(presentTracked(run.tracked)).toMatchObject({ state: 'needs_facts', first_contact_by: null, questions: [{ id: 'q1', text: 'Which terms?', answered: false }] });
  expect(presentTracked(run.company('FOB', 'q1').company('more', null).tracked)).toMatchObject({
    state: 'linked', questions: [{ id: 'q1', answered: true }], additions: [{ text: 'FOB', answers: 'q1' }, { text: 'more', answers: null }],
  });
  expect(presentTracked(run.tracked).stages.slice(-2).map(({ stage, by }) => [stage, by])).toEqual([['needs_facts', 'office'], ['answered', 'company']]);
});

it('counts a consent that was asked for as the answer, and says when', () => {
  const run = new Run().by('A', { type: 'ask-company', question_id: 'q1', text: 'May we?', consent: 'contract' });
  expect(presentTracked(run.tracked).questions).toMatchObject([{ id: 'q1', answered: false, consent: 'contract', agreed_at: null }]);
  const { questions, additions, stages } = presentTracked(run.put({ actor: { type: 'company', side: 'A' }, do: { type: 'change-consent', consent: 'contract', given: true, answers: ['q1'] } }).tracked);
  expect({ questions, additions, last: stages.at(-1) }).toMatchObject({ questions: [{ answered: true, agreed_at: stages.at(-1)?.at }], additions: [], last: { stage: 'answered', by: 'company' } });
});

it('says how the time of the first contact moved: another grade once, and a desk that lets limit after limit pass in one line', () => {
  const run = new Run({}, { 1: { unit: 'elapsed', seconds: 7_200 } });
  expect(presentTracked(run.tracked).first_contact_moved).toEqual([]);
  run.by('A', { type: 'severity', severity: 1, reason: 'secret-reason', version: run.version });
  const graded = { from: '2026-03-12T02:00:00.000Z', to: '2026-03-12T03:00:00.000Z', at: '2026-03-12T01:01:00.000Z', passed: false };
  expect(presentTracked(run.tracked)).toMatchObject({ first_contact_by: graded.to, first_contact_moved: [graded] });
  run.missed().missed();
  const passed = { from: graded.to, to: '2026-03-12T07:00:00.000Z', at: '2026-03-12T05:00:00.000Z', passed: true };
  expect(presentTracked(run.tracked)).toMatchObject({ first_contact_by: passed.to, first_contact_moved: [graded, passed] });
  expect(JSON.stringify(presentTracked(run.tracked))).not.toContain('secret-reason');
  run.by('A', { type: 'validate', version: run.version });
  expect(presentTracked(run.tracked)).toMatchObject({ first_contact_by: null, first_contact_moved: [] });
});

it('shows the answer given at home, and no second end beside it', () => {
  const run = new Run({ stock: { value: 4_000, unit: 'TNE' }, share: 'under_50', impact: ['nothing_yet'] });
  expect(presentTracked(run.tracked).state).toBe('filed');
  run.by('A', { type: 'settle', as: 'answered_at_home', text: 'No measure is in force.', version: run.version });
  expect(presentTracked(run.tracked)).toMatchObject({ state: 'answered_at_home', answer: 'No measure is in force.', first_contact_by: null });
  expect(stages(run)).toEqual(['filed', 'answered_at_home']);
  expect(presentTracked(run.tracked).given).toEqual([]);
});

it('shows the end of a case and its reopening', () => {
  const run = new Run();
  run.by('A', { type: 'validate', version: run.version });
  run.by('A', { type: 'close', outcomes: ['licence_granted'], text: 'between offices', version: run.version });
  expect(stages(run)).toEqual(['filed', 'linked', 'validated', 'closed']);
  expect(presentTracked(run.tracked)).toMatchObject({ state: 'closed', outcomes: ['licence_granted'] });
  run.by('A', { type: 'reopen', reason: 'between offices', version: run.version });
  expect(presentTracked(run.tracked).stages.at(-1)).toMatchObject({ stage: 'reopened', by: 'office', office: 'a-desk' });
});

it('credits no office at home with what another side did: it names that side, and no office of it', () => {
  const run = new Run();
  run.by('A', { type: 'validate', version: run.version });
  run.by('B', { type: 'acknowledge', version: run.version });
  run.by('A', { type: 'close', outcomes: ['clarified'], text: null, version: run.version });
  run.by('B', { type: 'reopen', reason: 'between offices', version: run.version });
  expect(presentTracked(run.tracked).stages.at(-1)).toMatchObject({ stage: 'reopened', by: 'other_side', office: null });
  expect(JSON.stringify(presentTracked(run.tracked))).not.toMatch(/between offices|b-desk/);
});

it('shows that what was agreed is followed up, and not the last thing before it', () => {
  const run = new Run();
  run.by('A', { type: 'validate', version: run.version });
  run.by('B', { type: 'accept', version: run.version });
  run.by('A', { type: 'watch', reason: 'between offices', version: run.version });
  expect([presentTracked(run.tracked).state, ...stages(run).slice(-3)]).toEqual(['monitoring', 'validated', 'accepted', 'monitoring']);
  expect(presentTracked(run.tracked).stages.at(-2)).toEqual({ stage: 'accepted', at: '2026-03-12T01:02:00.000Z', by: 'other_side', office: null });
});

it('shows nothing of what offices say to each other or note for themselves', () => {
  const run = new Run();
  run.by('A', { type: 'note', text: 'secret-note' }).by('A', { type: 'message', id: 'm1', kind: 'question', body: { text: 'secret-message', language: 'en' }, about: null });
  run.by('B', { type: 'acknowledge', version: run.version });
  run.by('B', { type: 'refuse', reason: 'facts', text: 'secret-refusal', version: run.version });
  expect(JSON.stringify(presentTracked(run.tracked))).not.toMatch(/secret|officer|b-desk/);
});

it('shows what crossed, when and how exactly, and what the company decides about', () => {
  const run = new Run({ consent: ['partner'] });
  const of = (consent: Consent): object | undefined => presentTracked(run.tracked).consents.find((c) => c.consent === consent);
  expect(presentTracked(run.tracked).given.find((g) => g.field === 'quantity')).toEqual({ field: 'quantity', form: 'band', value: { from: 1_000, to: 2_000, unit: 'TNE' }, ground: 'network_rule', at: '2026-03-12T01:00:00.000Z' });
  expect(of('partner')).toEqual({ consent: 'partner', counts: true, now: { given: true, at: '2026-03-12T01:00:00.000Z' }, crossed_at: null, listed: null, list_waits: false });
  expect(of('contract')).toEqual({ consent: 'contract', counts: true, now: null, crossed_at: null, listed: null, list_waits: false });
  run.by('A', { type: 'validate', version: run.version }).consent('partner', false);
  expect(of('partner')).toEqual({ consent: 'partner', counts: true, now: { given: false, at: '2026-03-12T01:02:00.000Z' }, crossed_at: '2026-03-12T01:01:00.000Z', listed: null, list_waits: false });
  expect(trackedReportSchema.safeParse(presentTracked(run.tracked)).success).toBe(true);
});

it('says that a list which came with the report waits for the consent to the licence, and no paper that came later does', () => {
  const waits = (run: Run): string[] => presentTracked(run.tracked).consents.filter((c) => c.list_waits).map((c) => c.consent);
  const run = new Run().handIn('later');
  expect(waits(run)).toEqual([]);
  expect([waits(run.handIn('list', true)), waits(run.consent('licence', true)), waits(run.consent('licence', false))]).toEqual([['licence'], [], ['licence']]);
  expect(waits(new Run({ licence_application: null }).handIn('list', true))).toEqual([]);
  // As the desk says it: not where the case ended, and not where its policy is from before there were licences.
  expect(waits(run.by('A', { type: 'close', outcomes: ['clarified'], text: null, version: run.version }))).toEqual([]);
  const listed = new Run().handIn('list', true).tracked;
  const before = Object.fromEntries(Object.entries(network.policy).filter(([name]) => name !== 'licence')) as unknown as Network['policy'];
  expect(presentTracked({ ...listed, kase: { ...listed.kase, policy: before } }).consents.some((c) => c.list_waits)).toBe(false);
});

it('says of a list that came when the desk was at work already where it stands, and of no other paper', () => {
  const run = new Run();
  run.by('A', { type: 'validate', version: run.version }).handIn('other').handIn('list', true);
  expect(presentTracked(run.tracked).papers?.map(({ id, list }) => [id, list])).toEqual([['other', null], ['list', { taken_up_at: null }]]);
  expect(presentTracked(run.tracked).consents.filter((c) => c.list_waits).map((c) => c.consent)).toEqual(['licence']);
  const at = BEGINS + 9 * MINUTE_MS;
  const taken = { ...run.tracked.entries.at(-1) as ReadEntry, at, type: 'LicencesRecorded', shared: { changes: [], given: { to: ['B'], added: 1, named: null } }, own: null };
  expect(presentTracked({ ...run.tracked, entries: [...run.tracked.entries, taken] }).papers?.at(-1)?.list).toEqual({ taken_up_at: new Date(at).toISOString() });
  // Where others' reports go on in the case, the list that was taken up may be theirs.
  const among = (entries: readonly ReadEntry[], tracked = run.tracked) => { const { papers, consents } = presentTracked({ ...tracked, entries, others_since: at }); return [papers?.at(-1)?.list, consents.some((c) => c.list_waits)]; };
  expect([among(run.tracked.entries), among([...run.tracked.entries, taken])]).toEqual([[null, true], [null, false]]);
  const back = run.consent('licence', true).consent('licence', false).tracked;
  expect([among(back.entries), among([...back.entries, taken])]).toEqual([[null, false], [null, false]]);
});

it('says no more that a list waits once its rows were taken up, and says it still after anything else about applications', () => {
  const run = new Run().handIn('list', true);
  const waits = (...more: ReadEntry[]): boolean => presentTracked({ ...run.tracked, entries: [...run.tracked.entries, ...more] }).consents.some((c) => c.list_waits);
  const recorded = (shared: object): ReadEntry => ({ ...run.tracked.entries.at(-1) as ReadEntry, type: 'LicencesRecorded', shared, own: null });
  expect([waits(recorded({ changes: [] })), waits(recorded({ changes: [], given: { to: ['B'], added: 1, named: null } }))]).toEqual([true, false]);
});

it('asks about nothing that is not in the report', () => {
  const { consents } = presentTracked(new Run({ partner: null, contract: null, licence_application: null }).tracked);
  expect(consents.map((c) => c.consent)).toEqual(['company']);
});
