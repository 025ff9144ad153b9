import { useId } from 'react';
import type { Figures } from '#contracts';
import { weekdayName } from '#wording';
import { useWords } from '../words.js';
import { useSay } from './say.js';

/** Depths of colour; the number stands in the cell. */
const DEPTHS = 4;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When cases came in, by hour and weekday of one side's clock: a table whose cells are coloured by their number, as wide as a telephone. */
export function HeatMap({ hours: { counts }, city }: { hours: Figures['hours'][number]; city: string }) {
  const say = useSay();
  const { t, f } = useWords();
  const id = useId();
  const most = Math.max(1, ...counts.flat());
  return (
    <table className="heat" aria-labelledby={id}>
      <caption id={id}>{say.text('figures.table.hours', { city })}</caption>
      <thead><tr><td />{counts.map((_, day) => <th key={day} scope="col">{weekdayName(t.tag, day + 1)}</th>)}</tr></thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th scope="row">{say.text('figures.hour', { hour })}</th>
            {counts.map((day, n) => <td key={n} data-depth={Math.ceil((DEPTHS * (day[hour] ?? 0)) / most)}>{day[hour] ? f.number(day[hour]) : <span className="unseen">0</span>}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
