import { reportOf } from '../case.js';
import { consentAt, consentsThatCount } from '../consent.js';
import type { CompanyCommand, DeskActor, OfficerCommand, OpeningCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { licensedAtHome } from '../licensed-at-home.js';
import type { SideId } from '../network.js';
import type { Consent, Report } from '../report.js';
import { releasingSide, suggestedAuthority, suggestedChannel } from '../authority.js';
import { assess } from '../severity.js';
import { SHIPMENTS_MAX } from '../shipments.js';
import { goOnIfAnswered } from './go-on-if-answered.js';
import { releaseRest, tellByRule, tellOthers } from './crossing.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** Where the obstacle is: the other end of the trade, if a side of the network answers for it (DOMAIN §4.1, §4.4). */
export function leadSide(report: Report, sideOfCountry: (country: string) => SideId | null): SideId | null {
  const ends = [sideOfCountry(report.from), sideOfCountry(report.to)];
  return ends.find((side) => side !== null && side !== report.side) ?? null;
}

export function fileReport(draft: Draft, command: OpeningCommand): Refusal | undefined {
  if (draft.kase) return { code: 'not-possible-now', state: draft.kase.state };
  const { report, report_id, report_reference, shipments = [] } = command;
  const { policy } = draft.facts;
  const home = report.side;
  const assessment = assess(report);
  const lead = leadSide(report, draft.facts.side_of_country);
  const licensed_at_home = licensedAtHome(report, draft.facts.side_of_country, policy.crossing);
  const authority = suggestedAuthority(policy, report.kind, releasingSide({ kind: report.kind, lead, home, licensed_at_home }, draft.facts.side_of_country(report.from)), draft.facts.authorities(draft.at));
  draft.emit({ type: 'ReportFiled', shared: null, own: { [home]: { case_id: command.case_id, report_id, report_reference, report } } });
  draft.emit({ type: 'SeverityAssessed', shared: { severity: assessment.severity }, own: { [home]: { assessment } } }, 'rule');
  draft.emit({
    type: 'CaseOpened',
    shared: {
      reference: command.case_reference, network: policy.network, policy_version: policy.version, home,
      lead, kind: report.kind, channel: suggestedChannel(policy, report.kind, report.port), ...(authority === null ? {} : { authority }),
      ...(licensed_at_home ? { licensed_at_home } : {}),
    },
    own: {},
  }, 'rule');
  // Before anybody else is told: what the company brought stays at home until an officer works with it (ADR 40).
  if (shipments.length > SHIPMENTS_MAX) return { code: 'not-possible-now', state: 'none' };
  if (shipments.length > 0) draft.emit({ type: 'ShipmentsRecorded', shared: null, own: { [home]: { rows: shipments, added: shipments.length } } });
  if (policy.tell[assessment.severity] === 'at_once') tellByRule(draft);
  return undefined;
}

export function validate(draft: Draft, actor: DeskActor): Refusal | undefined {
  const kase = draft.open;
  if (kase.state === 'closed' || !['filed', 'needs_facts'].includes(reportOf(kase).state)) return { code: 'not-possible-now', state: reportOf(kase).state };
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'ReportValidated', shared: null, own: { [kase.home]: {} } });
  tellOthers(draft, actor);
  releaseRest(draft, actor);
  return undefined;
}

export function askCompany(draft: Draft, _actor: DeskActor, command: Of<'ask-company'>): Refusal | undefined {
  const kase = draft.open;
  // The matter of a joined report goes on, and only its own company can answer for it.
  if (kase.state === 'closed' && kase.joined_into === null) return { code: 'not-possible-now', state: kase.state };
  const { consent } = command;
  const refusal = consent && refusesToAsk(draft, consent);
  if (refusal) return refusal;
  draft.emit({ type: 'FactsRequested', shared: null, own: { [kase.home]: { question_id: command.question_id, text: command.text, ...(consent && { consent }) } } });
  return undefined;
}

/** Nobody is asked for what would move nothing, nor for what they gave. */
function refusesToAsk({ open: kase }: Draft, consent: Consent): Refusal | undefined {
  const report = reportOf(kase);
  const now = consentAt(report, kase.opened_at, consent);
  if (now?.given) return { code: 'already-done', office: null, at: now.at };
  return consentsThatCount(report.body, kase.policy).includes(consent) ? undefined : { code: 'unknown-subject', subject: consent };
}

export function addFacts(draft: Draft, command: Extract<CompanyCommand, { type: 'add-facts' }>): Refusal | undefined {
  const kase = draft.open;
  if (command.answers !== null && !reportOf(kase).open_questions.includes(command.answers)) return { code: 'unknown-subject', subject: command.answers };
  draft.emit({ type: 'FactsAdded', shared: null, own: { [kase.home]: { text: command.text, answers: command.answers } } });
  goOnIfAnswered(draft);
  return undefined;
}

/** Answered at home or not taken up: the case ends without the other side, as long as nobody there was told. */
export function settle(draft: Draft, actor: DeskActor, command: Of<'settle'>): Refusal | undefined {
  const kase = draft.open;
  if (kase.state !== 'opened') return { code: 'not-possible-now', state: kase.state };
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'ReportSettledAtHome', shared: null, own: { [kase.home]: { as: command.as, text: command.text } } });
  draft.emit({ type: 'CaseClosed', shared: { outcomes: [command.as], text: null }, own: {} });
  return undefined;
}
