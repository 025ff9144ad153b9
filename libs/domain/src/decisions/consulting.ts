import { type Case, sidesAtWork, toldSides } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { ConsultationCommand, ProposedSitting } from '../consultation-commands.js';
import type { AgendaCase } from '../consultation-events.js';
import { type Consultation, awaited, minutesWait } from '../consultation.js';
import type { Draft } from '../draft.js';
import type { SideId } from '../network.js';
import { approveMinutes, completeAction, draftMinutes, putForwardMinutes } from './minutes.js';
import { isOffice } from './offices.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });
/** States in which the sides work on a case. */
const AT_WORK: readonly string[] = ['told', 'accepted', 'refused'];
/** No date lies farther ahead: it is held within days of being asked for (DOMAIN §4.4), or a year was mistyped. */
const AHEAD_AT_MOST_MS = 366 * 86_400_000;

/** Commands about consultations. */
export function consult(draft: Draft, actor: DeskActor, command: ConsultationCommand): Refusal | undefined {
  switch (command.type) {
    case 'request-consultation': return requestConsultation(draft, actor, command);
    case 'propose-consultation': return proposeConsultation(draft, actor, command);
    case 'confirm-consultation': return confirmConsultation(draft, actor);
    case 'call-off-consultation': return callOffConsultation(draft, actor, command);
    case 'hold-consultation': return holdConsultation(draft, command);
    case 'draft-minutes': return draftMinutes(draft, actor, command);
    case 'put-forward-minutes': return putForwardMinutes(draft, command);
    case 'approve-minutes': return approveMinutes(draft, actor, command);
    case 'complete-action': return completeAction(draft, actor, command);
  }
}

/** Either side may ask for talks; from then on all have the network's limit to hold them (IPEF Art. 12: 15 days). */
function requestConsultation(draft: Draft, actor: DeskActor, { reason }: Of<'request-consultation'>): Refusal | undefined {
  if (!AT_WORK.includes(draft.open.state) || draft.open.consultation) return notNow(draft);
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'ConsultationRequested', shared: { reason }, own: {} });
  return undefined;
}

/**
 * A date counts once every side at work agreed to it; another one takes its place, whoever names it. One that was agreed is
 * moved with a reason. Dates beyond the limit are taken: the limit rings all the same.
 */
function proposeConsultation(draft: Draft, actor: DeskActor, command: Of<'propose-consultation'>): Refusal | undefined {
  const [kase, consultation] = [draft.open, awaited(draft.open)];
  if (kase.state === 'closed' || !consultation) return notNow(draft);
  const { channel, rank, starts_at, length_minutes, place, interpreting, agenda, reason } = command;
  if (!Object.hasOwn(kase.policy.channels, channel) || !kase.policy.channels[channel]?.ladder.some((rung) => rung.rank === rank)) return { code: 'unknown-subject', subject: `${channel}/${rank}` };
  if (starts_at <= draft.at || starts_at > draft.at + AHEAD_AT_MOST_MS) return { code: 'impossible-date', field: 'starts_at' };
  const moved = consultation.sitting?.agreed === true;
  if (moved && reason === null) return { code: 'move-unexplained' };
  const cases = agendaCases(draft, agenda);
  if ('code' in cases) return cases;
  acknowledgeBy(draft, actor);
  draft.emit({
    type: 'ConsultationProposed',
    shared: { number: consultation.number, sequence: next(consultation), channel, rank, starts_at, length_minutes, place, interpreting, agenda: agenda.map((item) => item.text), reason, ...(moved ? { moved } : {}) },
    own: cases.length === 0 ? {} : Object.fromEntries(toldSides(kase).map((side) => [side, { cases }])),
  });
  return undefined;
}

/** The first invitation is number 0, as RFC 5545 counts. */
const next = ({ sequence, sitting }: Consultation): number => (sitting === null ? sequence : sequence + 1);

