import { AccountPage } from '../account/account-page.js';
import { AdministrationPage } from '../administration/administration-page.js';
import { CalendarsPage } from '../administration/calendars-page.js';
import { DutyPage } from '../administration/duty-page.js';
import { FiguresPage } from '../figures/figures-page.js';
import { HistoryPage } from '../history/history-page.js';
import { MeasuresPage } from '../measures/measures-page.js';
import { ReadinessPage } from '../readiness/readiness-page.js';

/** Pages as they stand while they wait for an answer, and once none came: as they are, asking for themselves. */
export const ASKING_PAGES: Readonly<Record<string, () => React.ReactNode>> = {
  account: AccountPage, administration: AdministrationPage, calendars: CalendarsPage, duty: DutyPage, figures: FiguresPage, history: HistoryPage, measures: MeasuresPage, readiness: ReadinessPage,
};
