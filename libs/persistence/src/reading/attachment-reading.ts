import type { Attachment } from '#domain';
import type { Sql } from '../together.js';
import { type AttachmentRow, toAttachment } from '../rows/attachment-rows.js';

type Raw = Omit<AttachmentRow, 'at'> & { readonly at: Date };

const SELECT = 'SELECT a.case_id, a.side, a.id, a.name, a.media_type, a.size, a.sha256, a.tlp, a.redacts, a.given_by, a.office, a.at, a.consent, a.released FROM hotline.attachments a';
const fromRaw = ({ at, ...row }: Raw): Attachment => toAttachment({ ...row, at: at.getTime() });

/** A case's attachments as the reader's side has them, oldest first. */
export async function readAttachments(sql: Sql, case_id: string): Promise<Attachment[]> {
  return (await sql<Raw>(`${SELECT} WHERE a.case_id = $1 ORDER BY a.at, a.id`, [case_id])).map(fromRaw);
}

/** One attachment of a case; null for one of another case or another side, as for one that does not exist. @param id a UUID */
export async function findAttachment(sql: Sql, reference: string, id: string): Promise<Attachment | null> {
  const [raw] = await sql<Raw>(`${SELECT} JOIN hotline.cases c ON c.id = a.case_id WHERE c.reference = $1 AND a.id = $2`, [reference, id]);
  return raw ? fromRaw(raw) : null;
}

/** Whether the reader's side knows a case of this name. */
export async function knowsCase(sql: Sql, reference: string): Promise<boolean> {
  return (await sql('SELECT 1 AS known FROM hotline.cases c WHERE c.reference = $1', [reference])).length > 0;
}
