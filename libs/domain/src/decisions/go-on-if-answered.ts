import { reportOf } from '../case.js';
import type { Draft } from '../draft.js';

/** What waited for the company goes on once nothing is asked of it any more. */
export function goOnIfAnswered(draft: Draft): void {
  if (draft.open.paused && reportOf(draft.open).open_questions.length === 0) draft.emit({ type: 'CaseResumed', shared: { cause: 'company' }, own: {} }, 'rule');
}
