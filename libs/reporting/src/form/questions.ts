import { companyQuestions } from './questions/company.js';
import { problemQuestions } from './questions/problem.js';
import { stockQuestions } from './questions/stock.js';
import { tradeQuestions } from './questions/trade.js';
import { PAGES, type PageId, type Question } from './question.js';

const defined = new Map([...problemQuestions, ...tradeQuestions, ...stockQuestions, ...companyQuestions].map((q) => [q.id, q]));

export function question(id: PageId): Question {
  const found = defined.get(id);
  if (!found) throw new Error(`form page ${id} has no question`);
  return found;
}

/** Every page that asks, in the order of the form. */
export const QUESTIONS: readonly Question[] = PAGES.map(question);
export const isPage = (text: string): text is PageId => PAGES.some((p) => p === text);
