import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { PASSWORD_MIN, setupSchema, signInName } from '#contracts';
import { LANGUAGES } from '#domain';
import type { Translator } from '#wording';
import { refusedFields } from '../data/problem.js';
import { type Setup, useLinkLook, useSetup } from '../data/session.js';
import { Empty, Field, focusFirstWrong, Loading, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useLanguage } from '../shell/language.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { LinkCode } from './link-code.js';
import { faultOf, NoLink } from './no-link.js';
import { PasswordInput } from './password-input.js';

const route = getRouteApi('/open/setup');

/** First use of a one-time link: a person sets a password, and names themselves where no invitation did. */
export function SetupPage() {
  const { t } = useWords();
  const { token, sign_in } = route.useSearch();
  const setup = useSetup();
  const look = useLinkLook(token, 'setup');
  const title = t.text('setup.welcome');
  useTitle(title);
  const fault = faultOf(token, setup.error ?? look.error);
  if (setup.isSuccess) return <Empty title={title} text={t.text('setup.done')}><Link className="button primary" to="/sign-in">{t.text('sign_in.title')}</Link></Empty>;
  if (fault !== null) return <NoLink title={title} fault={fault} />;
  if (look.isPending) return <Loading title={title} rows={3} />;
  return <SetupForm token={token} invited={sign_in} setup={setup} />;
}

function SetupForm({ token, invited, setup }: { token: string; invited: string | undefined; setup: ReturnType<typeof useSetup> }) {
  const { t } = useWords();
  const { language, choose } = useLanguage();
  const explain = useProblemText();
  const place = useRef<HTMLFormElement>(null);
  useKeptPlace(place);
  const [typed, setTyped] = useState({ name: '', sign_in: '', code: '', password: '', again: '' });
  const [tried, setTried] = useState(false);
  const missing = wrongOf(typed, invited !== undefined, t);
  const wrong: Partial<Typed> = { ...refusedFields(setup.error), ...(tried ? missing : {}) };
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const { name, sign_in, code, password } = typed;
    const body: Setup = { token, language, password, ...(code.trim() ? { code } : {}), ...(invited === undefined ? { name, sign_in } : {}) };
    if (Object.keys(missing).length > 0 || !setupSchema.safeParse(body).success) return focusFirstWrong(event.currentTarget);
    if (!setup.isPending) setup.mutate(body);
  };
  return (
    <form ref={place} className="sheet form" onSubmit={submit} noValidate>
      <h1>{t.text('setup.welcome')}</h1>
      <p className="muted">{t.text('setup.once')}</p>
      {setup.isError && <p className="refusal" role="alert">{explain(setup.error)}</p>}
      {invited === undefined && <Field label={t.text('setup.name')} wrong={wrong.name}>{(tied) => <input {...tied} value={typed.name} onChange={(e) => type('name')(e.target.value)} autoComplete="name" />}</Field>}
      <Field label={t.text('setup.account')} hint={invited === undefined ? t.text('setup.account.rule') : undefined} wrong={wrong.sign_in}>{(tied) => <input {...tied} readOnly={invited !== undefined} value={invited ?? typed.sign_in} onChange={(e) => type('sign_in')(e.target.value)} autoComplete="username" autoCapitalize="none" spellCheck={false} />}</Field>
      {invited !== undefined && <LinkCode value={typed.code} onChange={type('code')} wrong={wrong.code} />}
      <Field label={t.text('setup.password')} hint={t.text('setup.rule', { min: PASSWORD_MIN })} wrong={wrong.password}>{(tied) => <PasswordInput {...tied} value={typed.password} onChange={type('password')} autoComplete="new-password" />}</Field>
      <Field label={t.text('setup.password_again')} wrong={wrong.again}>{(tied) => <PasswordInput {...tied} value={typed.again} onChange={type('again')} autoComplete="new-password" />}</Field>
      <Field label={t.text('setup.language')}>
        {(tied) => (
          <select {...tied} value={language} onChange={(e) => choose(LANGUAGES.find((l) => l === e.target.value) ?? language)}>
            {LANGUAGES.map((one) => <option key={one} value={one}>{t.text(`language.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <SendingButton className="primary" sending={setup.isPending}>{t.text('setup.submit')}</SendingButton>
    </form>
  );
}

type Typed = Readonly<Record<'name' | 'sign_in' | 'code' | 'password' | 'again', string>>;

/** @param invited whether an invitation said who it is for */
function wrongOf({ name, sign_in, password, again }: Typed, invited: boolean, t: Translator): Partial<Typed> {
  return {
    ...(invited || name.trim() ? {} : { name: t.text('setup.error.name') }),
    ...(invited || signInName().safeParse(sign_in).success ? {} : { sign_in: t.text('setup.error.account') }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: t.text('setup.error.short', { min: PASSWORD_MIN }) }),
    ...(again === password ? {} : { again: t.text('setup.error.differ') }),
  };
}
