import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { PASSWORD_MIN } from '#contracts';
import { AccessSayProvider, useAccessSay } from '../administration/access-say.js';
import { useRecovery } from '../data/account-requests.js';
import { refusedFields } from '../data/problem.js';
import { useLinkLook } from '../data/session.js';
import { Empty, Field, focusFirstWrong, Loading, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { LinkCode } from './link-code.js';
import { faultOf, NoLink } from './no-link.js';
import { PasswordInput } from './password-input.js';

const route = getRouteApi('/open/recover');

/** A one-time link that opens an account anew: its owner chooses another password, and signs in with it. */
export function RecoverPage() {
  return <AccessSayProvider><Page /></AccessSayProvider>;
}

function Page() {
  const { t } = useWords();
  const say = useAccessSay();
  const { token } = route.useSearch();
  const recovery = useRecovery();
  const look = useLinkLook(token, 'recovery');
  const title = say.text('access.again.title');
  useTitle(title);
  const fault = faultOf(token, recovery.error ?? look.error);
  if (recovery.isSuccess) return <Empty title={title} text={say.text('access.again.done')}><Link className="button primary" to="/sign-in">{t.text('sign_in.title')}</Link></Empty>;
  if (fault !== null) return <NoLink title={title} fault={fault} />;
  if (look.isPending) return <Loading title={title} rows={3} />;
  return <NewPassword recovery={recovery} token={token} />;
}

function NewPassword({ recovery, token }: { recovery: ReturnType<typeof useRecovery>; token: string }) {
  const { t } = useWords();
  const say = useAccessSay();
  const explain = useProblemText();
  const place = useRef<HTMLFormElement>(null);
  useKeptPlace(place);
  const [typed, setTyped] = useState({ code: '', password: '', again: '' });
  const { code, password, again } = typed;
  const [tried, setTried] = useState(false);
  const [short, differ] = [password.length < PASSWORD_MIN, again !== password];
  const refused = refusedFields(recovery.error);
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (short || differ) return focusFirstWrong(event.currentTarget);
    if (!recovery.isPending) recovery.mutate({ token, password, ...(code.trim() ? { code } : {}) });
  };
  return (
    <form ref={place} className="sheet form" onSubmit={submit} noValidate>
      <h1>{say.text('access.again.title')}</h1>
      <p className="muted">{say.text('access.again.intro')}</p>
      {recovery.isError && Object.keys(refused).length === 0 && <p className="refusal" role="alert">{explain(recovery.error)}</p>}
      <LinkCode value={code} onChange={type('code')} wrong={refused.code} />
      <Field label={t.text('setup.password')} hint={t.text('setup.rule', { min: PASSWORD_MIN })} wrong={tried && short ? t.text('setup.error.short', { min: PASSWORD_MIN }) : refused.password}>
        {(tied) => <PasswordInput {...tied} value={password} onChange={type('password')} autoComplete="new-password" />}
      </Field>
      <Field label={t.text('setup.password_again')} wrong={tried && differ ? t.text('setup.error.differ') : undefined}>
        {(tied) => <PasswordInput {...tied} value={again} onChange={type('again')} autoComplete="new-password" />}
      </Field>
      <SendingButton className="primary" sending={recovery.isPending}>{say.text('access.again.submit')}</SendingButton>
    </form>
  );
}
