import type { CaseLine } from '#contracts';
import { type Case, awaited, channelOf, endOf, mayRead, officeAt, progressOf, stagesOf, suggestedFor, turnOf, urgencyOf } from '#domain';
import type { ReadCase } from '#persistence';
import { type Beholder, lineClocks, presentClock } from './present-clocks.js';
import { type Happened, happenedTo } from './what-happened.js';

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** A case as one line of a side's board. */
export function presentLine(read: ReadCase, kase: Case, beholder: Beholder): CaseLine {
  const line = read.line;
  const happened = happenedTo(kase, read.steps);
  const report = mayRead('report', beholder.side, kase) ? kase.report : null;
  return {
    reference: kase.reference, version: kase.version, state: kase.state, severity: kase.severity, urgency: urgencyOf(kase.severity), kind: kase.kind,
    channel: kase.channel, home: kase.home, lead: kase.lead,
    goods: line?.goods ?? null, hs: line?.hs ?? null, from: line?.origin ?? null, to: line?.destination ?? null, port: line?.port ?? null,
    stage: line?.stage ?? null, company: line?.company ?? null, company_given: kase.disclosures.some((d) => d.field === 'company'),
    opened_at: iso(kase.opened_at), updated_at: iso(read.kase.updated_at), closed_at: isoOrNull(kase.closed?.at ?? null), outcomes: [...(kase.closed?.outcomes ?? [])],
    end: kase.closed && endOf(kase.closed.outcomes), progress: report ? progressOf(stagesOf(report.shipments)) : [],
    turn: turnOf(kase), sides: presentSides(kase, happened), rungs: channelOf(kase).ladder.length,
    clocks: lineClocks(kase, beholder).map((c) => presentClock(kase, c, happened)),
    paused: kase.paused && { reason: kase.paused.reason, since: iso(kase.paused.since), until: iso(kase.paused.until) },
    suspended_until: kase.suspended_until, consultation: presentConsultation(kase),
    authority: kase.authority, suggested: { ...suggestedFor(kase) },
    referral: kase.referral && { by: kase.referral.by, receiver: kase.referral.receiver, from: kase.referral.from, at: iso(kase.referral.at) },
    joined_into: kase.joined_into, joined: read.joined, measures: [...kase.measures],
    report_state: report?.state ?? null, report_reference: report?.reference ?? null,
    company_news_at: report && isoOrNull(read.company_news_at),
  };
}

function presentConsultation(kase: Case): CaseLine['consultation'] {
  const sitting = awaited(kase)?.sitting;
  return kase.consultation && { by: kase.consultation.by, requested_at: iso(kase.consultation.requested_at), sits_at: sitting?.agreed ? iso(sitting.starts_at) : null };
}

function presentSides(kase: Case, happened: Happened): CaseLine['sides'] {
  const { ladder } = channelOf(kase);
  const rank = (rung: number): CaseLine['sides'][number]['rank'] => ladder[rung]?.rank ?? 'desk';
  return kase.policy.sides.flatMap((side) => {
    const s = kase.sides[side];
    if (!s) return [];
    return [{
      side, told_at: isoOrNull(s.told_at), acknowledged_at: isoOrNull(s.acknowledged?.at ?? null), acknowledged_by: s.acknowledged?.office ?? null,
      rung: s.rung, rank: rank(s.rung), highest: happened.highest(side, rank(s.rung)), office: officeAt(kase, side, s.rung),
      proposal: s.proposal && { to: s.proposal.to, rank: rank(s.proposal.to), at: iso(s.proposal.at) },
      unreached_since: isoOrNull(s.unreached_since), ladder_ended_at: isoOrNull(s.ladder_ended_at), rounds: s.rounds, watching: s.watching,
    }];
  });
}
