import { useWords } from '../words.js';
import { useCrossingSay } from './crossing-words.js';
import type { CrossingRow } from './crossing-view.js';
import { FactValue } from './fact-list.js';
import { formWord } from './facts.js';

/**
 * The second step of giving, field by field: what the other side reads now beside what it would read, how exact and on
 * which ground, and whether it says whose report it is. An exact figure in the place of a range is seen as what it is.
 */
export function CrossingReview({ rows, home, side }: { rows: readonly CrossingRow[]; home: string; side: string }) {
  return <ul className="crossing crossings">{rows.map((row) => <Given key={row.field} row={row} home={home} side={side} />)}</ul>;
}

function Given({ row: { field, now, theirs, standing: { next, identifying } }, home, side }: { row: CrossingRow; home: string; side: string }) {
  const { t } = useWords();
  const say = useCrossingSay();
  return (
    <li>
      <b className="name">{theirs && t.label(theirs.label)}</b>
      <dl className="beside">
        <div><dt>{say.text('cross.reads_now', { side })}</dt><dd>{now ? <FactValue row={now} home={home} /> : say.text('cross.nothing')}</dd></div>
        <div><dt>{say.text('cross.will_read', { side })}</dt><dd>{theirs && <FactValue row={theirs} home={home} />}</dd></div>
      </dl>
      <div className="small muted">
        {next && <p>{t.label(formWord({ ...next, field }))} · {t.text(`ground.${next.ground}`)}</p>}
        {identifying && <p className="warns">{say.text('cross.identifying')}</p>}
      </div>
    </li>
  );
}
