import { SayProvider } from '../account/say.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { Accounts } from './accounts.js';
import { InviteForm } from './invite-form.js';
import { WebhookPanel } from './webhook-panel.js';

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
      <SayProvider><Accounts /></SayProvider>
      <WebhookPanel />
    </div>
  );
}
