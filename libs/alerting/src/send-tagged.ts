import { hashToken } from '#platform';
import type { Response } from 'express';

/**
 * Tags an answer by whatever tells it from another one, and answers 304 to whoever says that they have it (RFC 9110 §13.1.2).
 * Express would ask the caller's caches too, and several clients that send a tag say in the same breath that they have none.
 * @param version all that the answer follows from, or the answer itself
 * @returns whether it is answered
 */
export function saysUnchanged(response: Response, version: string): boolean {
  const tag = `"${hashToken(version).slice(0, 32)}"`;
  const had = (response.req.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  response.set('ETag', tag);
  const unchanged = had.includes(tag) || had.includes('*');
  if (unchanged) response.status(304).end();
  return unchanged;
}

/** Sends a text with the tag of its content, or 304. */
export function sendTagged(response: Response, type: string, text: string): void {
  if (!saysUnchanged(response, text)) response.set('Content-Type', `${type}; charset=utf-8`).send(text);
}
