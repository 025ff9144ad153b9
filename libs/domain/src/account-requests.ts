import { may } from './authorization.js';
import type { Role } from './commands.js';

/**
 * What gives somebody access: an account, a new way into it, the account back after it was out of use, another office or role.
 * One person asks for it and another of their side confirms it (ADR 25).
 */
export const ACCOUNT_REQUESTS = ['invite', 'recover', 'return', 'change'] as const;
export type AccountRequestKind = (typeof ACCOUNT_REQUESTS)[number];
/**
 * `given`: whoever asked has the link, which nobody has used yet. `failed`: too many wrong codes were tried with it. A change is
 * done as soon as it is confirmed.
 */
export const REQUEST_STATES = ['asked', 'confirmed', 'given', 'done', 'refused', 'withdrawn', 'failed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
/** How long a request waits, in milliseconds: for the second person, then for whoever asked to take its link, then for the link to be used. */
export const REQUEST_WAITS_MS = 24 * 3_600_000;
/** Digits of the code that the second person is shown, and wrong ones after which its link works no more: one guess in twenty million. */
export const [LINK_CODE_DIGITS, LINK_CODE_TRIES] = [8, 5] as const;
/** Requests of one side that wait at a time. */
export const OPEN_REQUESTS_MAX = 50;

/** Where somebody sits, and as what. */
export interface Seat { readonly office: string; readonly role: Role }
/** An account of the side, as far as it matters here. */
export interface AccountHolder extends Seat { readonly id: string; readonly active: boolean; /** It has no password here: its house's provider says who its owner is. */ readonly elsewhere?: boolean }
export interface AccountRequest {
  readonly kind: AccountRequestKind;
  /** Whose account it is about; null for one that is yet to be made. */
  readonly about: string | null;
  readonly asked_by: string;
  readonly state: RequestState;
  /** Epoch milliseconds. */
  readonly expires_at: number;
}
/** `seat`: where to, where a request gives another. */
export type Wanted = Pick<AccountRequest, 'kind' | 'about' | 'asked_by'> & { readonly seat?: Seat | null };
export type RequestRefusal = 'not-found' | 'already-done' | 'kept-by-provider' | 'second-person-needed' | 'request-expired';

/** Who could confirm it: neither whoever asks nor the person it is about. @param people accounts of the side */
export const secondPersons = <P extends AccountHolder>({ asked_by, about }: Pick<Wanted, 'asked_by' | 'about'>, people: readonly P[]): P[] =>
  people.filter((p) => p.active && may(p.role, 'confirm-accounts') && p.id !== asked_by && p.id !== about);

/** Whether it is confirmed as it is asked for: an invitation, while the side has nobody else yet who could confirm it. */
export const goesAlone = (wanted: Wanted, people: readonly AccountHolder[]): boolean => wanted.kind === 'invite' && secondPersons(wanted, people).length === 0;

/** Why this cannot be asked for; undefined where it can. @param people accounts of the side @param open requests of the side that wait */
export function askRefusal(wanted: Wanted, people: readonly AccountHolder[], open: readonly Pick<AccountRequest, 'about'>[]): RequestRefusal | undefined {
  if (wanted.kind === 'invite') return undefined;
  if (!people.some((p) => p.id === wanted.about)) return 'not-found';
  if (wanted.about === wanted.asked_by || secondPersons(wanted, people).length === 0) return 'second-person-needed';
  return unfit(wanted, people) ?? (open.some((r) => r.about === wanted.about) ? 'already-done' : undefined);
}

/** Why it does not fit the account as it is now. */
function unfit({ kind, about, seat }: Wanted, people: readonly AccountHolder[]): RequestRefusal | undefined {
  if (kind === 'invite') return undefined;
  const account = people.find((p) => p.id === about);
  if (!account) return 'not-found';
  // Its house opens it anew, and says at each sign-in where its owner sits: another office given here would be gone with the next (ADR 24).
  if ((kind === 'recover' || kind === 'change') && account.elsewhere === true) return 'kept-by-provider';
  const stays = kind === 'change' && account.office === seat?.office && account.role === seat.role;
  return stays || account.active === (kind === 'return') ? 'already-done' : undefined;
}

/**
 * Why what was asked for is given no more; undefined where it is. Judged at every step, and when a link is used: whoever asked
 * must still be one who may, and the account still what it was asked about. @param people accounts of the side
 */
export function staleRefusal(wanted: Wanted, people: readonly AccountHolder[]): RequestRefusal | undefined {
  const asker = people.find((p) => p.id === wanted.asked_by);
  if (!asker?.active || !may(asker.role, 'keep-accounts')) return 'request-expired';
  return unfit(wanted, people);
}

/** Why this person cannot confirm it now; undefined where they can. @param now epoch milliseconds */
export function confirmRefusal({ about, asked_by, state, expires_at }: AccountRequest, by: string, now: number): RequestRefusal | undefined {
  if (state !== 'asked') return 'already-done';
  if (by === asked_by || by === about) return 'second-person-needed';
  return now >= expires_at ? 'request-expired' : undefined;
}

/** Whether it may be ended: as long as nothing came of it, so that a link that was given can be taken back too. */
export const isOpen = (state: RequestState): boolean => state === 'asked' || state === 'confirmed' || state === 'given';

/** Whether a request is in effect once it is confirmed, since there is no password for a link to choose. */
export const needsNoLink = (kind: AccountRequestKind, about: AccountHolder | undefined): boolean => kind === 'change' || (kind === 'return' && about?.elsewhere === true);

/** Why this person gets no link for it now; undefined where they do. @param now epoch milliseconds */
export function linkRefusal({ asked_by, state, expires_at }: AccountRequest, by: string, now: number): RequestRefusal | undefined {
  if (by !== asked_by) return 'not-found';
  if (state === 'asked') return now >= expires_at ? 'request-expired' : 'second-person-needed';
  if (state !== 'confirmed') return 'already-done';
  return now >= expires_at ? 'request-expired' : undefined;
}

/**
 * Whether an account may be put out of use by one person alone: not their own, and not the last one that could confirm what
 * they ask for, since they would be alone again and could invite whom they like.
 */
export function mayPutOut(account: AccountHolder, by: string, people: readonly AccountHolder[]): boolean {
  return account.id !== by && (!may(account.role, 'confirm-accounts') || secondPersons({ asked_by: by, about: account.id }, people).length > 0);
}
