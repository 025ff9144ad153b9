import { ROLES, type Role } from './commands.js';
import { may } from './authorization.js';

/** How long what somebody said of how they are reached is taken for right: of what is known of contacts, a fifth changes within a year. */
export const CONFIRM_CONTACTS_EVERY_DAYS = 365;
/** When they are reminded: before that day, on it, and from then on again and again. */
export const REMIND_CONTACTS_BEFORE_DAYS = 30;
export const REMIND_CONTACTS_AGAIN_DAYS = 30;

const DAY_MS = 24 * 3_600_000;

/** Who has contacts of their own to confirm. */
export const CONTACT_KEEPERS: readonly Role[] = ROLES.filter((role) => may(role, 'keep-contacts'));

/** Instants in epoch milliseconds. */
export interface ContactsStand { readonly state: 'fine' | 'due-soon' | 'overdue'; /** When it is to be confirmed again, or was. */ readonly due_at: number }

/** How a confirmation of one's own contact data stands. @param confirmed_at the last one @param now both epoch milliseconds */
export function contactsStand(confirmed_at: number, now: number): ContactsStand {
  const due_at = confirmed_at + CONFIRM_CONTACTS_EVERY_DAYS * DAY_MS;
  if (now >= due_at) return { state: 'overdue', due_at };
  return { state: now >= due_at - REMIND_CONTACTS_BEFORE_DAYS * DAY_MS ? 'due-soon' : 'fine', due_at };
}

/**
 * The next of the steps at which somebody is reminded. Steps that passed while nothing ran are one reminder, not many.
 * @param after the last thing that happened: the confirmation, or a reminder @returns all in epoch milliseconds; always later than `after`
 */
export function nextContactsReminder(confirmed_at: number, after: number): number {
  const { due_at } = contactsStand(confirmed_at, after);
  const first = due_at - REMIND_CONTACTS_BEFORE_DAYS * DAY_MS;
  if (after < first) return first;
  const again_ms = REMIND_CONTACTS_AGAIN_DAYS * DAY_MS;
  return after < due_at ? due_at : due_at + (Math.floor((after - due_at) / again_ms) + 1) * again_ms;
}
