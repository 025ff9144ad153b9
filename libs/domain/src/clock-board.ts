import { type Case, channelOf, officeAt, sideOf } from './case.js';
import { CLOCK_RULES } from './clock-rules.js';
import type { Calendars, Clock } from './clock.js';
import { type OfficeCalendar, calendarFor } from './calendar-for.js';
import { dueAtShare, notBefore, withPauses } from './limits.js';
import type { ClockKind, GradedClockKind, Limit, SideId } from './network.js';
import type { Due } from './why.js';
import { dueAt } from './working-time.js';

/** Clocks that are neither over nor dropped: what is stopped, moved or found again. */
const alive = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused';

/** A promise was made for a day, which no severity and no calendar moves. */
const endsOnItsDay = ({ kind, limit }: Clock): boolean => kind === 'action' && limit.unit === 'elapsed';

/**
 * Limits for what a case may run into although its policy was frozen before there was such a clock: without one, a watched
 * case would never be looked at again, and nobody would be rung until somebody is reached (the least of DOMAIN §4.4).
 */
const OF_OLDER_POLICIES: Partial<Record<GradedClockKind, Limit>> = {
  reach: { unit: 'elapsed', seconds: 600 }, recheck: { unit: 'elapsed', seconds: 14 * 86_400 }, consultation: { unit: 'elapsed', seconds: 15 * 86_400 },
};

/** The clocks of one case while one entry is applied to them: how they start, stop, stand still and are measured anew. */
export class ClockBoard {
  clocks: readonly Clock[];
  constructor(private readonly kase: Case, private readonly at: number, private readonly calendars: Calendars) {
    this.clocks = kase.clocks;
  }

  alive(side: SideId | null, kind: ClockKind, subject = ''): Clock | undefined {
    return this.clocks.find((c) => c.side === side && c.kind === kind && c.subject === subject && alive(c));
  }

  /**
   * Starts a clock unless it runs already, or the case's policy was frozen before there was such a clock.
   * @param from epoch milliseconds from which the limit counts; one that was over before it was known here ended when it did, and nobody missed it in this case
   */
  start(side: SideId, kind: ClockKind, subject = '', from = this.at): void {
    const limit = this.limit(kind);
    if (!limit || this.alive(side, kind, subject)) return;
    if (kind === 'acknowledge') return this.add({ side, kind, subject, limit, started_at: this.at, ...this.acknowledgeDue(side, this.at) });
    const due = dueAt(limit, from, this.calendar(side));
    this.add({ side, kind, subject, limit, started_at: from, ...due });
    const over = due.due_at <= this.at ? this.alive(side, kind, subject) : undefined;
    if (over) this.replace(over, { ...over, state: 'missed', ended_at: due.due_at });
  }

  /** Starts a clock that ends at an instant that people agreed on, a second from now at the earliest. @param until epoch milliseconds */
  startUntil(side: SideId, kind: ClockKind, until: number, subject = ''): void {
    const due_at = Math.max(until, this.at + 1_000);
    const limit: Limit = { unit: 'elapsed', seconds: Math.round((due_at - this.at) / 1_000) };
    this.add({ side, kind, subject, limit, started_at: this.at, ...dueAt(limit, this.at, this.calendar(side)), due_at });
  }

  /** Starts the limit anew in the same round: a moved case is no longer standing still. */
  restart(side: SideId, kind: ClockKind): void {
    const clock = this.alive(side, kind);
    const limit = this.limit(kind);
    if (!clock || !limit) return this.start(side, kind);
    this.replace(clock, { ...clock, limit, started_at: this.at, ...dueAt(limit, this.at, this.calendar(side)) });
  }

  stop(side: SideId | null, kind: ClockKind, state: 'met' | 'stopped', subject = ''): void {
    const clock = this.alive(side, kind, subject);
    if (clock) this.replace(clock, { ...clock, state, ended_at: this.at });
  }

  /** Stops every clock of a kind, whatever it is about. */
  stopKind(kind: ClockKind, state: 'met' | 'stopped'): void {
    for (const clock of this.clocks.filter((c) => c.kind === kind && alive(c))) this.replace(clock, { ...clock, state, ended_at: this.at });
  }

  miss({ side, kind, subject }: Pick<Clock, 'side' | 'kind' | 'subject'>): void {
    const clock = this.alive(side, kind, subject);
    if (clock) this.replace(clock, { ...clock, state: 'missed', ended_at: this.at });
  }

  /** A closed case waits for nothing but what is meant to outlive it. */
  stopAll(): void {
    this.clocks = this.clocks.map((c) => (alive(c) && !CLOCK_RULES[c.kind].outlives_case ? { ...c, state: 'stopped', ended_at: this.at } : c));
  }

