import { type AboutMessages, type Case, type Command, type Facts, SPOKEN, messagesIn, namesMessage } from '#domain';
import type { Wire } from '../writer.js';
import { SHARED } from './entry-rows.js';

/** What decides about a message is its label, its language and who sent it: its words, and those of its translations, stay where they lie. */
const WITHOUT_WORDS = `jsonb_set(shared - 'text', '{body,text}', '""', false)`;

/**
 * What was said in the case, for a command that names some of it: as it grows, nobody else has it read or written (ADR 49). `message`
 * and `translate` name a message, and that one with its translations is read; `approve-translation` names a translation by its own id, so that all are.
 */
export async function said({ sql }: Wire, { id }: Case, { do: act }: Command): Promise<Pick<Facts, 'messages'>> {
  if (!namesMessage(act)) return {};
  const named = act.type === 'message' ? act.about : act.type === 'translate' ? act.message : null;
  const entries = await sql<Omit<AboutMessages, 'at'> & { readonly at: Date }>(
    `SELECT type, at, side, office, ${WITHOUT_WORDS} AS shared FROM hotline.history
      WHERE case_id = $1 AND chain = $2 AND type = ANY($3::text[]) AND ($4::text IS NULL OR $4 IN (shared->>'id', shared->>'message')) ORDER BY seq`, [id, SHARED, [...SPOKEN], named]);
  return { messages: messagesIn(entries.map((entry) => ({ ...entry, at: entry.at.getTime() }))) };
}
