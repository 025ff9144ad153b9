import type { ReportBody, TrackedReport } from '#contracts';
import { CONSENTS, CONSENT_FOR, type Case, type CaseEvent, consentAt, consentsThatCount, endOf, judgedFrom, judgedUntil, listWaits, officeAt, otherSides, outcomesForAll, reportOf, sideOf } from '#domain';
import { type ReadEntry, entryType } from '#persistence';
import { type Crossing, crossingsOf, listLies, presentFact, presentGoods, presentOutcomes } from '#presenting';
import { firstContact } from './first-contact.js';
import { type OwnNamed, givenBesides, listGave, ownNamed } from './given-besides.js';
import { presentPapers } from './present-papers.js';
import type { Tracked } from './track-report.js';

type Own<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['own'][string];

const iso = (ms: number): string => new Date(ms).toISOString();
/** What the company sees of its report: its own words, stages, questions to it, the outcome; nothing of offices' work between them. */
export function presentTracked(tracked: Tracked): TrackedReport {
  const { kase, entries, papers, joined, others_since } = tracked;
  const report = reportOf(kase);
  const first = firstContact(kase, entries);
  const crossed = crossingsOf(entries);
  const own = ownNamed(tracked);
  const settled = ownOf(entries, 'ReportSettledAtHome').at(-1);
  const ended = joined ? endedForAll(joined.kase) : [...(kase.closed?.outcomes ?? [])];
  return {
    reference: report.reference, state: joined ? stageJoined(joined.kase) : stageNow(kase), filed_at: iso(kase.opened_at), language: report.body.language,
    first_contact_by: first && iso(first.by), first_contact_moved: (first?.moved ?? []).map(({ from, to, at, passed }) => ({ from: iso(from), to: iso(to), at: iso(at), passed })), report: report.body as ReportBody,
    stages: [...entries.flatMap((entry) => stageOf(entry, kase)), ...(joined ? stagesSince(kase.closed?.at ?? 0, joined) : [])],
    questions: questionsOf(entries, report.open_questions),
    additions: ownOf(entries, 'FactsAdded').map(({ at, own }) => ({ at: iso(at), text: own.text, answers: own.answers })),
    given: crossed.map(({ at, disclosure }) => ({ ...presentFact(disclosure), at: iso(at) })),
    given_besides: givenBesides(tracked, own),
    consents: consentsOf(tracked, crossed, own),
    papers: papers ? presentPapers(kase, entries, others_since !== null) : null,
    answer: settled?.own.text ?? null,
    outcomes: ended, end: endOf(ended),
    results: presentOutcomes(report.outcomes).map(({ outcome, end, on, quantity }) => ({ outcome, end, on, quantity: others_since !== null ? null : quantity })),
    // Shipments and amounts of a case in which others' reports go on are theirs too.
    goods: others_since !== null ? presentGoods({ report: null, shipped: [] }) : presentGoods(kase),
    verdict: verdictOf(kase, joined),
  };
}

/** Each company is asked about its own report, also where that ended with another's; what it said of an end before counts no more. */
function verdictOf(kase: Case, joined: Tracked['joined']): TrackedReport['verdict'] {
  const ended_at = judgedFrom(kase, joined?.kase.closed ?? null);
  if (ended_at === null) return null;
  const given = kase.report?.verdict ?? null;
  return { until: iso(judgedUntil(ended_at)), given: given && given.at >= ended_at ? { ...given, at: iso(given.at) } : null };
}

/** What the company decides about: all that its word can move, and what it ever gave. Given too are forms that crossed before. */
function consentsOf(tracked: Tracked, crossed: readonly Crossing[], own: readonly OwnNamed[]): TrackedReport['consents'] {
  const { kase } = tracked;
  const report = reportOf(kase);
  const counting = consentsThatCount(report.body, kase.policy);
  return CONSENTS.flatMap((consent) => {
    const now = consentAt(report, kase.opened_at, consent);
    const counts = counting.includes(consent);
    if (!counts && !now?.given) return [];
    const last = crossed.findLast(({ disclosure: d }) => CONSENT_FOR[d.field] === consent && d.ground === 'company_consent');
    const listed = listGave(tracked, own, consent);
    return [{
      consent, counts, now: now && { given: now.given, at: iso(now.at) }, crossed_at: last ? iso(last.at) : null,
      listed: listed && { at: iso(listed.at), applications: listed.applications }, list_waits: consent === 'licence' && listStays(tracked),
    }];
  });
}

/**
 * Whether its list waits for its word. Where other companies' reports go on in the case, only of a word that was never given: no list was taken
 * up there then; after one that was taken back it would read whether another's was.
 */
