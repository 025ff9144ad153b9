import type { CaseView, Fact } from '#contracts';
import { CONSENTS, type Case, type Disclosure, LICENCE_RESULTS, channelOf, fieldsGiven, firstTold, licensingSide, listWaits, mayRead, toldBeyondHome } from '#domain';
import { type OwnReport, SEALED, type ReadEntry } from '#persistence';
import { type Happened, listLies, pageClocks, presentClockAccount, presentEntry, presentFact, presentGoods, presentOutcomes } from '#presenting';
import { presentConsultations } from './present-consultations.js';
import { type RedWords, presentMessages } from './present-messages.js';
import { presentStandings } from './present-standings.js';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Whose eyes the page is for, and what of the words for recipients only these have. */
interface Reader { readonly side: string; readonly red: RedWords; readonly joined: readonly OwnReport[] }

/** Everything but the line and the legal commands of a case's page, as one side sees it. */
export function presentCase(kase: Case, entries: readonly ReadEntry[], { side, red, joined }: Reader, happened: Happened): Omit<CaseView, 'line' | 'attachments' | 'authorities' | 'commands' | 'consultation_until' | 'pause_until'> {
  const { ladder, climbs_alone_to } = channelOf(kase);
  const home = mayRead('report', side, kase);
  const shown = entries.map(presentEntry);
  return {
    facts: factsOf(home ? kase.disclosures : kase.disclosures.filter((d) => d.to.includes(side))),
    messages: presentMessages(kase, entries, red),
    notes: ownOf(entries, 'NoteAdded').map(({ entry, payload }) => ({
      seq: entry.number, at: iso(entry.at), office: entry.own?.office ?? null, officer: text(payload.officer), text: text(payload.text) ?? '',
    })),
    ladder: ladder.map((rung, i) => ({ rank: rung.rank, offices: { ...rung.offices }, alone: i <= climbs_alone_to })),
    entries: shown,
    consultations: presentConsultations(kase, shown),
    own: home ? presentOwn(kase, entries, joined) : null,
    results: presentOutcomes((home ? kase.report?.outcomes : null) ?? kase.outcomes), goods: presentGoods(home ? kase : { ...kase, report: null }),
    refused: kase.refused && { ...kase.refused, authority: kase.refused.authority ?? null },
    licensing: licensingSide(kase), licences: kase.licences.map(({ id, filed_on, result }) => ({ id, filed_on, result, number: numberOf(entries, id) })), ...listOf(kase), suspension_watch_days: kase.policy.suspension_watch_days ?? null,
    clocks: pageClocks(kase, { side }).map((c) => presentClockAccount(kase, c, happened)),
  };
}

/** A disclosure says what crossed and on which ground; who may read the one may read the other (DOMAIN: it is shared). */
const factsOf = (disclosures: readonly Disclosure[]): Fact[] => disclosures.map(presentFact);

function presentOwn(kase: Case, entries: readonly ReadEntry[], joined: readonly OwnReport[]): CaseView['own'] {
  const { report } = kase;
  if (!report) return null;
  // Before others are told no list is taken, whatever the company says.
  const waits = toldBeyondHome(kase) ? listWaits(kase) : null;
  return {
    report_reference: report.reference, report_state: report.state, report: structuredClone(report.body) as NonNullable<CaseView['own']>['report'],
    cover_days: kase.assessment?.cover_days ?? null, severity_reasons: [...(kase.assessment?.reasons ?? [])],
    crossing: presentStandings(kase, entries), tells: toldBeyondHome(kase) ? [] : firstTold(kase), list_waits: waits && { ...waits, since: waits.since === null ? null : iso(waits.since) },
    list_lies: kase.state !== 'closed' && listLies(entries), list_names: kase.policy.licence === undefined ? null : fieldsGiven(kase.policy.crossing),
    company_questions: questionsOf(entries, report.open_questions),
    additions: ownOf(entries, 'FactsAdded').map(({ entry, payload }) => ({ at: iso(entry.at), text: text(payload.text) ?? '', answers: text(payload.answers) })),
    verdict: report.verdict && { ...report.verdict, at: iso(report.verdict.at) },
    joined: joined.map(({ reference, report_reference, company, goods, opened_at, closed_at }) => ({ reference, report_reference, company, goods, opened_at: opened_at.toISOString(), joined_at: (closed_at ?? opened_at).toISOString() })),
  };
}

/** What was asked of the company; a consent that a question asked for answers it. */
function questionsOf(entries: readonly ReadEntry[], open: readonly string[]): NonNullable<CaseView['own']>['company_questions'] {
  const agreed = ownOf(entries, 'ConsentChanged');
  return ownOf(entries, 'FactsRequested').map(({ entry, payload }) => {
    const id = text(payload.question_id) ?? '';
    const answer = agreed.find(({ payload: { answers } }) => Array.isArray(answers) && answers.includes(id));
    return { id, at: iso(entry.at), text: text(payload.text) ?? '', answered: !open.includes(id), consent: CONSENTS.find((c) => c === payload.consent) ?? null, agreed_at: answer ? iso(answer.entry.at) : null };
  });
}

/** The list of applications in numbers, which every side of the case reads alike. */
function listOf({ applications }: Case): Pick<CaseView, 'applications' | 'waiting' | 'ended'> {
  const sum = (groups: Case['applications']): number => groups.reduce((n, g) => n + g.count, 0);
  return {
    applications: sum(applications), waiting: applications.filter((g) => g.result === null).map(({ filed_on, count }) => ({ filed_on, count })),
    ended: Object.fromEntries(LICENCE_RESULTS.map((result) => [result, sum(applications.filter((g) => g.result === result))])) as CaseView['ended'],
  };
}

/** An application's number, which only the side that wrote it down has in its part of the entry. */
function numberOf(entries: readonly ReadEntry[], id: string): string | null {
  const filed = entries.map(presentEntry).find((e) => e.type === 'LicenceFiled' && e.shared?.id === id);
  return text(filed?.own?.number);
}

/** Sealed entries of one type that the reader's own side can open. */
function ownOf(entries: readonly ReadEntry[], type: string): { entry: ReadEntry; payload: Record<string, unknown> }[] {
  return entries.flatMap((entry) => (entry.type === SEALED && entry.own?.type === type ? [{ entry, payload: entry.own.payload as Record<string, unknown> }] : []));
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
