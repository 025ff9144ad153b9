import { useState } from 'react';
import type { OfficeHoursView } from '#contracts';
import { useSaveHours } from '../data/calendars.js';
import { hoursDraft } from './calendar-view.js';
import { type Keyed, keyed, replaced, without } from './roster-draft.js';
import { useSay } from './say.js';
import { At, Saving, useFault } from './saving.js';

type Rows = readonly Keyed<{ readonly date: string }>[];
/** What the inputs offer first to an office that gets hours of its own. */
const FIRST = { opens: '09:00', closes: '18:00' };

/** One office's own hours and days, saved as a whole. */
export function HoursForm({ saved, onEnd }: { saved: OfficeHoursView; onEnd: (how: 'saved' | 'dropped' | 'cancelled') => void }) {
  const say = useSay();
  const [seen] = useState(() => hoursDraft(saved));
  const [own, setOwn] = useState(seen.hours !== null);
  const [hours, setHours] = useState(seen.hours ?? FIRST);
  const [closed, setClosed] = useState<Rows>(() => seen.closed_days.map((date) => keyed({ date })));
  const [open, setOpen] = useState<Rows>(() => seen.open_days.map((date) => keyed({ date })));
  const save = useSaveHours(saved.office);
  const send = (over: 'seen' | 'latest'): void => save.mutate({
    version: over === 'seen' ? seen.version : saved.version, hours: own ? hours : null, closed_days: closed.map((r) => r.date), open_days: open.map((r) => r.date),
  }, { onSuccess: () => onEnd('saved') });
  return (
    <Saving error={save.error} pending={save.isPending} label={say.text('hours.save')} onSave={send} onDrop={() => onEnd('dropped')} onCancel={() => onEnd('cancelled')} className="bare">
      <fieldset className="pick">
        <legend><b>{say.text('hours.which')}</b></legend>
        <label className="choice"><input type="radio" name={`hours-${saved.office}`} checked={!own} onChange={() => setOwn(false)} /> {say.text('hours.as_side')}</label>
        <label className="choice"><input type="radio" name={`hours-${saved.office}`} checked={own} onChange={() => setOwn(true)} /> {say.text('hours.as_own')}</label>
      </fieldset>
      {own && (
        <div className="trio">
          <At at="/hours/opens" label={say.text('hours.opens')}>{(tied) => <input {...tied} type="time" value={hours.opens} onChange={(e) => setHours({ ...hours, opens: e.target.value })} />}</At>
          <At at="/hours/closes" label={say.text('hours.closes')}>{(tied) => <input {...tied} type="time" value={hours.closes} onChange={(e) => setHours({ ...hours, closes: e.target.value })} />}</At>
        </div>
      )}
      <Days at="/closed_days" rows={closed} onChange={setClosed} title={say.text('hours.closed_days')} add={say.text('hours.closed.add')} />
      <Days at="/open_days" rows={open} onChange={setOpen} title={say.text('hours.open_days')} add={say.text('hours.open.add')} />
    </Saving>
  );
}

function Days({ at, rows, onChange, title, add }: { at: string; rows: Rows; onChange: (rows: Rows) => void; title: string; add: string }) {
  const say = useSay();
  const wrong = useFault(at);
  return (
    <div className="days-edit" role="group" aria-label={title} data-wrong={wrong ? true : undefined}>
      <b>{title}</b>
      {wrong && <p className="wrong">{wrong}</p>}
      {rows.map((row, i) => (
        <div key={row.key} className="day-row">
          <At at={`${at}/${String(i)}`} label={say.text('hours.day.number', { number: i + 1 })}>{(tied) => <input {...tied} type="date" value={row.date} onChange={(e) => onChange(replaced(rows, i, { ...row, date: e.target.value }))} />}</At>
          <button type="button" aria-label={say.text('roster.on', { act: say.text('roster.remove'), what: `${title}, ${say.text('hours.day.number', { number: i + 1 })}` })} onClick={() => onChange(without(rows, i))}>{say.text('roster.remove')}</button>
        </div>
      ))}
      <div><button type="button" data-fault={wrong ? true : undefined} onClick={() => onChange([...rows, keyed({ date: '' })])}>{add}</button></div>
    </div>
  );
}
