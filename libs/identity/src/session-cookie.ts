import { isSecure, sessionCookie } from '#edge';
import type { Config } from '#platform';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import { SESSION_MS } from './session-authenticator.js';

function write(response: Response, config: Config, value: string, maxAge: number): void {
  response.append('Set-Cookie', stringifySetCookie({ name: sessionCookie(config), value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) }));
}

/** Hands the session's token to the browser, out of reach of scripts and of other sites. */
export const giveSessionCookie = (response: Response, config: Config, token: string): void => write(response, config, token, SESSION_MS / 1000);

export const takeSessionCookie = (response: Response, config: Config): void => write(response, config, '', 0);
