import { FAILPOINTS } from '#platform';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../factories/case.js';
import { type Step as WalkStep, step as walkStep } from '../factories/walk.js';
import { FATES, type Fate, MOODS, type Mood } from './bag.js';
import type { Fault } from './stage.js';

/*
 * A random history as the seed draws it: numbers that choose among what there is when their turn comes, so that taking
 * steps away leaves a history that still means something.
 */

/** A fault at the nth pass of a failpoint; `at` chooses among those that the deed passes. */
export interface DrawnFault { readonly at: number; readonly nth: number; readonly how: Fault['how'] }

/** One thing that somebody does. */
export type Deed = { readonly fault: DrawnFault | null } & (
  | { readonly do: 'file'; readonly side: number; readonly severity: 1 | 2 | 3 | 4; readonly kind: 'export_ban' | 'trade_remedy' | 'export_licensing'; readonly outside: boolean; readonly again: boolean; readonly consents: boolean }
  | { readonly do: 'act'; readonly on: number; readonly act: WalkStep; /** Whether it is something that would be taken now. */ readonly sensible: boolean }
  | { readonly do: 'ring'; readonly pick: number; readonly early: boolean }
  | { readonly do: 'sweep'; readonly grace_ms: number }
  | { readonly do: 'announce' }
  | Arming
);
/** A cycle arms the bells of what is about to end. */
interface Arming { readonly do: 'arm'; readonly mood: Mood; readonly fates: readonly Fate[] }

export type Step =
  | Deed
  /** At once, on one case where they can; `order` chooses who goes on at each failpoint. */
  | { readonly do: 'together'; readonly deeds: readonly Deed[]; readonly on: number; readonly order: readonly number[] }
  /** Time passes: so much, or up to the next limit and a little more or less. Before each limit on the way bells are armed so. */
  | { readonly do: 'wait'; readonly until: 'later' | 'due'; readonly ms: number; readonly beyond_ms: number; readonly arm: Arming & { readonly fault: DrawnFault | null } }
  /** Nobody of one side does anything for a while. */
  | { readonly do: 'absent'; readonly side: number; readonly ms: number }
  /** People leave an office, or every office of a side, or come back; `pick` chooses among those of the case's ladder. */
  | { readonly do: 'staff'; readonly side: number; readonly on: number; readonly pick: number; readonly whole: boolean; readonly there: boolean }
  | { readonly do: 'forget' } | { readonly do: 'cut-all' }
  /** For a moment everything works: announced, every due bell rung. */
  | { readonly do: 'catch-up' };

export interface History { readonly network: 'kr-cn' | 'made-up-a-b-c'; readonly begins: number; readonly steps: readonly Step[] }

/** Days around which calendars of both sides do something: holidays, make-up weekends, years without a list. */
export const DAYS = [
  '2026-02-12', '2026-02-13', '2026-02-20', '2026-02-27', '2026-03-11', '2026-04-30', '2026-05-08', '2026-09-18', '2026-09-23', '2026-09-30', '2026-10-09', '2026-12-24', '2026-12-30',
].map((day) => Date.parse(`${day}T00:00:00Z`));

