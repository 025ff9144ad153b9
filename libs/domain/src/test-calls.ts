import { Temporal } from 'temporal-polyfill';
import { audienceName } from './alerts.js';
import { type Duty, reachOf } from './duty.js';
import { officesOnDuty } from './duty-offices.js';
import type { Network, OfficeId, Severity, SideId } from './network.js';
import type { Reach } from './reach.js';
import { isWorkingDay } from './working-time.js';

/*
 * A test call rings whoever is on duty at every office of every side, by the ways of a real alert, to see how long it takes
 * until somebody answers. It is about no case, and nothing that is told of it names one.
 */

/** It keeps no quiet hours, as a case of this grade would not. */
export const TEST_CALL_SEVERITY: Severity = 3;
/** How long an answer is waited for. */
export const TEST_CALL_ANSWER_MS = 15 * 60_000;
/** Shortest time between a call and one that somebody asks for: people must not learn to overlook them. */
export const TEST_CALL_REST_MS = 24 * 3_600_000;
/** How far a day may be moved so that every side works on it. */
const MOVED_MAX_DAYS = 30;

/**
 * The next call by a network's plan: on the planned day, or the next on which every side works; where they share none for a
 * month, on the planned day.
 * @param after epoch milliseconds @returns epoch milliseconds, later than `after`
 */
export function nextTestCall({ test_calls: { days, at }, calendars }: Pick<Network, 'test_calls' | 'calendars'>, after: number): number {
  const year = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO('UTC').year;
  const instant = (day: Temporal.PlainDate): number => day.toZonedDateTime({ timeZone: 'UTC', plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds;
  const allWork = (day: Temporal.PlainDate): boolean =>
    Object.values(calendars).every((c) => isWorkingDay(c, Temporal.Instant.fromEpochMilliseconds(instant(day)).toZonedDateTimeISO(c.zone).toPlainDate().toString()));
  const moved = (planned: Temporal.PlainDate): Temporal.PlainDate => {
    const later = Array.from({ length: MOVED_MAX_DAYS }, (_, n) => planned.add({ days: n }));
    return later.find(allWork) ?? planned;
  };
  const planned = [year - 1, year, year + 1].flatMap((y) => days.map((day) => instant(moved(Temporal.PlainDate.from(`${String(y)}-${day}`)))));
  return Math.min(...planned.filter((due) => due > after));
}

/** One office that is rung, and whom that reaches. */
export interface RungOffice { readonly side: SideId; readonly office: OfficeId; readonly reach: Reach; /** Its numbered stream; offices that are answered for by the same people share one alert. */ readonly audience: string }

/** Every office of a side that alerts may go to, with whom an alert to it reaches at an instant. */
export function officesToRing(network: Network, side: SideId, duty: Duty, at: number): RungOffice[] {
  return officesOnDuty(network, side).map((office) => {
    const reach = reachOf(duty, office, at);
    return { side, office, reach, audience: audienceName({ side, office: reach.by === 'nobody' ? office : reach.office }) };
  });
}
