import { ConfigError } from './config-error.js';

/** How long a session lasts in all, and how long without a request. */
export interface SessionLimit { readonly whole_ms: number; readonly idle_ms: number }

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const limit = (hours: number, idle_minutes: number): SessionLimit => ({ whole_ms: hours * HOUR_MS, idle_ms: idle_minutes * MINUTE_MS });

/**
 * By role, unless the environment says otherwise: a working day for whoever watches over cases, less for whoever makes
 * accounts. NIST SP 800-63B (AAL2) asks for a day in all at most; that two hours may pass without a request, where it
 * suggests one, is for a desk at which nothing happens and an alert must still be seen.
 */
export const SESSION_LIMITS = { officer: limit(12, 120), supervisor: limit(12, 120), administrator: limit(8, 60) } as const satisfies Readonly<Record<string, SessionLimit>>;
export type SessionLimits = Readonly<Record<keyof typeof SESSION_LIMITS, SessionLimit>>;

/** What may be asked for: hours in all, minutes without a request. */
const [HOURS_MAX, IDLE_MINUTES_MIN] = [24, 5];
const EXPECTED = `role=<1 to ${HOURS_MAX}>h/<${IDLE_MINUTES_MIN} or more, and no longer than the whole>m for ${Object.keys(SESSION_LIMITS).join(', ')}, with commas between`;

/**
 * Reads limits such as `officer=12h/120m,administrator=8h/60m`.
 * @param variable its name, for the error
 * @throws ConfigError for a role that there is not, that comes twice, or a limit out of range
 */
export function parseSessionLimits(variable: string, value: string | undefined): SessionLimits {
  if (value === undefined) return SESSION_LIMITS;
  const given = new Map<string, SessionLimit>();
  for (const part of value.split(',')) {
    const [, role = '', hours = '', minutes = ''] = /^(\w+)=(\d{1,2})h\/(\d{1,4})m$/.exec(part.trim()) ?? [];
    const said = limit(Number(hours), Number(minutes));
    const right = Object.hasOwn(SESSION_LIMITS, role) && !given.has(role) && said.whole_ms >= HOUR_MS && said.whole_ms <= HOURS_MAX * HOUR_MS
      && said.idle_ms >= IDLE_MINUTES_MIN * MINUTE_MS && said.idle_ms <= said.whole_ms;
    if (!right) throw new ConfigError(variable, value, EXPECTED);
    given.set(role, said);
  }
  return { ...SESSION_LIMITS, ...Object.fromEntries(given) };
}
