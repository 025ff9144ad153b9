import { Fragment, useId, useState } from 'react';
import { SessionList } from '../account/session-list.js';
import { useSay } from '../account/say.js';
import { type Account, useOfficers } from '../data/officers.js';
import { useSessions } from '../data/sessions.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useAccessSay } from './access-say.js';
import { AccountActs } from './account-acts.js';

const COLUMNS = ['name', 'account', 'office', 'role', 'state'] as const;

/** The accounts of the administrator's own side, and where each is signed in. */
export function Accounts() {
  const { t } = useWords();
  const { data, error, refetch } = useOfficers();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.officers.length === 0) return <Empty text={t.text('admin.empty')} />;
  return (
    <div className="sheet scroll-x">
      <table className="table accounts">
        <thead><tr>{COLUMNS.map((c) => <th key={c} scope="col">{t.text(`admin.col.${c}`)}</th>)}<td /></tr></thead>
        <tbody>{data.officers.map((o) => <Row key={o.id} account={o} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ account: o }: { account: Account }) {
  const { t, f } = useWords();
  const access = useAccessSay();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const id = useId();
  // What a phone shows before the value, where there are no heads above.
  const head = (column: (typeof COLUMNS)[number]) => ({ 'data-label': t.text(`admin.col.${column}`) });
  return (
    <Fragment>
      <tr>
        <th scope="row" id={id}>{o.name}</th><td {...head('account')} className="mono">{o.sign_in}</td><td {...head('office')}>{names.office(o.office)}</td>
        <td {...head('role')}>{t.label(`role.${o.role}`)}</td>
        <td {...head('state')}>
          {t.label(o.active ? 'admin.active' : 'admin.inactive')}
          {o.contacts_unconfirmed_since !== null && <div className="small">{access.text('access.contacts.unconfirmed', { day: f.date(o.contacts_unconfirmed_since, names.places[0].zone) })}</div>}
        </td>
        <td><button type="button" aria-expanded={open} aria-describedby={id} onClick={() => setOpen(!open)}>{access.text('access.manage')}</button></td>
      </tr>
      {open && <tr><td colSpan={COLUMNS.length + 1}><AccountActs account={o} /><SignIns account={o} /></td></tr>}
    </Fragment>
  );
}

function SignIns({ account: { id, name } }: { account: Account }) {
  const say = useSay();
  const { data, error, refetch } = useSessions({ officer: id });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="sign-ins" aria-label={say.text('officer.sessions.of', { name })}>
      <h3>{say.text('officer.sessions')}</h3>
      {data.sessions.length === 0 ? <p>{say.text('officer.sessions.none')}</p> : <SessionList of={{ officer: id }} sessions={data.sessions} />}
    </section>
  );
}