const weighted = <T>(...parts: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const one = <const T>(value: T): fc.Arbitrary<T> => fc.constant(value);
const to = (max: number, min = 0): fc.Arbitrary<number> => fc.integer({ min, max });

/** A fault, once in so many deeds: more often where a deed often finds nothing to do, and passes no failpoint. */
const onceIn = (deeds: number): fc.Arbitrary<DrawnFault | null> => weighted<DrawnFault | null>([deeds - 1, one(null)], [1, fc.record({
  at: to(FAILPOINTS.length - 1), nth: weighted([4, one(1)], [1, to(3, 2)]), how: fc.constantFrom('crash', 'cut', 'error'),
})]);
const fate: fc.Arbitrary<Fate> = fc.record({ is: weighted([5, one(FATES[0])], [5, fc.constantFrom(...FATES)]), by_ms: weighted([2, to(2_000)], [2, to(3 * HOUR)], [1, to(3 * DAY)]) });

const file = fc.record({
  do: one('file'), fault: onceIn(8), side: to(2), severity: fc.constantFrom(1, 2, 3, 4), kind: fc.constantFrom('export_ban', 'trade_remedy', 'export_licensing'), outside: to(9).map((n) => n === 0), again: to(4).map((n) => n === 0), consents: fc.boolean(),
});
/** Bells ring by themselves here; a stray one comes from a queue of another time. */
const who: fc.Arbitrary<WalkStep['who']> = weighted<WalkStep['who']>([16, one('officer')], [1, one('supervisor')], [2, one('company')], [1, one('bell')]);
const act = fc.record({ do: one('act'), fault: onceIn(8), on: to(5), sensible: to(9).map((n) => n < 8), act: fc.tuple(walkStep, who).map(([drawn, by]) => ({ ...drawn, wait: 0, who: by })) });
const ring = fc.record({ do: one('ring'), fault: onceIn(4), pick: to(20), early: to(5).map((n) => n === 0) });
const sweep = fc.record({ do: one('sweep'), fault: onceIn(3), grace_ms: fc.constantFrom(0, 1_000) });
const announce = fc.record({ do: one('announce'), fault: onceIn(4) });
const arm = fc.record({ do: one('arm'), fault: onceIn(5), mood: weighted([6, one(MOODS[0])], [1, fc.constantFrom(...MOODS)]), fates: fc.array(fate, { minLength: 1, maxLength: 4 }) });

const deed: fc.Arbitrary<Deed> = weighted<Deed>([1, file], [26, act], [8, ring], [3, sweep], [3, announce], [4, arm]);
const rival: fc.Arbitrary<Deed> = weighted<Deed>([1, file], [8, act], [4, ring], [3, sweep], [3, announce], [2, arm]);
const together = fc.record({ do: one('together'), deeds: fc.array(rival, { minLength: 2, maxLength: 4 }), on: to(5), order: fc.array(to(11), { minLength: 1, maxLength: 12 }) });
const wait = fc.record({
  do: one('wait'), until: fc.constantFrom('later', 'due', 'due'), ms: weighted([3, to(90 * MINUTE)], [3, to(20 * HOUR)], [2, to(4 * DAY)], [1, to(30 * DAY)]),
  beyond_ms: weighted([3, one(0)], [1, one(-1)], [2, to(2_000)], [1, to(12 * HOUR)]), arm,
});
const absent = fc.record({ do: one('absent'), side: to(2), ms: to(10 * DAY, HOUR) });
const staff = fc.record({ do: one('staff'), side: to(2), on: to(5), pick: to(4), whole: to(3).map((n) => n === 0), there: fc.boolean() });

const step: fc.Arbitrary<Step> = weighted<Step>(
  [40, deed], [5, together], [14, wait], [2, absent], [3, staff], [1, one({ do: 'forget' })], [1, one({ do: 'cut-all' })], [4, one({ do: 'catch-up' })]);

/** Most steps after the first report; any fewer are a history too, so that a failing one can be made short. */
const STEPS_MAX = 60;
const opening = file.map((drawn) => ({ ...drawn, fault: null }));

/** Histories of one to some eight cases, which begin with a report. */
export const histories: fc.Arbitrary<History> = fc.record({
  // First, since what comes first is made shorter first.
  steps: fc.tuple(opening, fc.array(step, { maxLength: STEPS_MAX, size: 'max' })).map(([first, rest]) => [first, ...rest]),
  network: weighted([3, one('kr-cn' as const)], [1, one('made-up-a-b-c' as const)]),
  begins: fc.tuple(fc.constantFrom(...DAYS), to(DAY - 1)).map(([day, ms]) => day + ms),
});
