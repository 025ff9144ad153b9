import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { PASSWORD_MIN, setupSchema } from '#contracts';
import { LANGUAGES } from '#domain';
import type { Translator } from '#wording';
import { problemOf } from '../data/problem.js';
import { type Setup, useSetup } from '../data/session.js';
import { Empty, Field, focusFirstWrong, useProblemText } from '../parts/index.js';
import { useLanguage } from '../shell/language.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { PasswordInput } from './password-input.js';

const route = getRouteApi('/open/setup');

/** First use of a one-time link: a person names themselves and sets a password. */
export function SetupPage() {
  const { t } = useWords();
  const { token } = route.useSearch();
  const setup = useSetup();
  useTitle(t.text('setup.welcome'));
  if (setup.isSuccess) return <Empty text={t.text('setup.done')}><Link className="button primary" to="/sign-in">{t.text('sign_in.title')}</Link></Empty>;
  if (!token || problemOf(setup.error)?.status === 404) return <Empty text={t.text('setup.error.link')} />;
  return <SetupForm token={token} setup={setup} />;
}

function SetupForm({ token, setup }: { token: string; setup: ReturnType<typeof useSetup> }) {
  const { t } = useWords();
  const { language, choose } = useLanguage();
  const explain = useProblemText();
  const [typed, setTyped] = useState({ name: '', sign_in: '', password: '', again: '' });
  const [tried, setTried] = useState(false);
  const wrong = { ...refusedFields(setup.error), ...(tried ? wrongOf(typed, t) : {}) };
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const { again: _, ...rest } = typed;
    const body: Setup = { token, language, ...rest };
    if (Object.keys(wrongOf(typed, t)).length > 0 || !setupSchema.safeParse(body).success) return focusFirstWrong(event.currentTarget);
    if (!setup.isPending) setup.mutate(body);
  };
  return (
    <form className="sheet form" onSubmit={submit} noValidate>
      <h1>{t.text('setup.welcome')}</h1>
      <p className="muted">{t.text('setup.once')}</p>
      {setup.isError && <p className="refusal" role="alert">{explain(setup.error)}</p>}
      <Field label={t.text('setup.name')} wrong={wrong.name}>{(tied) => <input {...tied} value={typed.name} onChange={(e) => type('name')(e.target.value)} autoComplete="name" />}</Field>
      <Field label={t.text('setup.account')} hint={t.text('setup.account.rule')} wrong={wrong.sign_in}>{(tied) => <input {...tied} value={typed.sign_in} onChange={(e) => type('sign_in')(e.target.value)} autoComplete="username" autoCapitalize="none" spellCheck={false} />}</Field>
      <Field label={t.text('setup.password')} hint={t.text('setup.rule', { min: PASSWORD_MIN })} wrong={wrong.password}>{(tied) => <PasswordInput {...tied} value={typed.password} onChange={type('password')} autoComplete="new-password" />}</Field>
      <Field label={t.text('setup.password_again')} wrong={wrong.again}>{(tied) => <PasswordInput {...tied} value={typed.again} onChange={type('again')} autoComplete="new-password" />}</Field>
      <Field label={t.text('setup.language')}>
        {(tied) => (
          <select {...tied} value={language} onChange={(e) => choose(LANGUAGES.find((l) => l === e.target.value) ?? language)}>
            {LANGUAGES.map((one) => <option key={one} value={one}>{t.text(`language.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <button className="primary" type="submit" disabled={setup.isPending}>{t.text('setup.submit')}</button>
    </form>
  );
}

/** Fields that the service refused, in its words: a name that is taken is known only there. */
const refusedFields = (error: unknown): Partial<Typed> =>
  Object.fromEntries((problemOf(error)?.errors ?? []).map(({ pointer, message }) => [pointer.slice(1), message]));

type Typed = Readonly<Record<'name' | 'sign_in' | 'password' | 'again', string>>;

function wrongOf({ name, sign_in, password, again }: Typed, t: Translator): Partial<Typed> {
  return {
    ...(name.trim() ? {} : { name: t.text('setup.error.name') }),
    ...(setupSchema.shape.sign_in.safeParse(sign_in).success ? {} : { sign_in: t.text('setup.error.account') }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: t.text('setup.error.short', { min: PASSWORD_MIN }) }),
    ...(again === password ? {} : { again: t.text('setup.error.differ') }),
  };
}
