import type { CaseView, ClockAccount, ConsultationView, Session } from '#contracts';
import type { Language, SittingsKey } from '#wording';

/** What a consultation waits for, and for whom. `who` are the sides that are named in the words. */
export interface ConsultationTurn {
  readonly whose: 'ours' | 'theirs' | 'everybody' | 'nobody';
  readonly key: SittingsKey;
  readonly who: readonly string[];
}

/** Sides that work on the case: told, and not only watching. */
export const atWork = ({ line }: Pick<CaseView, 'line'>): string[] => line.sides.filter((s) => s.told_at !== null && !s.watching).map((s) => s.side);

/** Whose office recorded that it was held: whichever side did so first, and not always the one that asked for it. */
export const recordedBy = ({ entries }: Pick<CaseView, 'entries'>, { number, by }: ConsultationView): string => entries.findLast((e) => e.type === 'ConsultationHeld' && e.shared?.number === number)?.side ?? by;

/** Languages in which minutes must be written: one for each side at work, the reader's own first. */
export function neededLanguages(view: Pick<CaseView, 'line'>, { network, officer }: Session): Language[] {
  const sides = [...atWork(view)].sort((a, b) => Number(b === officer.side) - Number(a === officer.side));
  return [...new Set(sides.flatMap((side) => network.sides[side]?.language ?? []))];
}

/** Whose act a consultation waits for. @param now epoch milliseconds */
export function turnOfConsultation(one: ConsultationView, sides: readonly string[], me: string, now: number): ConsultationTurn {
  if (one.state === 'called_off') return { whose: 'nobody', key: 'sitting.turn.off', who: [] };
  return one.state === 'held' ? turnOfRecord(one, sides, me) : turnOfDate(one, sides, me, now);
}

function turnOfDate({ sitting }: ConsultationView, sides: readonly string[], me: string, now: number): ConsultationTurn {
  if (!sitting) return { whose: 'everybody', key: 'sitting.turn.undated', who: [] };
  const past = Date.parse(sitting.starts_at) <= now;
  if (sitting.agreed) return past ? { whose: 'everybody', key: 'sitting.turn.hold', who: [] } : { whose: 'nobody', key: 'sitting.turn.agreed', who: [] };
  if (past) return { whose: 'everybody', key: 'sitting.turn.lapsed', who: [] };
  const waiting = sides.filter((side) => !sitting.confirmed.includes(side));
  return waiting.includes(me) ? { whose: 'ours', key: 'sitting.turn.answer', who: [sitting.by] } : { whose: 'theirs', key: 'sitting.turn.waits', who: waiting };
}

function turnOfRecord({ minutes }: ConsultationView, sides: readonly string[], me: string): ConsultationTurn {
  if (!minutes) return { whose: 'everybody', key: 'sitting.turn.write', who: [] };
  if (minutes.agreed_at !== null) {
    const open = minutes.actions.filter((a) => a.done_at === null);
    if (open.length === 0) return { whose: 'nobody', key: 'sitting.turn.done', who: [] };
    return { whose: open.some((a) => a.side === me) ? 'ours' : 'theirs', key: 'sitting.turn.promised', who: [] };
  }
  const waiting = sides.filter((side) => !minutes.approved.some((a) => a.side === side));
  if (waiting.includes(me)) return { whose: 'ours', key: minutes.by === me ? 'sitting.turn.confirm.own' : 'sitting.turn.confirm', who: [] };
  return { whose: 'theirs', key: 'sitting.turn.confirming', who: waiting };
}

/**
 * Whether it may be recorded as held. What the service offered when the page was read is of before the agreed time: whoever may name another date may record it from then on.
 * @param now epoch milliseconds
 */
export function mayHold({ state, sitting }: ConsultationView, commands: readonly string[], now: number): boolean {
  if (state !== 'asked') return false;
  return commands.includes('hold-consultation') || (commands.includes('propose-consultation') && sitting?.agreed === true && Date.parse(sitting.starts_at) <= now);
}

/** The limit of a promise: the first that passed, from when it counts as late, or else the newest. */
export function limitOfAction(clocks: readonly ClockAccount[], id: string): ClockAccount | null {
  const rounds = clocks.filter((c) => c.kind === 'action' && c.subject === id).sort((a, b) => a.round - b.round);
  return rounds.find((c) => c.state === 'missed') ?? rounds.at(-1) ?? null;
}

/** What a promise says, in the reader's language where it has one. */
export function wordsOfAction(consultations: readonly ConsultationView[], id: string, language: Language): string | null {
  const texts = consultations.flatMap((c) => c.minutes?.actions ?? []).find((a) => a.id === id)?.texts;
  return texts ? texts[language] ?? Object.values(texts)[0] ?? null : null;
}
