import type { JointQuestion } from '#contracts';
import type { PageState } from '../case/states.js';
import { ProblemError } from '../data/problem.js';
import { SayProvider } from '../figures/say.js';
import { agreedFor, askedOf, listFor, statementOf } from './fixtures.js';
import { JointListScreen } from './joint-page.js';
import { JointReportScreen } from './joint-report-page.js';

const page = (id: string, render: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{render(reader)}</SayProvider> });
const other = (reader: string): 'KR' | 'CN' => (reader === 'KR' ? 'CN' : 'KR');
const PERIOD: Pick<JointQuestion, 'network' | 'from' | 'to'> = { network: 'kr-cn', from: '2025-01-01', to: '2025-06-30' };
/** As the service refuses to state what is no longer what the reader saw. */
const CHANGED = new ProblemError({ type: 'urn:hotline:problem:figures-changed', title: 'figures-changed', status: 409, code: 'figures-changed' });
const list = (data: ReturnType<typeof listFor> | undefined, error: unknown = null, question: typeof PERIOD | null = null) =>
  <JointListScreen data={data} error={error} onRetry={() => {}} question={question} search={question ?? {}} onAsk={() => {}} onProposed={() => {}} />;

/** States of joint reports. */
export const jointStates: readonly PageState[] = [
  page('agreed', (reader) => <JointReportScreen view={{ report: agreedFor(reader), statements: [statementOf('CN'), statementOf('KR')] }} />),
  page('asked', (reader) => <JointReportScreen view={{ report: askedOf(reader, other(reader)), statements: [] }} />),
  page('changed', (reader) => <JointReportScreen view={{ report: askedOf(reader, other(reader)), statements: [] }} refused={CHANGED} />),
  page('proposed', (reader) => <JointReportScreen view={{ report: askedOf(reader, reader as 'KR' | 'CN'), statements: [statementOf(reader)] }} />),
  page('list', (reader) => list(listFor(reader))),
  page('new', (reader) => list({ ...listFor(reader), reports: [agreedFor(reader)] }, null, PERIOD)),
  page('not-over', (reader) => list({ ...listFor(reader), reports: [agreedFor(reader)] }, null, { ...PERIOD, to: '2026-03-12' })),
  page('empty', (reader) => list({ ...listFor(reader), reports: [] })),
  page('loading', () => list(undefined)),
  page('error', () => list(undefined, new Error('fixture'))),
];
