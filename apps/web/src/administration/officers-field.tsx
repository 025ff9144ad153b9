import { useState } from 'react';
import { announce } from '../parts/index.js';
import { useWords } from '../words.js';
import { type Keyed, type Staff, keyed, moved, without } from './roster-draft.js';
import { useSay } from './say.js';
import { At } from './saving.js';

type Turns = readonly Keyed<{ readonly id: string }>[];
interface Props { readonly at: string; readonly officers: Turns; readonly staff: readonly Staff[]; readonly onChange: (officers: Turns) => void; readonly readOnly: boolean }

/** The officers of a rotation in the order of their turns, moved by buttons; one may come twice. */
export function OfficersField({ at, officers, staff, onChange, readOnly }: Props) {
  const say = useSay();
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const nameOf = (id: string): string => staff.find((s) => s.id === id)?.name ?? id;
  const move = (index: number, by: -1 | 1): void => {
    onChange(moved(officers, index, by));
    announce(say.text('roster.moved', { name: nameOf(officers[index]?.id ?? ''), number: index + by + 1 }));
  };
  const add = (): void => {
    if (!chosen) return;
    onChange([...officers, keyed({ id: chosen })]);
    setChosen('');
  };
  return (
    <div className="officers" role="group" aria-label={say.text('roster.officers')}>
      <b>{say.text('roster.officers')}</b>
      {officers.length === 0 && <p className="muted">{say.text('roster.officers.none')}</p>}
      <ol>
        {officers.map(({ key, id }, i) => (
          <li key={key}>
            <span>{nameOf(id)}{staff.find((s) => s.id === id)?.active === false && <span className="small muted"> · {t.label('admin.inactive')}</span>}</span>
            {!readOnly && <Buttons name={nameOf(id)} first={i === 0} last={i === officers.length - 1} onMove={(by) => move(i, by)} onRemove={() => onChange(without(officers, i))} />}
          </li>
        ))}
      </ol>
      {readOnly ? null : staff.length === 0 ? <p className="muted">{say.text('roster.staff.none')}</p> : (
        <div className="add">
          <At at={at} label={say.text('roster.officers.add')}>
            {(tied) => (
              <select {...tied} value={chosen} onChange={(e) => setChosen(e.target.value)}>
                <option value="">{say.text('roster.choose')}</option>
                {staff.filter((s) => s.active).map((s) => <option key={s.id} value={s.id}>{s.name}</option>)}
              </select>
            )}
          </At>
          <button type="button" onClick={add} disabled={chosen === ''}>{say.text('roster.officers.add.do')}</button>
        </div>
      )}
    </div>
  );
}

function Buttons({ name, first, last, onMove, onRemove }: { name: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void; onRemove: () => void }) {
  const say = useSay();
  const named = (act: 'roster.up' | 'roster.down' | 'roster.remove'): string => say.text('roster.on', { act: say.text(act), what: name });
  return (
    <span className="small-acts">
      <button type="button" aria-label={named('roster.up')} disabled={first} onClick={() => onMove(-1)}>{say.text('roster.up')}</button>
      <button type="button" aria-label={named('roster.down')} disabled={last} onClick={() => onMove(1)}>{say.text('roster.down')}</button>
      <button type="button" aria-label={named('roster.remove')} onClick={onRemove}>{say.text('roster.remove')}</button>
    </span>
  );
}
