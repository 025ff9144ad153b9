import { type AboutMessages, type Case, type Command, type Facts, SPOKEN, messagesIn, namesMessage } from '#domain';
import type { Wire } from '../writer.js';
import { SHARED } from './entry-rows.js';

/** What was said in the case, for a command that names some of it: as it grows, nobody else has it read or written (ADR 49). */
export async function said({ sql }: Wire, { id }: Case, { do: act }: Command): Promise<Pick<Facts, 'messages'>> {
  if (!namesMessage(act)) return {};
  const entries = await sql<Omit<AboutMessages, 'at'> & { readonly at: Date }>(
    'SELECT type, at, side, office, shared FROM hotline.history WHERE case_id = $1 AND chain = $2 AND type = ANY($3::text[]) ORDER BY seq', [id, SHARED, [...SPOKEN]]);
  return { messages: messagesIn(entries.map((entry) => ({ ...entry, at: entry.at.getTime() }))) };
}
