import { Field } from '../parts/index.js';
import { useWords } from '../words.js';

interface Props { readonly value: string; readonly onChange: (value: string) => void; readonly wrong: string | undefined }

/** The code that goes with a link, where a second person confirmed it: they were shown it, and whoever asked for the link was not. */
export function LinkCode({ value, onChange, wrong }: Props) {
  const { t } = useWords();
  return (
    <Field label={t.text('setup.code')} hint={t.text('setup.code.hint')} wrong={wrong}>
      {(tied) => <input {...tied} className="mono" value={value} onChange={(e) => onChange(e.target.value)} inputMode="numeric" autoComplete="off" spellCheck={false} />}
    </Field>
  );
}
