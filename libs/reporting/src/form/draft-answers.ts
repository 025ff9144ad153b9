import { LANGUAGES, type Language, type SideId } from '#domain';
import { PAGES, type PageId } from './question.js';
import { type Raw, readRaw } from './raw.js';

/** What a draft keeps: whose company, in which language, and every page as it was typed. */
export interface DraftAnswers {
  readonly network: string;
  readonly side: SideId;
  readonly language: Language;
  readonly pages: Readonly<Partial<Record<PageId, Raw>>>;
}

/** A draft as it was stored; null when it is none of this release's. */
export function toDraftAnswers(stored: Readonly<Record<string, unknown>>): DraftAnswers | null {
  const { network, side, language, pages } = stored;
  const known = LANGUAGES.find((l) => l === language);
  if (typeof network !== 'string' || typeof side !== 'string' || !known || typeof pages !== 'object' || pages === null) return null;
  const kept = Object.entries(pages as Record<string, unknown>).flatMap(([id, raw]) => {
    const page = PAGES.find((p) => p === id);
    return page && typeof raw === 'object' && raw !== null ? [[page, readRaw(raw, Object.keys(raw))] as const] : [];
  });
  return { network, side, language: known, pages: Object.fromEntries(kept) };
}

export const withPage = (draft: DraftAnswers, id: PageId, raw: Raw): DraftAnswers => ({ ...draft, pages: { ...draft.pages, [id]: raw } });
