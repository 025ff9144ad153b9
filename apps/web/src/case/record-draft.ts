import { useState } from 'react';
import type { CommandBody, ConsultationView } from '#contracts';
import { LANGUAGES, type Language } from '#domain';

/** A text in several languages while it is typed; blank where nobody has written it. */
export type TypedTexts = Readonly<Partial<Record<Language, string>>>;
export interface TypedAction { readonly side: string; readonly office: string; readonly due_on: string; readonly texts: TypedTexts }
/** Minutes while they are typed. */
export interface RecordDraft { readonly texts: TypedTexts; readonly statement: TypedTexts | null; readonly actions: readonly TypedAction[] }

/** What is written on: what the reader's own side kept since, else what was put forward last, else nothing. */
export function recordDraft({ draft, minutes }: ConsultationView): RecordDraft {
  const from = draft ?? minutes;
  if (!from) return { texts: {}, statement: null, actions: [] };
  return { texts: from.texts, statement: from.statement, actions: from.actions.map(({ side, office, due_on, texts }) => ({ side, office, due_on, texts })) };
}

const written = (texts: TypedTexts): Partial<Record<Language, string>> => Object.fromEntries(LANGUAGES.flatMap((l) => (texts[l]?.trim() ? [[l, texts[l]]] : [])));

/** The languages of these that a text lacks. */
export const lacking = (texts: TypedTexts, needed: readonly Language[]): Language[] => needed.filter((l) => !texts[l]?.trim());
/** Whether it is not said who does it, which office, or until when. */
export const isVague = ({ side, office, due_on }: TypedAction): boolean => side === '' || office === '' || due_on === '';

/** Whether it can be kept: a side writes for itself in whatever languages it has so far. */
export const canKeep = ({ actions }: RecordDraft): boolean => !actions.some(isVague);
/** Whether it can be put forward: every part in every language that is needed. */
export const canPutForward = (draft: RecordDraft, needed: readonly Language[]): boolean =>
  canKeep(draft) && [draft.texts, ...(draft.statement === null ? [] : [draft.statement]), ...draft.actions.map((a) => a.texts)].every((texts) => lacking(texts, needed).length === 0);

/** What the service takes, without what is blank. */
export function recordBody({ texts, statement, actions }: RecordDraft, number: number): CommandBody<'draft-minutes'> {
  return { number, texts: written(texts), statement: statement && written(statement), actions: actions.map((action) => ({ ...action, texts: written(action.texts) })) };
}

/** On what somebody began to write: the edition that was put forward last, and when their own side's draft was kept; 0 and null where there was none. */
export interface RecordBase { readonly edition: number; readonly kept_at: string | null }
export const recordBase = ({ draft, minutes }: ConsultationView): RecordBase => ({ edition: minutes?.edition ?? 0, kept_at: draft?.at ?? null });

/** What came since: an edition that was put forward, and a draft that a colleague kept; each would be taken the place of without a word. */
export function cameSince({ edition, kept_at }: RecordBase, { draft, minutes }: ConsultationView): { readonly minutes: ConsultationView['minutes']; readonly draft: ConsultationView['draft'] } {
  return { minutes: minutes && minutes.edition > edition ? minutes : null, draft: draft && draft.at !== kept_at ? draft : null };
}

interface Typed { readonly draft: RecordDraft; readonly base: RecordBase }
/** Minutes being written, by officer, case and consultation: they outlive a look at other pages, and end with the tab. */
const kept = new Map<string, Typed>();

export function useRecordDraft(key: string, one: ConsultationView) {
  const [typed, setTyped] = useState<Typed | null>(() => kept.get(key) ?? null);
  const put = (draft: RecordDraft | null): void => {
    // Until somebody types, what they look at is what others kept last.
    const next = draft && { draft, base: typed?.base ?? recordBase(one) };
    if (next === null) kept.delete(key);
    else kept.set(key, next);
    setTyped(next);
  };
  return { draft: typed?.draft ?? recordDraft(one), since: cameSince(typed?.base ?? recordBase(one), one), put };
}