  /** While the case waits for the company, what its silence would be blamed for stands still. */
  pause(): void {
    this.clocks = this.clocks.map((c) => (c.state === 'running' && CLOCK_RULES[c.kind].pausable ? { ...c, state: 'paused' } : c));
  }

  /** What stood still runs on, and ends later by as long as it stood. */
  resume(): void {
    this.clocks = this.clocks.map((c) => (c.state === 'paused' ? { ...c, state: 'running' } : c));
    this.recompute((c) => CLOCK_RULES[c.kind].pausable);
  }

  /** Measures what runs again from its own start, by the limits and calendars of now; nothing ends in the past. */
  recompute(which: (clock: Clock) => boolean): void {
    for (const clock of this.clocks.filter((c) => alive(c) && which(c))) {
      const limit = this.limit(clock.kind);
      if (!limit || endsOnItsDay(clock)) continue;
      const calendar = this.calendar(clock.side);
      const due = clock.kind === 'acknowledge' ? this.acknowledgeDue(clock.side, clock.started_at) : this.dueWithPauses(clock, limit);
      this.replace(clock, { ...clock, limit, ...notBefore(this.at, due, limit, calendar) });
    }
  }

  private dueWithPauses(clock: Clock, limit: Limit): Due {
    const pauses = CLOCK_RULES[clock.kind].pausable ? this.kase.pauses.filter((p) => p.until > clock.started_at) : [];
    const calendar = this.calendar(clock.side);
    if (pauses.length === 0) return dueAt(limit, clock.started_at, calendar);
    const stood = pauses.map((p) => ({ ...p, since: Math.max(p.since, clock.started_at) }));
    const due = dueAt(withPauses(limit, stood, calendar), clock.started_at, calendar);
    return { ...due, why: { ...due.why, paused: stood } };
  }

  /**
   * Parts of one limit: rung after rung shares it, counted from when the side was told (DOMAIN §4.4). What begins after
   * its rung's part has passed, because it rings again or the bell came late, has as much time from its own beginning.
   */
  private acknowledgeDue(side: SideId, from: number): Due {
    const shares = channelOf(this.kase).acknowledge_shares ?? this.kase.policy.acknowledge_shares;
    const { rung, told_at } = sideOf(this.kase, side);
    // Another channel's offices have the whole limit from when the case came to them.
    const asked_at = told_at === null ? from : Math.max(told_at, this.kase.referred_at ?? told_at);
    const last = Math.min(channelOf(this.kase).climbs_alone_to, shares.length - 1);
    const part = Math.min(rung, last);
    const passed = part === last ? 1 : shares.slice(0, part + 1).reduce((a, b) => a + b, 0);
    const [limit, calendar] = [this.graded('acknowledge') ?? this.kase.policy.clocks.acknowledge[this.kase.severity], this.calendar(side)];
    const planned = dueAtShare(limit, asked_at, passed, calendar);
    return planned.due_at > from ? planned : dueAtShare(limit, from, shares[part] ?? 1, calendar);
  }

  private limit(kind: ClockKind): Limit | undefined {
    if (kind === 'pause' || kind === 'suspension') return undefined;
    if (kind === 'licence') return this.kase.policy.licence;
    // Kept too late, a promise is asked for again after as long as a question waits.
    if (kind === 'action') return this.graded('reply');
    return this.graded(kind) ?? OF_OLDER_POLICIES[kind];
  }

  /** The limit of the case's channel where it has one of its own, or the network's. */
  private graded(kind: GradedClockKind): Limit | undefined {
    const { channel, policy: { channels, clocks }, severity } = this.kase;
    return channels[channel]?.clocks?.[kind]?.[severity] ?? clocks[kind]?.[severity];
  }

  /** The days of the office that must act: the side's at its present rung. */
  private calendar(side: SideId): OfficeCalendar { return calendarFor(this.calendars, side, officeAt(this.kase, side, sideOf(this.kase, side).rung)); }

  private add(clock: Omit<Clock, 'round' | 'state' | 'ended_at'>): void {
    const { side, kind, subject } = clock;
    const round = this.clocks.filter((c) => c.side === side && c.kind === kind && c.subject === subject).length + 1;
    const state = this.kase.paused && CLOCK_RULES[kind].pausable ? 'paused' : 'running';
    this.clocks = [...this.clocks, { ...clock, round, state, ended_at: null }];
  }

  private replace(old: Clock, next: Clock): void { this.clocks = this.clocks.map((c) => (c === old ? next : c)); }
}
