/*
 * A wall clock that is looked at every minute: what a person with a watch in that zone sees, made with `Intl` alone, so
 * that rules written on another library can be held against it.
 */

export const MINUTE_MS = 60_000;

/** Every minute of some weeks in one zone, as `YYYY-MM-DDTHH:MM`. */
export class WallClock {
  readonly walls: readonly string[];
  /** Days in order, each once. */
  readonly days: readonly string[];
  private readonly first = new Map<string, number>();

  constructor(readonly zone: string, readonly begins: number, ends: number) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.walls = Array.from({ length: (ends - begins) / MINUTE_MS }, (_, i) => format.format(begins + i * MINUTE_MS).replace(' ', 'T'));
    this.walls.forEach((wall, i) => { if (!this.first.has(wall)) this.first.set(wall, i); });
    this.days = [...new Set(this.walls.map((wall) => wall.slice(0, 10)))];
  }

  at(minute: number): number { return this.begins + minute * MINUTE_MS; }

  /**
   * The minute at which the clock first shows a wall time. One that the zone skips comes as much later as it lies behind
   * the last minute before the skip; `24:00` is the next day's midnight.
   */
  minuteOf(wall: string): number {
    if (wall.endsWith('T24:00')) return this.minuteOf(`${nextDay(wall.slice(0, 10))}T00:00`);
    const shown = this.first.get(wall);
    if (shown !== undefined) return shown;
    const after = this.walls.findIndex((w) => w > wall);
    const before = this.walls[after - 1];
    if (before === undefined) throw new Error(`${wall} lies outside these weeks`);
    const minute = after - 1 + minutesBetween(before, wall);
    this.first.set(wall, minute);
    return minute;
  }
}

const parse = (wall: string): number => Date.parse(`${wall}:00Z`);
const minutesBetween = (a: string, b: string): number => (parse(b) - parse(a)) / MINUTE_MS;
export const nextDay = (day: string, days = 1): string => new Date(Date.parse(`${day}T00:00Z`) + days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
/** ISO weekday, 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;
/** Days of the month that a day lies in. */
export const monthLength = (day: string): number => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
