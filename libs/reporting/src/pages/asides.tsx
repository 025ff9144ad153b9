import { type ReportBody, UNITS } from '#contracts';
import { givesOf } from '#sheets';
import type { ReactElement, ReactNode } from 'react';
import type { PageState } from '../form/interview.js';
import type { Said as SaidSoFar } from '../form/question.js';
import { type Raw } from '../form/raw.js';
import { readChoice, readNumber, readText } from '../form/read.js';
import { type CrossingRow, crossings, crossingsInTurn, isToldAtOnce } from './crossing.js';
import { Said } from './layout.js';
import type { CheckedList } from '../list/check-list.js';
import { ListSeen, listStays } from './list-seen.js';
import { stockLasts } from './summary.js';
import { type Words, atStart } from './words.js';

/** What a page shows beside its question, or nothing. @param taken the goods that were found for the words on the page before, where they were @param listed whether a list of applications goes with the report @param mails whether mail goes out of this service */
export function asideOf(page: PageState, { report, taken, listed, mails, words }: { readonly report: ReportBody | null; readonly taken: string | null; readonly listed: boolean; readonly mails: boolean; readonly words: Words }): ReactNode {
  if (page.id === 'route' && taken !== null) return <p className="will">{words.t.text('form.hs.taken', { item: taken })} <a href="hs">{words.t.text('form.frame.change')}</a></p>;
  if (page.id === 'contract' || page.id === 'licence') return <p><a href="list">{words.t.text('sheets.page.link')}</a></p>;
  if (page.id === 'contact' && !mails) return <p className="hint">{words.t.text('track.mail.off')}</p>;
  if (page.id === 'stock') return <StockAside raw={page.raw} words={words} />;
  if (page.id === 'consent') return <>{listed && <RowsOfList words={words} />}{report && <TickedPreview report={contradicts(page) ? null : report} words={words} />}</>;
  return null;
}

/** Each row of a list says for itself whether it is given by name, and no answer of the form does. */
const RowsOfList = ({ words: { t, network } }: { words: Words }): ReactElement => (
  <div className="will"><p>{t.text('form.consent.list.rows')}</p><p>{givesOf('consent', t.language, network.policy.crossing)}</p><a href="list">{t.text('form.frame.change.named', { field: t.label('sheets.summary') })}</a></div>
);

/** Where nothing is ticked nothing more crosses, which can be shown. */
const contradicts = ({ errors }: PageState): boolean => errors.some(({ say }) => say !== 'form.consent.error.confirm');

/** The calculation that makes a slipped decimal point visible, made anew by a button as the preview of the consents is, and who never sees the figures. */
function StockAside({ raw, words }: { raw: Raw; words: Words }): ReactElement {
  const { t, f, otherSide, homeOffice } = words;
  const unit = readChoice(raw, 'unit', UNITS);
  const figure = (name: string): number | null => { const text = readText(raw, name); return text === null ? null : readNumber(text); };
  const [stock, use] = [figure('stock'), figure('use')];
  const said: SaidSoFar = unit && stock !== null && stock >= 0 && use !== null && use > 0 ? { stock: { value: stock, unit }, daily_use: { value: use, unit } } : {};
  const lasts = stockLasts(said, words);
  const quantity = (value: number): string => f.quantity(value, unit ?? '');
  return (
    <>
      <div className="sum">
        {lasts === null ? <span className="hint">{t.text('form.stock.pending')}</span> : (
          <>
            {t.text('form.stock.sum', { stock: quantity(stock ?? 0), use: quantity(use ?? 0) })}
            <b>{lasts}</b>
          </>
        )}
        <p><Anew words={words}>{t.text('form.stock.calculate')}</Anew></p>
      </div>
      <div className="will">
        <b>{t.text('form.frame.not_passed_on', { otherSide })}</b>
        {t.text('form.stock.only', { otherSide, homeOffice })}
      </div>
    </>
  );
}

/** Makes the page anew with what is typed, which is kept and not checked: the button that changes the language, to the same one. */
const Anew = ({ words, children }: { words: Words; children: string }): ReactElement => <button name="switch" value={words.language} className="second">{children}</button>;

/**
 * The preview beside the boxes, which know nothing of it without a program: it says that it stands for what was ticked when
 * the page was made, and a button makes the page anew.
 */
function TickedPreview({ report, words }: { report: ReportBody | null; words: Words }): ReactElement {
  const { t, otherSide } = words;
  const again = <p><Anew words={words}>{t.text('form.consent.preview.refresh')}</Anew></p>;
  if (report === null) return <section className="will"><p>{t.text('form.consent.preview.open')}</p>{again}</section>;
  return <Preview report={report} words={words} title={t.text('form.consent.preview.ticked', { otherSide })}>{again}</Preview>;
}

interface PreviewProps { readonly report: ReportBody; readonly words: Words; readonly title?: string | undefined; readonly children?: ReactNode }

/** What the other side will read of exactly these answers, and what stays at home. */
export function Preview({ report, words, title, children }: PreviewProps): ReactElement {
  return <Seen report={report} words={words} title={title}>{children}<Rows rows={crossings(report, words).crosses} /></Seen>;
}

/** The same before the report is sent: what is given at that moment and what only afterwards, each under when that is. */
export function SendingPreview({ report, list, words }: Pick<PreviewProps, 'report' | 'words'> & { readonly list: CheckedList | null }): ReactElement {
  const { t, network, otherSide, homeOffice } = words;
  const stays = list !== null && listStays(report, network.policy);
  const listed = list !== null && !stays && list.right.length > 0 && <ListSeen list={list} words={words} />;
  const kept = stays ? [t.label('sheets.kind.applications')] : [];
  if (!isToldAtOnce(report, words)) return <Seen report={report} words={words} kept={kept}><p>{atStart(t.text('form.check.after', { otherSide, homeOffice }))}</p><Rows rows={crossings(report, words).crosses} />{listed}</Seen>;
  const { at_once, agreed } = crossingsInTurn(report, words);
  return (
    <Seen report={report} words={words} kept={kept}>
      <p>{atStart(t.text('form.check.at_once', { otherSide }))}</p>
      <Rows rows={at_once} />
      {agreed.length > 0 && <><p>{atStart(t.text('form.check.agreed', { otherSide, homeOffice }))}</p><Rows rows={agreed} /></>}
      {listed}
    </Seen>
  );
}

const Rows = ({ rows }: { rows: readonly CrossingRow[] }): ReactElement => (
  <dl className="facts">
    {rows.map(({ label, values, said }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{values.map((value, i) => <span key={i} className="value">{said ? <Said>{value}</Said> : value}</span>)}</dd>
      </div>
    ))}
  </dl>
);

/** @param kept what else stays */
function Seen({ report, words, title, kept = [], children }: PreviewProps & { readonly kept?: readonly string[] }): ReactElement {
  const { t, otherSide } = words;
  const { stays, held } = crossings(report, words);
  return (
    <section className="will" aria-labelledby="preview">
      <h2 id="preview">{title ?? t.text('form.consent.preview', { otherSide })}</h2>
      {children}
      <h2>{t.text('form.frame.not_passed_on', { otherSide })}</h2>
      {held.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <p>{words.f.list([...stays, ...kept])}</p>
    </section>
  );
}
