import type { Person } from './person.js';

/** Every page of the desk in every state, as the page of states draws them from fixtures. */
export const STATES: Readonly<Record<string, readonly string[]>> = {
  board: ['full', 'empty', 'loading', 'error', 'many', 'front', 'front&channel=export_control', 'full&line=stale', 'full&line=offline', 'full&tab=closed', 'full&tab=theirs&measure=01890000-0000-7000-8000-00000000b001', 'full&tab=monitoring&sort=oldest'],
  case: ['full', 'fresh', 'proposed', 'closed', 'untold', 'acting', 'listed', 'paused', 'unreached', 'ended', 'followed', 'referred', 'crossing', 'talked', 'consulted-record', 'consulted'],
  history: ['case', 'case-broken', 'case-long', 'case-eventful', 'case-crowded', 'case-current-rules', 'list', 'list-empty', 'list-loading'],
  administration: ['full'],
  account: ['full', 'loading', 'error'],
  duty: ['full', 'read-only', 'empty', 'loading', 'error', 'offline', 'roster', 'roster-week', 'roster-read-only', 'roster-empty'],
  calendars: ['full', 'read-only', 'loading', 'error'],
  contacts: ['full', 'unconfirmed', 'empty', 'off', 'loading', 'offline'],
  readiness: ['full', 'complete', 'loading'],
  figures: ['full', 'empty', 'loading', 'error'],
  joint: ['agreed', 'asked', 'changed', 'proposed', 'list', 'new', 'not-over', 'no-network', 'empty', 'loading', 'error'],
  agenda: ['full', 'empty', 'loading'],
  measures: ['one', 'list', 'empty', 'loading', 'investigation', 'notification'],
  licences: ['full', 'waits', 'other', 'checked', 'imported', 'empty', 'loading'],
  brief: ['full'],
  'sign-in': ['full', 'expired'],
  crash: ['whole', 'page'],
  parts: ['full'],
};

/** Pages while they wait for an answer and once none came. */
export const ASKING: Readonly<Record<string, readonly string[]>> = Object.fromEntries(['account', 'administration', 'agenda', 'brief', 'calendars', 'case', 'case-history', 'contacts', 'duty', 'figures', 'history', 'licences', 'measure', 'measures', 'notification', 'readiness'].map((page) => [page, ['asks&channel=hotline&answers=wait', 'asks&channel=hotline&answers=fail']]));

/** Where the page of states draws one of them. */
export const stateAddress = (page: string, state: string, language: string): string => `/desk/states?show=${page}&state=${state}&language=${language}`;

/** Goes to a state and waits until it stands. From another state without another page, which would load the same program again. */
export async function showState(person: Person, address: string): Promise<void> {
  const { page } = person;
  const shown = JSON.stringify(Object.fromEntries(new URL(address, 'http://any.test').searchParams));
  if (await page.evaluate(() => document.documentElement.dataset['shown'] === undefined)) await page.goto(address);
  else await page.evaluate((next) => history.pushState(null, '', next), address);
  await page.waitForFunction((stands) => document.documentElement.dataset['shown'] === stands, shown);
  await person.find('h1').first().waitFor({ state: 'attached' });
}
