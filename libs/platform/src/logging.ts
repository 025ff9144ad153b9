import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import type { Logger } from 'pino';
import { LOG_LEVELS } from './config.js';

export type { Logger } from 'pino';

const SECRETS = ['password', 'password_hash', 'token', 'token_hash', 'cookie', 'authorization', '["set-cookie"]', 'secret'];
/** Secrets may sit up to three levels deep in what is logged; bodies are never logged at all. */
const redacted = SECRETS.flatMap((key) => ['', '*.', '*.*.'].map((prefix) => (key.startsWith('[') ? `${prefix.replace(/\.$/, '')}${key}` : `${prefix}${key}`)));

interface LoggedError { readonly type: string; readonly message: string; readonly stack: string | undefined; readonly code?: unknown; readonly cause?: LoggedError }

/** Only what every error has: drivers hang whole statements with their parameters onto theirs. */
function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'thrown value is no error', stack: undefined };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause instanceof Error ? { cause: loggedError(error.cause) } : {}),
  };
}

/** Options of the service's logger; exported so that its redaction can be seen on a stream of one's own. */
export function loggingOptions(level: string | undefined): pino.LoggerOptions {
  return {
    level: LOG_LEVELS.find((l) => l === level) ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[hidden]' },
    serializers: { err: loggedError, error: loggedError },
  };
}

// The level is read here and not from Config, since loggers are made while modules load; readConfig refuses a wrong one.
const root = pino(loggingOptions(process.env.HOTLINE_LOG_LEVEL), pino.destination({ dest: 2, sync: true }));

/** A logger of JSON lines to stderr. @param name the part of the service that speaks, such as `ledger` */
export const logger = (name: string): Logger => root.child({ name });

const text = (value: unknown): string => (typeof value === 'string' ? value : value instanceof Error ? value.message : JSON.stringify(value));

/** Nest's own words on the same stream; its start-up chatter only when debugging. */
export class NestLog implements LoggerService {
  private readonly out = logger('nest');

  log(message: unknown): void {
    this.out.debug(text(message));
  }

  debug(message: unknown): void {
    this.out.debug(text(message));
  }

  verbose(message: unknown): void {
    this.out.trace(text(message));
  }

  warn(message: unknown): void {
    this.out.warn(text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const stack = rest.find((r) => typeof r === 'string' && r.includes('\n    at '));
    this.out.error({ ...(message instanceof Error ? { err: message } : {}), ...(stack === undefined ? {} : { stack }) }, text(message));
  }

  fatal(message: unknown): void {
    this.out.fatal(text(message));
  }
}
