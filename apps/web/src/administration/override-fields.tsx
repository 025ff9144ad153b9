import { keyed, replaced, type RosterDraft, type Staff, without } from './roster-draft.js';
import { useSay } from './say.js';
import { At } from './saving.js';

type Overrides = RosterDraft['overrides'];
interface Props { readonly overrides: Overrides; readonly rotations: readonly string[]; readonly staff: readonly Staff[]; readonly onChange: (overrides: Overrides) => void; readonly readOnly: boolean }

/** Exceptions: for a while somebody takes a rotation, or is on beside the others. */
export function OverrideFields({ overrides, rotations, staff, onChange, readOnly }: Props) {
  const say = useSay();
  return (
    <section className="part sheet" aria-label={say.text('roster.overrides')}>
      <h3>{say.text('roster.overrides')}</h3>
      <p className="muted">{say.text('roster.overrides.hint')}</p>
      {overrides.map((override, i) => {
        const change = (part: Partial<typeof override>): void => onChange(replaced(overrides, i, { ...override, ...part }));
        const at = `/overrides/${String(i)}`;
        const title = say.text('roster.override', { number: i + 1 });
        return (
          <fieldset key={override.key} className="shift">
            <legend>{title}</legend>
            <div className="quad">
              <At at={`${at}/officer`} label={say.text('roster.officer')}>{(tied) => <PersonChoice {...tied} value={override.officer} staff={staff} empty={say.text('roster.choose')} onChange={(officer) => change({ officer })} />}</At>
              <At at={`${at}/rotation`} label={say.text('roster.in_place')}>
                {(tied) => (
                  <select {...tied} value={override.rotation ?? ''} onChange={(e) => change({ rotation: e.target.value === '' ? null : e.target.value })}>
                    <option value="">{say.text('roster.beside')}</option>
                    {[...new Set([...rotations, ...(override.rotation === null ? [] : [override.rotation])])].filter((r) => r !== '').map((r) => <option key={r}>{r}</option>)}
                  </select>
                )}
              </At>
              <At at={`${at}/from`} label={say.text('roster.from')}>{(tied) => <input {...tied} type="datetime-local" value={override.from} onChange={(e) => change({ from: e.target.value })} />}</At>
              <At at={`${at}/to`} label={say.text('roster.to')}>{(tied) => <input {...tied} type="datetime-local" value={override.to} onChange={(e) => change({ to: e.target.value })} />}</At>
            </div>
            {!readOnly && <div><button type="button" aria-label={say.text('roster.on', { act: say.text('roster.remove'), what: title })} onClick={() => onChange(without(overrides, i))}>{say.text('roster.remove')}</button></div>}
          </fieldset>
        );
      })}
      {!readOnly && <div><button type="button" onClick={() => onChange([...overrides, keyed({ officer: '', rotation: null, from: '', to: '' })])}>{say.text('roster.override.add')}</button></div>}
    </section>
  );
}

interface ChoiceProps { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined; readonly value: string; readonly staff: readonly Staff[]; readonly empty: string; readonly onChange: (id: string) => void }

/** One officer of a list; one who is not active stays only where they were chosen already. */
export function PersonChoice({ value, staff, empty, onChange, ...tied }: ChoiceProps) {
  return (
    <select {...tied} value={value} onChange={(e) => onChange(e.target.value)}>
      <option value="">{empty}</option>
      {staff.filter((s) => s.active || s.id === value).map((s) => <option key={s.id} value={s.id}>{s.name}</option>)}
    </select>
  );
}
