import type { Contacts } from '#contracts';
import type { PageState } from '../case/states.js';
import { NoAnswerError } from '../data/problem.js';
import { Failed, Loading } from '../parts/index.js';
import { ContactsScreen } from './contacts-page.js';
import { SayProvider, useSay } from './say.js';

const AT = '2026-03-12T00:30:00.000Z';
const mail = (changes: Partial<Contacts['mail']>, state: Contacts['confirmation']['state'] = 'fine'): Contacts => ({
  mail: { available: true, address: null, saved_at: null, verified_at: null, ...changes }, rules: { after_minutes: { mail: 3 }, quiet: { from: '22:00', to: '07:00' } },
  confirmation: { state, confirmed_at: AT, due_at: '2027-03-12T00:30:00.000Z' },
});

function Titled({ children }: { children: React.ReactNode }) {
  return <div className="page"><h1>{useSay().text('contacts.title')}</h1>{children}</div>;
}
const state = (id: string, body: React.ReactNode): PageState => ({ id, render: () => <SayProvider><Titled>{body}</Titled></SayProvider> });
const shown = (id: string, contacts: Contacts): PageState => state(id, <ContactsScreen contacts={contacts} />);

/** States of the page of one's own contacts. */
export const contactsStates: readonly PageState[] = [
  shown('full', mail({ address: 'duty.officer@mail.example', saved_at: AT, verified_at: AT })), shown('unconfirmed', mail({ address: 'duty.officer@mail.example', saved_at: AT }, 'overdue')),
  shown('empty', { ...mail({}, 'due-soon'), rules: { after_minutes: { mail: 0 }, quiet: null } }), shown('off', mail({ available: false })),
  state('loading', <Loading />), state('offline', <Failed error={new NoAnswerError('fixture')} onRetry={() => {}} />),
];
