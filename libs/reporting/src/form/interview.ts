import { type FieldError, type ReportBody, fieldErrors, reportObject } from '#contracts';
import type { Side } from '#domain';
import * as z from 'zod/mini';
import { type Lists, checkReport } from '../check-report.js';
import type { DraftAnswers } from './draft-answers.js';
import type { ItemNames } from './find-item.js';
import { placeError } from './place-error.js';
import type { FormError, PageId, Question, Read, Said } from './question.js';
import { QUESTIONS } from './questions.js';
import type { Raw } from './raw.js';

export interface PageState {
  readonly id: PageId;
  readonly question: Question;
  /** `skipped`: does not concern this company. `open`: nothing was given yet. */
  readonly state: 'skipped' | 'open' | 'wrong' | 'answered';
  readonly raw: Raw;
  readonly errors: readonly FormError[];
  /** What the pages before it say. */
  readonly said: Said;
}

/** All pages of a draft, read in order, and what they say together. */
export interface Interview {
  readonly pages: readonly PageState[];
  readonly said: Said;
  /** The first page that still wants something; null when the report is whole. */
  readonly first_open: PageId | null;
  readonly items: ItemNames;
  /** Whether mail goes out of this service, so that it can be promised, and declined. */
  readonly mails: boolean;
}

const itemsOf = ({ item_names = new Map() }: Lists): ItemNames => item_names;
const anyPart = z.partial(reportObject);

/**
 * Reads every page of a draft in order, each knowing what the ones before it said. Pages that do not apply say what the
 * report says in their place; nothing typed on them reaches the report.
 */
export function interview(draft: DraftAnswers, lists: Lists): Interview {
  const side = lists.network.sides[draft.side];
  if (!side) throw new Error(`network ${lists.network.id} has no side ${draft.side}`);
  let said: Said = { network: draft.network, side: draft.side, language: draft.language };
  const pages: PageState[] = [];
  for (const question of QUESTIONS) {
    const page = readPage(question, draft, said, side, lists);
    pages.push(page.state);
    said = { ...said, ...page.says };
  }
  return { pages, said, first_open: pages.find((p) => p.state === 'open' || p.state === 'wrong')?.id ?? null, items: itemsOf(lists), mails: lists.mails ?? true };
}

function readPage(question: Question, draft: DraftAnswers, said: Said, side: Side, lists: Lists): { state: PageState; says: Said } {
  const raw = draft.pages[question.id] ?? {};
  const page = { id: question.id, question, raw, errors: [], said };
  if (!isAsked(question, said)) return { state: { ...page, state: 'skipped' }, says: question.otherwise ?? {} };
  if (!(question.id in draft.pages)) return { state: { ...page, state: 'open' }, says: {} };
  const read = readChecked(question, raw, { said, side, draft, lists });
  return read.ok ? { state: { ...page, state: 'answered' }, says: read.says } : { state: { ...page, state: 'wrong', errors: read.errors }, says: {} };
}

/** Who did not say yet what part it has is asked everything. */
const isAsked = ({ parts, applies }: Question, said: Said): boolean => (said.part === undefined || (parts?.includes(said.part) ?? true)) && (applies?.(said) ?? true);

/** Reads a page and puts what it says to the same rules that a report by the API is put to. */
function readChecked(question: Question, raw: Raw, { said, side, draft, lists }: { said: Said; side: Side; draft: DraftAnswers; lists: Lists }): Read {
  const read = question.read(raw, { network: lists.network, side, language: draft.language, said, items: itemsOf(lists) });
  if (!read.ok) return read;
  const errors = brokenRules(read.says, said, lists).map((error) => placeError(question, error, raw));
  return errors.length > 0 ? { ok: false, errors } : read;
}

function brokenRules(says: Said, said: Said, lists: Lists): FieldError[] {
  const shaped = anyPart.safeParse(says);
  if (!shaped.success) return fieldErrors(shaped.error);
  const own = Object.keys(says).map((key) => `/${key}`);
  return checkReport({ ...said, ...says }, lists).filter(({ pointer }) => own.some((key) => pointer === key || pointer.startsWith(`${key}/`)));
}

/** The report, once every page that applies has been answered. */
export const wholeReport = ({ said, first_open }: Interview): ReportBody | null => (first_open === null ? (said as ReportBody) : null);
