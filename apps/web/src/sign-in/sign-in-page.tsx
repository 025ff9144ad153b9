import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Session } from '#contracts';
import { problemOf, ProblemError } from '../data/problem.js';
import { useSignIn } from '../data/session.js';
import { Field, focusFirstWrong, useProblemText } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { PasswordInput } from './password-input.js';

interface FormProps {
  /** Says that a session has ended, where somebody was signed in before. */
  readonly expired?: boolean;
  readonly onSignedIn?: (session: Session) => void;
}

/** The page for signing in; who comes by its own address goes on to the board. */
export function SignInPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useTitle(t.text('sign_in.title'));
  return <SignInForm onSignedIn={() => { if (pathname === '/sign-in') void navigate({ to: '/', replace: true }); }} />;
}

/** Signing in. What was typed stays through every refusal and every change of language. */
export function SignInForm({ expired = false, onSignedIn }: FormProps) {
  const { t } = useWords();
  const signIn = useSignIn();
  const explain = useSignInProblem();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !password) return focusFirstWrong(event.currentTarget);
    if (signIn.isPending) return;
    signIn.mutate({ name: name.trim(), password }, { onSuccess: (session) => onSignedIn?.(session) });
  };
  return (
    <form className="sheet form" onSubmit={submit} noValidate>
      <h1>{t.text('sign_in.title')}</h1>
      {expired && !signIn.isError && <p role="status">{t.text('sign_in.expired')}</p>}
      {signIn.isError && <p className="refusal" role="alert">{explain(signIn.error)}</p>}
      <Field label={t.text('sign_in.account')} wrong={tried && !name.trim() ? t.text('sign_in.error.empty_account') : undefined}>
        {(tied) => <input {...tied} value={name} onChange={(e) => setName(e.target.value)} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />}
      </Field>
      <Field label={t.text('sign_in.password')} wrong={tried && !password ? t.text('sign_in.error.empty_password') : undefined}>
        {(tied) => <PasswordInput {...tied} value={password} onChange={setPassword} autoComplete="current-password" />}
      </Field>
      <button className="primary" type="submit" disabled={signIn.isPending}>{t.text('sign_in.submit')}</button>
      <p className="small"><a href="/report">{t.text('sign_in.report_instead')}</a></p>
    </form>
  );
}

/** Refusals of a sign-in have words of their own; the rest is said as everywhere. */
function useSignInProblem(): (error: unknown) => string {
  const { t, f } = useWords();
  const explain = useProblemText();
  return (error) => {
    if (problemOf(error)?.code === 'wrong-credentials') return t.text('sign_in.error.wrong');
    const wait = error instanceof ProblemError && problemOf(error)?.code === 'too-many-requests' ? error.retry_after_seconds : null;
    return wait === null ? explain(error) : t.text('sign_in.error.locked', { time: f.age(wait * 1_000) });
  };
}
