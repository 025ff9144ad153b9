import { useId } from 'react';
import { keyed, replaced, type RotationDraft, type Weekday, WEEKDAYS, without } from './roster-draft.js';
import { useSay } from './say.js';
import { At, useFault } from './saving.js';

type Shifts = RotationDraft['shifts'];
interface Props { readonly at: string; readonly shifts: Shifts; readonly onChange: (shifts: Shifts) => void; readonly readOnly: boolean }

/** When a rotation is on at all, as stretches of some weekdays. */
export function ShiftFields({ at, shifts, onChange, readOnly }: Props) {
  const say = useSay();
  return (
    <div className="shifts">
      <b>{say.text('roster.shifts')}</b>
      <p className="small muted">{say.text('roster.shifts.hint')}</p>
      {shifts.map((shift, i) => (
        <fieldset key={shift.key} className="shift">
          <legend>{say.text('roster.shift', { number: i + 1 })}</legend>
          <Days at={`${at}/${String(i)}/weekdays`} days={shift.weekdays} onChange={(weekdays) => onChange(replaced(shifts, i, { ...shift, weekdays: [...weekdays] }))} />
          <div className="trio">
            <At at={`${at}/${String(i)}/from`} label={say.text('roster.from')}>{(tied) => <input {...tied} type="time" value={shift.from} onChange={(e) => onChange(replaced(shifts, i, { ...shift, from: e.target.value }))} />}</At>
            <At at={`${at}/${String(i)}/to`} label={say.text('roster.to')}>{(tied) => <input {...tied} type="time" value={shift.to} onChange={(e) => onChange(replaced(shifts, i, { ...shift, to: e.target.value }))} />}</At>
            {!readOnly && <div className="end"><button type="button" aria-label={say.text('roster.on', { act: say.text('roster.remove'), what: say.text('roster.shift', { number: i + 1 }) })} onClick={() => onChange(without(shifts, i))}>{say.text('roster.remove')}</button></div>}
          </div>
        </fieldset>
      ))}
      {!readOnly && <div><button type="button" onClick={() => onChange([...shifts, keyed({ weekdays: [1, 2, 3, 4, 5] as Weekday[], from: '09:00', to: '18:00' })])}>{say.text('roster.shift.add')}</button></div>}
    </div>
  );
}

function Days({ at, days, onChange }: { at: string; days: readonly Weekday[]; onChange: (days: readonly Weekday[]) => void }) {
  const say = useSay();
  const wrong = useFault(at);
  const id = useId();
  return (
    <div className="weekdays" role="group" aria-label={say.text('roster.weekdays')} data-wrong={wrong ? true : undefined}>
      {wrong && <span className="wrong" id={id}>{wrong}</span>}
      {WEEKDAYS.map((day) => (
        <label key={day} className="choice">
          <input type="checkbox" checked={days.includes(day)} aria-describedby={wrong ? id : undefined} aria-invalid={wrong ? true : undefined}
            onChange={(e) => onChange(e.target.checked ? [...days, day] : days.filter((d) => d !== day))} />
          {say.text(`weekday.${day}`)}
        </label>
      ))}
    </div>
  );
}
