import { SESSION_COOKIE } from '#edge';
import type { Config } from '#platform';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';
import { SESSION_MS } from './session-authenticator.js';

function write(response: Response, config: Config, value: string, maxAge: number): void {
  const secure = config.public_url?.startsWith('https:') ?? false;
  response.append('Set-Cookie', stringifySetCookie({ name: SESSION_COOKIE, value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure }));
}

/** Hands the session's token to the browser, out of reach of scripts and of other sites. */
export const giveSessionCookie = (response: Response, config: Config, token: string): void => write(response, config, token, SESSION_MS / 1000);

export const takeSessionCookie = (response: Response, config: Config): void => write(response, config, '', 0);
