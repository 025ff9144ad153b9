import { type AttachmentView, type CaseView, FILE_KINDS } from '#contracts';

/** A kind of file by its ending, as people call it: PDF, DOCX. */
export const endingOf = ({ media_type }: Pick<AttachmentView, 'media_type'>): string => FILE_KINDS[media_type][0].toUpperCase();

/** The beginning of a digest, long enough to compare by eye. */
export const shortHash = ({ sha256 }: Pick<AttachmentView, 'sha256'>): string => `${sha256.slice(0, 8)}…`;

const anybodyToldBeside = ({ line }: CaseView): boolean => line.sides.filter((s) => s.told_at !== null).length > 1;

/** Whether the page offers to give a file: one of the reader's own side that did not cross, where something may be given at all. The ledger decides. */
export const mayGive = ({ from, released, withheld, may_open }: AttachmentView, offered: CaseView): boolean =>
  from !== 'side' && released.length === 0 && withheld === null && may_open && offered.commands.includes('release-attachment') && anybodyToldBeside(offered);
