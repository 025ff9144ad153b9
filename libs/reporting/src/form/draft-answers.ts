import { LANGUAGES, type Language, type SideId } from '#domain';
import { LIST_KINDS, type ListKind } from '../list/check-list.js';
import type { Sheet } from '#sheets';
import { PAGES, type PageId } from './question.js';
import { type Raw, readRaw } from './raw.js';

/** What a draft keeps: whose company, in which language, and every page as it was typed. */
export interface DraftAnswers {
  readonly network: string;
  readonly side: SideId;
  readonly language: Language;
  readonly pages: Readonly<Partial<Record<PageId, Raw>>>;
  /** Spreadsheets as they were brought, right rows and wrong ones. */
  readonly lists?: Readonly<Partial<Record<ListKind, Sheet>>>;
}

/** A draft as it was stored; null when it is none of this release's. */
export function toDraftAnswers(stored: Readonly<Record<string, unknown>>): DraftAnswers | null {
  const { network, side, language, pages, lists } = stored;
  const known = LANGUAGES.find((l) => l === language);
  if (typeof network !== 'string' || typeof side !== 'string' || !known || typeof pages !== 'object' || pages === null) return null;
  const kept = Object.entries(pages as Record<string, unknown>).flatMap(([id, raw]) => {
    const page = PAGES.find((p) => p === id);
    return page && typeof raw === 'object' && raw !== null ? [[page, readRaw(raw, Object.keys(raw))] as const] : [];
  });
  return { network, side, language: known, pages: Object.fromEntries(kept), ...listsIn(lists) };
}

function listsIn(stored: unknown): Pick<DraftAnswers, 'lists'> {
  if (typeof stored !== 'object' || stored === null) return {};
  const kept = LIST_KINDS.flatMap((kind) => { const sheet = (stored as Record<string, unknown>)[kind]; return isSheet(sheet) ? [[kind, sheet] as const] : []; });
  return { lists: Object.fromEntries(kept) };
}

const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isSheet = (value: unknown): value is Sheet =>
  typeof value === 'object' && value !== null && 'headings' in value && 'rows' in value && areTexts(value.headings) && Array.isArray(value.rows) && value.rows.every(areTexts);

export const withPage = (draft: DraftAnswers, id: PageId, raw: Raw): DraftAnswers => ({ ...draft, pages: { ...draft.pages, [id]: raw } });
