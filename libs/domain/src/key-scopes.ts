import { type Right, rightsOf } from './authorization.js';
import type { OfficerCommand } from './commands.js';
import type { MessageKind } from './message.js';

/**
 * Commands that a side's own machine may give under `work-cases` (ADR 26): to confirm receipt, to say something, to bring a
 * file, and to carry over what became of an application. Whatever decides something, gives something of a report away (as the
 * day of an application does), or is the word of a person stays with people, whichever scopes a key has.
 */
export const KEY_COMMANDS = ['acknowledge', 'message', 'note', 'attach', 'decide-licence'] as const satisfies readonly OfficerCommand['type'][];
export type KeyCommand = (typeof KEY_COMMANDS)[number];
/** Messages that a machine may send: whatever answers, offers or withdraws meets or ends somebody's clock, and is the word of a person. */
const KEY_MESSAGE_KINDS: readonly MessageKind[] = ['followup', 'question', 'correction'];
/** What is read under a right of its own, or sent. */
const KEY_RIGHTS = ['read-cases', 'hear-alerts', 'read-calendars', 'countersign'] as const satisfies readonly Right[];

/** What a key can be given: rights of the one table, and instead of `work-cases` each command by itself. */
export const KEY_SCOPES = [...KEY_RIGHTS, ...KEY_COMMANDS] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Days that a key works at most, and days before its end from which it is marked. */
export const [KEY_DAYS_MAX, KEY_ENDS_SOON_DAYS] = [366, 30];

/** Whether a machine that may give this command may give it as it is. */
export const isForKeys = (command: OfficerCommand): boolean => command.type !== 'message' || KEY_MESSAGE_KINDS.includes(command.kind);

export const isKeyCommand = (command: string): command is KeyCommand => (KEY_COMMANDS as readonly string[]).includes(command);

/**
 * The scope that a key needs to use a right.
 * @param command that is given under it; null for anything else
 * @returns null where people alone may
 */
export function keyScopeFor(right: Right, command: string | null): KeyScope | null {
  if (!rightsOf('key').includes(right)) return null;
  if (right === 'work-cases') return command !== null && isKeyCommand(command) ? command : null;
  return KEY_RIGHTS.find((one) => one === right) ?? null;
}
