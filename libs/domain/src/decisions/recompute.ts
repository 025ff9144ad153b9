import type { Clock } from '../clock.js';
import { PRIVATE_CLOCKS } from '../clock-rules.js';
import type { MovedClock } from '../clock-events.js';
import type { Case } from '../case.js';
import type { Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { evolve } from '../evolve.js';
import type { CaseEvent, Entry } from '../events.js';

type Cause = Extract<CaseEvent, { type: 'ClocksRecomputed' }>['shared']['cause'];
/** Entries that measure running clocks anew, and what the history says about it. */
const CAUSES: Partial<Record<CaseEvent['type'], Cause>> = { SeverityAssessed: 'severity', CaseReferred: 'channel', CaseResumed: 'pause' };

/**
 * A calendar changed. The history says which limits moved by it, or are certain now; where none did, they were counted by the
 * new days and there is nothing to tell. What was counted by these days already is not counted twice.
 */
export function recompute(draft: Draft): Refusal | undefined {
  const { open: before, at, facts } = draft;
  const isBehind = (c: Clock): boolean => c.limit.unit === 'working-days' && isAlive(c) && (c.calendar_revision ?? 0) < (facts.calendars[c.side]?.revision ?? 0);
  if (!before.clocks.some(isBehind)) return { code: 'not-running' };
  // What would move is worked out first, since the entry itself says it.
  const trial = { type: 'ClocksRecomputed', shared: { cause: 'calendar', clocks: [] }, own: {}, seq: before.version + 1, at, side: null, office: null, how: 'rule', sealed: true } as const;
  const { clocks } = evolve(before, trial, before.policy, facts.calendars);
  const changed = changedClocks(before.clocks, clocks);
  if (changed.length > 0) draft.emit(movedEvent('calendar', changed.filter((c) => c.from !== c.to)), 'rule');
  else draft.kase = { ...before, clocks };
  return undefined;
}

/** The entry that says which clocks another entry moved; none when nothing moved. */
export function recomputedBy(before: Case | null, entry: Entry, after: Case): CaseEvent | null {
  const cause = CAUSES[entry.type];
  if (!cause || !before) return null;
  const moved = movedClocks(before.clocks, after.clocks);
  return moved.length > 0 ? movedEvent(cause, moved) : null;
}

const isAlive = ({ state }: Clock): boolean => state === 'running' || state === 'paused';

const movedClocks = (before: readonly Clock[], after: readonly Clock[]): MovedClock[] => changedClocks(before, after).filter((c) => c.from !== c.to);

/** Clocks that end at another time, or whose end became certain or uncertain. */
function changedClocks(before: readonly Clock[], after: readonly Clock[]): MovedClock[] {
  return after.flatMap((c) => {
    const old = before.find((b) => b.side === c.side && b.kind === c.kind && b.subject === c.subject && b.round === c.round);
    return old && isAlive(old) && isAlive(c) && (old.due_at !== c.due_at || old.provisional !== c.provisional)
      ? [{ side: c.side, kind: c.kind, subject: c.subject, round: c.round, from: old.due_at, to: c.due_at }] : [];
  });
}

/** A side's own clocks stand in its own part: when a report is checked at home is no other side's business. */
function movedEvent(cause: Cause, moved: readonly MovedClock[]): CaseEvent {
  const isOwn = (c: MovedClock): boolean => PRIVATE_CLOCKS.includes(c.kind);
  const sides = [...new Set(moved.filter(isOwn).map((c) => c.side))];
  return {
    type: 'ClocksRecomputed', shared: { cause, clocks: moved.filter((c) => !isOwn(c)) },
    own: Object.fromEntries(sides.map((side) => [side, { clocks: moved.filter((c) => isOwn(c) && c.side === side) }])),
  };
}
