import type { ListImport, RowError } from '#contracts';
import { useWords } from '../words.js';
import { LISTS, type ListKind } from './lists.js';
import { saveFile } from './save-file.js';
import { useSay } from './say.js';

const FILES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
const FORMATS = ['xlsx', 'csv'] as const;
/** Rows that fit into the frame; where there are more, it is turned with the keyboard too. */
const SEEN_AT_ONCE = 6;

/** What came of an import: how many rows, and each that was not taken with row, column and rule. */
export function ImportResult({ result: { reference, rows, added, changed, unchanged, refused, errors, ignored, marked }, list }: { result: ListImport; list: ListKind }) {
  const say = useSay();
  const { f } = useWords();
  const called = ({ column }: RowError): string => LISTS[list].called(say, column) ?? say.text('licences.import.whole_row');
  const count = { rows, added: f.number(added), changed: f.number(changed), unchanged: f.number(unchanged), refused: f.number(refused) };
  const heads = [say.text('licences.import.row'), say.text('licences.import.column'), say.text('licences.import.rule')];
  return (
    <div className="licence-result">
      <p><b>{say.text('licences.import.done', count)}</b></p>
      {ignored.length > 0 && <p className="small muted">{say.text('licences.import.ignored', { columns: f.list(ignored) })}</p>}
      {errors.length > 0 && (
        <>
          <h2>{say.text('licences.import.errors', { count: refused })}</h2>
          <div className="licence-errors" {...(errors.length > SEEN_AT_ONCE ? { tabIndex: 0, role: 'group', 'aria-label': say.text('licences.import.errors', { count: refused }) } : {})}>
            <table className="table">
              <thead><tr>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
              <tbody>{errors.map((e) => <tr key={`${e.row} ${e.column ?? ''} ${e.rule}`}><td>{e.row}</td><td>{called(e)}</td><td>{e.message}</td></tr>)}</tbody>
            </table>
          </div>
          {marked && (
            <>
              <p className="small muted">{say.text('licences.import.marked')}</p>
              <div className="toolbar">{FORMATS.map((format) => <button key={format} type="button" onClick={() => saveFile(`${list}-${reference}.${format}`, marked[format], FILES[format])}>{say.text(`licences.import.marked.${format}`)}</button>)}</div>
            </>
          )}
        </>
      )}
    </div>
  );
}
