import type { JointQuestion, JointReport } from '#contracts';
import type { PageState } from '../case/states.js';
import { ProblemError } from '../data/problem.js';
import { SayProvider } from '../figures/say.js';
import { useWords } from '../words.js';
import { agreedFor, askedOf, listFor, statementOf } from './fixtures.js';
import { JointListScreen } from './joint-page.js';
import { JointReportScreen } from './joint-report-page.js';

const page = (id: string, render: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{render(reader)}</SayProvider> });
const other = (reader: string): 'KR' | 'CN' => (reader === 'KR' ? 'CN' : 'KR');
const PERIOD: Pick<JointQuestion, 'network' | 'from' | 'to'> = { network: 'kr-cn', from: '2025-01-01', to: '2025-06-30' };
/** As the service refuses, in its own words, to state what is no longer what the reader saw. */
const CHANGED = { ko: '확인하신 뒤에 통계가 변경되었습니다', 'zh-Hans': '统计在您查看后已有变化', en: 'The figures have changed since you saw them' } as const;
function Changed({ report }: { report: JointReport }) {
  const title = CHANGED[useWords().t.language];
  return <JointReportScreen view={{ report, statements: [] }} refused={new ProblemError({ type: 'urn:hotline:problem:figures-changed', title, status: 409, code: 'figures-changed' })} />;
}
const list = (data: ReturnType<typeof listFor> | undefined, error: unknown = null, question: typeof PERIOD | null = null) =>
  <JointListScreen data={data} error={error} onRetry={() => {}} question={question} search={question ?? {}} onAsk={() => {}} onProposed={() => {}} />;

/** States of joint reports. */
export const jointStates: readonly PageState[] = [
  page('agreed', (reader) => <JointReportScreen view={{ report: agreedFor(reader), statements: [statementOf('CN'), statementOf('KR')] }} />),
  page('asked', (reader) => <JointReportScreen view={{ report: askedOf(reader, other(reader)), statements: [] }} />),
  page('changed', (reader) => <Changed report={askedOf(reader, other(reader))} />),
  page('proposed', (reader) => <JointReportScreen view={{ report: askedOf(reader, reader as 'KR' | 'CN'), statements: [statementOf(reader)] }} />),
  page('list', (reader) => list(listFor(reader))),
  page('new', (reader) => list({ ...listFor(reader), reports: [agreedFor(reader)] }, null, PERIOD)),
  page('not-over', (reader) => list({ ...listFor(reader), reports: [agreedFor(reader)] }, null, { ...PERIOD, to: '2026-03-12' })),
  page('no-network', (reader) => list({ ...listFor(reader), reports: [] }, null, { ...PERIOD, network: 'cn-jp' })),
  page('empty', (reader) => list({ ...listFor(reader), reports: [] })),
  page('loading', () => list(undefined)),
  page('error', () => list(undefined, new Error('fixture'))),
];
