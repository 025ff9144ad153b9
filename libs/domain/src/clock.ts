import type { ClockKind, Limit, SideId, WorkCalendar } from './network.js';
import type { Why } from './why.js';

/** A deadline of one kind for one side of one case (DOMAIN §4.4). Its key is (side, kind, subject, round). */
export interface Clock {
  readonly side: SideId;
  readonly kind: ClockKind;
  /** Tells several clocks of a kind apart: a question's id, a licence's, a side's proposal; '' where there is one. */
  readonly subject: string;
  readonly round: number;
  /** `paused`: stands still while the case waits for the company; its end is worked out when it runs on. */
  readonly state: 'running' | 'paused' | 'met' | 'missed' | 'stopped';
  readonly limit: Limit;
  readonly started_at: number;
  readonly due_at: number;
  /** True when the end touches a year whose holiday list is not published yet. */
  readonly provisional: boolean;
  /** Which revision of the calendar its days were counted by; null where none were. */
  readonly calendar_revision: number | null;
  /** Why it ends when it ends; null in rows written before clocks said so. */
  readonly why: Why | null;
  readonly ended_at: number | null;
}

export type Calendars = Readonly<Record<SideId, WorkCalendar>>;
