import type { ReportBody } from '#contracts';
import type { ReactElement } from 'react';
import { contradictions } from '../form/contradictions.js';
import { type FormError, SECTIONS, type SectionId } from '../form/question.js';
import { QUESTIONS } from '../form/questions.js';
import { SendingPreview } from './asides.js';
import { listStays } from './list-seen.js';
import { withDoubts } from './doubts.js';
import { ErrorSummary, InlineErrors, errorId } from './errors.js';
import { FORM_ID, Layout } from './layout.js';
import { Steps, type StepsProps } from './steps.js';
import { SummaryList } from './summary-list.js';
import { type SummaryRow, summarize } from './summary.js';
import { LIST_KINDS } from '../list/check-list.js';
import type { DraftLists } from '../list/take-list.js';
import type { Words } from './words.js';

interface CheckPageProps {
  readonly report: ReportBody;
  /** The HS code as it was typed, where it was longer than what of it is kept. */
  readonly longer_hs: string | null;
  /** The goods that were found for the words typed in its place. */
  readonly taken: string | null;
  readonly errors: readonly FormError[];
  readonly lists: DraftLists;
  readonly steps: StepsProps;
  readonly words: Words;
}

/** All answers with a way back to each, what the other side will read of them, and the declaration. */
export function CheckPage({ report, longer_hs, taken, errors, lists, steps, words }: CheckPageProps): ReactElement {
  const { t } = words;
  const asked = t.text('form.check.question');
  const title = errors.length > 0 ? t.text('form.frame.title_prefix', { title: asked }) : asked;
  const declare = errors.filter((e) => e.input === 'declare');
  const hs = [...(taken === null ? [] : [t.text('form.hs.taken', { item: taken })]), ...(longer_hs === null ? [] : [t.text('form.hs.typed', { typed: longer_hs })])];
  const found = contradictions(report, lists.contracts?.shipments ?? []);
  const answers = summarize(report, words).map((row) => (row.page === 'hs' ? { ...row, values: [...row.values, ...hs] } : row));
  const rows = withDoubts([...answers, ...listRows(lists, report, words)], found, words);
  return (
    <Layout language={words.language} languages={words.network.languages} title={title} switching="form">
      <Steps {...steps} words={words} />
      <ErrorSummary errors={errors} words={words} />
      <h1>{asked}</h1>
      <p className="hint">{t.text('form.check.hint')}</p>
      {found.length > 0 && <div className="will"><b>{t.text('form.doubt.title')}</b><p>{t.text('form.doubt.text')}</p></div>}
      {SECTIONS.map((section) => <Section key={section} section={section} rows={rows.filter((row) => sectionOf(row) === section)} words={words} />)}
      <SendingPreview report={report} list={lists.applications ?? null} words={words} />
      <form id={FORM_ID} method="post" noValidate>
        <div className={declare.length > 0 ? 'field bad' : 'field'}>
          <InlineErrors errors={declare} words={words} />
          <label className="box">
            <input
              type="checkbox" id="declare" name="declare" value="yes"
              {...(declare.length > 0 ? { 'aria-invalid': true, 'aria-describedby': errorId('declare') } : {})}
            />
            <span>{t.text('form.check.declare')}</span>
          </label>
        </div>
        <div className="go">
          <button className="primary">{t.text('form.check.send')}</button>
          <button name="leave" value="yes" className="plain">{t.text('form.frame.leave')}</button>
        </div>
      </form>
    </Layout>
  );
}

/** Lists are of contracts and of licence applications, and stand with what the form asks about those. */
const sectionOf = ({ page }: SummaryRow): SectionId => QUESTIONS.find(({ id }) => id === page)?.section ?? 'status';

/** The answers of one part of the form, under its name. */
function Section({ section, rows, words }: { section: SectionId; rows: readonly SummaryRow[]; words: Words }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section className="gap" aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{words.t.text(`form.section.${section}`)}</h2>
      <SummaryList rows={rows} words={words} change={(page) => `${page}?change`} />
    </section>
  );
}

/** What goes with the report as a list; the way to it also where there is none yet. */
function listRows(lists: DraftLists, report: ReportBody, { t, network, otherSide, homeOffice }: Words): SummaryRow[] {
  const values = LIST_KINDS.flatMap((kind) => { const list = lists[kind]; return list ? [t.text(`sheets.summary.${kind}`, { right: list.right.length, rows: list.count })] : []; });
  const stays = lists.applications && listStays(report, network.policy);
  const doubts = stays ? [t.text('form.check.list_stays', { otherSide, homeOffice, field: t.text('form.consent.option.licence'), answer: t.label('field.consent') })] : [];
  return [{ page: 'list', field: 'sheets.summary', label: t.text('sheets.summary'), values: values.length > 0 ? values : [t.text('form.frame.not_answered')], doubts }];
}
