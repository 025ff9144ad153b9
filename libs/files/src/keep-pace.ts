import { ProblemError } from '#edge';
import type { Request, Response } from 'express';

/** How fast a file must come: `bytes` in every `within_ms`. */
export interface Pace { readonly bytes: number; readonly within_ms: number }
/** About a kilobyte a second, slower than any telephone line: what comes slower than that has stopped, or means to hold a place. */
export const PACE: Pace = { bytes: 16 * 1_024, within_ms: 15_000 };
/** How long whoever was too slow has for reading why. */
const LINGER_MS = 1_000;

/**
 * Reads a body for as long as it keeps coming. What is left of one that does not is never waited for: its connection ends once that is answered.
 * @throws ProblemError `malformed-request` (400) for a body that came too slowly, as for one that broke off, and what `read` throws
 */
export async function keepingPace<T>(request: Request, response: Response, read: () => Promise<T>, pace: Pace = PACE): Promise<T> {
  const { socket } = request;
  let before = socket.bytesRead;
  let watch: NodeJS.Timeout | undefined;
  const slow = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      const came = socket.bytesRead - before;
      before += came;
      // What has all come is only waited for here, not by the sender's fault.
      if (request.complete || came >= pace.bytes) return;
      response.once('finish', () => setTimeout(() => socket.destroy(), LINGER_MS).unref());
      reject(new ProblemError('malformed-request', { headers: { Connection: 'close' } }));
    }, pace.within_ms);
  });
  try {
    return await Promise.race([read(), slow]);
  } finally {
    clearInterval(watch);
  }
}