function listStays({ kase, entries, others_since }: Tracked): boolean {
  const waits = listWaits(kase);
  return waits !== null && (others_since === null || waits.why === 'no_consent') && listLies(entries);
}

/** What was asked; a consent that a question asked for answers it. */
function questionsOf(entries: readonly ReadEntry[], open: readonly string[]): TrackedReport['questions'] {
  const agreed = ownOf(entries, 'ConsentChanged');
  return ownOf(entries, 'FactsRequested').map(({ at, own: { question_id: id, text, consent } }) => {
    const answer = agreed.find(({ own }) => own.answers?.includes(id));
    return { id, asked_at: iso(at), text, answered: !open.includes(id), consent: consent ?? null, agreed_at: answer ? iso(answer.at) : null };
  });
}

function ownOf<T extends 'FactsRequested' | 'FactsAdded' | 'ConsentChanged' | 'ReportSettledAtHome'>(entries: readonly ReadEntry[], type: T): { at: number; own: Own<T> }[] {
  return entries.filter((e) => entryType(e) === type && e.own).map((e) => ({ at: e.at, own: e.own?.payload as Own<T> }));
}

const isTold = (kase: Case): boolean => otherSides(kase).some((side) => sideOf(kase, side).told_at !== null);

/** The report's own state, until the matter is with the other side or ended. */
function stageNow(kase: Case): string {
  const { state } = reportOf(kase);
  if (state === 'answered_at_home' || state === 'rejected' || state === 'withdrawn') return state;
  if (kase.state === 'closed') return 'closed';
  if (state === 'needs_facts') return state;
  if (kase.state === 'monitoring') return 'monitoring';
  return isTold(kase) ? 'linked' : state;
}

/** A report that goes on in another case has that one's end, and until then is no more than joined. */
const stageJoined = (into: Case): string => (into.state === 'monitoring' || endedForAll(into).length > 0 ? into.state : 'joined');
/** What became of the matter: how the other company's own report ended is that company's alone. */
const endedForAll = (into: Case) => outcomesForAll(into.closed?.outcomes ?? []);

/** What became of the other case since the report joined it; what happened in it before was another company's. */
const stagesSince = (at: number, { kase, entries }: NonNullable<Tracked['joined']>): TrackedReport['stages'] =>
  entries.filter((entry) => entry.at > at).flatMap((entry) => stageOf(entry, kase)).filter(({ stage }) => JOINTLY.includes(stage) && (stage !== 'closed' || endedForAll(kase).length > 0));
const JOINTLY = ['linked', 'accepted', 'closed', 'reopened', 'monitoring'];

const STAGES: Readonly<Record<string, string>> = {
  ReportFiled: 'filed', FactsRequested: 'needs_facts', ReportValidated: 'validated', CaseTold: 'linked', CaseClosed: 'closed', CaseReopened: 'reopened', CaseWatched: 'monitoring',
};

/** Where a report goes on stands in the part of each side that knew. */
const isJoin = ({ own }: ReadEntry): boolean => own !== null && 'joined_into' in own.payload;

/** A step that the company sees, and the office of its own side that has it then. */
function stageOf(entry: ReadEntry, kase: Case): TrackedReport['stages'] {
  const type = entryType(entry);
  const settled = type === 'ReportSettledAtHome' ? (entry.own?.payload as Own<'ReportSettledAtHome'> | undefined)?.as : undefined;
  const at = iso(entry.at);
  if ((type === 'FactsAdded' || type === 'ConsentChanged') && (entry.own?.payload as Own<typeof type> | undefined)?.answers) return [{ stage: 'answered', at, by: 'company', office: null }];
  const theirs = entry.side !== null && entry.side !== kase.home;
  // Of what passes between sides it is told that the other one took the matter up, and by no office.
  if (type === 'CaseAccepted' && theirs) return [{ stage: 'accepted', at, by: 'other_side', office: null }];
  const stage = settled ?? STAGES[type];
  const endedAtHome = type === 'CaseClosed' && ['answered_at_home', 'rejected'].includes(reportOf(kase).state);
  if (!stage || endedAtHome) return [];
  if (type === 'CaseClosed' && isJoin(entry)) return [{ stage: 'joined', at, by: 'office', office: (entry.own?.office ?? entry.office) ?? officeAt(kase, kase.home, 0) }];
  // Nobody decided on what crossed by rule as the report was filed; no office is credited with it.
  if (type === 'CaseTold' && entry.how === 'rule') return [{ stage, at, by: 'rule', office: null }];
  // Another side closes and reopens too; no office at home is credited with that.
  if (theirs) return [{ stage, at, by: 'other_side', office: null }];
  return [{ stage, at, by: 'office', office: (entry.own?.office ?? entry.office) ?? officeAt(kase, kase.home, 0) }];
}
