import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { type ArmedFailpoint, BY_PARENT, FAILPOINTS, FAILPOINT_ACTIONS, parseFailpoint } from './failpoint.js';
import type { Environment } from './secret-files.js';

/*
 * What one variable of the environment may say. Each takes its text, absent where the variable is not set, gives the value,
 * and throws a ConfigError that names the variable, what it was and what was expected.
 */

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function port(value = '3000'): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new ConfigError('PORT', value, 'a port number from 0 to 65535');
  return number;
}

/** What one officer or one key may say in cases within a minute: as often as a key may ask, and beyond what people type. */
export function actsPerMinute(value = '300'): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new ConfigError('HOTLINE_ACTS_PER_MINUTE', value, 'a number from 1 to 999999');
  return Number(value);
}

const LOOPBACK = /^(localhost|::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

export function host(value = '127.0.0.1', embedded: boolean): string {
  if (!/^[\w.:-]+$/.test(value)) throw new ConfigError('HOST', value, 'a host name or an address');
  if (embedded && !LOOPBACK.test(value)) {
    throw new ConfigError('HOST', value, '127.0.0.1, ::1 or localhost, since without DATABASE_URL this is a demonstration with printed passwords');
  }
  return value;
}

function parsed(variable: string, value: string, protocols: readonly string[], expected: string, shown = value): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !protocols.includes(url.protocol)) throw new ConfigError(variable, shown, expected);
  return url;
}

export function databaseUrl(variable: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const expected = 'a PostgreSQL address with a database name, such as postgresql://user:password@host:5432/name';
  const url = parsed(variable, value, ['postgres:', 'postgresql:'], expected);
  if (url.pathname.length < 2) throw new ConfigError(variable, value, expected);
  return value;
}

export function redisUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const expected = 'a Redis address, such as redis://host:6379';
  if (parsed('REDIS_URL', value, ['redis:', 'rediss:'], expected).hostname === '') throw new ConfigError('REDIS_URL', value, expected);
  return value;
}

export function publicUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const expected = 'an origin without a path, such as https://hotline.example';
  const url = parsed('HOTLINE_PUBLIC_URL', value, ['http:', 'https:'], expected);
  if (url.pathname !== '/' || url.search || url.hash || url.username) throw new ConfigError('HOTLINE_PUBLIC_URL', value, expected);
  return url.origin;
}

export function configDir(value: string | undefined, root: string): string {
  const folder = value === undefined ? join(root, 'config') : resolve(value);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new ConfigError('HOTLINE_CONFIG_DIR', value ?? folder, 'a folder that exists, with networks and calendars');
  return folder;
}

export function keysDir(value: string | undefined): string | null {
  if (value === undefined) return null;
  const folder = resolve(value);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new ConfigError('HOTLINE_KEYS_DIR', value, 'a folder that exists, with a folder of PEM files for each side');
  return folder;
}

export function filesDir(value: string | undefined, keys: boolean): string | null {
  if (value === undefined) return null;
  const folder = resolve(value);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new ConfigError('HOTLINE_FILES_DIR', value, 'a folder that exists');
  if (!keys) throw new ConfigError('HOTLINE_KEYS_DIR', undefined, 'a folder with <side>/files-<name>.key for each side, since HOTLINE_FILES_DIR is set: files are sealed before they are kept');
  return folder;
}

export function scanner(value: string | undefined): readonly string[] | null {
  return value === undefined ? null : value.trim().split(/\s+/);
}

export function metricsToken(value: string | undefined): string | null {
  if (value !== undefined && !/^[!-~]{16,200}$/.test(value)) throw new ConfigError('HOTLINE_METRICS_TOKEN', '***', '16 to 200 visible ASCII characters without blanks');
  return value ?? null;
}

/** Such addresses carry their secret in the path, so that a mistake is named without it. */
export function heartbeatUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const { username, password } = parsed('HOTLINE_HEARTBEAT_URL', value, ['http:', 'https:'], 'an http or https address', '***');
  if (username || password) throw new ConfigError('HOTLINE_HEARTBEAT_URL', '***', 'an address without a user name and a password');
  return value;
}

export function translationUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const expected = 'an http or https address without a user name, a query and a fragment';
  const url = parsed('HOTLINE_TRANSLATION_URL', value, ['http:', 'https:'], expected, '***');
  if (url.username || url.password || url.search || url.hash) throw new ConfigError('HOTLINE_TRANSLATION_URL', '***', expected);
  return url.href.replace(/\/+$/, '');
}

export function translationKey(value: string | undefined, url: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^[!-~]{1,200}$/.test(value)) throw new ConfigError('HOTLINE_TRANSLATION_KEY', '***', '1 to 200 visible ASCII characters without blanks');
  if (url === undefined) throw new ConfigError('HOTLINE_TRANSLATION_URL', undefined, 'the address of a translation service, since HOTLINE_TRANSLATION_KEY is set');
  return value;
}

export function logLevel(value = 'info'): LogLevel {
  const level = LOG_LEVELS.find((l) => l === value);
  if (!level) throw new ConfigError('HOTLINE_LOG_LEVEL', value, `one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

/** A service that anybody could rely on does not fail on purpose: listener, database and pages must all be this machine's own. */
export function failpointOf({ HOTLINE_FAILPOINT: value, HOST, DATABASE_URL, HOTLINE_PUBLIC_URL }: Environment): ArmedFailpoint | typeof BY_PARENT | null {
  if (value === undefined) return null;
  const own = LOOPBACK.test(HOST ?? '127.0.0.1') && (DATABASE_URL === undefined || LOOPBACK.test(new URL(DATABASE_URL).hostname)) && HOTLINE_PUBLIC_URL === undefined;
  if (!own) throw new ConfigError('HOTLINE_FAILPOINT', value, 'to be left out: it is for tests with HOST and DATABASE_URL on loopback and without HOTLINE_PUBLIC_URL');
  const armed = value === BY_PARENT ? value : parseFailpoint(value);
  if (!armed) throw new ConfigError('HOTLINE_FAILPOINT', value, `<name>:<action>[:<nth>] with a name of ${FAILPOINTS.join(', ')} and an action of ${FAILPOINT_ACTIONS.join(', ')}`);
  return armed;
}
