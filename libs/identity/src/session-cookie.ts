import { attemptCookie, isSecure, sessionCookie } from '#edge';
import type { Config } from '#platform';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import { CHALLENGE_MS } from './passkey-challenge.js';
import type { GivenSession } from './session-authenticator.js';

interface Cookie { readonly name: string; readonly value: string; readonly lasts_ms: number }

/** Out of reach of scripts and of other sites. */
function write(response: Response, config: Config, { name, value, lasts_ms }: Cookie): void {
  response.append('Set-Cookie', stringifySetCookie({ name, value, maxAge: Math.floor(lasts_ms / 1000), path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) }));
}

/** Hands the session's token to the browser, for as long as it lasts. */
export const giveSessionCookie = (response: Response, config: Config, { token, lasts_ms }: GivenSession): void =>
  write(response, config, { name: sessionCookie(config), value: token, lasts_ms });

export const takeSessionCookie = (response: Response, config: Config): void => write(response, config, { name: sessionCookie(config), value: '', lasts_ms: 0 });

/** Hands the secret of an attempt to sign in to the browser, for as long as its challenge may be answered. */
export const giveAttemptCookie = (response: Response, config: Config, attempt: string): void => write(response, config, { name: attemptCookie(config), value: attempt, lasts_ms: CHALLENGE_MS });
