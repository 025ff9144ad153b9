import { useCallback, useState } from 'react';
import type { CaseView, CommandBody, Message } from '#contracts';
import { type MessageKind, type Tlp, labelAbout } from '#domain';
import type { Language, PhraseName, Translator } from '#wording';
import { useSession } from '../data/session.js';
import { said, type Said } from '../history/said.js';
import { useWords } from '../words.js';
import { missingBlanks } from './phrases.js';
import { turnOf } from './turn.js';

/** A message being written. Kept while the officer looks at other pages; gone with the tab, never on a disk. */
export interface Draft {
  readonly kind: WrittenKind;
  /** What is replied to or corrected, null for the case itself, undefined while not chosen. */
  readonly about: string | null | undefined;
  readonly way: 'phrase' | 'text';
  readonly text: string;
  readonly language: Language;
  readonly phrase: PhraseName | null;
  readonly values: Readonly<Record<string, string>>;
  /** Null: the label of what it is about, or the default. */
  readonly tlp: Tlp | null;
  /** In the other side's language, beside the text; blank for none. */
  readonly translation: string;
}

/** Withdrawing a question has an act of its own. */
export type WrittenKind = Exclude<MessageKind, 'cancel'>;
export const WRITTEN_KINDS: readonly WrittenKind[] = ['followup', 'question', 'answer', 'offer', 'correction'];

/** How a button of the page begins a message. */
export type DraftStart = Pick<Draft, 'kind'> & Partial<Pick<Draft, 'about' | 'phrase' | 'values' | 'text' | 'language'>>;

/** What may be replied to: open questions of other sides, and for the lead side the case it took up. */
export function answerable({ messages, line }: CaseView, me: string): (string | null)[] {
  const open = messages.filter((m) => m.question === 'open' && m.side !== me).map((m) => m.id);
  return line.lead === me && line.state === 'accepted' ? [...open, null] : open;
}

/** Messages of one's own side that a correction may name, the newest first, and how many of them the composer lists. */
export const correctable = ({ messages }: CaseView, me: string): Message[] => messages.filter((m) => m.side === me && m.kind !== 'cancel' && m.body !== null).reverse();
export const CORRECTABLE_SHOWN = 5;

/** What a message of a kind is about where there is only one thing that it could be; undefined where that is to be chosen. */
export function onlyAbout(view: CaseView, me: string, kind: WrittenKind): string | null | undefined {
  const all = kind === 'answer' ? answerable(view, me) : kind === 'correction' ? correctable(view, me).map((m) => m.id) : [];
  return all.length === 1 ? all[0] : undefined;
}

/** The label that a draft is sent under: the chosen one, or what it is about decides. */
export const labelOfDraft = ({ messages }: CaseView, { tlp, about }: Draft): Tlp => tlp ?? labelAbout(messages.find((m) => m.id === about));

/** In which language a draft may have its translation: the first of another side's, of one's own, or English that it is not typed in. */
export const translationLanguage = (languages: readonly Language[], typed: Language): Language => languages.find((l) => l !== typed) ?? 'en';

/** A fresh draft: a reply where a reply is due, else a follow-up. */
export function freshDraft(view: CaseView, me: string, language: Language): Draft {
  const { primary } = turnOf(view, me);
  const about = primary?.do === 'answer' ? primary.about : undefined;
  return { kind: about === undefined ? 'followup' : 'answer', about, way: 'text', text: '', language, phrase: null, values: {}, tlp: null, translation: '' };
}

/** What is still missing before the message can be reviewed, as sentences. */
export function missingOf(draft: Draft, t: Translator): Said[] {
  const missing: Said[] = [];
  if (draft.kind === 'answer' && draft.about === undefined) missing.push(said('desk.compose.about_missing'));
  if (draft.kind === 'correction' && !draft.about) missing.push(said('desk.compose.correct_missing'));
  if (draft.way === 'text' && draft.text.trim() === '') missing.push(said('err.text_missing'));
  if (draft.way === 'phrase' && draft.phrase === null) missing.push(said('desk.compose.phrase_missing'));
  if (draft.way === 'phrase' && draft.phrase !== null) {
    const blanks = missingBlanks(t, draft.phrase, draft.values);
    if (blanks.length > 0) missing.push(said('desk.compose.blank_missing', { fields: { words: blanks.map((b) => `blank.${b}` as const) } }));
  }
  return missing;
}

/** The command that sends a complete draft; an answer and a correction name what they are about, nothing else does. */
export function commandOf(view: CaseView, draft: Draft, into: Language): CommandBody<'message'> {
  const body = draft.way === 'phrase' && draft.phrase !== null
    ? { phrase: draft.phrase, values: { ...draft.values } } : { text: draft.text, language: draft.language };
  const translations = draft.way === 'text' && draft.translation.trim() !== '' ? { translations: [{ language: into, text: draft.translation }] } : {};
  const about = draft.kind === 'answer' || draft.kind === 'correction' ? draft.about ?? null : null;
  return { kind: draft.kind, body, about, tlp: labelOfDraft(view, draft), ...translations };
}

export interface DraftState {
  readonly draft: Draft;
  readonly reviewing: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly start: (start: DraftStart) => void;
  readonly review: (reviewing: boolean) => void;
  readonly clear: () => void;
}

/** Drafts of this tab by officer and case. */
const kept = new Map<string, Draft>();

export function useDraft(view: CaseView): DraftState {
  const { officer } = useSession();
  const { t } = useWords();
  const key = `${officer.id} ${view.line.reference}`;
  const fresh = (): Draft => freshDraft(view, officer.side, t.language);
  const [draft, set] = useState<Draft>(() => kept.get(key) ?? fresh());
  const [reviewing, review] = useState(false);
  const keep = useCallback((next: Draft) => { kept.set(key, next); set(next); }, [key]);
  return {
    draft, reviewing, review,
    change: (part) => keep({ ...draft, ...part }),
    start: ({ kind, about, phrase, values, ...typed }) => {
      review(false);
      keep({ ...draft, kind, about, tlp: null, ...fitting(draft, kind), ...(phrase ? { way: 'phrase' as const, phrase, values: values ?? {} } : {}), ...(typed.text === undefined ? {} : { ...typed, way: 'text' as const, translation: '' }) });
    },
    clear: () => { kept.delete(key); review(false); set({ ...fresh(), kind: 'followup', about: undefined }); },
  };
}

/** Another kind of message has other phrases: one already chosen is let go, typed text stays. */
const fitting = (draft: Draft, kind: WrittenKind): Partial<Draft> => (draft.kind === kind ? {} : { phrase: null, values: {} });
