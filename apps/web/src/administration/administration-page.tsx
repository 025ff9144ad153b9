import { useOfficers } from '../data/officers.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { InviteForm } from './invite-form.js';

/** An administrator's page: the accounts of their own side, and the way to invite one more person. */
export function AdministrationPage() {
  const { t } = useWords();
  const names = useNames();
  useTitle(t.text('nav.administration'));
  return (
    <div className="page">
      <h1>{t.text('nav.administration')}</h1>
      <InviteForm />
      <h2>{t.text('admin.officers', { side: names.sideNamed(names.own) })}</h2>
      <Accounts />
    </div>
  );
}

function Accounts() {
  const { t } = useWords();
  const names = useNames();
  const { data, error, refetch } = useOfficers();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.officers.length === 0) return <Empty text={t.text('admin.empty')} />;
  return (
    <div className="sheet scroll-x">
      <table className="table">
        <thead><tr>{(['name', 'account', 'office', 'role', 'state'] as const).map((c) => <th key={c} scope="col">{t.text(`admin.col.${c}`)}</th>)}</tr></thead>
        <tbody>
          {data.officers.map((o) => (
            <tr key={o.id}>
              <th scope="row">{o.name}</th><td className="mono">{o.sign_in}</td><td>{names.office(o.office)}</td>
              <td>{t.has(`role.${o.role}`) ? t.label(`role.${o.role}` as 'role.officer') : o.role}</td>
              <td>{t.label(o.active ? 'admin.active' : 'admin.inactive')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
