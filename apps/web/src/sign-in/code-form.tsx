import { type FormEvent, useRef, useState } from 'react';
import { Field, focusFirstWrong, SendingButton, useKeptPlace } from '../parts/index.js';
import { useWords } from '../words.js';
import { CodeInput } from './code-input.js';

interface Props {
  readonly refusal: string | null;
  readonly pending: boolean;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The second step of signing in: the code of the officer's app, or a recovery code. */
export function CodeForm({ refusal, pending, onCode, onBack }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLFormElement>(null);
  useKeptPlace(place);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!code.trim()) return focusFirstWrong(event.currentTarget);
    onCode(code);
  };
  return (
    <form ref={place} className="sheet form" onSubmit={submit} noValidate>
      <h1>{t.text('sign_in.title')}</h1>
      {refusal !== null && <p className="refusal" role="alert">{refusal}</p>}
      <Field label={t.text('sign_in.code')} hint={t.text('sign_in.code.hint')} wrong={tried && !code.trim() ? t.text('sign_in.error.empty_code') : undefined}>
        {(tied) => <CodeInput {...tied} value={code} onChange={setCode} />}
      </Field>
      <SendingButton className="primary" sending={pending}>{t.text('sign_in.submit')}</SendingButton>
      <div><button type="button" onClick={onBack}>{t.text('sign_in.code.back')}</button></div>
    </form>
  );
}
