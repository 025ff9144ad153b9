import fc from 'fast-check';
import { oracleOf } from '../../../test/factories/duty-oracle.js';
import { OFFICES, WINDOW_MINUTES, clockOf, plans, windowOf } from '../../../test/factories/duty-plans.js';
import { MINUTE_MS } from '../../../test/factories/wall-clock.js';
import { dutyOf, onDuty, reachOf } from './duty.js';
import { dutySpans } from './duty-spans.js';
import { instantOf } from './turns.js';

const minute = fc.integer({ min: 0, max: WINDOW_MINUTES - 1 });
const drawn = fc.tuple(plans, fc.constantFrom('a-desk', ...OFFICES)).map(([{ plan, season }, office]) => {
  const clock = clockOf(season.zone);
  const first = windowOf(season);
  return { plan, office, clock, first, zone: season.zone, from: clock.at(first), to: clock.at(first + WINDOW_MINUTES) };
});
/** Hourly turns change who is on more often than need be looked at. */
const EDGES_MAX = 24;

describe('who is on', () => {
  it('is at every minute who a person with a wall clock and the roster in hand would say', () => {
    fc.assert(fc.property(drawn, fc.array(minute, { minLength: 4, maxLength: 8 }), ({ plan, office, clock, first, from, to }, minutes) => {
      const [duty, oracle] = [dutyOf(plan), oracleOf(plan)];
      const edges = dutySpans(duty, office, from, to).flatMap((s) => [s.from, s.to - MINUTE_MS]).slice(0, EDGES_MAX);
      for (const at of [...minutes.map((m) => clock.at(first + m)), ...edges]) {
        const index = (at - clock.begins) / MINUTE_MS;
        expect({ at, ...reachOf(duty, office, at) }).toEqual({ at, ...oracle.reached(office, index) });
        expect(onDuty(duty, office, at)).toEqual(oracle.on(office, index));
        // A minute has one answer: whoever is on at its beginning is on to its end.
        expect(reachOf(duty, office, at + MINUTE_MS - 1)).toEqual(reachOf(duty, office, at));
      }
    }), { numRuns: 80 });
  });

  it('comes in spans that tile the window, each with the answer of every minute in it', () => {
    fc.assert(fc.property(drawn, ({ plan, office, clock, from, to }) => {
      const [spans, oracle] = [dutySpans(dutyOf(plan), office, from, to), oracleOf(plan)];
      expect(spans.map((s) => s.from)).toEqual([from, ...spans.slice(0, -1).map((s) => s.to)]);
      expect(spans.at(-1)?.to).toBe(to);
      expect(spans.every((s) => s.from < s.to)).toBe(true);
      for (let i = 1; i < spans.length; i += 1) expect(spans[i]?.reach).not.toEqual(spans[i - 1]?.reach);
      for (const span of spans) for (let at = span.from; at < span.to; at += MINUTE_MS) {
        const now = oracle.reached(office, (at - clock.begins) / MINUTE_MS);
        if (now.by !== span.reach.by || now.officers.join() !== span.reach.officers.join()) expect({ at, ...now }).toEqual({ at, ...span.reach });
      }
    }), { numRuns: 40 });
  });

  it('is never an officer who is away, nor one who is not active, nor one of another office', () => {
    fc.assert(fc.property(drawn, minute, ({ plan, office, clock, first, zone }, m) => {
      const at = clock.at(first + m);
      for (const id of onDuty(dutyOf(plan), office, at)) {
        expect(plan.officers.find((o) => o.id === id)).toMatchObject({ active: true, office });
        expect(plan.absences.filter((a) => a.officer === id && instantOf(a.from, zone) <= at && at < instantOf(a.to, zone))).toEqual([]);
      }
    }), { numRuns: 300 });
  });

  it('is somebody whenever the office, or whoever answers for it, has one active officer: nothing waits on an empty rung', () => {
    fc.assert(fc.property(drawn, minute, ({ plan, office, clock, first }, m) => {
      const { by, officers, office: whose } = reachOf(dutyOf(plan), office, clock.at(first + m));
      const active = plan.officers.filter((o) => o.active);
      expect(by === 'nobody').toBe(officers.length === 0);
      expect(officers.every((id) => active.some((o) => o.id === id && o.office === whose))).toBe(true);
      // Another side never answers, whatever a roster says.
      expect(plan.offices[whose]?.side).toBe(plan.offices[office]?.side);
      const near = [office, plan.rosters[office]?.deputy_office].filter((id) => id && plan.offices[id]?.side === plan.offices[office]?.side);
      if (active.some((o) => near.includes(o.office))) expect(by).not.toBe('nobody');
    }), { numRuns: 300 });
  });
});
