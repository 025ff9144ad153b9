import { type Duty, officeOf, reachOf } from './duty.js';
import type { OfficeId } from './network.js';
import type { Reach } from './reach.js';
import { PREVIEW_MAX_WEEKS, type Rotation } from './roster.js';
import { type ReadyRotation, dayOf, shiftOn } from './turns.js';

const DAY_MS = 86_400_000;
/** Longest window that is worked out in one go; a day more than its weeks, for the hour that a zone puts in. */
const PREVIEW_MAX_DAYS = PREVIEW_MAX_WEEKS * 7 + 1;

/** Whom an office's alerts reach from one instant to another (epoch milliseconds, the end not included). */
export interface DutySpan { readonly from: number; readonly to: number; readonly reach: Reach }

/**
 * Who is on at an office during a window, as spans that follow one another without a hole; a gap is a span whose `reach`
 * is not `by: 'duty'`. Worked out from the instants at which anything can change, never minute by minute.
 * @throws RangeError for a window longer than `PREVIEW_MAX_WEEKS`
 */
export function dutySpans(duty: Duty, office: OfficeId, from: number, to: number): DutySpan[] {
  if (to - from > PREVIEW_MAX_DAYS * DAY_MS) throw new RangeError(`A preview spans at most ${String(PREVIEW_MAX_DAYS)} days.`);
  if (to <= from) return [];
  const inside = changes(duty, office, from, to).filter((at) => at > from && at < to);
  const starts = [from, ...[...new Set(inside)].sort((a, b) => a - b)];
  const spans: DutySpan[] = [];
  for (const [i, start] of starts.entries()) {
    const reach = reachOf(duty, office, start);
    const last = spans.at(-1);
    const end = starts[i + 1] ?? to;
    if (last && same(last.reach, reach)) spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ from: start, to: end, reach });
  }
  return spans;
}

/** Every instant of a window at which it may become another's turn; too many do no harm, a missing one would. */
function changes(duty: Duty, office: OfficeId, from: number, to: number): number[] {
  const offices = officeOf(duty, office).asked.map((id) => officeOf(duty, id));
  const spans = [...offices.flatMap((o) => o.overrides), ...[...duty.away.values()].flat()];
  const turns = offices.flatMap(({ zone, rotations }) => rotations.flatMap((ready) => [...handOvers(ready, from, to), ...shifts(ready.rotation, zone, from, to)]));
  return [...spans.flatMap((s) => [s.from, s.to]), ...turns];
}

function handOvers({ begins, turnAt }: ReadyRotation, from: number, to: number): number[] {
  const found: number[] = [];
  for (let number = turnAt(from)?.number ?? 0; ; number += 1) {
    const at = begins(number);
    if (at >= to) return found;
    found.push(at);
  }
}

function shifts(rotation: Rotation, zone: string, from: number, to: number): number[] {
  const found: number[] = [];
  // A shift that crosses midnight belongs to the day on which it began.
  const days = Math.ceil((to - from) / DAY_MS) + 2;
  const first = dayOf(from, zone).subtract({ days: 1 });
  for (let day = 0; day <= days; day += 1) {
    for (const shift of rotation.shifts) {
      const span = shiftOn(shift, zone, first.add({ days: day }));
      if (span) found.push(span.from, span.to);
    }
  }
  return found;
}

const same = (a: Reach, b: Reach): boolean => a.by === b.by && a.office === b.office && a.officers.join() === b.officers.join();
