import type { CaseView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';

/** What of a list of applications the other sides read, or will once it is taken up; nothing for a case without one, and for whoever has no list to keep. */
export function ListGives({ view }: { view: CaseView }) {
  const { own, applications } = view;
  return own === null || own.list_names === null || (applications === 0 && !own.list_lies) ? null : <SayProvider waiting={null}><Gives view={view} own={own} names={own.list_names} /></SayProvider>;
}

function Gives({ view: { applications, line }, own: { list_waits, tells }, names }: { view: CaseView; own: NonNullable<CaseView['own']>; names: NonNullable<NonNullable<CaseView['own']>['list_names']> }) {
  const say = useSay();
  const { f } = useWords();
  const { own, sideNamed } = useNames();
  const to = tells.length > 0 ? tells : line.sides.filter((s) => s.side !== own && s.told_at !== null).map((s) => s.side);
  const side = f.list(to.map((one) => sideNamed(one)));
  return (
    <div className="list-gives">
      <b>{say.label('licences.panel')}</b>
      {applications > 0 ? <p className="small">{say.text('licences.gives', { side })}</p> : <p className="small">{say.text(list_waits ? 'licences.gives.stays' : 'licences.gives.later', { side })}</p>}
      {(applications > 0 || !list_waits) && (
        <ul className="small">
          <li>{say.text('licences.gives.numbers')}</li>
          <li>{names.length === 0 ? say.text('licences.gives.no_names') : say.text('licences.gives.names', { fields: f.list(names.map((field) => say.text(`licences.column.${field}`))) })}</li>
        </ul>
      )}
    </div>
  );
}
