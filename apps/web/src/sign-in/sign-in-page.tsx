import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Session } from '#contracts';
import { problemOf, ProblemError } from '../data/problem.js';
import { useSignIn } from '../data/session.js';
import { Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { CodeForm } from './code-form.js';
import { HouseSignIn } from './house-sign-in.js';
import { PasskeySignIn } from './passkey-sign-in.js';
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

/**
 * Signing in. What was typed stays through every refusal and every change of language. Whose account has an app is asked for
 * its code next, and name, password and code are then sent together: the service keeps nothing of a sign-in that is half done.
 */
export function SignInForm({ expired = false, onSignedIn }: FormProps) {
  const signIn = useSignIn();
  const explain = useSignInProblem();
  const [typed, setTyped] = useState({ name: '', password: '' });
  const [asked, setAsked] = useState(false);
  const refused = problemOf(signIn.error)?.code;
  const send = (code?: string): void => {
    if (signIn.isPending) return;
    signIn.mutate({ name: typed.name.trim(), password: typed.password, ...(code === undefined ? {} : { code }) }, {
      onSuccess: (session) => onSignedIn?.(session),
      onError: (error) => {
        const problem = problemOf(error)?.code;
        if (problem === 'second-factor-needed') setAsked(true);
        if (problem === 'wrong-credentials') setAsked(false);
      },
    });
  };
  const refusal = signIn.isError && refused !== 'second-factor-needed' ? explain(signIn.error) : null;
  if (asked) return <CodeForm refusal={refusal} pending={signIn.isPending} onCode={send} onBack={() => { signIn.reset(); setAsked(false); }} />;
  return <PasswordStep typed={typed} onTyped={setTyped} expired={expired} refusal={refusal} pending={signIn.isPending} onSubmit={() => send()} beside={<PasskeySignIn onBegin={() => signIn.reset()} onSignedIn={onSignedIn} />} />;
}

interface StepProps {
  readonly typed: { readonly name: string; readonly password: string };
  readonly onTyped: (typed: { name: string; password: string }) => void;
  readonly expired: boolean;
  readonly refusal: string | null;
  readonly pending: boolean;
  readonly onSubmit: () => void;
  /** Another way in, below the form's own. */
  readonly beside: ReactNode;
}

function PasswordStep({ typed: { name, password }, onTyped, expired, refusal, pending, onSubmit, beside }: StepProps) {
  const { t } = useWords();
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !password) return focusFirstWrong(event.currentTarget);
    onSubmit();
  };
  return (
    <form className="sheet form" onSubmit={submit} noValidate>
      <h1>{t.text('sign_in.title')}</h1>
      {expired && refusal === null && <p role="status">{t.text('sign_in.expired')}</p>}
      {refusal !== null && <p className="refusal" role="alert">{refusal}</p>}
      <HouseSignIn />
      <Field label={t.text('sign_in.account')} wrong={tried && !name.trim() ? t.text('sign_in.error.empty_account') : undefined}>
        {(tied) => <input {...tied} value={name} onChange={(e) => onTyped({ name: e.target.value, password })} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />}
      </Field>
      <Field label={t.text('sign_in.password')} wrong={tried && !password ? t.text('sign_in.error.empty_password') : undefined}>
        {(tied) => <PasswordInput {...tied} value={password} onChange={(value) => onTyped({ name, password: value })} autoComplete="current-password" />}
      </Field>
      <SendingButton className="primary" sending={pending}>{t.text('sign_in.submit')}</SendingButton>
      {beside}
      <p className="small muted">{t.text('sign_in.lost')}</p>
      <p className="small"><a href="/report">{t.text('sign_in.report_instead')}</a></p>
    </form>
  );
}

/** Refusals of a sign-in have words of their own; the rest is said as everywhere. */
function useSignInProblem(): (error: unknown) => string {
  const { t, f } = useWords();
  const explain = useProblemText();
  return (error) => {
    const code = problemOf(error)?.code;
    if (code === 'wrong-credentials') return t.text('sign_in.error.wrong');
    if (code === 'wrong-code') return t.text('sign_in.error.code');
    const wait = error instanceof ProblemError && code === 'too-many-requests' ? error.retry_after_seconds : null;
    return wait === null ? explain(error) : t.text('sign_in.error.locked', { time: f.age(wait * 1_000) });
  };
}
