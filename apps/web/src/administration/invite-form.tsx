import { type FormEvent, useState } from 'react';
import { ROLES } from '#domain';
import { type Invite, useInvite } from '../data/officers.js';
import { useSession } from '../data/session.js';
import { announce, Field, focusFirstWrong, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Invites one person to an office of the administrator's own side. The link is shown once and kept nowhere. */
export function InviteForm() {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const invite = useInvite();
  const explain = useProblemText();
  const [office, setOffice] = useState('');
  const [role, setRole] = useState<Invite['role']>(ROLES[0]);
  const [tried, setTried] = useState(false);
  const own = Object.entries(network.offices).filter(([, o]) => o.side === names.own && o.rank !== 'authority').map(([id]) => id);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!office) return focusFirstWrong(event.currentTarget);
    if (!invite.isPending) invite.mutate({ office, role });
  };
  return (
    <form className="sheet form wide" onSubmit={submit} noValidate>
      <h2>{t.text('admin.invite')}</h2>
      <p className="muted">{t.text('admin.invite.hint')}</p>
      {invite.isError && <p className="refusal" role="alert">{explain(invite.error)}</p>}
      <div className="fields">
        <Field label={t.text('admin.col.office')} wrong={tried && !office ? t.text('admin.invite.error.office') : undefined}>
          {(tied) => (
            <select {...tied} value={office} onChange={(e) => setOffice(e.target.value)}>
              <option value="">{t.text('admin.invite.choose')}</option>
              {own.map((id) => <option key={id} value={id}>{names.office(id)}</option>)}
            </select>
          )}
        </Field>
        <Field label={t.text('admin.col.role')}>
          {(tied) => (
            <select {...tied} value={role} onChange={(e) => setRole(ROLES.find((r) => r === e.target.value) ?? ROLES[0])}>
              {ROLES.map((one) => <option key={one} value={one}>{t.label(`role.${one}`)}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div><button className="primary" type="submit" disabled={invite.isPending}>{t.text('admin.invite.submit')}</button></div>
      {invite.data && <OnceLink url={invite.data.setup_url} expires_at={invite.data.expires_at} />}
    </form>
  );
}

export function OnceLink({ url, expires_at }: { url: string; expires_at: string }) {
  const { t, f } = useWords();
  const { places } = useNames();
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(() => announce(t.text('act.copied')), () => announce(t.text('con.failed')));
  };
  return (
    <div className="once" role="status">
      <Field label={t.text('admin.link')} hint={t.text('admin.link.once', { when: f.when(expires_at, places) })}>
        {(tied) => <input {...tied} className="mono" readOnly value={url} onFocus={(e) => e.target.select()} />}
      </Field>
      <button type="button" onClick={copy}>{t.text('act.copy')}</button>
    </div>
  );
}
