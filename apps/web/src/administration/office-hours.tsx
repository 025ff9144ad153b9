import { useState } from 'react';
import type { CalendarsView, OfficeHoursView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { HoursForm } from './hours-form.js';
import { useSay } from './say.js';
import { Done } from './saving.js';

/** When offices are open: as their side is, unless they say otherwise. */
export function OfficeHours({ view }: { view: CalendarsView }) {
  const say = useSay();
  const names = useNames();
  const [editing, setEditing] = useState<string | null>(null);
  const [edition, setEdition] = useState(0);
  const [done, setDone] = useState<string | null>(null);
  const end = (how: 'saved' | 'dropped' | 'cancelled', office: string): void => {
    setEdition(edition + 1);
    if (how !== 'dropped') setEditing(null);
    setDone(how === 'saved' ? office : null);
  };
  const offices = [...view.offices].sort((a, b) => Number(b.side === names.own) - Number(a.side === names.own));
  return (
    <section className="sheet duty-side" aria-labelledby="office-hours">
      <h2 id="office-hours">{say.text('hours.title')}</h2>
      <p className="muted">{say.text('hours.hint')}</p>
      {offices.map((office) => (
        <section key={office.office} className="hours" aria-label={say.text('hours.of', { office: names.office(office.office) })}>
          <h3>{names.office(office.office)}</h3>
          {done === office.office && <Done text={say.text('hours.done')} />}
          {editing === office.office
            ? <HoursForm key={edition} saved={office} onEnd={(how) => end(how, office.office)} />
            : <Shown office={office} view={view} onEdit={() => { setDone(null); setEditing(office.office); }} />}
        </section>
      ))}
    </section>
  );
}

function Shown({ office, view, onEdit }: { office: OfficeHoursView; view: CalendarsView; onEdit: () => void }) {
  const say = useSay();
  const names = useNames();
  const side = view.sides.find((s) => s.side === office.side);
  const { city } = names.place(office.side);
  const edit = say.text('hours.edit');
  return (
    <>
      <p>{office.hours ? say.text('hours.own', office.hours) : side ? say.text('hours.side', { opens: side.opens, closes: side.closes }) : null} <span className="muted">{city}</span></p>
      <DayList title={say.text('hours.closed_days')} days={office.closed_days} />
      <DayList title={say.text('hours.open_days')} days={office.open_days} />
      {office.may_save && <div><button type="button" aria-label={say.text('duty.of', { act: edit, office: names.office(office.office) })} onClick={onEdit}>{edit}</button></div>}
    </>
  );
}

function DayList({ title, days }: { title: string; days: readonly string[] }) {
  const { f } = useWords();
  return days.length === 0 ? null : <p><b>{title}</b> {days.map((d) => f.day(d)).join(' · ')}</p>;
}
