import { type FormEvent, useRef, useState } from 'react';
import type { AttachmentView } from '#contracts';
import { listTemplate, useImportList } from '../data/licences.js';
import { problemOf } from '../data/problem.js';
import { Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { ImportResult } from './import-result.js';
import { LISTS, type ListKind } from './lists.js';
import { useSay } from './say.js';

type Paper = Pick<AttachmentView, 'id' | 'name'>;
interface Props { readonly list: ListKind; readonly reference: string; /** Spreadsheets that the company handed in. */ readonly papers?: readonly Paper[]; /** Whether the form is open at once. */ readonly open?: boolean }

/** Checks a spreadsheet for a list of a case and says what would come of it, and of every row that would not be taken why; then, by a second step, takes exactly that file. */
export function ImportForm({ list, reference, papers = [], open = false }: Props) {
  const say = useSay();
  const { t, f } = useWords();
  const { columns, needed, bytes, rows: most, title, hint, called } = LISTS[list];
  const [check, take] = [useImportList(list, reference, true), useImportList(list, reference, false)];
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const came = useRef<HTMLDivElement>(null);
  const again = (): void => { check.reset(); take.reset(); };
  // What was pressed may be gone with what it did; what came of it is read next.
  const toResult = (): void => { requestAnimationFrame(() => came.current?.focus()); };
  const look = (what: File | Paper): void => {
    if (check.isPending || take.isPending) return;
    again();
    check.mutate(what, { onSuccess: toResult });
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (file) look(file);
    else focusFirstWrong(event.currentTarget);
  };
  const bring = (): void => { if (check.data && !take.isPending) take.mutate(check.data.bytes, { onSuccess: toResult }); };
  const names = (some: readonly string[]): string => f.list(some.map((column) => called(say, column) ?? column));
  const refused = take.error ?? check.error;
  return (
    <details className="sheet licence-import" open={open}>
      <summary><b>{say.text(title)}</b></summary>
      <form className="act" onSubmit={submit} noValidate>
        <p className="small muted">{say.text(hint, { maxMb: bytes / 1024 / 1024, maxRows: f.number(most) })}</p>
        <p className="small muted">{say.text('licences.import.columns', { columns: names(needed), optional: names(columns.filter((column) => !needed.includes(column))) })}</p>
        <Field label={say.text('licences.import.choose')} hint={t.text('secrecy')} wrong={asked && !file ? say.text('licences.import.missing') : undefined}>
          {(tied) => <input {...tied} type="file" accept=".xlsx,.csv" onChange={(event) => { setFile(event.target.files?.[0] ?? null); again(); }} />}
        </Field>
        <div className="toolbar">
          <SendingButton className={check.data ? '' : 'primary'} sending={check.isPending}>{say.text('licences.import.check')}</SendingButton>
          {(['xlsx', 'csv'] as const).map((format) => <a key={format} className="button" href={listTemplate(list, reference, format, t.language)} download>{say.text(`licences.import.template.${format}`)}</a>)}
        </div>
      </form>
      {papers.length > 0 && <Papers papers={papers} busy={check.isPending || take.isPending} onBring={look} />}
      {refused && <Refused error={refused} list={list} />}
      <div ref={came} tabIndex={-1}>
        {take.data ? <ImportResult result={take.data.result} list={list} /> : check.data && <ImportResult result={check.data.result} list={list} onTake={bring} taking={take.isPending} />}
      </div>
    </details>
  );
}

/** What the company handed in, to be taken as it is. */
function Papers({ papers, busy, onBring }: { papers: readonly Paper[]; busy: boolean; onBring: (paper: Paper) => void }) {
  const say = useSay();
  return (
    <div className="act">
      <p><b>{say.text('licences.paper')}</b></p>
      <p className="small muted">{say.text('licences.paper.hint')}</p>
      <div className="toolbar">{papers.map((paper) => <SendingButton key={paper.id} sending={busy} onPress={() => onBring(paper)}>{say.text('licences.paper.send', { name: paper.name })}</SendingButton>)}</div>
    </div>
  );
}

/** A file that is no such list: what of it is wrong, column by column where it is about columns. */
function Refused({ error, list }: { error: Error; list: ListKind }) {
  const explain = useProblemText();
  const say = useSay();
  const { t } = useWords();
  const errors = problemOf(error)?.errors ?? [];
  const named = ({ pointer, message }: { pointer: string; message: string }): string => { const name = LISTS[list].called(say, pointer.slice(1)); return name === null ? message : t.text('named', { name, value: message }); };
  return errors.length === 0 ? <p className="refusal" role="alert">{explain(error)}</p> : <ul className="refusal" role="alert">{errors.map((e) => <li key={e.pointer + e.rule}>{named(e)}</li>)}</ul>;
}
