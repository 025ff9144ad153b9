import { isSecure, sessionCookie } from '#edge';
import type { Config } from '#platform';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import type { GivenSession } from './session-authenticator.js';

function write(response: Response, config: Config, value: string, maxAge: number): void {
  response.append('Set-Cookie', stringifySetCookie({ name: sessionCookie(config), value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) }));
}

/** Hands the session's token to the browser, for as long as it lasts, out of reach of scripts and of other sites. */
export const giveSessionCookie = (response: Response, config: Config, { token, lasts_ms }: GivenSession): void => write(response, config, token, lasts_ms / 1000);

export const takeSessionCookie = (response: Response, config: Config): void => write(response, config, '', 0);
