import { type ReactNode, useId } from 'react';
import { LINE_MAX, TEXT_MAX } from '#contracts';
import { Field } from '../parts/index.js';
import { useWords } from '../words.js';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is missing, in words; null while nothing was refused. */
  readonly wrong: string | null;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly lang?: string;
}

/** A box for free words, with the secrecy notice that stands beside every such box. */
export function TextField({ label, value, onChange, wrong, hint, rows = 4, lang }: TextFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field" data-wrong={wrong !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      {wrong !== null && <p className="wrong" id={`${id}-wrong`}>{wrong}</p>}
      <textarea id={id} rows={rows} maxLength={TEXT_MAX} value={value} lang={lang} aria-invalid={wrong !== null} aria-describedby={`${id}-hint${wrong === null ? '' : ` ${id}-wrong`}`}
        onChange={(event) => onChange(event.target.value)} />
      <p className="hint" id={`${id}-hint`}>{hint !== undefined && <>{hint}<br /></>}{t.text('secrecy')}</p>
    </div>
  );
}

export interface Choice<T extends string> { readonly value: T; readonly label: ReactNode; readonly disabled?: boolean }

/** A day, or a moment by the reader's own city, as the browser lets people choose it. */
export function TimeField({ label, type, value, onChange, wrong, hint, min, max }: {
  label: string; type: 'date' | 'datetime-local'; value: string; onChange: (value: string) => void; wrong: string | null; hint?: string | undefined; min?: string | undefined; max?: string | undefined;
}) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? undefined}>
      {(tied) => <input {...tied} type={type} value={value} min={min} max={max} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** One line of free words, with the secrecy notice. */
export function LineField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <Field label={label} hint={t.text('secrecy')}>
      {(tied) => <input {...tied} type="text" maxLength={LINE_MAX} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** One of several. */
export function Radios<T extends string>({ label, name, choices, value, onChange, wrong = null, across = false }: {
  label: string; name: string; choices: readonly Choice<T>[]; value: T | null; onChange: (value: T) => void; wrong?: string | null; across?: boolean;
}) {
  const id = useId();
  return (
    <fieldset className="field" data-wrong={wrong !== null || undefined} data-across={across || undefined}>
      <legend>{label}</legend>
      {wrong !== null && <p className="wrong">{wrong}</p>}
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input type="radio" name={`${id}${name}`} checked={value === choice.value} disabled={choice.disabled} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Several of many. */
export function Checks<T extends string>({ label, hint, choices, values, onChange, wrong }: {
  label: string; hint?: string; choices: readonly Choice<T>[]; values: readonly T[]; onChange: (values: T[]) => void; wrong: string | null;
}) {
  const toggle = (value: T): void => onChange(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return (
    <fieldset className="field" data-wrong={wrong !== null || undefined}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {wrong !== null && <p className="wrong">{wrong}</p>}
      <div className="choices two">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input type="checkbox" checked={values.includes(choice.value)} onChange={() => toggle(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One thing that is agreed to. */
export function Tick({ label, hint, checked, onChange, wrong }: { label: string; hint: string; checked: boolean; onChange: (checked: boolean) => void; wrong: string | null }) {
  const id = useId();
  return (
    <div className="field" data-wrong={wrong !== null || undefined}>
      {wrong !== null && <p className="wrong" id={`${id}-wrong`}>{wrong}</p>}
      <label className="choice"><input type="checkbox" checked={checked} aria-invalid={wrong !== null} aria-describedby={`${id}-hint${wrong === null ? '' : ` ${id}-wrong`}`} onChange={(event) => onChange(event.target.checked)} /><span>{label}</span></label>
      <p className="hint" id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

/** A list to choose one from; unless one is always chosen, the first entry asks to choose. */
export function Select({ label, value, options, onChange, wrong = null, always = false }: {
  label: string; always?: boolean; value: string; options: readonly { readonly value: string; readonly label: string }[]; onChange: (value: string) => void; wrong?: string | null;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field" data-wrong={wrong !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      {wrong !== null && <p className="wrong">{wrong}</p>}
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!always && <option value="">{t.text('desk.choose')}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
