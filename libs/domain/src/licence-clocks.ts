import { type ApplicationGroup, waitingDays } from './applications.js';
import type { Case, Licence } from './case.js';
import type { ClockBoard } from './clock-board.js';
import type { Calendars, Clock } from './clock.js';
import { dayStart } from './limits.js';
import type { SideId } from './network.js';

/** The side whose authority decides on an application: the home side's own on what leaves from there, or that of the side where the obstacle is (ADR 48). */
export const licensingSide = ({ licensed_at_home, lead, home }: Pick<Case, 'licensed_at_home' | 'lead' | 'home'>): SideId => (licensed_at_home ? home : lead ?? home);

/** The limit counts from the day of filing in the zone of the side that decides, not from when it was written down here; it is over once for each side that decided. */
export function licenceFiled(board: ClockBoard, kase: Case, { id, filed_on }: Pick<Licence, 'id' | 'filed_on'>, calendars: Calendars): void {
  const side = licensingSide(kase);
  const over = board.clocks.some((c) => c.side === side && c.kind === 'licence' && c.subject === id && c.state === 'missed');
  if (!over) board.start(side, 'licence', id, dayStart(filed_on, calendars[side]?.zone ?? 'UTC'));
}

/**
 * What was filed on one day is due on one day, so that a day of a list has one clock, which its date names: it runs while
 * anything of that day waits, and ends when nothing does (ADR 34).
 */
export function licencesRecorded(board: ClockBoard, kase: Case, changes: readonly ApplicationGroup[], calendars: Calendars): void {
  const waiting = new Set(waitingDays(kase.applications));
  for (const day of new Set(changes.map((c) => c.filed_on))) {
    if (waiting.has(day)) licenceFiled(board, kase, { id: day, filed_on: day }, calendars);
    else board.stop(licensingSide(kase), 'licence', 'met', day);
  }
}

/** Limits of all that still waits for a decision, one by one and by the days of the list. */
export function licencesOwed(board: ClockBoard, kase: Case, calendars: Calendars): void {
  for (const licence of kase.licences) if (licence.result === null) licenceFiled(board, kase, licence, calendars);
  for (const day of waitingDays(kase.applications)) licenceFiled(board, kase, { id: day, filed_on: day }, calendars);
}

/** Another side leads, and its authority decides from now on unless the home side's own does: what waits is counted by its days, also what was over by another's. */
export function licencesMoved(board: ClockBoard, kase: Case, calendars: Calendars): void {
  if (kase.licensed_at_home) return;
  board.stopKind('licence', 'stopped');
  licencesOwed(board, kase, calendars);
}

/** Whether a clock is that of a day of the list. */
export const isOfList = ({ kind, subject }: Pick<Clock, 'kind' | 'subject'>): boolean => kind === 'licence' && /^\d{4}-\d\d-\d\d$/.test(subject);

/** Whether any decision on a licence is awaited. */
export const awaitsLicence = (kase: Case): boolean => kase.licences.some((l) => l.result === null) || waitingDays(kase.applications).length > 0;
