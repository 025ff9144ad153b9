import { createElement } from 'react';
import { asideOf } from '../pages/asides.js';
import { capitals } from '../pages/labels.js';
import { CheckPage } from '../pages/check-page.js';
import { renderPage } from '../pages/layout.js';
import { QuestionPage } from '../pages/question-page.js';
import { stepOf } from '../pages/steps.js';
import { type Words, wordsFor } from '../pages/words.js';
import type { ReportBody } from '#contracts';
import { listAsks } from '#domain';
import type { DraftLists } from '../list/take-list.js';
import type { OpenDraft } from './draft-desk.js';
import { isWord, itemLabel } from './find-item.js';
import type { PageState } from './interview.js';
import type { FormError } from './question.js';
import { withoutMail } from './questions/company.js';
import { one } from './raw.js';
import { longerHs } from './read.js';
import { backFrom, pageBefore } from './take-page.js';

export const wordsOf = ({ network, side, answers }: OpenDraft): Words => wordsFor(network, side, answers.language);

/** One question as HTML. Errors are shown only once the page was sent, or when its answer no longer holds. */
export function renderQuestion(draft: OpenDraft, page: PageState, { errors, changing }: { readonly errors: readonly FormError[]; readonly changing: boolean }): string {
  const words = wordsOf(draft);
  const { network, side, interview: { pages, items, mails } } = draft;
  const asking = { network, side, language: draft.answers.language, said: page.said, items };
  const started = Object.keys(draft.answers.pages).length > 0;
  return renderPage(createElement(QuestionPage, {
    question: mails ? page.question : withoutMail(page.question), raw: page.state === 'open' ? { ...page.question.suggest?.(asking), ...page.raw } : page.raw, said: page.said, errors, words, items, beside: besideOf(page, draft),
    steps: { back: backFrom(draft, page.id, changing) ?? '/report', ...stepOf(pages, page), saved_at: started ? draft.saved_at : null },
    aside: asideOf(page, { report: previewReport(draft, page), taken: takenItem(draft), listed: isListed(draft), mails, words }),
  }));
}

/** Whether a list of applications goes with the report. */
const isListed = ({ answers }: OpenDraft): boolean => answers.lists?.applications !== undefined;

/** What a choice of the page means for the list that goes with the report. */
function besideOf({ id, said }: PageState, draft: OpenDraft): Readonly<Record<string, string>> {
  const { t, otherSide, homeOffice } = wordsOf(draft);
  return id === 'consent' && isListed(draft) && listAsks(said, draft.network.policy) ? { licence: capitals(t.text('form.consent.list.licence', { otherSide, homeOffice })) } : {};
}

/** The goods that were found for the words that the company typed; null where it typed a code, or none. */
function takenItem({ answers, interview: { said, items } }: OpenDraft): string | null {
  const names = said.hs ? items.get(said.hs) : undefined;
  return said.hs && names && isWord(one(answers.pages.hs ?? {}, 'hs')) ? itemLabel(said.hs, names, answers.language) : null;
}

/** What the report would say if nothing more were allowed to cross than was ticked so far. */
function previewReport(draft: OpenDraft, page: PageState): ReportBody | null {
  const others = draft.interview.pages.filter((p) => p.id !== page.id);
  const whole = others.every((p) => p.state === 'answered' || p.state === 'skipped');
  return whole ? ({ consent: [], ...draft.interview.said } as ReportBody) : null;
}

export function renderCheck(draft: OpenDraft, report: ReportBody, { errors, lists }: { readonly errors: readonly FormError[]; readonly lists: DraftLists }): string {
  return renderPage(createElement(CheckPage, {
    report, errors, lists, words: wordsOf(draft), longer_hs: longerHs(draft.answers.pages.hs ?? {}), taken: takenItem(draft),
    steps: { back: pageBefore(draft, 'check') ?? 'kind', section: 'check', n: 1, total: 1, saved_at: draft.saved_at },
  }));
}
