import type { CalendarYearView } from '#contracts';
import { Typed } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { byMonth, type NamedDay } from './calendar-view.js';
import { useSay } from './say.js';
import { Done } from './saving.js';

/** One year as it stands: where it comes from, whether it is the official list, and its days by month. */
export function CalendarYear({ year, home, done, onEdit }: { year: CalendarYearView; home: string; done: boolean; onEdit: (() => void) | null }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const named = String(year.year);
  return (
    <div className="year">
      <Done text={done ? say.text('cal.done', { year: named }) : null} />
      <h3>{say.text('cal.year', { year: named })}</h3>
      <p className={year.published ? 'published' : 'unpublished'}><b>{say.text(year.published ? 'cal.published' : 'cal.unpublished')}</b></p>
      <p className="muted">{say.text('cal.source')} <Typed text={year.source} home={home} /> · {year.edited ? say.text('cal.updated', { when: f.when(year.updated_at, places) }) : say.text('cal.delivered')}</p>
      <h4>{say.text('cal.holidays')} <span className="muted">{year.holidays.length}</span></h4>
      <Months days={year.holidays} home={home} />
      <h4>{say.text('cal.make_up')} <span className="muted">{year.make_up_days.length}</span></h4>
      <Months days={year.make_up_days} home={home} />
      {onEdit && <div><button type="button" onClick={onEdit}>{say.text('cal.edit', { year: named })}</button></div>}
    </div>
  );
}

function Months({ days, home }: { days: readonly NamedDay[]; home: string }) {
  const say = useSay();
  const { f } = useWords();
  if (days.length === 0) return <p>{say.text('cal.none')}</p>;
  return (
    <div className="months">
      {byMonth(days).map(({ month, days: of }) => (
        <section key={month}>
          <h5>{say.text('month.of', { month: Number(month.slice(5)), year: month.slice(0, 4) })}</h5>
          <ul>{of.map((day) => <li key={day.date}><time dateTime={day.date}>{f.shortDay(day.date)}</time> <Typed text={day.name} home={home} /></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
