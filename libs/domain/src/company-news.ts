import type { Entry, EventType } from './events.js';

/** What a company is written to about: that its report arrived, that it is asked something, that there is an outcome. */
export const COMPANY_NEWS = ['company-received', 'company-asked', 'company-outcome'] as const;
export type CompanyNews = (typeof COMPANY_NEWS)[number];

const NEWS: Readonly<Partial<Record<EventType, CompanyNews>>> = {
  ReportFiled: 'company-received', FactsRequested: 'company-asked', ReportSettledAtHome: 'company-outcome', CaseClosed: 'company-outcome', OutcomeRecorded: 'company-outcome',
};

/** What of new entries of its case a company is told by mail, each kind once; what sides do between them is no news to it. Pure. */
export const companyNews = (entries: readonly Entry[]): CompanyNews[] =>
  [...new Set(entries.flatMap((entry) => (isJoin(entry) || isCorrection(entry) ? [] : NEWS[entry.type] ?? [])))];

/** A report that goes on in another case has no outcome yet: its company hears of that case's. */
const isJoin = (entry: Entry): boolean => entry.type === 'CaseClosed' && entry.shared.outcomes.includes('joined');

/** The mail said that there is an outcome; what is right of it, the report's page says. */
const isCorrection = (entry: Entry): boolean => entry.type === 'OutcomeRecorded' && entry.shared?.corrects !== null;
