import type { ClaimRule } from './providers.js';

export type Claims = Readonly<Record<string, unknown>>;

/**
 * The office and role that claims give: those of the first rule that fits.
 * @returns null where none fits: a provider lets many people in who have no business here
 */
export const officeOfClaims = (claims: Claims, rules: readonly ClaimRule[]): Pick<ClaimRule, 'office' | 'role'> | null =>
  rules.find(({ claim, has }) => valuesOf(claims, claim).includes(has)) ?? null;

/** Whether every claim that the rules ask for is there, whatever it says. */
export const hasAllClaims = (claims: Claims, rules: readonly ClaimRule[]): boolean => rules.every(({ claim }) => claimOf(claims, claim) !== undefined);

/** Texts and numbers of a claim that is one, or a list of them. */
function valuesOf(claims: Claims, name: string): string[] {
  const value = claimOf(claims, name);
  return (Array.isArray(value) ? value as unknown[] : [value]).flatMap((one) => (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : []));
}

/** A claim by its whole name, which may have dots, else by the way to it. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((inside, part) => (isClaims(inside) && Object.hasOwn(inside, part) ? inside[part] : undefined), claims);
}

const isClaims = (value: unknown): value is Claims => typeof value === 'object' && value !== null && !Array.isArray(value);
