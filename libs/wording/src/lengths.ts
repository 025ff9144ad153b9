import type { Translator } from './translate.js';

export interface LengthFormatter {
  /** A length of time in its two largest units, rounded down: 2일 18시간 · 1小时12分 · 58 min. Milliseconds; below zero counts as zero. */
  duration(milliseconds: number): string;
  /** The same, but seconds while it is under a minute: for "updated {time} ago". */
  age(milliseconds: number): string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export function lengthFormatter(t: Translator): LengthFormatter {
  const duration = (milliseconds: number): string => {
    // A page whose clock runs behind the server's sees the future; it says "now" rather than minus.
    const ms = Math.max(0, milliseconds);
    const days = Math.floor(ms / DAY_MS);
    const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
    const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
    if (days > 0) return hours > 0 ? t.text('duration.days_hours', { days, hours }) : t.text('duration.days', { days });
    if (hours > 0) return minutes > 0 ? t.text('duration.hours_minutes', { hours, minutes: padded(t, minutes) }) : t.text('duration.hours', { hours });
    return minutes > 0 ? t.text('duration.minutes', { minutes }) : t.text('duration.moment');
  };
  return {
    duration,
    age: (ms) => (ms < MINUTE_MS ? t.text('duration.seconds', { seconds: Math.floor(Math.max(0, ms) / 1000) }) : duration(ms)),
  };
}

/** English sets minutes after hours in two digits (2 h 05 min); Korean and Chinese write the number as it is. */
const padded = (t: Translator, minutes: number): string => (t.language === 'en' ? String(minutes).padStart(2, '0') : String(minutes));
