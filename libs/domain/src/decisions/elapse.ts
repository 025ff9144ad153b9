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
  if (then === 'watch') draft.emit({ type: 'CaseWatched', shared: { cause: 'suspension', reason: null, ...(draft.facts.rung_by_measure ? { measure: draft.facts.rung_by_measure } : {}) }, own: {} }, 'limit');
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

/** One side's way up the ladder: by itself, or as a proposal that a person of the home side decides. */
export interface Move { readonly side: SideId; readonly step: 'climb' | 'propose'; readonly rank: Rank }

/** What would follow if this clock were missed now: in a word, and each side's way up, which differ where one stands higher. */
export function consequenceOf(kase: Case, clock: Clock, seated: Seated = ALL_SEATED): { step: Consequence; moves: readonly Move[] } {
  const { missed } = CLOCK_RULES[clock.kind];
  if (missed === 'ring' || missed === 'red' || missed === 'resume' || missed === 'watch') return { step: missed, moves: [] };
  const moves = climbersOf(kase, clock.kind, clock.side).flatMap((side) => movesOf(kase, side, stepUp(kase, side, seated, rungBeyond(kase, clock, side))));
  return { step: moves.some((m) => m.step === 'climb') ? 'climb' : moves.length > 0 ? 'propose' : 'ring', moves };
}

function movesOf(kase: Case, side: SideId, { alone, proposed }: Step): Move[] {
  const move = (step: Move['step'], rung: number | null): Move[] => {
    const rank = rung === null ? undefined : channelOf(kase).ladder[rung]?.rank;
    return rank === undefined ? [] : [{ side, step, rank }];
  };
  return [...move('climb', alone), ...move('propose', proposed)];
}
