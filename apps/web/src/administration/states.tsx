import { NoAnswerError, ProblemError } from '../data/problem.js';
import type { PageState } from '../case/states.js';
import { Failed, Loading } from '../parts/index.js';
import { CalendarsScreen } from './calendars-page.js';
import { DutyScreen } from './duty-page.js';
import { calendarsFor, dutyFor, rostersFor } from './fixtures.js';
import { RosterScreen } from './roster-page.js';
import { SayProvider, useSay } from './say.js';
import { DutyTabs } from './tabs.js';

const page = (title: 'duty.title' | 'cal.title', id: string, body: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider><Titled title={title}>{body(reader)}</Titled></SayProvider> });

function Titled({ title, children }: { title: 'duty.title' | 'cal.title'; children: React.ReactNode }) {
  const say = useSay();
  return <div className="page duty-page"><DutyTabs /><h1>{say.text(title)}</h1>{children}</div>;
}

function Waiting() {
  return <Loading text={useSay().text('duty.loading')} />;
}

const refused = new ProblemError({ type: 'urn:hotline:problem:unavailable', title: 'unavailable', status: 503, code: 'unavailable' });
const officeOf = (reader: string, n: number): string => dutyFor(reader).own.offices[n]?.office ?? '';
const roster = (id: string, n: number, may_save: boolean): PageState => ({ id, render: (reader) => <SayProvider><RosterScreen office={officeOf(reader, n)} rosters={rostersFor(reader, may_save)} preview={dutyFor(reader)} /></SayProvider> });

/** States of the pages of duty and rosters. */
export const dutyStates: readonly PageState[] = [
  page('duty.title', 'full', (reader) => <DutyScreen preview={dutyFor(reader)} rosters={rostersFor(reader, true)} />),
  page('duty.title', 'read-only', (reader) => <DutyScreen preview={dutyFor(reader)} rosters={rostersFor(reader, false)} />),
  page('duty.title', 'empty', (reader) => <DutyScreen preview={dutyFor(reader, true)} rosters={rostersFor(reader, true, true)} />),
  page('duty.title', 'loading', () => <Waiting />), page('duty.title', 'error', () => <Failed error={refused} onRetry={() => {}} />),
  page('duty.title', 'offline', () => <Failed error={new NoAnswerError('fixture')} onRetry={() => {}} />),
  roster('roster', 0, true), roster('roster-week', 1, true), roster('roster-read-only', 0, false), roster('roster-empty', 2, true),
];

/** States of the page of calendars. */
export const calendarStates: readonly PageState[] = [
  page('cal.title', 'full', (reader) => <CalendarsScreen view={calendarsFor(reader, true)} />),
  page('cal.title', 'read-only', (reader) => <CalendarsScreen view={calendarsFor(reader, false)} />),
  page('cal.title', 'loading', () => <Waiting />), page('cal.title', 'error', () => <Failed error={refused} onRetry={() => {}} />),
];
