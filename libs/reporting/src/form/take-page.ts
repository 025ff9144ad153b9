import type { Language } from '#domain';
import { Injectable } from '@nestjs/common';
import { type DraftAnswers, withPage } from './draft-answers.js';
import { DraftDesk, type OpenDraft, speaking } from './draft-desk.js';
import type { PageState } from './interview.js';
import { changeId } from '../pages/summary-list.js';
import { type FormError, HS_CHOSEN, PAGES, type PageId, type Question } from './question.js';
import { DATE_PARTS } from './read.js';
import { type Raw, isStorable, readRaw } from './raw.js';

/** How a page was asked for: from the list of answers, to which it leads back then, and with what is wrong on it. */
export interface At { readonly changing: boolean; readonly wrong: boolean }

/** What a sent page leads to: an address, or the page itself where what was typed cannot be kept. */
export type Taken =
  | { readonly go: string; readonly draft: OpenDraft }
  | { readonly go: null; readonly draft: OpenDraft; readonly page: PageState };

/** Names of everything a page's form sends. */
const namesOf = ({ fields }: Question): string[] => fields.flatMap((f) => (f.type === 'date' ? DATE_PARTS.map((part) => `${f.name}-${part}`) : f.type === 'hs' ? [f.name, HS_CHOSEN] : [f.name]));

/** Takes one page of the form as it was sent: Continue checks it, leaving and changing the language only keep it. */
@Injectable()
export class TakePage {
  constructor(private readonly desk: DraftDesk) {}

  /** A page with something wrong is kept too, and asked for again: no page is an answer to a form, so that a browser can go back over it. */
  async take(draft: OpenDraft, question: Question, body: unknown, at: At): Promise<Taken> {
    const { id } = question;
    const raw = readRaw(body, namesOf(question));
    const { switch: language, leave } = readRaw(body, ['switch', 'leave']);
    const chosen = draft.network.languages.find((l) => l === language?.[0]);
    if (chosen ?? leave) return this.keepUnchecked(draft, id, raw, chosen, at);
    if (!isStorable(raw)) return this.refuseUnstorable(draft, question, raw);
    const kept = await this.desk.keep(draft, (answers) => withPage(answers, id, raw));
    const page = pageOf(kept, id);
    return { go: page.state === 'wrong' ? pathOf(id, { ...at, wrong: true }) : nextPage(kept, id, at.changing), draft: kept };
  }

  /** Nothing is checked here; only a page on which nothing was given stays open. */
  private async keepUnchecked(draft: OpenDraft, id: PageId, raw: Raw, language: Language | undefined, at: At): Promise<Taken> {
    const given = Object.values(raw).flat().some((v) => v.trim() !== '') || id in draft.answers.pages;
    const filled = (answers: DraftAnswers): DraftAnswers => (given && isStorable(raw) ? withPage(answers, id, raw) : answers);
    const kept = await this.desk.keep(draft, (answers) => (language ? speaking(filled(answers), language) : filled(answers)));
    return { go: language ? pathOf(id, at) : `saved?page=${id}`, draft: kept };
  }

  private async refuseUnstorable(draft: OpenDraft, question: Question, raw: Raw): Promise<Taken> {
    const unread = await this.desk.reread(draft, withPage(draft.answers, question.id, raw));
    const errors: FormError[] = question.fields.filter((f) => !isStorable({ [f.name]: raw[f.name] ?? [] })).map((f) => ({ input: f.name, say: 'rule.not_storable' }));
    const page = pageOf(unread, question.id);
    return { go: null, draft: { ...unread, saved_at: draft.saved_at }, page: { ...page, state: 'wrong', errors } };
  }
}

/** Address of a page beside the others of its draft. */
const pathOf = (id: PageId, { changing, wrong }: At): string => [id, [wrong ? 'wrong' : '', changing ? 'change' : ''].filter(Boolean).join('&')].filter(Boolean).join('?');
/** Address of an answer in the list of all answers, at the link that changes it. */
export const answerIn = (id: PageId | 'list'): string => `check#${changeId(id)}`;

export function pageOf({ interview: { pages } }: OpenDraft, id: PageId): PageState {
  const page = pages.find((p) => p.id === id);
  if (!page) throw new Error(`form has no page ${id}`);
  return page;
}

/** The next page that applies; on the way back to the list of answers only pages that still want something. */
export function nextPage({ interview: { pages, first_open } }: OpenDraft, id: PageId, changing: boolean): string {
  if (changing) return first_open === null ? answerIn(id) : `${first_open}?change`;
  const after = PAGES.slice(PAGES.indexOf(id) + 1);
  return pages.find((p) => after.includes(p.id) && p.state !== 'skipped')?.id ?? 'check';
}

/** Where a page leads back to: the list of answers for whoever came from it and finds it whole, else the page before; null on the first one. */
export const backFrom = (draft: OpenDraft, id: PageId, changing: boolean): string | null => (changing && draft.interview.first_open === null ? answerIn(id) : pageBefore(draft, id));

/** The page before, or null on the first one. */
export function pageBefore({ interview: { pages } }: OpenDraft, id: PageId | 'check'): PageId | null {
  const before = id === 'check' ? PAGES : PAGES.slice(0, PAGES.indexOf(id));
  return pages.filter((p) => before.includes(p.id) && p.state !== 'skipped').at(-1)?.id ?? null;
}
