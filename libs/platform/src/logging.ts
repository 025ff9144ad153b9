import type { LoggerService } from '@nestjs/common';
import { isNativeError } from 'node:util/types';
import pino from 'pino';
import type { Logger } from 'pino';
import { LOG_LEVELS } from './environment-values.js';
import { allowed, wordsOf } from './log-fields.js';

export type { Logger } from 'pino';

/** Options of the service's logger; exported so that what it leaves out can be seen on a stream of one's own. */
export function loggingOptions(level: string | undefined): pino.LoggerOptions {
  return {
    level: LOG_LEVELS.find((l) => l === level) ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: allowed },
    // Pino has one of its own for `err`, which copies whatever hangs on the error.
    serializers: { err: (known: unknown) => known },
  };
}

// The level is read here and not from Config, since loggers are made while modules load; readConfig refuses a wrong one.
const root = pino(loggingOptions(process.env.HOTLINE_LOG_LEVEL), pino.destination({ dest: 2, sync: true }));

/** A logger of JSON lines to stderr. @param name the part of the service that speaks, such as `ledger` */
export const logger = (name: string): Logger => root.child({ name });

const text = (value: unknown): string => (typeof value === 'string' ? value : isNativeError(value) ? wordsOf(value) : JSON.stringify(value));

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
    this.out.error({ ...(isNativeError(message) ? { err: message } : {}), ...(stack === undefined ? {} : { stack }) }, text(message));
  }

  fatal(message: unknown): void {
    this.out.fatal(text(message));
  }
}
