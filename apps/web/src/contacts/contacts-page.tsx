import { type ReactNode, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Contacts } from '#contracts';
import { useContacts } from '../data/contacts.js';
import { type PushHere, usePushHere } from '../data/push.js';
import { Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { CalendarPanel } from './calendar-panel.js';
import { ConfirmAddress } from './confirm-address.js';
import { ConfirmContacts } from './confirm-contacts.js';
import { MailAddress } from './mail-address.js';
import { PushPanel } from './push-panel.js';
import { RulesForm } from './rules-form.js';
import { SayProvider, useSay } from './say.js';
import './contacts.css';

/** How the reader is told beyond their desk: where, once they have confirmed it, and when. */
export function ContactsPage() {
  const { token = '' } = useSearch({ strict: false });
  // Once it was used the token leaves the address, which others may see; what was said of it stays.
  const [opened] = useState(token);
  const navigate = useNavigate();
  const onDone = (): void => void navigate({ to: '/contacts', search: {}, replace: true });
  return <SayProvider><Page token={opened} onDone={onDone} /></SayProvider>;
}

function Page({ token, onDone }: { token: string; onDone: () => void }) {
  const say = useSay();
  const [contacts, here] = [useContacts(), usePushHere()];
  useTitle(say.text('contacts.title'));
  return (
    <div className="page">
      <h1>{say.text('contacts.title')}</h1>
      {token !== '' && <ConfirmAddress token={token} address={contacts.data?.mail.address ?? null} onDone={onDone} />}
      {contacts.error && !contacts.data ? <Failed error={contacts.error} onRetry={() => void contacts.refetch()} /> : contacts.data && here.data ? <ContactsScreen contacts={contacts.data} here={here.data} calendar={<CalendarPanel />} /> : <Loading />}
    </div>
  );
}

export function ContactsScreen({ contacts, here, calendar }: { contacts: Contacts; here: PushHere; calendar: ReactNode }) {
  const say = useSay();
  return (
    <>
      <p>{say.text('contacts.intro')} {say.text('contacts.private')}</p>
      <ConfirmContacts contacts={contacts} />
      <PushPanel push={contacts.push} here={here} />
      <MailAddress mail={contacts.mail} />
      <RulesForm rules={contacts.rules} />
      {calendar}
    </>
  );
}
