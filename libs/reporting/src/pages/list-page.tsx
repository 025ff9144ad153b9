import { SHEET_FORMATS, type SaidFault, choicesOf, columnHeading } from '#sheets';
import type { ReactElement } from 'react';
import { LIST_FORMS, LIST_ROWS_MAX, type CheckedList, type ListKind } from '../list/check-list.js';
import { type DraftLists, LIST_FILE_MAX_BYTES } from '../list/take-list.js';
import { ErrorBox, errorId } from './errors.js';
import { capitals } from './labels.js';
import { FORM_ID, Layout, Said } from './layout.js';
import { Steps } from './steps.js';
import type { Words } from './words.js';

/** What was wrong with a file as a whole; no faults where none was chosen. */
export interface ListFaults { readonly kind: ListKind; readonly faults: readonly Omit<SaidFault, 'row'>[] }
interface ListPageProps { readonly kinds: readonly ListKind[]; readonly lists: DraftLists; readonly faults: ListFaults | null; readonly back: string; readonly saved_at: number; readonly words: Words; /** The way from the page's own address to those of its draft. */ readonly up: '' | '../' }

const MAX_MB = LIST_FILE_MAX_BYTES / 1024 / 1024;
/** Faults that the page shows; all of them stand in the file that is given back. */
const SHOWN = 20;

/** Where a company brings many contracts or applications at once: an empty spreadsheet, what is right of a filled one, and it back with what is wrong. */
export function ListPage({ kinds, lists, faults, back, saved_at, words, up }: ListPageProps): ReactElement {
  const { t } = words;
  const asked = t.text('sheets.page.title');
  const said = faults && faultTexts(faults, words);
  return (
    <Layout language={words.language} languages={words.network.languages} title={said ? t.text('form.frame.title_prefix', { title: asked }) : asked} switching="form">
      <Steps back={`${up}${back}`} section="status" n={1} total={1} saved_at={saved_at} words={words} />
      {faults && said && (
        <ErrorBox t={t}>
          <ul>{said.map((text) => <li key={text}><a href={`#file-${faults.kind}`}>{text}</a></li>)}</ul>
        </ErrorBox>
      )}
      <h1>{asked}</h1>
      <p className="hint">{t.text('sheets.page.hint')}</p>
      {kinds.map((kind, i) => <Kind key={kind} id={i === 0 ? FORM_ID : undefined} kind={kind} list={lists[kind] ?? null} wrong={faults?.kind === kind ? said : null} up={up} words={words} />)}
      <div className="go"><a className="primary" href={`${up}${back}`}>{t.text('sheets.page.done')}</a></div>
    </Layout>
  );
}

/** Faults of a file as a whole, those of its headings under the names that they have. */
function faultTexts({ kind, faults }: ListFaults, { t }: Words): string[] {
  if (faults.length === 0) return [t.text('sheets.missing')];
  return faults.map(({ column, message }) => (column === null ? message : t.text('sheets.said', { column: columnName(kind, column, t.language), what: message })));
}

const columnName = (kind: ListKind, column: string, language: Words['language']): string => columnHeading<unknown>(LIST_FORMS[kind], column, language);

/** @param id of its form where the buttons that change the language belong to it: a page has no other */
function Kind({ id, kind, list, wrong, up, words: { t, network, otherSide, homeOffice } }: { id: string | undefined; kind: ListKind; list: CheckedList | null; wrong: readonly string[] | null; up: string; words: Words }): ReactElement {
  const input = `file-${kind}`;
  const described = [`${kind}-hint`, ...(wrong ? [errorId(input)] : [])].join(' ');
  return (
    <section className="gap" aria-labelledby={kind}>
      <h2 id={kind}>{t.text(`sheets.kind.${kind}`)}</h2>
      <p className="hint" id={`${kind}-hint`}>{capitals(t.text(`sheets.secrecy.${kind}`, { otherSide, homeOffice }))}</p>
      <p className="in">{SHEET_FORMATS.map((format) => <a key={format} href={`${up}list/${kind}/template.${format}`} download>{t.text(`sheets.template.${format}`)}</a>)}</p>
      <div className="hint">
        <p>{t.text('sheets.choices')}</p>
        <ul>{choicesOf<unknown>(LIST_FORMS[kind], t.language, network.policy.crossing).map(({ name, choices }) => <li key={name}>{t.text('sheets.said', { column: name, what: choices })}</li>)}</ul>
      </div>
      {list && <Standing kind={kind} list={list} up={up} t={t} />}
      <form id={id} className={wrong ? 'field bad' : 'field'} method="post" action={`${up}list/${kind}`} encType="multipart/form-data" noValidate>
        <label htmlFor={input}>{t.text('sheets.choose', { maxRows: LIST_ROWS_MAX, maxMb: MAX_MB })}</label>
        {wrong && <p className="error" id={errorId(input)}>{wrong.join(' ')}</p>}
        <input type="file" id={input} name="file" accept=".xlsx,.csv" aria-describedby={described} {...(wrong ? { 'aria-invalid': true } : {})} />
        <div className="go">
          <button className="second" aria-describedby={kind}>{t.text('sheets.send')}</button>
          {list && <button className="plain" name="remove" value="yes" aria-describedby={kind}>{t.text('sheets.remove')}</button>}
        </div>
      </form>
    </section>
  );
}

/** How many rows are right, and what is wrong with the others. */
function Standing({ kind, list: { count, right, faults }, up, t }: { kind: ListKind; list: CheckedList; up: string; t: Words['t'] }): ReactElement {
  const wrong = new Set(faults.map((fault) => fault.row)).size;
  return (
    <div className="will" role="status">
      <b>{t.text('sheets.rows', { right: right.length, rows: count })}</b>
      {wrong > 0 && (
        <>
          <p>{t.text('sheets.wrong', { count: wrong })}</p>
          <ul>{faults.slice(0, SHOWN).map(({ row, column, message }, i) => <li key={i}><Said>{t.text('sheets.row', { row, fault: column === null ? message : t.text('sheets.said', { column: columnName(kind, column, t.language), what: message }) })}</Said></li>)}</ul>
          {faults.length > SHOWN && <p>{t.text('sheets.more', { count: faults.length - SHOWN })}</p>}
          <p>{t.text('sheets.marked')}</p>
          <p className="in">{SHEET_FORMATS.map((format) => <a key={format} href={`${up}list/${kind}/marked.${format}`} download>{t.text(`sheets.marked.${format}`)}</a>)}</p>
        </>
      )}
    </div>
  );
}
