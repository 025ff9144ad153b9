import type { Language, OfficeId, SideId } from './network.js';
import { DEFAULT_TLP, TLP_LABELS, type Tlp, mayReach, strictest } from './tlp.js';

/**
 * Messages between sides; immutable, later ones correct or follow (DOMAIN §4.1). The alert and the acknowledgement are
 * messages too and do more than speak: they are `CaseTold` and `CaseAcknowledged`.
 */
export const MESSAGE_KINDS = ['followup', 'question', 'answer', 'offer', 'correction', 'cancel'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Text of a message: typed by a person, or a fixed phrase that every side reads in its own language (WORDING §3). */
export type MessageBody =
  | { readonly text: string; readonly language: Language }
  | { readonly phrase: string; readonly values: Readonly<Record<string, string>> };

/** The words of a message once more in another language. */
export interface Translation { readonly id: string; readonly language: Language; readonly text: string }

/** What made a translation; a service's is a draft until an officer answers for it (DOMAIN §4.8). */
export const TRANSLATED_BY = ['person', 'service'] as const;
export type TranslatedBy = (typeof TRANSLATED_BY)[number];

/** A service's translation, and who approved it, in epoch milliseconds. */
export interface MachineDraft { readonly id: string; readonly approved: { readonly at: number; readonly office: OfficeId } | null }

/** What decisions know of a message; its words stay in the history. */
export interface SentMessage {
  readonly id: string;
  readonly by: SideId;
  readonly kind: MessageKind;
  readonly tlp: Tlp;
  /** In which it was typed; null for a phrase, which every side reads in its own, and for words that only recipients read. */
  readonly language: Language | null;
  readonly drafts: readonly MachineDraft[];
}

/** The label that an entry's shared payload carries. Entries older than labels carry none and are under the default. */
export function labelOf(shared: object | null): Tlp {
  const said = shared !== null && 'tlp' in shared ? shared.tlp : undefined;
  return TLP_LABELS.find((label) => label === said) ?? DEFAULT_TLP;
}

/** Whether words of a label stop at those they were sent to, so that no colleague who only reviews and no file has them. */
export const staysWithRecipients = (label: Tlp): boolean => !mayReach(label, 'organisation');

/** The label of a message whose author chose none: the default, or that of what it answers or corrects, if that is stricter. */
export const labelAbout = (about: Pick<SentMessage, 'tlp'> | undefined): Tlp => strictest([DEFAULT_TLP, ...(about ? [about.tlp] : [])]);
