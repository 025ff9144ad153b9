import type { AttachmentView, MediaType } from '#contracts';
import { type Attachment, attachmentWithheld, isPaper } from '#domain';

const iso = (ms: number): string => new Date(ms).toISOString();

/** A file's kind as it was found when it came in; the list of kinds only grows. */
export const mediaTypeOf = ({ media_type }: Pick<Attachment, 'media_type'>): MediaType => media_type as MediaType;

/** An attachment for the side whose copy it is. */
export function presentAttachment(attachment: Attachment, may_open: boolean): AttachmentView {
  const { id, name, size, sha256, tlp, at, given_by, side, office, redacts, released } = attachment;
  return {
    id, name, media_type: mediaTypeOf(attachment), size, sha256, tlp, at: iso(at), from: given_by !== null ? 'side' : isPaper(attachment) ? 'company' : 'office',
    side: given_by ?? side, office, redacts, released: released.map((r) => ({ ...r, to: [...r.to], at: iso(r.at) })), withheld: attachmentWithheld(attachment), may_open,
  };
}
