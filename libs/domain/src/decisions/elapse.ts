import { type Case, channelOf, sideOf } from '../case.js';
import type { ElapseCommand, Refusal } from '../commands.js';
import type { Clock } from '../clock.js';
import type { Draft } from '../draft.js';
import type { Consequence } from '../clock-events.js';
import { CLOCK_RULES, climbersOf } from '../clock-rules.js';
import type { Rank, SideId } from '../network.js';
import { type Seated, type Step, climbOrPropose, seatedBy, stepUp } from './climbing.js';

/** A bell rang: the row decides. Early, late, doubled or stale bells change nothing. */
export function elapse(draft: Draft, { clock: key }: ElapseCommand): Refusal | undefined {
  const clock = draft.open.clocks.find((c) => c.side === key.side && c.kind === key.kind && c.subject === key.subject && c.round === key.round);
  if (!clock || clock.state !== 'running') return { code: 'not-running' };
  if (clock.due_at > draft.at) return { code: 'not-due', due_at: clock.due_at };
  const climbers = climbersOf(draft.open, clock.kind, clock.side);
  const beyond = climbers.map((side) => rungBeyond(draft.open, clock, side));
  const { side, kind, subject, round, due_at } = clock;
  const then = consequenceOf(draft.open, clock, seatedBy(draft)).step;
  draft.emit({ type: 'ClockMissed', shared: { side, kind, subject, round, due_at, then }, own: {} }, 'limit');
  climbers.forEach((climber, i) => climbOrPropose(draft, climber, 'limit', null, beyond[i]));
  for (const climber of climbers) endLadder(draft, climber);
  if (then === 'resume') draft.emit({ type: 'CaseResumed', shared: { cause: 'limit' }, own: {} }, 'limit');
  if (then === 'watch') draft.emit({ type: 'CaseWatched', shared: { cause: 'suspension', reason: null }, own: {} }, 'limit');
  return undefined;
}

/** The rung above which a side is to go: its own, or for a standstill the higher side's (DOMAIN §4.4). */
function rungBeyond(kase: Case, clock: Clock, side: SideId): number {
  const together = CLOCK_RULES[clock.kind].missed === 'all-above-the-higher';
  return together ? Math.max(...climbersOf(kase, clock.kind, clock.side).map((s) => sideOf(kase, s).rung)) : sideOf(kase, side).rung;
}

/** Said once: a side whose ladder has nothing above was rung as often as the network says. It is rung on all the same. */
function endLadder(draft: Draft, side: SideId): void {
  const { rung, rounds, ladder_ended_at, proposal } = sideOf(draft.open, side);
  const most = draft.open.policy.ladder_rounds;
  if (proposal || ladder_ended_at !== null || most === undefined || rounds < most) return;
  draft.emit({ type: 'LadderEnded', shared: { side, rung, rounds }, own: {} }, 'limit');
}

/** Every rung counts as seated for a reader who does not know who is there. */
const ALL_SEATED: Seated = () => true;

/** What would follow if this clock were missed now, with the rank it would lead to. */
export function consequenceOf(kase: Case, clock: Clock, seated: Seated = ALL_SEATED): { step: Consequence; rank: Rank | null } {
  const { missed } = CLOCK_RULES[clock.kind];
  if (missed === 'ring' || missed === 'red' || missed === 'resume' || missed === 'watch') return { step: missed, rank: null };
  const steps = climbersOf(kase, clock.kind, clock.side).map((side) => stepUp(kase, side, seated, rungBeyond(kase, clock, side)));
  return furthest(kase, steps);
}

function furthest(kase: Case, steps: readonly Step[]): { step: Consequence; rank: Rank | null } {
  const rankAt = (rung: number): Rank | null => channelOf(kase).ladder[rung]?.rank ?? null;
  const alone = Math.max(-1, ...steps.map((s) => s.alone ?? -1));
  if (alone >= 0) return { step: 'climb', rank: rankAt(alone) };
  const proposed = Math.max(-1, ...steps.map((s) => s.proposed ?? -1));
  return proposed >= 0 ? { step: 'propose', rank: rankAt(proposed) } : { step: 'ring', rank: null };
}
