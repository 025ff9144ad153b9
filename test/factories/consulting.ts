import { CONSULTATION_COMMANDS, type Case, type ConsultationCommand, type SideId, openActions, sidesAtWork } from '#domain';
import { DAY, HOUR } from './case.js';

interface Drawn { readonly command: ConsultationCommand['type']; readonly pick: number; readonly at: number; readonly version: number }

export const isConsultation = (command: string): command is ConsultationCommand['type'] => (CONSULTATION_COMMANDS as readonly string[]).includes(command);

/** What an officer may do about a consultation: mostly the step that it waits for, at times any other one, with a date that may lie in the past. */
export function consulting(kase: Case, side: SideId, { command, pick, at, version }: Drawn): ConsultationCommand {
  const reason = 'reason of an officer';
  const held = kase.consultations.findLast((c) => c.state === 'held');
  const number = held?.number ?? 1;
  const texts = { 'en': 'words of the minutes', ...(pick % 3 === 0 ? { ko: 'words of the minutes once more' } : {}) };
  const owner = among(pick % 10 === 9 ? kase.policy.sides : sidesAtWork(kase), pick) ?? side;
  const office = Object.values(kase.policy.channels)[0]?.ladder[0]?.offices[owner] ?? 'nothing';
  const actions = [{ side: owner, office, due_on: new Date(at + (1 + (pick % 20)) * DAY).toISOString().slice(0, 10), texts: { en: 'what was promised' } }];
  const minutes = { number, texts, statement: pick % 2 === 0 ? { en: 'what may be said' } : null, actions: pick % 7 === 6 ? [] : actions };
  switch (pick % 5 === 4 ? command : stepOf(kase, side, command)) {
    case 'request-consultation': return { type: 'request-consultation', reason, version };
    case 'propose-consultation': return {
      type: 'propose-consultation', channel: kase.channel, rank: 'desk', starts_at: at + ((pick % 9) - 1) * HOUR + 1, length_minutes: 60, place: { kind: 'video', link: 'https://meet.example/a-room' },
      interpreting: ['ko'], agenda: [{ text: 'item of an agenda', case: pick % 11 === 0 ? 'a case that not everybody knows' : null }], reason: pick % 2 === 0 ? reason : null, version,
    };
    case 'confirm-consultation': return { type: 'confirm-consultation', version };
    case 'call-off-consultation': return { type: 'call-off-consultation', reason, version };
    case 'hold-consultation': return { type: 'hold-consultation', text: 'what was agreed', ...(pick % 2 === 0 ? { held_at: at - (pick % 3), attended: pick % 5 === 0 ? ['no office'] : [office] } : {}), version };
    case 'draft-minutes': return { type: 'draft-minutes', ...minutes };
    case 'put-forward-minutes': return { type: 'put-forward-minutes', ...minutes, version };
    case 'approve-minutes': return { type: 'approve-minutes', number, edition: pick % 9 === 8 ? 99 : held?.minutes?.edition ?? 1, version };
    case 'complete-action': return { type: 'complete-action', id: openActions(kase).find((a) => pick % 5 === 0 || a.side === side)?.id ?? 'nothing', text: pick % 2 === 0 ? 'how it was kept' : null, version };
  }
}

const among = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

/** What comes next; after something was held most is written about it, and what was promised is kept. */
function stepOf(kase: Case, side: SideId, drawn: ConsultationCommand['type']): ConsultationCommand['type'] {
  const held = kase.consultations.findLast((c) => c.state === 'held');
  if (openActions(kase).some((a) => a.side === side)) return 'complete-action';
  if (held && held.minutes === null) return 'put-forward-minutes';
  if (held?.minutes?.agreed_at === null) return held.minutes.approved.some((a) => a.side === side) ? drawn : 'approve-minutes';
  if (kase.consultation === null) return 'request-consultation';
  const sitting = kase.consultations.at(-1)?.sitting ?? null;
  if (sitting === null) return 'propose-consultation';
  return sitting.agreed || sitting.confirmed.includes(side) ? 'hold-consultation' : 'confirm-consultation';
}
