import type { Contacts } from '#contracts';
import { useConfirmContacts } from '../data/contacts.js';
import { useSession } from '../data/session.js';
import { Facts, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** All that one is reached by, and one act that says it is still right. */
export function ConfirmContacts({ contacts: { mail, push, confirmation } }: { contacts: Contacts }) {
  const say = useSay();
  const { t, f } = useWords();
  const explain = useProblemText();
  const { office, places } = useNames();
  const { officer } = useSession();
  const confirm = useConfirmContacts();
  const day = (at: string): string => f.date(at, places[0].zone);
  const browsers = push.devices.filter((device) => device.verified_at !== null).map((device) => device.name ?? say.text('contacts.push.unknown'));
  const rows = [
    { key: 'name', term: t.text('admin.col.name'), value: officer.name }, { key: 'office', term: t.text('admin.col.office'), value: office(officer.office) },
    { key: 'push', term: say.text('contacts.push.devices'), value: browsers.length > 0 ? <bdi>{browsers.join(' · ')}</bdi> : say.text('contacts.push.nowhere') },
    { key: 'mail', term: say.text('contacts.mail.address'), value: mail.address ?? say.text('contacts.mail.none') },
  ];
  return (
    <section className="sheet contact" aria-labelledby="contacts-own">
      <h2 id="contacts-own">{say.text('contacts.own')}</h2>
      <Facts rows={rows} />
      <p className="muted">{say.text('contacts.own.hint')}</p>
      <p role="status" className={confirmation.state === 'overdue' ? 'refusal' : undefined}>{say.text(`contacts.own.${confirmation.state}`, { confirmed: day(confirmation.confirmed_at), due: day(confirmation.due_at) })}</p>
      {confirm.error && <p className="refusal" role="alert">{explain(confirm.error)}</p>}
      <SendingButton sending={confirm.isPending} onPress={() => confirm.mutate()}>{say.text('contacts.own.confirm')}</SendingButton>
    </section>
  );
}
