import { useSession } from '../data/session.js';
import { useTitle } from '../shell/use-title.js';
import { SayProvider, useSay } from './say.js';
import { OwnSessions } from './own-sessions.js';
import { PasskeysPanel } from './passkeys-panel.js';
import { PasswordForm } from './password-form.js';
import { SecondFactorPanel } from './second-factor-panel.js';

/** One's own account: where one is signed in, and with what. */
export function AccountPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const { officer } = useSession();
  useTitle(say.text('own.title'));
  return (
    <div className="page account-page">
      <h1>{say.text('own.title')}</h1>
      <OwnSessions />
      {officer.has_password && <PasskeysPanel />}
      {officer.has_password && <PasswordForm />}
      {officer.has_password && <SecondFactorPanel />}
    </div>
  );
}
