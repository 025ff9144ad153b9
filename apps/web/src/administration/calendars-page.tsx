import { useState } from 'react';
import type { CalendarsView } from '#contracts';
import { useCalendars } from '../data/calendars.js';
import { Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames } from '../words.js';
import { type CalendarOf, nextYear, ownFirst, yearToShow } from './calendar-view.js';
import { CalendarYear } from './calendar-year.js';
import { OfficeHours } from './office-hours.js';
import { SayProvider, useSay } from './say.js';
import { DutyTabs } from './tabs.js';
import { YearForm } from './year-form.js';
import './duty.css';

/** The days by which each side counts its limits, and the hours of its offices. */
export function CalendarsPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const calendars = useCalendars();
  useTitle(say.text('cal.title'));
  return (
    <div className="page duty-page">
      <DutyTabs />
      <h1>{say.text('cal.title')}</h1>
      {calendars.data ? <CalendarsScreen view={calendars.data} /> : calendars.error ? <Failed error={calendars.error} onRetry={() => void calendars.refetch()} /> : <Loading text={say.text('cal.loading')} />}
    </div>
  );
}

export function CalendarsScreen({ view }: { view: CalendarsView }) {
  const say = useSay();
  const names = useNames();
  return (
    <>
      <p className="muted">{say.text('cal.hint')}</p>
      {view.warnings.map(({ calendar, year, sides }) => (
        <p key={`${calendar}${String(year)}`} className="refusal">{say.text('cal.running', { side: sides.map((s) => names.sideNamed(s)).join(', '), year: String(year) })}</p>
      ))}
      {ownFirst(view.calendars, names.own).map((calendar) => <Calendar key={calendar.calendar} calendar={calendar} as_of={view.as_of} />)}
      <OfficeHours view={view} />
    </>
  );
}

function Calendar({ calendar, as_of }: { calendar: CalendarOf; as_of: string }) {
  const say = useSay();
  const names = useNames();
  const [chosen, setChosen] = useState<number | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const [edition, setEdition] = useState(0);
  const [done, setDone] = useState<number | null>(null);
  const side = calendar.sides.map((s) => names.sideNamed(s)).join(', ');
  const shown = yearToShow(calendar, as_of, chosen);
  const next = calendar.may_save ? nextYear(calendar) : null;
  const edit = (year: number): void => { setDone(null); setEditing(year); };
  const end = (how: 'saved' | 'dropped' | 'cancelled', year: number): void => {
    setEdition(edition + 1);
    if (how !== 'dropped') setEditing(null);
    setDone(how === 'saved' ? year : null);
    if (how === 'saved') setChosen(year);
  };
  return (
    <section className="sheet duty-side" aria-labelledby={`calendar-${calendar.calendar}`}>
      <h2 id={`calendar-${calendar.calendar}`}>{say.text('cal.of', { side })}</h2>
      <Years calendar={calendar} side={side} shown={editing ?? shown?.year ?? null} next={next} onChoose={(year) => { setEditing(null); setDone(null); setChosen(year); }} onAdd={edit} />
      {editing === null
        ? shown && <CalendarYear year={shown} home={calendar.sides[0] ?? ''} done={done === shown.year} onEdit={calendar.may_save ? () => edit(shown.year) : null} />
        : <YearForm key={`${String(editing)} ${String(edition)}`} calendar={calendar.calendar} year={editing} saved={calendar.years.find((y) => y.year === editing) ?? null} onEnd={(how) => end(how, editing)} />}
    </section>
  );
}

interface YearsProps { readonly calendar: CalendarOf; readonly side: string; readonly shown: number | null; readonly next: number | null; readonly onChoose: (year: number) => void; readonly onAdd: (year: number) => void }

function Years({ calendar, side, shown, next, onChoose, onAdd }: YearsProps) {
  const say = useSay();
  return (
    <div className="years" role="group" aria-label={say.text('cal.years', { side })}>
      {calendar.years.map(({ year, published }) => (
        <button key={year} type="button" aria-pressed={year === shown} onClick={() => onChoose(year)}>
          {year}{!published && <span className="small">· {say.text('cal.unpublished.short')}</span>}
        </button>
      ))}
      {next !== null && <button type="button" onClick={() => onAdd(next)}>{say.text('cal.add_year', { year: String(next) })}</button>}
    </div>
  );
}
