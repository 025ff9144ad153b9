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

/** It keeps quiet hours, as a case of this grade does: whoever is rung was to be found at work anyway, and nobody loses a night to an exercise that anybody can ask for. */
export const TEST_CALL_SEVERITY: Severity = 1;
/** How long an answer is waited for. */
export const TEST_CALL_ANSWER_MS = 15 * 60_000;
/** Shortest time between a call and one that somebody asks for: people must not learn to overlook them. */
export const TEST_CALL_REST_MS = 24 * 3_600_000;
/** How far a day may be moved so that every side works on it. */
const MOVED_MAX_DAYS = 30;

type Plan = Pick<Network, 'test_calls' | 'calendars'>;
/** A planned day, and when it is rung: on that day, or the next on which every side works; where they share none for a month, on that day. Epoch milliseconds. */
interface PlannedCall { readonly planned: number; readonly due: number }

/** Calls of the years around an instant, by their planned days. */
function plannedCalls({ test_calls: { days, at }, calendars }: Plan, around: number): PlannedCall[] {
  const year = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO('UTC').year;
  const instant = (day: Temporal.PlainDate): number => day.toZonedDateTime({ timeZone: 'UTC', plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds;
  const allWork = (day: Temporal.PlainDate): boolean =>
    Object.values(calendars).every((c) => isWorkingDay(c, Temporal.Instant.fromEpochMilliseconds(instant(day)).toZonedDateTimeISO(c.zone).toPlainDate().toString()));
  const moved = (planned: Temporal.PlainDate): Temporal.PlainDate => {
    const later = Array.from({ length: MOVED_MAX_DAYS }, (_, n) => planned.add({ days: n }));
    return later.find(allWork) ?? planned;
  };
  return [year - 1, year, year + 1].flatMap((y) => days.map((day) => Temporal.PlainDate.from(`${String(y)}-${day}`)))
    .map((day) => ({ planned: instant(day), due: instant(moved(day)) })).toSorted((a, b) => a.planned - b.planned);
}

/** When a network is rung next by its plan. @param after epoch milliseconds @returns epoch milliseconds, later than `after` */
export const nextTestCall = (plan: Plan, after: number): number => Math.min(...plannedCalls(plan, after).map(({ due }) => due).filter((due) => due > after));

/**
 * The planned day for which a network is to be rung by now; the last one where several went by, since one call tells as much.
 * Days are told apart by when they were planned: a holiday that appears later moves when one is rung, and rings none twice.
 * @param after the planned day that was rung last, or from when the plan counts; epoch milliseconds
 */
export const dueTestCall = (plan: Plan, after: number, at: number): number | null =>
  plannedCalls(plan, at).findLast(({ planned, due }) => planned > after && due <= at)?.planned ?? null;

/** One office that is rung, and whom that reaches. */
export interface RungOffice { readonly side: SideId; readonly office: OfficeId; readonly reach: Reach; /** Its numbered stream; offices that are answered for by the same people share one alert. */ readonly audience: string }

/** Every office of a side that alerts may go to, with whom an alert to it reaches at an instant. */
export function officesToRing(network: Network, side: SideId, duty: Duty, at: number): RungOffice[] {
  return officesOnDuty(network, side).map((office) => {
    const reach = reachOf(duty, office, at);
    return { side, office, reach, audience: audienceName({ side, office: reach.by === 'nobody' ? office : reach.office }) };
  });
}
