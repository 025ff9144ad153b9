import { randomInt } from 'node:crypto';
import { CROCKFORD } from '#platform';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every app knows it: SHA-1, six digits, a step of thirty seconds. */
const [ALGORITHM, DIGITS, STEP_S, SECRET_BYTES] = ['SHA1', 6, 30, 20] as const;
/** A phone's clock may be wrong by one step (RFC 6238 §5.2). */
const SKEW_STEPS = 1;
const ISSUER = 'Hotline';

/** Codes for the day when the app is lost: 80 bits each, so that a plain hash of one tells nothing. */
const [RECOVERY_CODES, GROUPS, GROUP] = [10, 4, 4] as const;

const totp = (secret: string, label?: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: label ?? '', algorithm: ALGORITHM, digits: DIGITS, period: STEP_S, secret: Secret.fromBase32(secret) });

/** A secret for an app, in Base32 as apps take it. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an app reads from the picture: the secret, and whose it is. */
export const uriOf = (secret: string, account: string): string => totp(secret, account).toString();

/**
 * The step whose code this is, one before and one after the present one included; null for none.
 * @param now epoch milliseconds
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const off = totp(secret).validate({ token, timestamp: now, window: SKEW_STEPS });
  return off === null ? null : Math.floor(now / (STEP_S * 1000)) + off;
}

export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => CROCKFORD.charAt(randomInt(CROCKFORD.length))).join('')).join('-'));

/** A recovery code as it was printed, from how somebody typed it: any case, blanks or dashes or none, O for 0 and I or L for 1. */
export function recoveryCode(typed: string): string | null {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (symbols.length !== GROUPS * GROUP || [...symbols].some((c) => !CROCKFORD.includes(c))) return null;
  return symbols.replace(/(.{4})(?=.)/g, '$1-');
}
