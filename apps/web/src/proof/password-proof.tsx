import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Proof } from '#contracts';
import { problemOf, ProblemError } from '../data/problem.js';
import { useSession } from '../data/session.js';
import { Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { CodeInput } from '../sign-in/code-input.js';
import { PasswordInput } from '../sign-in/password-input.js';
import { useWords } from '../words.js';

interface Props {
  /** Whether the account has an app for one-time codes. */
  readonly code: boolean;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  readonly onProof: (proof: Proof) => void;
}

/** The password once more, and the code of the app where there is one. What was typed stays through every refusal. */
export function PasswordProof({ code: needed, sending: { error, isPending }, onProof }: Props) {
  const { t } = useWords();
  const { officer } = useSession();
  const explain = useRefusal();
  const [{ password, code }, setTyped] = useState({ password: '', code: '' });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Before the code, which comes after the password and would have the cursor for itself.
  useEffect(() => { form.current?.querySelector<HTMLInputElement>('input:not([hidden])')?.focus(); }, []);
  const missing = { password: !password, code: needed && !code.trim() };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (missing.password || missing.code) return focusFirstWrong(event.currentTarget);
    if (!isPending) onProof({ by: 'password', password, ...(needed ? { code } : {}) });
  };
  return (
    <form ref={form} className="act" onSubmit={submit} noValidate>
      {error !== null && <p className="refusal" role="alert">{explain(error)}</p>}
      <input type="text" hidden readOnly value={officer.sign_in} autoComplete="username" />
      <Field label={t.text('sign_in.password')} wrong={tried && missing.password ? t.text('sign_in.error.empty_password') : undefined}>
        {(tied) => <PasswordInput {...tied} value={password} onChange={(value) => setTyped({ password: value, code })} autoComplete="current-password" />}
      </Field>
      {needed && (
        <Field label={t.text('sign_in.code')} hint={t.text('sign_in.code.hint')} wrong={tried && missing.code ? t.text('sign_in.error.empty_code') : undefined}>
          {(tied) => <CodeInput {...tied} value={code} onChange={(value) => setTyped({ password, code: value })} />}
        </Field>
      )}
      <div><SendingButton className="primary" sending={isPending}>{t.text('proof.submit')}</SendingButton></div>
    </form>
  );
}

/** Refusals of a proof in words of its own: the account is known, so that only the password can be wrong. */
function useRefusal(): (error: Error) => string {
  const { t, f } = useWords();
  const explain = useProblemText();
  return (error) => {
    const code = problemOf(error)?.code;
    if (code === 'wrong-credentials') return t.text('proof.error.password');
    if (code === 'wrong-code') return t.text('sign_in.error.code');
    const wait = error instanceof ProblemError && code === 'too-many-requests' ? error.retry_after_seconds : null;
    return wait === null ? explain(error) : t.text('sign_in.error.locked', { time: f.age(wait * 1_000) });
  };
}
