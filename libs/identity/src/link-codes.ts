import { randomInt } from 'node:crypto';
import { LINK_CODE_DIGITS } from '#domain';
import { ProblemError } from '#edge';
import type { Held } from '#persistence';
import { hashToken } from '#platform';

/** The code that the second person hands over, by another way than its link: neither opens anything without the other. */
export const newLinkCode = (): string => String(randomInt(10 ** LINK_CODE_DIGITS)).padStart(LINK_CODE_DIGITS, '0');

/** Kept in its place. So few digits are soon found from it; what keeps them is that whoever reads the database has no link. */
export const linkCodeHash = (request_id: string, code: string): string => hashToken(`${request_id}:${code}`);

/** What somebody holds who uses a link. @param code as it was typed, with blanks or dashes or none */
export function heldOf(token: string, code: string | undefined): Held {
  const digits = code?.replace(/[\s-]/g, '') ?? '';
  return { token_hash: hashToken(token), codeHash: (request_id) => (digits === '' ? null : linkCodeHash(request_id, digits)) };
}

export const wrongLinkCode = (): ProblemError => new ProblemError('validation', { errors: [{ pointer: '/code', rule: 'wrong_link_code' }] });
