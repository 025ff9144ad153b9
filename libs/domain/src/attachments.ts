import { may } from './authorization.js';
import type { Case } from './case.js';
import type { DeskActor } from './commands.js';
import type { Entry } from './events.js';
import { staysWithRecipients } from './message.js';
import type { OfficeId, SideId } from './network.js';
import type { Tlp } from './tlp.js';

/** What is known of a file without opening it. */
export interface FileFacts {
  /** As it was given. */
  readonly name: string;
  /** What the contents are, whatever the name says. */
  readonly media_type: string;
  /** Bytes. */
  readonly size: number;
  /** Of the contents, hex. */
  readonly sha256: string;
  readonly tlp: Tlp;
}

/** One time that an attachment, or what was made of it, was given to other sides. */
export interface AttachmentRelease { readonly id: string; readonly to: readonly SideId[]; readonly at: number; readonly name: string; readonly tlp: Tlp }

/** One side's copy of a file: in that side's part alone, and sealed with its key. */
export interface Attachment extends FileFacts {
  readonly id: string;
  readonly side: SideId;
  /** The original that this is the redacted version of; both are the same side's. */
  readonly redacts: string | null;
  /** The side that gave it; null for what is the side's own. */
  readonly given_by: SideId | null;
  /** The office that brought or gave it; null for a company's. */
  readonly office: OfficeId | null;
  readonly at: number;
  /** The company's word on giving its paper as it is; null where it never said any. */
  readonly consent: { readonly given: boolean; readonly at: number } | null;
  readonly released: readonly AttachmentRelease[];
}

/** Most files that one company adds to its report, and that one side keeps of its own in one case. */
export const ATTACHMENTS_MAX = { company: 20, side: 60 } as const;

/**
 * Whether the contents may be opened by somebody of the side: what is labelled TLP:RED only by those for whom such words of
 * the case are, and by officers of the office that brought it.
 * @param recipient whether they are among those (`isRecipient`)
 */
export const mayOpenFile = ({ tlp, given_by, office }: Attachment, actor: Pick<DeskActor, 'role' | 'office'>, recipient: boolean): boolean =>
  !staysWithRecipients(tlp) || recipient || (may(actor.role, 'read-red-words') && given_by === null && office === actor.office);

/** What a side brought itself, its company's papers among it. */
export const ownAttachments = ({ attachments }: Case, side: SideId): Attachment[] => attachments.filter((a) => a.side === side && a.given_by === null);
export const isPaper = ({ given_by, office }: Pick<Attachment, 'given_by' | 'office'>): boolean => given_by === null && office === null;

/** Why an attachment may not cross: a company's paper as it is never does without the company's word. Null where it may. */
export function attachmentWithheld(attachment: Attachment): 'no_consent' | 'withdrawn' | null {
  if (!isPaper(attachment) || attachment.consent?.given) return null;
  return attachment.consent ? 'withdrawn' : 'no_consent';
}

/** Sides that would receive what a side gives now: all others that know of the case. */
export const receivers = (kase: Case, side: SideId): SideId[] => kase.policy.sides.filter((s) => s !== side && kase.sides[s]?.told_at != null);

type About<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** The copies of all sides after an entry about one of them. */
export function attachmentsAfter({ attachments, home }: Case, entry: About<'AttachmentAdded' | 'AttachmentReleased' | 'AttachmentConsentChanged'>): readonly Attachment[] {
  switch (entry.type) {
    case 'AttachmentAdded': return [...attachments, ...added(entry)];
    case 'AttachmentReleased': return [...attachments.map((a) => gave(a, entry)), ...received(entry)];
    case 'AttachmentConsentChanged': {
      const change = entry.own[home];
      return attachments.map((a) => (change && a.side === home && a.id === change.id ? { ...a, consent: { given: change.given, at: entry.at } } : a));
    }
  }
}

function added({ own, office, at }: About<'AttachmentAdded'>): Attachment[] {
  return Object.entries(own).map(([side, { id, name, media_type, size, sha256, tlp, redacts }]) =>
    ({ id, side, name, media_type, size, sha256, tlp, redacts, given_by: null, office, at, consent: null, released: [] }));
}

function received({ shared: { id, name, media_type, size, sha256, tlp, to }, side: given_by, office, at }: About<'AttachmentReleased'>): Attachment[] {
  return to.map((side) => ({ id, side, name, media_type, size, sha256, tlp, redacts: null, given_by, office, at, consent: null, released: [] }));
}

function gave(attachment: Attachment, { shared: { id, to, name, tlp }, own, at }: About<'AttachmentReleased'>): Attachment {
  const of = own[attachment.side]?.of;
  return of === attachment.id ? { ...attachment, released: [...attachment.released, { id, to, at, name, tlp }] } : attachment;
}
