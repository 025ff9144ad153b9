import { useState } from 'react';
import { newId } from '../data/new-id.js';
import { useSaveAbsence } from '../data/duty.js';
import { PersonChoice } from './override-fields.js';
import type { Staff } from './roster-draft.js';
import { useSay } from './say.js';
import { At, Saving } from './saving.js';

type Colleague = Staff & { readonly office: string };
interface Props { readonly who: readonly Colleague[]; readonly people: readonly Colleague[]; readonly own: boolean; readonly onDone: () => void }

/** Records when one officer is away, and who stands in for them. */
export function AbsenceForm({ who, people, own, onDone }: Props) {
  const say = useSay();
  const [id] = useState(newId);
  const [officer, setOfficer] = useState(own ? who[0]?.id ?? '' : '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [deputy, setDeputy] = useState('');
  const save = useSaveAbsence();
  const office = who.find((p) => p.id === officer)?.office;
  const send = (): void => save.mutate({ id, body: { officer, from, to, deputy: deputy === '' ? null : deputy } }, { onSuccess: onDone });
  return (
    <>
      <h3>{say.text(own ? 'absence.add.own' : 'absence.add')}</h3>
      <Saving error={save.error} pending={save.isPending} label={say.text('absence.add')} onSave={send} onDrop={onDone} className="bare">
        <div className="quad">
          {!own && <At at="/officer" label={say.text('roster.officer')}>{(tied) => <PersonChoice {...tied} value={officer} staff={who} empty={say.text('roster.choose')} onChange={setOfficer} />}</At>}
          <At at="/from" label={say.text('roster.from')}>{(tied) => <input {...tied} type="datetime-local" value={from} onChange={(e) => setFrom(e.target.value)} />}</At>
          <At at="/to" label={say.text('roster.to')}>{(tied) => <input {...tied} type="datetime-local" value={to} onChange={(e) => setTo(e.target.value)} />}</At>
          <At at="/deputy" label={say.text('absence.deputy')}>
            {(tied) => <PersonChoice {...tied} value={deputy} staff={people.filter((p) => p.office === office && p.id !== officer)} empty={say.text('absence.deputy.none')} onChange={setDeputy} />}
          </At>
        </div>
      </Saving>
    </>
  );
}
