/** How far east of UTC a zone is at an instant, in ms. Intl knows the zones; the machine's own zone plays no part. */
export function zoneOffset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(at);
  const get = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second')) - Math.floor(at / 1000) * 1000;
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const isoDay = (zone: string, at: number): string => new Date(at + zoneOffset(zone, at)).toISOString().slice(0, 10);

/** The instant that a wall clock of a zone shows as `YYYY-MM-DDTHH:mm`; NaN when that is no time. */
export function fromWall(zone: string, wall: string): number {
  const guess = Date.parse(`${wall}Z`);
  return Number.isNaN(guess) ? Number.NaN : guess - zoneOffset(zone, guess - zoneOffset(zone, guess));
}

/** What the wall clock of a zone shows at an instant, as `YYYY-MM-DDTHH:mm`. */
export const toWall = (zone: string, at: number): string => new Date(at + zoneOffset(zone, at)).toISOString().slice(0, 16);
