import { useState } from 'react';
import type { Rosters } from '#contracts';
import { useNow } from '../data/clock.js';
import { useRemoveAbsence } from '../data/duty.js';
import { useSession } from '../data/session.js';
import { isoDay } from '../history/zone.js';
import { announce, KeptPlace, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { AbsenceForm } from './absence-form.js';
import { type Person, toldApart } from './duty-view.js';
import { useSay } from './say.js';

/** Who is away: recorded by everybody for themselves, by an administrator for anybody of the side. */
export function Absences({ rosters }: { rosters: Rosters }) {
  const say = useSay();
  const { officer } = useSession();
  const names = useNames();
  const [edition, setEdition] = useState(0);
  const people = toldApart(rosters.offices.flatMap((o) => o.officers.map((p) => ({ ...p, office: o.office }))), ({ name, office }) => say.text('absence.at', { name, office: names.office(office) }));
  const mine = people.filter((p) => p.id === officer.id);
  const who = rosters.may_save ? people : mine;
  return (
    <section className="duty-side sheet" aria-labelledby="absences">
      <h2 id="absences">{say.text('absence.title')}</h2>
      <p className="muted">{say.text('absence.hint')}</p>
      {rosters.absences.length === 0 ? <p>{say.text('absence.none')}</p> : <Recorded rosters={rosters} people={people} />}
      {who.length > 0 && <AbsenceForm key={edition} who={who} people={people} own={!rosters.may_save} onDone={() => { announce(say.text('absence.done')); setEdition(edition + 1); }} />}
    </section>
  );
}

function Recorded({ rosters, people }: { rosters: Rosters; people: readonly Person[] }) {
  const say = useSay();
  const names = useNames();
  const { officer } = useSession();
  const { city } = names.places[0];
  const remove = useRemoveAbsence();
  const explain = useProblemText();
  const nameOf = (id: string | null, of: readonly Person[] = people): string => of.find((p) => p.id === id)?.name ?? say.text('absence.deputy.none');
  const plain = rosters.offices.flatMap((o) => o.officers);
  return (
    <div className="scroll-x">
      {remove.error && <p className="refusal" role="alert">{explain(remove.error)}</p>}
      <table className="table stacked">
        <thead><tr><th scope="col">{say.text('roster.officer')}</th><th scope="col">{say.text('duty.col.from', { city })}</th><th scope="col">{say.text('duty.col.to', { city })}</th><th scope="col">{say.text('absence.deputy')}</th><td /></tr></thead>
        <tbody>
          {rosters.absences.map((absence) => (
            <tr key={absence.id}>
              <th scope="row">{nameOf(absence.officer, plain)}<div className="small muted">{names.office(absence.office)}</div></th>
              <td><Wall at={absence.from} /></td><td><Wall at={absence.to} /></td>
              <td>{nameOf(absence.deputy)}{absence.faults.map((x) => <div key={x.rule} className="wrong">{x.message}</div>)}</td>
              <td>{(rosters.may_save || absence.officer === officer.id) && <Remove absence={absence} name={nameOf(absence.officer)} pending={remove.isPending} onRemove={() => remove.mutate(absence.id, { onSuccess: () => announce(say.text('absence.removed')) })} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A wall time of the own zone, as it was typed; with the year where it is not the present one. */
function Wall({ at }: { at: string }) {
  const { f } = useWords();
  return <time dateTime={at}>{f.shortDay(at.slice(0, 10), useToday())} {at.slice(11)}</time>;
}

/** Today in the own zone, `YYYY-MM-DD`. */
function useToday(): string {
  const now = useNow();
  return isoDay(useNames().places[0].zone, now);
}

function Remove({ absence, name, pending, onRemove }: { absence: Rosters['absences'][number]; name: string; pending: boolean; onRemove: () => void }) {
  const say = useSay();
  const { f } = useWords();
  const today = useToday();
  const what = say.text('absence.of', { name, from: f.shortDay(absence.from.slice(0, 10), today), to: f.shortDay(absence.to.slice(0, 10), today) });
  return <KeptPlace><SendingButton sending={pending} aria-label={say.text('roster.on', { act: say.text('absence.remove'), what })} onPress={onRemove}>{say.text('absence.remove')}</SendingButton></KeptPlace>;
}
