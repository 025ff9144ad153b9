import { AccountPage } from '../account/account-page.js';
import { AdministrationPage } from '../administration/administration-page.js';
import { AgendaPage } from '../agenda/agenda-page.js';
import { BriefPage } from '../brief/brief-page.js';
import { CalendarsPage } from '../administration/calendars-page.js';
import { DutyPage } from '../administration/duty-page.js';
import { CasePage } from '../case/case-page.js';
import { ContactsPage } from '../contacts/contacts-page.js';
import { FiguresPage } from '../figures/figures-page.js';
import { CaseHistoryPage } from '../history/case-history-page.js';
import { HistoryPage } from '../history/history-page.js';
import { LicencesPage } from '../licences/licences-page.js';
import { MeasurePage } from '../measures/measure-page.js';
import { MeasuresPage } from '../measures/measures-page.js';
import { NotificationPage } from '../measures/notification-page.js';
import { ReadinessPage } from '../readiness/readiness-page.js';

/** Pages as they stand while they wait for an answer, and once none came: as they are, asking for themselves. */
export const ASKING_PAGES: Readonly<Record<string, () => React.ReactNode>> = {
  account: AccountPage, administration: AdministrationPage, agenda: AgendaPage, brief: BriefPage, calendars: CalendarsPage, case: CasePage, 'case-history': CaseHistoryPage, contacts: ContactsPage, duty: DutyPage,
  figures: FiguresPage, history: HistoryPage, licences: LicencesPage, measure: MeasurePage, measures: MeasuresPage, notification: NotificationPage, readiness: ReadinessPage,
};
