import { useCallback } from 'react';
import { problemOf } from '../data/problem.js';
import { type Names, useOptionalNames, useWords, type Words } from '../words.js';

/**
 * Says why something was refused, in the reader's language and in the words for officers: by the problem's stable code,
 * else by the server's own title, which is in the caller's language too.
 */
export function useProblemText(): (error: unknown) => string {
  const words = useWords();
  const names = useOptionalNames();
  return useCallback((error: unknown) => problemText(error, words, names), [words, names]);
}

function problemText(error: unknown, { t, f }: Words, names: Names | null): string {
  const problem = problemOf(error);
  if (!problem) return t.text('err.server', { phone: names?.dutyPhone() ?? '' });
  const said = (name: string): string => (typeof problem[name] === 'string' ? problem[name] : '');
  const when = (name: string): string => (names && said(name) ? f.when(said(name), names.places) : '');
  switch (problem.code) {
    case 'stale-version': return when('at') ? t.text('err.stale-version', { when: when('at') }) : `${problem.title}. ${problem.detail ?? ''}`;
    case 'already-done': return when('at') ? t.text('err.already-done', { when: when('at'), office: names && said('office') ? names.office(said('office')) : t.text('who.system') }) : problem.title;
    case 'not-your-side': return t.text('err.not-your-side', { side: names && said('side') ? names.sideNamed(said('side')) : said('side') });
    case 'not-possible-now': return t.text('err.not-possible-now', { state: t.has(`case.${said('state')}`) ? t.text(`case.${said('state')}` as 'case.opened') : said('state') });
    case 'unauthenticated': return t.text('err.expired');
    case 'not-your-role': case 'unknown-subject': case 'not-due': case 'not-running': return t.text(`err.${problem.code}`);
    default: return problem.detail ? `${problem.title}. ${problem.detail}` : problem.title;
  }
}
