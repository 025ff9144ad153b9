import type { Contacts, DeadlineFeed, PushDevice } from '#contracts';
import type { PageState } from '../case/states.js';
import { NoAnswerError } from '../data/problem.js';
import type { PushHere } from '../data/push.js';
import { Failed, Loading } from '../parts/index.js';
import { CalendarAddress, CalendarSheet } from './calendar-panel.js';
import { ContactsScreen } from './contacts-page.js';
import { SayProvider, useSay } from './say.js';

const AT = '2026-03-12T00:30:00.000Z';
const mail = (changes: Partial<Contacts['mail']>, state: Contacts['confirmation']['state'] = 'fine'): Contacts => ({
  mail: { available: true, address: null, saved_at: null, verified_at: null, ...changes }, push: { key: 'BMade-up', devices: [] }, rules: { after_minutes: { push: 1, mail: 3 }, quiet: { from: '22:00', to: '07:00' } },
  confirmation: { state, confirmed_at: AT, due_at: '2027-03-12T00:30:00.000Z' },
});

function Titled({ children }: { children: React.ReactNode }) {
  return <div className="page"><h1>{useSay().text('contacts.title')}</h1>{children}</div>;
}
const state = (id: string, body: React.ReactNode): PageState => ({ id, render: () => <SayProvider><Titled>{body}</Titled></SayProvider> });
const calendar = (feed: DeadlineFeed, made: { readonly made?: string } = {}): React.ReactNode => <CalendarSheet><CalendarAddress feed={feed} {...made} /></CalendarSheet>;
const shown = (id: string, contacts: Contacts, here: PushHere = { can: 'unsupported', endpoint: null }, deadlines = calendar({ made_at: null, last_used_at: null })): PageState =>
  state(id, <ContactsScreen contacts={contacts} here={here} calendar={deadlines} />);
const device = (id: string, changes: Partial<PushDevice> = {}): PushDevice => ({ id, name: 'Chrome, Windows', endpoint: `https://push.example/${id}`, saved_at: AT, verified_at: AT, reached_at: AT, ...changes });
const browsers = [device('1'), device('2', { name: 'Firefox, Android', verified_at: null, reached_at: null }), device('3', { name: null, reached_at: null })];

/** States of the page of one's own contacts. */
export const contactsStates: readonly PageState[] = [
  shown('full', { ...mail({ address: 'duty.officer@mail.example', saved_at: AT, verified_at: AT }), push: { key: 'BMade-up', devices: browsers } }, { can: 'yes', endpoint: 'https://push.example/1' }, calendar({ made_at: AT, last_used_at: '2026-03-12T06:10:00.000Z' })),
  shown('unconfirmed', mail({ address: 'duty.officer@mail.example', saved_at: AT }, 'overdue'), { can: 'blocked', endpoint: null }, calendar({ made_at: AT, last_used_at: null }, { made: '/api/v1/deadlines/kf0Rz3cW2mYp1Qx7Lh8Bv5Nn4Tt6Gg9Dd0Ss2Aa1Ee3.ics' })),
  shown('empty', { ...mail({}, 'due-soon'), rules: { after_minutes: { push: 0, mail: 0 }, quiet: null } }, { can: 'yes', endpoint: null }), shown('off', { ...mail({ available: false }), push: { key: null, devices: [] } }),
  state('loading', <Loading />), state('offline', <Failed error={new NoAnswerError('fixture')} onRetry={() => {}} />),
];
