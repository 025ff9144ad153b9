import { type FormEvent, useState } from 'react';
import { changePasswordSchema, PASSWORD_MIN } from '#contracts';
import { problemOf } from '../data/problem.js';
import { useChangePassword, useSession } from '../data/session.js';
import { announce, Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { PasswordInput } from '../sign-in/password-input.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

const BLANK = { current: '', password: '', again: '' };
type Typed = typeof BLANK;

/** Another password of one's own. What was typed stays through every refusal. */
export function PasswordForm() {
  const say = useSay();
  const { officer, demonstration } = useSession();
  const change = useChangePassword();
  const explain = useProblemText();
  const [typed, setTyped] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const wrongOf = useWrong();
  const wrong = { ...refusedFields(change.error), ...(tried ? wrongOf(typed) : {}) };
  const type = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const { again: _, ...body } = typed;
    if (Object.keys(wrongOf(typed)).length > 0 || !changePasswordSchema.safeParse(body).success) return focusFirstWrong(event.currentTarget);
    if (!change.isPending) change.mutate(body, { onSuccess: () => { setTyped(BLANK); setTried(false); announce(say.text('own.password.done')); } });
  };
  const field = (name: keyof Typed, label: string, use: 'current-password' | 'new-password') => (
    <Field label={label} wrong={wrong[name]}>{(tied) => <PasswordInput {...tied} value={typed[name]} onChange={type(name)} autoComplete={use} />}</Field>
  );
  return (
    <form className="sheet form" onSubmit={submit} noValidate aria-labelledby="own-password">
      <h2 id="own-password">{say.text('own.password')}</h2>
      <p className="muted">{say.text('own.password.hint', { min: PASSWORD_MIN })}</p>
      {demonstration && <p className="muted">{say.text('own.password.demo')}</p>}
      {change.isError && <p className="refusal" role="alert">{explain(change.error)}</p>}
      {change.isSuccess && <p className="done" role="status">{say.text('own.password.done')}</p>}
      {/* For managers of passwords, which would otherwise not know whose this is. */}
      <input type="text" hidden readOnly value={officer.sign_in} autoComplete="username" />
      {field('current', say.text('own.password.current'), 'current-password')}
      {field('password', say.text('own.password.new'), 'new-password')}
      {field('again', say.text('own.password.again'), 'new-password')}
      <div><SendingButton className="primary" sending={change.isPending}>{say.text('own.password.submit')}</SendingButton></div>
    </form>
  );
}

/** Fields that the service refused, in its words. */
const refusedFields = (error: unknown): Partial<Typed> => Object.fromEntries((problemOf(error)?.errors ?? []).map(({ pointer, message }) => [pointer.slice(1), message]));

function useWrong(): (typed: Typed) => Partial<Typed> {
  const say = useSay();
  const { t } = useWords();
  return ({ current, password, again }) => ({
    ...(current ? {} : { current: say.text('own.password.error.current') }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: t.text('setup.error.short', { min: PASSWORD_MIN }) }),
    ...(again === password ? {} : { again: t.text('setup.error.differ') }),
  });
}
