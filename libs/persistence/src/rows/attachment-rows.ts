import type { Attachment, Case, Tlp } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.js';

/** One side's copy of a file, without its contents. */
@Entity({ schema: 'hotline', name: 'attachments' })
export class AttachmentRow {
  @PrimaryColumn('uuid') case_id!: string;
  @PrimaryColumn('text') side!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') media_type!: string;
  @Column('int') size!: number;
  @Column('text') sha256!: string;
  @Column('text') tlp!: Tlp;
  @Column('uuid', { nullable: true }) redacts!: string | null;
  @Column('text', { nullable: true }) given_by!: string | null;
  @Column('text', { nullable: true }) office!: string | null;
  @Column(instant) at!: number;
  @Column('jsonb', { nullable: true }) consent!: Attachment['consent'];
  @Column('jsonb') released!: Attachment['released'];
}

export const toAttachment = ({ case_id: _, ...attachment }: AttachmentRow): Attachment => attachment;

/** Rows that a decision added or changed: a copy of an attachment never goes away. */
export function changedAttachments(before: Case | null, { id: case_id, attachments }: Case): AttachmentRow[] {
  return attachments.filter((a) => !before?.attachments.includes(a)).map((a) => ({ case_id, ...a }));
}
