import type { Case, CaseSide, Clock, Policy, SideId } from '#domain';
import { asked, hsCodeOf, toldSides } from '#domain';
import { type AttachmentRow, toAttachment } from '../rows/attachment-rows.js';
import type { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import type { ReportRow } from '../rows/history-rows.js';
import { type Ends, endOf } from './chain-ends.js';

export interface CaseRows {
  readonly kase: CaseRow;
  readonly sides: readonly CaseSideRow[];
  readonly clocks: readonly ClockRow[];
  /** Null where the reader may not see it. */
  readonly report: Pick<ReportRow, 'id' | 'reference' | 'state' | 'body' | 'assessment' | 'open_questions' | 'consents' | 'came_of'> | null;
  readonly attachments: readonly AttachmentRow[];
}

/** Rows to the case that decisions work on. */
export function toCase({ kase, sides, clocks, report, attachments }: CaseRows, policy: Policy): Case {
  return {
    id: kase.id, reference: kase.reference, version: kase.version, home: kase.home, lead: kase.lead, licensed_at_home: kase.licensed_at_home, state: kase.state, severity: kase.severity,
    kind: kase.kind, channel: kase.channel, policy, opened_at: kase.opened_at,
    sides: Object.fromEntries(sides.map((s) => [s.side, toSide(s)])),
    disclosures: kase.shared.disclosures, questions: kase.shared.questions, answered_at: kase.shared.answered_at, refused: kase.shared.refused,
    paused: kase.shared.paused ?? null, pauses: kase.shared.pauses ?? [], consultation: kase.shared.consultation ?? null, consultations: kase.shared.consultations ?? awaitedBefore(kase.shared.consultation), actions: kase.shared.actions ?? [],
    suspended_until: kase.shared.suspended_until ?? null, joined_into: kase.shared.joined_into ?? null, referred_at: kase.shared.referred_at ?? null, licences: kase.shared.licences ?? [], applications: kase.shared.applications ?? [],
    referral: kase.shared.referral ?? null, suggested_authority: kase.shared.suggested_authority ?? null, suggested_channel: kase.shared.suggested_channel ?? policy.routes[kase.kind].channel, authority: kase.shared.authority ?? null,
    measures: kase.shared.measures ?? [],
    outcomes: kase.shared.recorded ?? [], shipped: kase.shared.shipped ?? [],
    closed: kase.closed_at === null ? null : { at: kase.closed_at, outcomes: kase.shared.outcomes },
    report: report && { id: report.id, reference: report.reference, state: report.state, body: report.body, open_questions: report.open_questions, consents: report.consents, outcomes: [], shipments: [], verdict: null, ...report.came_of },
    assessment: report?.assessment ?? null,
    clocks: clocks.map(toClock), attachments: attachments.map(toAttachment),
  };
}

/** Rows written before cases kept their consultations have the one at most that waits. */
const awaitedBefore = (waiting: Case['consultation'] | undefined): Case['consultations'] => (waiting ? [asked(1, waiting.by, waiting.requested_at)] : []);

const toSide = (s: CaseSideRow): CaseSide => ({
  told_at: s.told_at, rung: s.rung, rung_since: s.rung_since,
  acknowledged: s.acknowledged_at !== null && s.acknowledged_by !== null ? { at: s.acknowledged_at, office: s.acknowledged_by } : null,
  proposal: s.proposal_to !== null && s.proposal_at !== null ? { to: s.proposal_to, at: s.proposal_at } : null,
  unreached_since: s.unreached_since, rounds: s.rounds, ladder_ended_at: s.ladder_ended_at, watching: s.watching,
});

export const toClock = ({ case_id: _, time_limit, ...c }: ClockRow): Clock => ({
  ...c, kind: c.kind as Clock['kind'], state: c.state as Clock['state'], limit: time_limit,
});

export function caseRow(kase: Case, at: number, { shared: { entries, head } }: Ends): CaseRow {
  return {
    id: kase.id, reference: kase.reference, network: kase.policy.network, policy_version: kase.policy.version, home: kase.home, lead: kase.lead, licensed_at_home: kase.licensed_at_home,
    told: toldSides(kase), state: kase.state, severity: kase.severity, kind: kase.kind, channel: kase.channel, version: kase.version, entries, head,
    opened_at: kase.opened_at, updated_at: at, closed_at: kase.closed?.at ?? null,
    shared: sharedOf(kase),
  };
}

/** Whether what a case keeps in `shared` stays as it is. Most of what is said in a case changes none of it; written anew, though the same, it would have all indexes of the case written too. */
export const keepsShared = (before: Case, kase: Case): boolean => JSON.stringify(sharedOf(before)) === JSON.stringify(sharedOf(kase));

function sharedOf(kase: Case): CaseRow['shared'] {
  return {
    disclosures: kase.disclosures, questions: kase.questions, answered_at: kase.answered_at, refused: kase.refused, outcomes: kase.closed?.outcomes ?? [],
    paused: kase.paused, pauses: kase.pauses, consultation: kase.consultation, consultations: kase.consultations, actions: kase.actions, suspended_until: kase.suspended_until, ...(kase.joined_into === null ? {} : { joined_into: kase.joined_into }), referred_at: kase.referred_at, licences: kase.licences, applications: kase.applications,
    referral: kase.referral, suggested_authority: kase.suggested_authority, suggested_channel: kase.suggested_channel, authority: kase.authority,
    ...(kase.measures.length === 0 ? {} : { measures: kase.measures }),
    ...(kase.outcomes.length === 0 ? {} : { recorded: kase.outcomes }), ...(kase.shipped.length === 0 ? {} : { shipped: kase.shipped }),
  };
}

export function sideRows(kase: Case): CaseSideRow[] {
  return Object.entries(kase.sides).map(([side, s]) => ({
    case_id: kase.id, side, told_at: s.told_at, acknowledged_at: s.acknowledged?.at ?? null, acknowledged_by: s.acknowledged?.office ?? null,
    rung: s.rung, rung_since: s.rung_since, proposal_to: s.proposal?.to ?? null, proposal_at: s.proposal?.at ?? null,
    unreached_since: s.unreached_since, rounds: s.rounds, ladder_ended_at: s.ladder_ended_at, watching: s.watching,
  }));
}

/** What each of some sides reads of the case in one line: the home side its report, the others what has crossed. @param at when it changed */
export function lineRows(kase: Case, sides: readonly SideId[], at: number, ends: Ends): CaseLineRow[] {
  return sides.map((side) => {
    const row = { case_id: kase.id, side, ...endOf(ends, side), updated_at: at };
    const body = kase.report?.body;
    if (side === kase.home && body) {
      return { ...row, goods: body.goods, hs: body.hs, origin: body.from, destination: body.to, port: body.port, stage: body.stage, company: body.company.name };
    }
    const crossed = new Map(kase.disclosures.filter((d) => d.to.includes(side)).map((d) => [d.field, d.value]));
    const word = (field: 'goods' | 'port' | 'stage' | 'company'): string | null => {
      const value = crossed.get(field);
      return typeof value === 'string' ? value : null;
    };
    const route = crossed.get('route');
    const [origin, destination] = typeof route === 'object' && 'from' in route && typeof route.from === 'string' && typeof route.to === 'string' ? [route.from, route.to] : [null, null];
    return { ...row, goods: word('goods'), hs: hsCodeOf(crossed.get('hs')), origin, destination, port: word('port'), stage: word('stage'), company: word('company') };
  });
}

export const clockRow = (case_id: string, { limit, ...c }: Clock): ClockRow => ({ case_id, ...c, time_limit: limit });
