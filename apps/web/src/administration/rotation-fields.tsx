import { useId } from 'react';
import { useSay } from './say.js';
import { At } from './saving.js';
import { OfficersField } from './officers-field.js';
import { type RotationDraft, type Staff, type Turn, turnIn, WEEKDAYS } from './roster-draft.js';
import { ShiftFields } from './shift-fields.js';

interface Props { readonly rotation: RotationDraft; readonly number: number; readonly staff: readonly Staff[]; readonly onChange: (rotation: RotationDraft) => void; readonly onRemove: () => void; readonly readOnly: boolean }

const UNITS: readonly Turn['unit'][] = ['hour', 'day', 'week', 'month'];

/** One rotation: who takes turns, how long a turn is, when it is handed over, at which times it is on at all. */
export function RotationFields({ rotation, number, staff, onChange, onRemove, readOnly }: Props) {
  const say = useSay();
  const title = useId();
  const at = `/rotations/${String(number - 1)}`;
  return (
    <section className="part sheet" aria-labelledby={title}>
      <h3 id={title}>{say.text('roster.rotation', { number })}</h3>
      <At at={`${at}/name`} label={say.text('roster.name')}>{(tied) => <input {...tied} value={rotation.name} maxLength={300} onChange={(e) => onChange({ ...rotation, name: e.target.value })} />}</At>
      <OfficersField at={`${at}/officers`} officers={rotation.officers} staff={staff} onChange={(officers) => onChange({ ...rotation, officers })} readOnly={readOnly} />
      <TurnFields at={at} rotation={rotation} onChange={onChange} />
      <ShiftFields at={`${at}/shifts`} shifts={rotation.shifts} onChange={(shifts) => onChange({ ...rotation, shifts })} readOnly={readOnly} />
      {!readOnly && <div><button type="button" onClick={onRemove}>{say.text('roster.rotation.remove', { number })}</button></div>}
    </section>
  );
}

function TurnFields({ at, rotation, onChange }: { at: string; rotation: RotationDraft; onChange: Props['onChange'] }) {
  const say = useSay();
  const { turn } = rotation;
  const count = (value: number): void => onChange({ ...rotation, turn: { ...turn, count: value } });
  return (
    <div className="trio">
      <At at={`${at}/turn/count`} label={say.text('roster.every')}>{(tied) => <input {...tied} type="number" min={1} value={Number.isNaN(turn.count) ? '' : turn.count} onChange={(e) => count(e.target.valueAsNumber)} />}</At>
      <At at={`${at}/turn/unit`} label={say.text('roster.unit')}>
        {(tied) => (
          <select {...tied} value={turn.unit} onChange={(e) => onChange({ ...rotation, turn: turnIn(UNITS.find((u) => u === e.target.value) ?? 'week', turn.count) })}>
            {UNITS.map((unit) => <option key={unit} value={unit}>{say.text(`roster.unit.${unit}`)}</option>)}
          </select>
        )}
      </At>
      {turn.unit === 'week' && (
        <At at={`${at}/turn/weekday`} label={say.text('roster.weekday')}>
          {(tied) => <select {...tied} value={turn.weekday} onChange={(e) => onChange({ ...rotation, turn: { ...turn, weekday: WEEKDAYS.find((d) => d === Number(e.target.value)) ?? 1 } })}>{WEEKDAYS.map((d) => <option key={d} value={d}>{say.text(`weekday.${d}`)}</option>)}</select>}
        </At>
      )}
      {turn.unit === 'month' && (
        <At at={`${at}/turn/day`} label={say.text('roster.day')} hint={say.text('roster.day.hint')}>
          {(tied) => <input {...tied} type="number" min={1} max={31} value={Number.isNaN(turn.day) ? '' : turn.day} onChange={(e) => onChange({ ...rotation, turn: { ...turn, day: e.target.valueAsNumber } })} />}
        </At>
      )}
      <At at={`${at}/hand_over`} label={say.text('roster.hand_over')}>{(tied) => <input {...tied} type="time" value={rotation.hand_over} onChange={(e) => onChange({ ...rotation, hand_over: e.target.value })} />}</At>
      <At at={`${at}/first_day`} label={say.text('roster.first_day')} hint={say.text('roster.first_day.hint')}>{(tied) => <input {...tied} type="date" value={rotation.first_day} onChange={(e) => onChange({ ...rotation, first_day: e.target.value })} />}</At>
    </div>
  );
}
