import { useId } from 'react';
import type { FigureCell, FigureTableView } from '#wording';
import { Band, PartBar, ShareBar } from './share-bar.js';
import { useSay } from './say.js';

/** One table of the figures, its bars in its cells: the chart is its own table. @param file where its CSV is, null where there is none */
export function FigureTable({ table: { id: name, title, note, columns, rows }, file }: { table: FigureTableView; file: React.ReactNode }) {
  const say = useSay();
  const id = useId();
  const aligned = (n: number): string | undefined => (columns[n]?.number === true && !rows.some(({ cells }) => cells[n]?.share) ? 'n' : undefined);
  return (
    <section className="sheet figure-table" data-table={name} aria-labelledby={id}>
      <header><h2 id={id}>{title}</h2>{file}</header>
      {rows.length === 0 ? <p className="muted small">{say.label('figures.none')}</p> : (
        <table className="rows" aria-labelledby={id}>
          <thead><tr>{columns.map(({ label }, n) => <th key={label} scope="col" className={aligned(n)}>{label}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ code, cells }) => (
              <tr key={code}>{cells.map((cell, n) => <td key={columns[n]?.label} data-head={columns[n]?.label} className={aligned(n)} data-depth={cell.depth}><Cell cell={cell} band={cells[n - 1]?.share?.band} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      )}
      {note && <p className="muted small">{note}</p>}
    </section>
  );
}

/** @param band of the share that stands before it, whose word it then is */
function Cell({ cell: { text, share, part }, band }: { cell: FigureCell; band: NonNullable<FigureCell['share']>['band'] | undefined }) {
  // A blank is a blank in a file; on a page it says that there is nothing to say.
  if (text === '') return <span className="muted">–</span>;
  if (share) return <><ShareBar percent={share.percent} />{text}</>;
  if (band) return <Band band={band}>{text}</Band>;
  if (part !== undefined) return <>{text}<PartBar part={part} /></>;
  return text;
}
