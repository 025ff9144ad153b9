import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie } from 'cookie';

/** Name of the cookie that holds an officer's session. */
export const SESSION_COOKIE = 'hotline_session';

/** The value of a cookie, from the headers of a request or of a socket's handshake. */
export const cookieOf = (header: IncomingHttpHeaders['cookie'], name: string): string | undefined => (header === undefined ? undefined : parseCookie(header)[name]);
