import type { Case } from './case.js';
import type { Entry } from './events.js';
import type { ClockKind, Limit, SideId, WorkCalendar } from './network.js';
import { channelOf, otherSides, sideOf, toldSides } from './case.js';
import { dueAtShare, notBefore } from './limits.js';
import type { Due } from './why.js';
import { dueAt } from './working-time.js';

/** A deadline of one kind for one side of one case (DOMAIN §4.4). Its key is (side, kind, subject, round). */
export interface Clock {
  readonly side: SideId;
  readonly kind: ClockKind;
  /** Tells several clocks of a kind apart: a question's id, a side's proposal; '' where there is one. */
  readonly subject: string;
  readonly round: number;
  readonly state: 'running' | 'met' | 'missed' | 'stopped';
  readonly limit: Limit;
  readonly started_at: number;
  readonly due_at: number;
  /** True when the end touches a year whose holiday list is not published yet. */
  readonly provisional: boolean;
  readonly ended_at: number | null;
}

export type Calendars = Readonly<Record<SideId, WorkCalendar>>;
/** Clocks that bind both sides are kept once, under the home side (DOMAIN §4.4 "both"). */
export const SHARED_CLOCKS: readonly ClockKind[] = ['standstill', 'target'];
/** Entries after which a case has moved; each gives the standstill its full limit again. */
const SUBSTANTIVE: ReadonlySet<Entry['type']> = new Set(['CaseTold', 'CaseAcknowledged', 'CaseAccepted', 'CaseRefused', 'MessageSent', 'CaseReopened']);

/** The clocks of a case after an entry. `kase` already holds everything else the entry changed. Pure. */
export function clocksAfter(kase: Case, entry: Entry, calendars: Calendars): readonly Clock[] {
  const board = new ClockBoard(kase, entry.at, calendars);
  turn(board, kase, entry);
  if (SUBSTANTIVE.has(entry.type) && kase.state !== 'closed' && otherSides(kase).some((s) => sideOf(kase, s).told_at !== null)) {
    board.restart(kase.home, 'standstill');
  }
  return board.clocks;
}

function turn(board: ClockBoard, kase: Case, entry: Entry): void {
  switch (entry.type) {
    case 'SeverityAssessed': return board.recompute();
    case 'CaseOpened':
      board.start(kase.home, 'triage');
      board.startAcknowledge(kase.home);
      return board.start(kase.home, 'target');
    case 'ReportValidated': case 'ReportSettledAtHome': return board.stop(kase.home, 'triage', 'met');
    case 'CaseTold': return entry.shared.to.forEach((side) => tell(board, kase, side));
    case 'CaseAcknowledged': return board.stop(entry.side, 'acknowledge', 'met');
    case 'CaseAccepted':
      board.stop(entry.side, 'accept', 'met');
      return entry.side && kase.answered_at === null ? board.start(entry.side, 'answer') : undefined;
    case 'CaseRefused':
      board.stop(entry.side, 'accept', 'met');
      return board.stop(entry.side, 'answer', 'stopped');
    case 'MessageSent': return messageSent(board, kase, entry);
    case 'ClockMissed': return missed(board, entry);
    case 'CaseClimbed': return climbed(board, kase, entry);
    case 'ClimbProposed': return board.start(kase.home, 'proposal', entry.shared.side);
    case 'ClimbDeclined': return board.stop(kase.home, 'proposal', 'met', entry.shared.side);
    case 'CaseClosed':
      board.stop(kase.home, 'target', 'met');
      return board.stopAll();
    case 'CaseReopened': return reopened(board, kase);
    case 'ReportFiled': case 'FactsRequested': case 'FactsAdded': case 'NoteAdded': case 'FactsReleased': return undefined;
  }
}

function tell(board: ClockBoard, kase: Case, side: SideId): void {
  board.startAcknowledge(side);
  if (side === kase.lead) board.start(side, 'accept');
}

function messageSent(board: ClockBoard, kase: Case, entry: Entry & { type: 'MessageSent' }): void {
  const { id, kind, about, to } = entry.shared;
  if (kind === 'question') to.forEach((side) => board.start(side, 'reply', id));
  if (about && kind === 'answer') board.stop(entry.side, 'reply', 'met', about);
  if (about && kind === 'cancel') kase.policy.sides.forEach((side) => board.stop(side, 'reply', 'stopped', about));
  if (kind === 'answer' && entry.side === kase.lead) board.stop(entry.side, 'answer', 'met');
}

/** What was not done stays due: the next round starts, so that a silent side is never forgotten. */
function missed(board: ClockBoard, entry: Entry & { type: 'ClockMissed' }): void {
  const { side, kind, subject, then } = entry.shared;
  board.miss(entry.shared);
  if (kind === 'target' || (kind === 'acknowledge' && then === 'climb')) return;
  if (kind === 'acknowledge') return board.startAcknowledge(side);
  board.start(side, kind, subject);
}

/** What the closing stopped and nobody has done is due again, so that no side's silence is lost by closing and reopening. */
function reopened(board: ClockBoard, kase: Case): void {
  board.start(kase.home, 'target');
  if (kase.report?.state === 'filed' || !triaged(kase)) board.start(kase.home, 'triage');
  for (const side of toldSides(kase)) if (!sideOf(kase, side).acknowledged) board.startAcknowledge(side);
  for (const question of kase.questions) if (question.state === 'open') board.start(question.to, 'reply', question.id);
  if (kase.lead && kase.state === 'told') board.start(kase.lead, 'accept');
}

