import type { Limit, OfficeHours } from '#domain';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/**
 * A time limit as an administrator writes it: `3wd` working days; `10w`, `7d`, `24h`, `30m`, `45s` elapsed time.
 * @returns null when the text is no limit; the schema of the file has then said so already.
 */
export function limitOf(text: string): Limit | null {
  const [, number = '', unit = ''] = /^([1-9]\d{0,3})(wd|w|d|h|m|s)$/.exec(text) ?? [];
  if (unit === 'wd') return { unit: 'working-days', days: Number(number) };
  const seconds = SECONDS[unit];
  return seconds === undefined ? null : { unit: 'elapsed', seconds: Number(number) * seconds };
}

/** A part of a whole, `1/4` or `0.25`; null when it is neither. */
export function shareOf(value: unknown): number | null {
  if (typeof value === 'number') return value > 0 && value <= 1 ? value : null;
  if (typeof value !== 'string') return null;
  const [, over, under] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(value) ?? [];
  return over === undefined || under === undefined ? null : Number(over) / Number(under);
}

/** Minutes after midnight of a time such as `09:00`, which the schema has checked. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Opening hours as times of day. */
export function hoursText({ opens_minute, closes_minute }: OfficeHours): { opens: string; closes: string } {
  const text = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { opens: text(opens_minute), closes: text(closes_minute) };
}

/** Opening hours such as `09:00-18:00`; null when the text is something else or closes before it opens. */
export function hoursOf(text: string): OfficeHours | null {
  const [, opens, opensMinute, closes, closesMinute] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text) ?? [];
  const hours = { opens_minute: Number(opens) * 60 + Number(opensMinute), closes_minute: Number(closes) * 60 + Number(closesMinute) };
  return hours.opens_minute < hours.closes_minute ? hours : null;
}
