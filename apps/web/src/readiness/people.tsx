import type { Readiness, ReadyPerson } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

interface Props { readonly people: readonly ReadyPerson[]; readonly paths: Readiness['paths']; readonly as_of: string; readonly of: string }

/** By which path each of them can be reached, one row a person. */
export function People({ people, paths, as_of, of }: Props) {
  const say = useSay();
  return (
    <div className="scroll-x">
      <table className="table people">
        <caption className="unseen">{say.text('ready.people.of', { office: of })}</caption>
        <thead>
          <tr>
            {(['person', 'told', 'desk'] as const).map((column) => <th key={column} scope="col">{say.text(`ready.col.${column}`)}</th>)}
            {paths.map((path) => <th key={path} scope="col">{say.text(`ready.path.${path}`)}</th>)}
            <th scope="col">{say.text('ready.col.contacts')}</th>
          </tr>
        </thead>
        <tbody>{people.map((person) => <Row key={person.id} person={person} as_of={as_of} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ person: { name, on, line, paths, contacts }, as_of }: { person: ReadyPerson; as_of: string }) {
  const say = useSay();
  const { f } = useWords();
  const own = [useNames().places[0]] as const;
  const hasOne = paths.some(({ state }) => state === 'confirmed');
  const when = (at: string): { when: string } => ({ when: f.when(at, own, as_of) });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say.text('ready.col.told')}>{say.text(on ? 'ready.told.yes' : 'ready.told.no')}</td>
      <td data-label={say.text('ready.col.desk')}>{line.open ? <b className="reached">{say.text('ready.desk.open')}</b> : line.seen_at === null ? say.text('ready.desk.never') : say.text('ready.desk.seen', when(line.seen_at))}</td>
      {paths.map(({ path, state, failed_at }) => (
        <td key={path} data-label={say.text(`ready.path.${path}`)} data-gap={state === 'unconfirmed' || failed_at !== null || !hasOne || undefined}>{state === 'confirmed' && failed_at !== null ? say.text('ready.address.failed', when(failed_at)) : say.text(`ready.address.${state}`)}</td>
      ))}
      <td data-label={say.text('ready.col.contacts')} data-gap={contacts === 'overdue' || undefined}>{say.text(`ready.contacts.${contacts}`)}</td>
    </tr>
  );
}
