import { type FormEvent, useState } from 'react';
import { LICENCE_COLUMNS, LICENCE_COLUMNS_NEEDED, LICENCE_FILE_MAX_BYTES, type LicenceColumn } from '#contracts';
import { APPLICATIONS_MAX } from '#domain';
import { licencesTemplate, useImportLicences } from '../data/licences.js';
import { problemOf } from '../data/problem.js';
import { Field, announce, focusFirstWrong, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { ImportResult } from './import-result.js';
import { useSay } from './say.js';

/** Brings a spreadsheet into the list, and says of every row that was not taken why. */
export function ImportForm({ reference }: { reference: string }) {
  const say = useSay();
  const { t, f } = useWords();
  const send = useImportLicences(reference);
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const called = (column: LicenceColumn): string => say.text(`licences.column.${column}`);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (!file) return focusFirstWrong(event.currentTarget);
    if (!send.isPending) send.mutate(file, { onSuccess: ({ rows, added, changed, unchanged, refused }) => announce(say.text('licences.import.done', { rows, added, changed, unchanged, refused })) });
  };
  const optional = LICENCE_COLUMNS.filter((column) => !LICENCE_COLUMNS_NEEDED.includes(column));
  return (
    <details className="sheet licence-import" open>
      <summary><b>{say.text('licences.import')}</b></summary>
      <form className="act" onSubmit={submit} noValidate>
        <p className="small muted">{say.text('licences.import.hint', { maxMb: LICENCE_FILE_MAX_BYTES / 1024 / 1024, maxRows: f.number(APPLICATIONS_MAX) })}</p>
        <p className="small muted">{say.text('licences.import.columns', { columns: f.list(LICENCE_COLUMNS_NEEDED.map(called)), optional: f.list(optional.map(called)) })}</p>
        <Field label={say.text('licences.import.choose')} hint={t.text('secrecy')} wrong={asked && !file ? say.text('licences.import.missing') : undefined}>
          {(tied) => <input {...tied} type="file" accept=".xlsx,.csv" onChange={(event) => { setFile(event.target.files?.[0] ?? null); send.reset(); }} />}
        </Field>
        {send.isError && <Refused error={send.error} called={called} />}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={send.isPending} data-pending={send.isPending || undefined}>{say.text('licences.import.send')}</button>
          {(['xlsx', 'csv'] as const).map((format) => <a key={format} className="button" href={licencesTemplate(reference, format, t.language)} download>{say.text(`licences.import.template.${format}`)}</a>)}
        </div>
      </form>
      {send.data && <ImportResult result={send.data} />}
    </details>
  );
}

/** A file that is no such list: what of it is wrong, column by column where it is about columns. */
function Refused({ error, called }: { error: Error; called: (column: LicenceColumn) => string }) {
  const explain = useProblemText();
  const errors = problemOf(error)?.errors ?? [];
  const named = (pointer: string): string => { const column = LICENCE_COLUMNS.find((c) => `/${c}` === pointer); return column ? `${called(column)}: ` : ''; };
  return errors.length === 0 ? <p className="refusal" role="alert">{explain(error)}</p> : <ul className="refusal" role="alert">{errors.map((e) => <li key={e.pointer + e.rule}>{named(e.pointer)}{e.message}</li>)}</ul>;
}
