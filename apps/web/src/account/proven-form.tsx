import { type FormEvent, useState } from 'react';
import { problemOf } from '../data/problem.js';
import { useSession } from '../data/session.js';
import { Field, focusFirstWrong, useProblemText } from '../parts/index.js';
import { PasswordInput } from '../sign-in/password-input.js';
import { useSay } from './say.js';

interface Props {
  /** What the button does, in words. */
  readonly act: string;
  readonly sending: { readonly error: unknown; readonly isPending: boolean };
  readonly onSubmit: (password: string) => void;
}

/** An act that asks for the password once more. */
export function ProvenForm({ act, sending: { error, isPending }, onSubmit }: Props) {
  const say = useSay();
  const { officer } = useSession();
  const explain = useProblemText();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = tried && !password ? say.text('own.password.error.current') : problemOf(error)?.errors?.[0]?.message;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!password) return focusFirstWrong(event.currentTarget);
    if (!isPending) onSubmit(password);
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {error !== null && !wrong && <p className="refusal" role="alert">{explain(error)}</p>}
      <input type="text" hidden readOnly value={officer.sign_in} autoComplete="username" />
      <Field label={say.text('own.password.current')} wrong={wrong}>{(tied) => <PasswordInput {...tied} value={password} onChange={setPassword} autoComplete="current-password" />}</Field>
      <div><button type="submit" disabled={isPending}>{act}</button></div>
    </form>
  );
}
