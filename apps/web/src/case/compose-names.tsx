import { useId } from 'react';
import type { CaseView } from '#contracts';
import { identifyingWords } from '#domain';
import { useNames, useWords } from '../words.js';
import type { Draft } from './draft.js';
import { consentsNow } from './facts.js';
import { useTalkWords } from './talk-words.js';

/**
 * What of a draft says whose report it is although the company lets none of it cross: names, partner, papers, telephone.
 * Only the home side has the report to look by; a name that the company lets cross now is no matter.
 */
export function namesIn({ own }: CaseView, { way, text, translation, values }: Pick<Draft, 'way' | 'text' | 'translation' | 'values'>): string[] {
  if (own === null) return [];
  const report = { ...own.report, consent: consentsNow(own) };
  const typed = way === 'text' ? [text, translation] : Object.values(values);
  return [...new Set(typed.flatMap((words) => identifyingWords(words, report)))];
}

/** The warning before sending, with the sides that would read it, the words that were found, and the tick without which nothing is sent. */
export function ComposeNames({ readers, found, checked, onCheck }: { readers: readonly string[]; found: readonly string[]; checked: boolean; onCheck: (on: boolean) => void }) {
  const { f } = useWords();
  const names = useNames();
  const say = useTalkWords();
  const id = useId();
  return (
    <div className="changes" role="alert">
      <p>{say.text('talk.names', { side: f.list(readers.map((s) => names.sideNamed(s))), found: f.list(found) })}</p>
      <label className="choice" htmlFor={id}><input id={id} type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} /> {say.text('talk.names.confirm')}</label>
    </div>
  );
}
