import type { Entry } from './events.js';
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

/** What decisions know of a message that a command names; the history alone keeps it, with its words (ADR 49). */
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

/** What a message and its translations are entries of, always in the chain that all sides share. */
export const SPOKEN = ['MessageSent', 'TranslationAdded', 'TranslationApproved'] as const;
type Spoken = Extract<Entry, { readonly type: (typeof SPOKEN)[number] }>;
/** Of an entry, what tells of a message, whoever reads it. */
export interface AboutMessages { readonly type: string; readonly at: number; readonly side: SideId | null; readonly office: OfficeId | null; readonly shared: object | null }
const isSpoken = (entry: AboutMessages): entry is Spoken => SPOKEN.some((type) => type === entry.type);

/** What was said in a case, in the order of the record. @param entries in their order; those about anything else are passed over */
export function messagesIn(entries: readonly AboutMessages[]): SentMessage[] {
  const spoken = entries.filter(isSpoken);
  const approved = new Map(spoken.flatMap((e) => (e.type === 'TranslationApproved' && e.office !== null ? [[e.shared.translation, { at: e.at, office: e.office }] as const] : [])));
  // A person's translation needs no more; a service's waits for whoever approves it.
  const drafts = spoken.flatMap((e) => (e.type === 'TranslationAdded' && e.shared.by === 'service' ? [{ of: e.shared.message, draft: { id: e.shared.id, approved: approved.get(e.shared.id) ?? null } }] : []));
  return spoken.flatMap((e): SentMessage[] => {
    if (e.type !== 'MessageSent' || e.side === null) return [];
    const { id, kind, body } = e.shared;
    return [{ id, by: e.side, kind, tlp: labelOf(e.shared), language: body && 'text' in body ? body.language : null, drafts: drafts.filter((d) => d.of === id).map((d) => d.draft) }];
  });
}
