import type { ListImport, RowError } from '#contracts';
import type { Formatter } from '#wording';
import { SendingButton } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { LISTS, type ListKind } from './lists.js';
import { saveFile } from './save-file.js';
import { useSay } from './say.js';

const FILES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
const FORMATS = ['xlsx', 'csv'] as const;
/** Rows that fit into the frame; where there are more, it is turned with the keyboard too. */
const SEEN_AT_ONCE = 6;

interface Props {
  readonly result: ListImport;
  readonly list: ListKind;
  /** Takes what was only checked so far. */
  readonly onTake?: () => void;
  readonly taking?: boolean;
}

/** The numbers of an import, for the sentences that say them. */
const countsOf = ({ rows, added, changed, unchanged, refused }: ListImport, f: Formatter) => ({ rows, added: f.number(added), changed: f.number(changed), unchanged: f.number(unchanged), refused: f.number(refused) });

/** What comes of an import, or would: how many rows, what of them crosses, and each that is not taken with row, column and rule. */
export function ImportResult({ result, list, onTake, taking = false }: Props) {
  const { reference, preview, added, changed, refused, errors, ignored, marked } = result;
  const say = useSay();
  const { f } = useWords();
  const called = ({ column }: RowError): string => LISTS[list].called(say, column) ?? say.text('licences.import.whole_row');
  const heads = [say.text('licences.import.row'), say.text('licences.import.column'), say.text('licences.import.rule')];
  const wrong = say.text(preview ? 'licences.import.checked.errors' : 'licences.import.errors', { count: refused });
  return (
    <div className="licence-result">
      <p><b>{say.text(preview ? 'licences.import.checked' : 'licences.import.done', countsOf(result, f))}</b></p>
      <Crossing result={result} list={list} />
      {ignored.length > 0 && <p className="small muted">{say.text('licences.import.ignored', { columns: f.list(ignored) })}</p>}
      {preview && (added + changed > 0
        ? <div className="toolbar"><SendingButton className="primary" sending={taking} onPress={() => onTake?.()}>{say.text('licences.import.send')}</SendingButton><span className="small muted">{say.text('licences.import.checked.note')}</span></div>
        : <p>{say.text('licences.import.checked.nothing')}</p>)}
      {errors.length > 0 && (
        <>
          <h2>{wrong}</h2>
          <div className="licence-errors" {...(errors.length > SEEN_AT_ONCE ? { tabIndex: 0, role: 'group', 'aria-label': wrong } : {})}>
            <table className="table">
              <thead><tr>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
              <tbody>{errors.map((e) => <tr key={`${e.row} ${e.column ?? ''} ${e.rule}`}><td className="nb">{e.row}</td><td>{called(e)}</td><td>{e.message}</td></tr>)}</tbody>
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

/** What of it the other sides read once it is taken. */
function Crossing({ result: { crosses, added, changed }, list }: Pick<Props, 'result' | 'list'>) {
  const say = useSay();
  const { t, f } = useWords();
  const names = useNames();
  if (added + changed === 0) return null;
  if (crosses === null) return <p>{say.text('licences.import.crosses.none')}</p>;
  const side = f.list(crosses.to.map((to) => names.sideNamed(to)));
  const stages = crosses.stages.map(({ stage, quantity }) => t.text('history.shipments.at', { stage: t.text(`st.${stage}`), quantity: 'value' in quantity ? f.quantity(quantity.value, quantity.unit) : f.band(quantity) }));
  return <p>{list === 'licences' ? say.text('licences.import.crosses', { side, named: crosses.named }) : say.text('shipments.import.crosses', { side, stages: f.list(stages) })}</p>;
}
