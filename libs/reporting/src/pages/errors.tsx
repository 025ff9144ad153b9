import type { ReactElement, ReactNode } from 'react';
import type { FormError } from '../form/question.js';
import type { Words } from './words.js';

/** The sentence of an error, the same at the field and in the summary. */
export function errorText({ say, values = {} }: FormError, { t, f }: Words): string {
  const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? f.number(value) : value]);
  return t.text(say, Object.fromEntries(shown));
}

/** What is wrong comes first and takes the focus: a page that was sent comes back, and nothing else would say that it did not go on. */
export const ErrorBox = ({ t, children }: { t: Words['t']; children: ReactNode }): ReactElement => (
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the way of GOV.UK's error summary, which has no program here to do it
  <div className="summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="summary-title">
    <h2 id="summary-title">{t.text('form.frame.error_title')}</h2>
    {children}
  </div>
);

/** What is wrong on the page, each with a link that puts the cursor where it can be mended. */
export function ErrorSummary({ errors, words }: { errors: readonly FormError[]; words: Words }): ReactElement | null {
  if (errors.length === 0) return null;
  return (
    <ErrorBox t={words.t}>
      <ul>{errors.map((error) => <li key={error.input + error.say}><a href={`#${error.input}`}>{errorText(error, words)}</a></li>)}</ul>
    </ErrorBox>
  );
}

/** Name of the element that says what is wrong with an input. */
export const errorId = (input: string): string => `${input}-error`;

export function InlineErrors({ errors, words }: { errors: readonly FormError[]; words: Words }): ReactElement | null {
  if (errors.length === 0) return null;
  const [first] = errors;
  return <p className="error" id={errorId(first?.input ?? '')}>{errors.map((e) => errorText(e, words)).join(' ')}</p>;
}
