import { type ReactNode, useId } from 'react';

/** What says that something is wrong: a field, the first choice of several, or where no field does, words that are read out. */
const WRONG = '[aria-invalid="true"], [data-wrong] :is(input, select, textarea)';

/** After a refused submit: brings the reader to the first field that says what is wrong, else to the words that do, once they are drawn. */
export function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => (form.querySelector<HTMLElement>(WRONG) ?? form.querySelector<HTMLElement>('[role="alert"][tabindex]'))?.focus());
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words; stands above the input and is read with it. */
  readonly wrong?: string | undefined;
  /** The input, given what ties it to its label, hint and error. */
  readonly children: (tied: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

/** A labelled input with its hint and its error, tied together for every reader. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field" data-wrong={wrong ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {wrong && <span className="wrong" id={`${id}-wrong`}>{wrong}</span>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined })}
    </div>
  );
}
