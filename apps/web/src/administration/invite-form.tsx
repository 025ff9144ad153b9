import { type FormEvent, useState } from 'react';
import { signInName } from '#contracts';
import { ROLES } from '#domain';
import { type Invitation, useInvite } from '../data/account-requests.js';
import { refusedFields } from '../data/problem.js';
import { announce, Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { useAccessSay } from './access-say.js';
import { PlaceFields } from './place-fields.js';

const NOBODY: Invitation = { name: '', sign_in: '', office: '', role: ROLES[0] };

/** Asks for an account in an office of the administrator's own side, for somebody who is named. */
export function InviteForm() {
  const { t } = useWords();
  const say = useAccessSay();
  const invite = useInvite();
  const explain = useProblemText();
  const [typed, setTyped] = useState<Invitation>(NOBODY);
  const [tried, setTried] = useState(false);
  const missing = {
    ...(typed.name.trim() ? {} : { name: t.text('setup.error.name') }),
    ...(signInName().safeParse(typed.sign_in).success ? {} : { sign_in: t.text('setup.error.account') }),
  };
  const wrong: Partial<Record<string, string>> = { ...refusedFields(invite.error), ...(tried ? missing : {}) };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!typed.office || Object.keys(missing).length > 0) return focusFirstWrong(event.currentTarget);
    if (!invite.isPending) invite.mutate(typed, { onSuccess: () => { setTyped(NOBODY); setTried(false); announce(say.text('access.asked')); } });
  };
  return (
    <form className="sheet form wide" onSubmit={submit} noValidate>
      <h2>{t.text('admin.invite')}</h2>
      <p className="muted">{t.text('admin.invite.hint')}</p>
      {invite.isError && <p className="refusal" role="alert">{explain(invite.error)}</p>}
      <div className="fields">
        <Field label={say.text('access.invitee.name')} wrong={wrong.name}>{(tied) => <input {...tied} value={typed.name} onChange={(e) => setTyped({ ...typed, name: e.target.value })} autoComplete="off" />}</Field>
        <Field label={say.text('access.invitee.sign_in')} hint={t.text('setup.account.rule')} wrong={wrong.sign_in}>{(tied) => <input {...tied} value={typed.sign_in} onChange={(e) => setTyped({ ...typed, sign_in: e.target.value })} autoComplete="off" autoCapitalize="none" spellCheck={false} />}</Field>
      </div>
      <PlaceFields place={typed} onChange={(place) => setTyped({ ...typed, ...place })} tried={tried} refused={wrong.office} />
      <div><SendingButton className="primary" sending={invite.isPending}>{t.text('admin.invite.submit')}</SendingButton></div>
    </form>
  );
}
