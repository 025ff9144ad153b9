import { useCallback } from 'react';
import type { Problem } from '#contracts';
import { serverNow } from '../data/clock.js';
import { NotProvenError, problemOf } from '../data/problem.js';
import { lastWord } from './last-words.js';
import { type Names, useOptionalNames, useWords, type Words } from '../words.js';

/**
 * Says why something was refused, in the reader's language and in the words for officers: by the problem's stable code,
 * else by the server's own title, which is in the caller's language too.
 */
export function useProblemText(): (error: unknown, seen?: Seen) => string {
  const words = useWords();
  const names = useOptionalNames();
  return useCallback((error: unknown, seen: Seen = {}) => problemText(error, words, names, seen), [words, names]);
}

/** What the page knows beside the refusal: when the case last changed. */
export interface Seen { readonly changed_at?: string | undefined }

function problemText(error: unknown, words: Words, names: Names | null, seen: Seen): string {
  const { t, f } = words;
  if (error instanceof NotProvenError) return t.text('proof.cancelled');
  const problem = problemOf(error);
  if (!problem) return names ? t.text('err.server', { phone: names.dutyPhone() }) : t.text('con.unreachable');
  const said = (name: string): string => (typeof problem[name] === 'string' ? problem[name] : '');
  const when = (at: string | undefined): string => (names && at ? f.when(at, names.places, serverNow()) : '');
  switch (problem.code) {
    case 'stale-version': return lastSaid(problem, words, names) ?? (when(seen.changed_at) ? t.text('err.stale-version', { when: when(seen.changed_at) }) : inFull(problem, words));
    case 'pause-too-long': return when(said('until')) && Date.parse(said('until')) > serverNow() ? t.text('err.pause-too-long', { when: when(said('until')) }) : t.text('err.pause-used-up');
    case 'impossible-date': return t.has(`err.impossible-date.${said('field')}`) ? t.text(`err.impossible-date.${said('field')}` as 'err.impossible-date.until') : inFull(problem, words);
    case 'already-done': return when(said('at')) ? t.text('err.already-done', { when: when(said('at')), office: names && said('office') ? names.office(said('office'), said('at')) : t.text('who.system') }) : problem.title;
    case 'not-your-side': return t.text('err.not-your-side', { side: names && said('side') ? names.sideNamed(said('side')) : said('side') });
    case 'not-possible-now': return t.text('err.not-possible-now', { state: t.has(`case.${said('state')}`) ? t.text(`case.${said('state')}` as 'case.opened') : said('state') });
    case 'unauthenticated': return t.text('err.expired');
    case 'not-your-role': case 'unknown-subject': case 'not-due': case 'not-running': return t.text(`err.${problem.code}`);
    default: return inFull(problem, words);
  }
}

/** Whoever comes second is told who was first, what they did and when. */
function lastSaid({ last }: Problem, { t, f }: Words, names: Names | null): string | null {
  if (typeof last !== 'object' || last === null || names === null) return null;
  const { type, side, office, at } = last as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || typeof at !== 'string') return null;
  const who = [typeof side === 'string' ? names.sideNamed(side) : t.label('who.system'), ...(typeof office === 'string' ? [names.office(office, at)] : [])].join(' · ');
  return t.text('err.stale-version.by', { who, what: t.text(lastWord(type)), when: f.when(at, names.places, serverNow()) });
}

const inFull = ({ title, detail }: Problem, { t }: Words): string => (detail ? t.text('err.in_full', { title, detail }) : title);
