import type { Case } from './case.js';
import { ClockBoard } from './clock-board.js';
import type { Calendars } from './clock.js';
import { type Action, openActions } from './consultation.js';
import type { OfConsultation } from './evolve-consultations.js';
import { dayAfter, dayStart } from './limits.js';

/** What a consultation starts and ends: the limit to hold it, and one clock for each promise of minutes that count. */
export function consultationClocks(board: ClockBoard, kase: Case, entry: OfConsultation, calendars: Calendars): void {
  switch (entry.type) {
    case 'ConsultationRequested': return board.start(kase.home, 'consultation');
    case 'ConsultationHeld': return board.stop(kase.home, 'consultation', 'met');
    case 'ConsultationCalledOff': return board.stop(kase.home, 'consultation', 'stopped');
    case 'MinutesApproved': return entry.shared.agreed ? promised(board, kase, entry, calendars) : undefined;
    case 'ActionCompleted': return board.stop(entry.side, 'action', 'met', entry.shared.id);
    case 'ConsultationProposed': case 'ConsultationConfirmed': case 'MinutesDrafted': case 'MinutesPutForward': return undefined;
  }
}

/**
 * By when a consultation must be held that is asked for at an instant, or was asked for before it.
 * @param at epoch milliseconds
 * @returns epoch milliseconds; null where the case's rules have no such limit
 */
export function consultationUntil(kase: Case, calendars: Calendars, at: number): number | null {
  const board = new ClockBoard(kase, at, calendars);
  board.start(kase.home, 'consultation');
  return board.alive(kase.home, 'consultation')?.due_at ?? null;
}

function promised(board: ClockBoard, kase: Case, { at, shared: { number } }: Extract<OfConsultation, { type: 'MinutesApproved' }>, calendars: Calendars): void {
  const ids = new Set(kase.consultations.find((c) => c.number === number)?.minutes?.actions.map((a) => a.id));
  owed(board, kase.actions.filter(({ id }) => ids.has(id)), at, calendars);
}

/** Promises that a closing stopped are due again. */
export const actionsOwed = (board: ClockBoard, kase: Case, at: number, calendars: Calendars): void => owed(board, openActions(kase), at, calendars);

/** Promises are due on their day; one whose day is over, because it was approved or taken up again late, has as long as a question has. */
function owed(board: ClockBoard, actions: readonly Action[], at: number, calendars: Calendars): void {
  for (const action of actions) {
    const ends = endOf(action, calendars);
    if (ends > at) board.startUntil(action.side, 'action', ends, action.id);
    else board.start(action.side, 'action', action.id);
  }
}

/** The whole day counts, by the zone of whoever promised. */
const endOf = ({ side, due_on }: Action, calendars: Calendars): number => dayStart(dayAfter(due_on), calendars[side]?.zone ?? 'UTC');
