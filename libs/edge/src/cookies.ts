import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie } from 'cookie';
import type { Config } from '#platform';

/** Name of the cookie that holds an officer's session, where the service is reached without TLS. */
export const SESSION_COOKIE = 'hotline_session';

/** Name of the cookie that holds an attempt to sign in with a passkey. */
const ATTEMPT_COOKIE = 'hotline_attempt';

/** Whether browsers reach the service by TLS. */
export const isSecure = ({ public_url }: Pick<Config, 'public_url'>): boolean => public_url?.startsWith('https:') ?? false;

/** The name here: with TLS one that browsers take from this very host alone, so that no neighbour of the same domain can plant a session. */
export const sessionCookie = (config: Pick<Config, 'public_url'>): string => ownHosts(SESSION_COOKIE, config);
export const attemptCookie = (config: Pick<Config, 'public_url'>): string => ownHosts(ATTEMPT_COOKIE, config);
const ownHosts = (name: string, config: Pick<Config, 'public_url'>): string => (isSecure(config) ? `__Host-${name}` : name);

/** The value of a cookie, from the headers of a request or of a socket's handshake. */
export const cookieOf = (header: IncomingHttpHeaders['cookie'], name: string): string | undefined => (header === undefined ? undefined : parseCookie(header)[name]);