/** Whether the home desk has checked the report: its latest triage ended by an act, and not by a limit or a closing. */
export function triaged(kase: Case): boolean {
  const rounds = kase.clocks.filter((c) => c.kind === 'triage').sort((a, b) => a.round - b.round);
  return rounds.at(-1)?.state === 'met';
}

/** A new rung gets its own part of the acknowledge limit; every other limit runs on. */
function climbed(board: ClockBoard, kase: Case, entry: Entry & { type: 'CaseClimbed' }): void {
  const { side, cause } = entry.shared;
  if (cause === 'confirmed') board.stop(kase.home, 'proposal', 'met', side);
  const { told_at, acknowledged } = sideOf(kase, side);
  if (told_at === null || acknowledged) return;
  board.stop(side, 'acknowledge', 'stopped');
  board.startAcknowledge(side);
}

/** What a clock keeps of its end. */
const endOf = ({ due_at, provisional }: Due): Pick<Clock, 'due_at' | 'provisional'> => ({ due_at, provisional });

/** The clocks of one case while one entry is applied to them. */
class ClockBoard {
  clocks: readonly Clock[];
  constructor(private readonly kase: Case, private readonly at: number, private readonly calendars: Calendars) {
    this.clocks = kase.clocks;
  }

  running(side: SideId | null, kind: ClockKind, subject = ''): Clock | undefined {
    return this.clocks.find((c) => c.side === side && c.kind === kind && c.subject === subject && c.state === 'running');
  }

  start(side: SideId, kind: ClockKind, subject = ''): void {
    if (this.running(side, kind, subject)) return;
    const limit = this.kase.policy.clocks[kind][this.kase.severity];
    this.add({ side, kind, subject, limit, ...dueAt(limit, this.at, this.calendar(side)) });
  }

  startAcknowledge(side: SideId): void {
    this.add({ side, kind: 'acknowledge', subject: '', limit: this.limit('acknowledge'), ...this.acknowledgeDue(side, this.at) });
  }

  /** Starts the limit anew in the same round: a moved case is no longer standing still. */
  restart(side: SideId, kind: ClockKind): void {
    const clock = this.running(side, kind);
    if (!clock) return this.start(side, kind);
    this.replace(clock, { ...clock, limit: this.limit(kind), started_at: this.at, ...endOf(dueAt(this.limit(kind), this.at, this.calendar(side))) });
  }

  stop(side: SideId | null, kind: ClockKind, state: 'met' | 'stopped', subject = ''): void {
    const clock = this.running(side, kind, subject);
    if (clock) this.replace(clock, { ...clock, state, ended_at: this.at });
  }

  miss(key: { side: SideId; kind: ClockKind; subject: string }): void {
    const clock = this.running(key.side, key.kind, key.subject);
    if (clock) this.replace(clock, { ...clock, state: 'missed', ended_at: this.at });
  }

  stopAll(): void {
    this.clocks = this.clocks.map((c) => (c.state === 'running' ? { ...c, state: 'stopped', ended_at: this.at } : c));
  }

  /** A new severity has other limits: what runs is measured again from its own start, and nothing ends in the past. */
  recompute(): void {
    for (const clock of this.clocks.filter((c) => c.state === 'running')) {
      const limit = this.limit(clock.kind);
      const calendar = this.calendar(clock.side);
      const due = clock.kind === 'acknowledge' ? this.acknowledgeDue(clock.side, clock.started_at) : dueAt(limit, clock.started_at, calendar);
      this.replace(clock, { ...clock, limit, ...endOf(notBefore(this.at, due, limit, calendar)) });
    }
  }

  /**
   * Parts of one limit: rung after rung shares it, counted from when the side was told (DOMAIN §4.4). What begins after
   * its rung's part has passed, because it rings again or the bell came late, has as much time from its own beginning.
   */
  private acknowledgeDue(side: SideId, from: number): Due {
    const { acknowledge_shares: shares } = this.kase.policy;
    const { rung, told_at } = sideOf(this.kase, side);
    const last = Math.min(channelOf(this.kase).climbs_alone_to, shares.length - 1);
    const part = Math.min(rung, last);
    const passed = part === last ? 1 : shares.slice(0, part + 1).reduce((a, b) => a + b, 0);
    const [limit, calendar] = [this.limit('acknowledge'), this.calendar(side)];
    const planned = dueAtShare(limit, told_at ?? from, passed, calendar);
    return planned.due_at > from ? planned : dueAtShare(limit, from, shares[part] ?? 1, calendar);
  }

  private limit(kind: ClockKind): Limit { return this.kase.policy.clocks[kind][this.kase.severity]; }

  private calendar(side: SideId): WorkCalendar {
    const calendar = this.calendars[side];
    if (!calendar) throw new Error(`no calendar for side ${side}`);
    return calendar;
  }

  private add(clock: Omit<Clock, 'round' | 'state' | 'started_at' | 'ended_at'>): void {
    const { side, kind, subject, limit, due_at, provisional } = clock;
    const round = this.clocks.filter((c) => c.side === side && c.kind === kind && c.subject === subject).length + 1;
    this.clocks = [...this.clocks, { side, kind, subject, round, state: 'running', limit, started_at: this.at, due_at, provisional, ended_at: null }];
  }

  private replace(old: Clock, next: Clock): void { this.clocks = this.clocks.map((c) => (c === old ? next : c)); }
}

