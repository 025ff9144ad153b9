import { CONFIRM_CONTACTS_EVERY_DAYS, CONTACT_KEEPERS, contactsStand, nextContactsReminder } from './contact-confirmation.js';

const DAY = 24 * 3_600_000;
const state = (day: number): string => contactsStand(0, day * DAY).state;
const next = (day: number): number => nextContactsReminder(0, day * DAY) / DAY;

describe('what somebody confirmed of how they are reached', () => {
  it('is fine, due soon from 30 days before, and overdue from its day on', () => {
    expect([0, 334.9, 335, 364.9, 365, 4_000].map(state)).toEqual(['fine', 'fine', 'due-soon', 'due-soon', 'overdue', 'overdue']);
    expect(contactsStand(0, 0).due_at).toBe(CONFIRM_CONTACTS_EVERY_DAYS * DAY);
  });

  it('is reminded of 30 days before, on the day, and every 30 days after, with one step for all that passed unseen', () => {
    expect([0, 334, 335, 364, 365, 394, 395, 3_000].map(next)).toEqual([335, 335, 365, 365, 395, 395, 425, 3_005]);
  });

  it('is confirmed by those who have contacts', () => {
    expect(CONTACT_KEEPERS).toEqual(['officer', 'supervisor']);
  });
});
