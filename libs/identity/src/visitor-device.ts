import type { Request } from 'express';
import Bowser from 'bowser';

/** Characters that are kept of an address (an IPv6 one has 45) and of a name: enough to know one's own browser by. */
const [ADDRESS_MAX, NAME_MAX] = [45, 40];

/** Where somebody signs in from, in words that they know their own browser by; null for what was not said. */
export interface Device { readonly address: string | null; readonly browser: string | null; readonly system: string | null }

/** Only the names are kept: versions and the rest would tell one person's machines apart, which nobody needs to know. */
export function deviceOf(request: Pick<Request, 'ip' | 'headers'>): Device {
  const said = request.headers['user-agent'];
  const { browser, os } = said ? Bowser.parse(said) : {};
  return { address: request.ip?.replace(/^::ffff:/, '').slice(0, ADDRESS_MAX) ?? null, browser: name(browser?.name), system: name(os?.name) };
}

const name = (said: string | undefined): string | null => said?.trim().slice(0, NAME_MAX) || null;
