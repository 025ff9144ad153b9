import { ProblemError } from '#edge';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Score from which a password holds against somebody who guesses: some hundred million guesses and more (zxcvbn, 0 to 4). */
const SCORE_MIN = 3;
/** Characters that are looked at: time grows with the square, and what is common is common from its beginning. */
const LOOKED_AT_MAX = 64;

let known: ZxcvbnFactory | null = null;
/** Its lists take an eighth of a second to unfold, which only a process in which somebody chooses a password waits for. */
const estimator = (): ZxcvbnFactory => (known ??= new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs }));

/**
 * Whether a password is on the list of common ones (49,000 of all lengths), or near it: one of them twice, with a year
 * behind it, a row of keys, or what stands beside it on the same form. No kinds of characters are asked for
 * (NIST SP 800-63B §3.1.1.2, ASVS 6.2.4, 6.2.5).
 * @param own words that are known of whoever chooses it: the account's name, their own
 */
export const isGuessable = (password: string, own: readonly string[]): boolean =>
  estimator().check(password.slice(0, LOOKED_AT_MAX), ['hotline', ...own]).score < SCORE_MIN;

/** @throws ProblemError `validation` (422) at the field that has the password */
export function refuseGuessable(password: string, own: readonly string[]): void {
  if (isGuessable(password, own)) throw new ProblemError('validation', { errors: [{ pointer: '/password', rule: 'guessable' }] });
}
