import { hashToken } from '#platform';
import type { Response } from 'express';

/**
 * Sends a text with the tag of its content, or 304 to whoever says that they have it (RFC 9110 §13.1.2). Express would ask
 * the caller's caches too, and several clients that send a tag say in the same breath that they have none.
 */
export function sendTagged(response: Response, type: string, text: string): void {
  const tag = `"${hashToken(text).slice(0, 32)}"`;
  const had = (response.req.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  response.set('ETag', tag);
  if (had.includes(tag) || had.includes('*')) response.status(304).end();
  else response.set('Content-Type', `${type}; charset=utf-8`).send(text);
}
