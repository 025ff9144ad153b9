import type { AccountRequest } from '#contracts';
import { serverNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { useAccessSay } from './access-say.js';

/** What a request says of people and places, in the reader's language. */
export function useRequestWords() {
  const { t, f } = useWords();
  const say = useAccessSay();
  const names = useNames();
  const seat = ({ office, role }: Pick<AccountRequest, 'office' | 'role'>): string => t.text('role.at', { role: t.text(`role.${role}`), office: names.office(office) });
  const when = (at: string): string => f.when(at, names.places, serverNow());
  /** Everything that a sentence about it may name. */
  const values = (request: AccountRequest): Record<'asker' | 'second' | 'name' | 'seat' | 'was' | 'when', string> => ({
    asker: request.asked_by.name, second: request.decided_by?.name ?? '–', name: request.officer?.name ?? request.invitee?.name ?? '–', seat: seat(request), was: request.was ? seat(request.was) : '–', when: when(request.decided_at ?? request.asked_at),
  });
  return { say, seat, when, values };
}
