import { SayProvider } from '../account/say.js';
import { useMay } from '../data/session.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { AccessSayProvider } from './access-say.js';
import { Accounts } from './accounts.js';
import { InviteForm } from './invite-form.js';
import { KeysPanel } from './keys-panel.js';
import { RequestsPanel } from './requests-panel.js';
import { RulesPanel } from './rules-panel.js';
import { WebhookPanel } from './webhook-panel.js';
import './requests.css';

/** Who has accounts of one's side, and who is to be given access: an administrator asks, and a supervisor may be the second person. */
export function AdministrationPage() {
  const { t } = useWords();
  const names = useNames();
  const may = useMay();
  useTitle(t.text('nav.administration'));
  return (
    <div className="page">
      <h1>{t.text('nav.administration')}</h1>
      <AccessSayProvider>
        <RequestsPanel />
        {may('keep-accounts') && (
          <>
            <InviteForm />
            <h2>{t.text('admin.officers', { side: names.sideNamed(names.own) })}</h2>
            <SayProvider><Accounts /></SayProvider>
          </>
        )}
      </AccessSayProvider>
      {may('keep-webhook') && <WebhookPanel />}
      {may('keep-calendars') && <RulesPanel />}
      {may('keep-keys') && <SayProvider><KeysPanel /></SayProvider>}
    </div>
  );
}