/** Cases that items name. One that a side here was not told of is as unknown as one that does not exist. */
function agendaCases({ facts }: Draft, agenda: ProposedSitting['agenda']): readonly AgendaCase[] | Refusal {
  const cases = agenda.flatMap(({ case: reference }, item) => (reference === null ? [] : [{ item, reference }]));
  const unknown = cases.find(({ reference }) => !(facts.known_to_all ?? []).includes(reference));
  return unknown ? { code: 'unknown-subject', subject: unknown.reference } : cases;
}

function confirmConsultation(draft: Draft, actor: DeskActor): Refusal | undefined {
  const consultation = awaited(draft.open);
  const sitting = consultation?.sitting;
  if (!consultation || !sitting || sitting.agreed || sitting.confirmed.includes(actor.side)) return notNow(draft);
  if (sitting.starts_at <= draft.at) return { code: 'impossible-date', field: 'starts_at' };
  acknowledgeBy(draft, actor);
  const agreed = sidesAtWork(draft.open).every((side) => side === actor.side || sitting.confirmed.includes(side));
  draft.emit({ type: 'ConsultationConfirmed', shared: { number: consultation.number, sequence: next(consultation), agreed }, own: {} });
  return undefined;
}

/** Whoever asked takes it back; another side that cannot come names another date, so that nobody ends a limit that binds it. */
function callOffConsultation(draft: Draft, actor: DeskActor, { reason }: Of<'call-off-consultation'>): Refusal | undefined {
  const consultation = awaited(draft.open);
  if (draft.open.state === 'closed' || !consultation) return notNow(draft);
  if (consultation.by !== actor.side) return { code: 'not-your-side', side: consultation.by };
  draft.emit({ type: 'ConsultationCalledOff', shared: { number: consultation.number, sequence: next(consultation), reason }, own: {} });
  return undefined;
}

/** Who was there is said by office: no person's name crosses. */
function holdConsultation(draft: Draft, { text, held_at = draft.at, attended = [] }: Of<'hold-consultation'>): Refusal | undefined {
  const [kase, consultation] = [draft.open, awaited(draft.open)];
  if (kase.state === 'closed' || !consultation) return notNow(draft);
  if (held_at > draft.at || held_at < consultation.requested_at) return { code: 'impossible-date', field: 'held_at' };
  // An agreed date binds both: whoever met before it names the earlier one first, so that nobody ends the limit by a word.
  if (consultation.sitting?.agreed === true && held_at < consultation.sitting.starts_at) return { code: 'impossible-date', field: 'held_at' };
  const stranger = attended.find((office) => !toldSides(kase).some((side) => isOffice(draft, side, office)));
  if (stranger !== undefined) return { code: 'unknown-subject', subject: stranger };
  draft.emit({ type: 'ConsultationHeld', shared: { text, number: consultation.number, held_at, attended }, own: {} });
  return undefined;
}

/** One of each command, to ask which would be taken. */
export function consultationProbes({ version, channel, policy, consultations, actions }: Case, side: SideId, at: number): ConsultationCommand[] {
  const rank = policy.channels[channel]?.ladder[0]?.rank ?? 'desk';
  const place = { kind: 'room', where: '-' } as const;
  const [open, mine] = [consultations.findLast(minutesWait), consultations.findLast((c) => minutesWait(c) && c.minutes?.approved.every((a) => a.side !== side) === true)];
  const texts = { 'ko': '-', 'zh-Hans': '-', 'en': '-' };
  const minutes = { number: open?.number ?? 0, texts, statement: null, actions: [] };
  const own = actions.find((a) => a.side === side && a.done_at === null);
  return [
    { type: 'request-consultation', reason: '-', version }, { type: 'propose-consultation', channel, rank, starts_at: at + 1, length_minutes: 60, place, interpreting: [], agenda: [], reason: '-', version },
    { type: 'confirm-consultation', version }, { type: 'call-off-consultation', reason: '-', version }, { type: 'hold-consultation', text: null, version },
    { type: 'draft-minutes', ...minutes }, { type: 'put-forward-minutes', ...minutes, version },
    { type: 'approve-minutes', number: mine?.number ?? 0, edition: mine?.minutes?.edition ?? 0, version }, ...(own ? [{ type: 'complete-action' as const, id: own.id, text: null, version }] : []),
  ];
}
