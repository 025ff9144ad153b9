import type { Message, TranslationView } from '#contracts';
import { type Case, type CaseEvent, type DeskActor, labelOf } from '#domain';
import type { ReadEntry } from '#persistence';

type Payloads<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Of<T extends CaseEvent['type']> = ReadEntry & { readonly shared: Payloads<T>['shared'] };
/** Own parts of entries whose words are for their recipients, by entry. */
export type RedWords = ReadonlyMap<number, object>;

const iso = (ms: number): string => new Date(ms).toISOString();
const ofType = <T extends CaseEvent['type']>(entries: readonly ReadEntry[], type: T): Of<T>[] => entries.filter((e): e is Of<T> => e.type === type);

/** Which of the words labelled TLP:RED one officer reads: all of a case's for its recipients, and what came from their own office. @param recipient whether the officer is one */
export function redFor(entries: readonly ReadEntry[], actor: DeskActor, recipient: boolean): ReadEntry[] {
  return entries.filter((e) => labelOf(e.shared) === 'RED' && (recipient || (actor.role === 'officer' && e.side === actor.side && e.office === actor.office)));
}

/** The messages of a case, each with its translations, the newest of a language first. @param red what of the words for recipients this reader has */
export function presentMessages(kase: Case, entries: readonly ReadEntry[], red: RedWords): Message[] {
  const translations = ofType(entries, 'TranslationAdded').reverse();
  const approvals = ofType(entries, 'TranslationApproved');
  return ofType(entries, 'MessageSent').map((entry) => {
    const { id, kind, about, body = wordsOf<'MessageSent'>(red, entry).body } = entry.shared;
    return {
      id, seq: entry.number, at: iso(entry.at), side: entry.side ?? '', office: entry.office, kind, about, tlp: labelOf(entry.shared),
      body: body === undefined ? null : 'text' in body ? body : { phrase: body.phrase, values: { ...body.values } },
      question: kase.questions.find((q) => q.id === id)?.state ?? null,
      translations: translations.filter((t) => t.shared.message === id).flatMap((t) => presentTranslation(t, approvals, red)),
    };
  });
}

function presentTranslation(entry: Of<'TranslationAdded'>, approvals: readonly Of<'TranslationApproved'>[], red: RedWords): TranslationView[] {
  const { id, language, by, text = wordsOf<'TranslationAdded'>(red, entry).text } = entry.shared;
  const approval = approvals.find((a) => a.shared.translation === id);
  return text === undefined ? [] : [{
    id, seq: entry.number, at: iso(entry.at), side: entry.side ?? '', office: entry.office, language, text, by,
    approved: approval ? { at: iso(approval.at), side: approval.side ?? '', office: approval.office } : null,
  }];
}

const wordsOf = <T extends 'MessageSent' | 'TranslationAdded'>(red: RedWords, { number }: ReadEntry): Partial<Payloads<T>['own'][string]> => red.get(number) ?? {};
