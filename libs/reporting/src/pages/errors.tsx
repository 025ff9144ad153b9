import type { ReactElement } from 'react';
import type { FormError } from '../form/question.js';
import type { Words } from './words.js';

/** The sentence of an error, the same at the field and in the summary. */
export function errorText({ say, values = {} }: FormError, { t, f }: Words): string {
  const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? f.number(value) : value]);
  return t.text(say, Object.fromEntries(shown));
}

/** What is wrong on the page, each with a link that puts the cursor where it can be mended. */
export function ErrorSummary({ errors, words }: { errors: readonly FormError[]; words: Words }): ReactElement | null {
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">{words.t.text('form.frame.error_title')}</h2>
      <ul>{errors.map((error) => <li key={error.input + error.say}><a href={`#${error.input}`}>{errorText(error, words)}</a></li>)}</ul>
    </div>
  );
}

/** Name of the element that says what is wrong with an input. */
export const errorId = (input: string): string => `${input}-error`;

export function InlineErrors({ errors, words }: { errors: readonly FormError[]; words: Words }): ReactElement | null {
  if (errors.length === 0) return null;
  const [first] = errors;
  return <p className="error" id={errorId(first?.input ?? '')}>{errors.map((e) => errorText(e, words)).join(' ')}</p>;
}
