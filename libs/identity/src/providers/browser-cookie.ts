import { cookieOf, isSecure } from '#edge';
import type { Config } from '#platform';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

type Public = Pick<Config, 'public_url'>;
const NAME = 'hotline_signing_in';
const nameOf = (config: Public): string => (isSecure(config) ? `__Host-${NAME}` : NAME);

/** By what the browser that began a sign-in is known when it comes back. */
export const browserOf = ({ headers }: Pick<Request, 'headers'>, config: Public): string => cookieOf(headers.cookie, nameOf(config)) ?? '';

/** It must come back with somebody who is sent here by the provider's page, which `strict` would not let it. */
export function giveBrowserCookie(response: Response, config: Public, value: string, lasts_ms: number): void {
  response.append('Set-Cookie', stringifySetCookie({ name: nameOf(config), value, maxAge: lasts_ms / 1000, path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) }));
}

export const takeBrowserCookie = (response: Response, config: Public): void => giveBrowserCookie(response, config, '', 0);
