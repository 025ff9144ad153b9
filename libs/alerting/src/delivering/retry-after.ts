/** Longest that a receiver's wish is kept: whoever asks for more is asked once an hour. */
const KEPT_MAX_MS = 3_600_000;

/**
 * How long a receiver asks to be left alone (`Retry-After`, RFC 9110 §10.2.3), in milliseconds; 0 where it says nothing, or nothing that can be read.
 * @param said seconds or a date
 * @param at now, in epoch milliseconds
 */
export function restAsked(said: string | undefined, at: number): number {
  const ms = /^\d+$/.test(said ?? '') ? Number(said) * 1_000 : Date.parse(said ?? '') - at;
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), KEPT_MAX_MS);
}
