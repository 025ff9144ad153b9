import { useState } from 'react';
import type { CaseView, Told } from '#contracts';
import { useNow } from '../data/clock.js';
import { useTold } from '../data/told.js';
import { entryLine } from '../history/entry-words.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay as useCaseSay } from '../history/use-say.js';
import { Failed, Loading } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';
import { ToldCompany } from './told-company.js';
import { ToldOthers } from './told-others.js';
import { ToldWays } from './told-ways.js';

/** Who was told: asked for only once somebody wants to know. */
export function ToldPanel({ view }: { view: CaseView }) {
  return <SayProvider waiting={null}><Panel view={view} /></SayProvider>;
}

function Panel({ view }: { view: CaseView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const told = useTold(view.line.reference, view.line.version, open);
  return (
    <section className="sheet told" aria-label={say.text('told.title')}>
      <details open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary><b>{say.text('told.title')}</b></summary>
        {open && (told.data ? <ToldScreen view={view} told={told.data} /> : told.error ? <Failed error={told.error} onRetry={() => void told.refetch()} /> : <Loading rows={2} />)}
      </details>
    </section>
  );
}

export function ToldScreen({ view, told }: { view: CaseView; told: Told }) {
  const say = useSay();
  const when = useWhen();
  const names = useNames();
  return (
    <>
      <p className="small muted">{say.text('told.hint')}</p>
      {told.acknowledged.map((a) => (
        <p key={a.at}>{say.text('told.acknowledged', { who: a.by ?? names.sideNamed(names.own), office: a.office === null ? '' : names.office(a.office, a.at), when: when(a.at) })}</p>
      ))}
      {told.alerts.length === 0 && <p className="muted">{say.text('told.none')}</p>}
      {told.alerts.map((alert) => <Alert key={`${alert.seq} ${alert.office ?? ''}`} alert={alert} view={view} />)}
      <ToldCompany letters={told.company} />
      <ToldOthers line={view.line} />
    </>
  );
}

function Alert({ alert, view }: { alert: Told['alerts'][number]; view: CaseView }) {
  const say = useSay();
  const when = useWhen();
  const names = useNames();
  const what = useWhat(view);
  const office = alert.office === null ? say.text('told.supervisors') : names.office(alert.office, alert.at);
  return (
    <>
      <h3>{what(alert.seq)} <span className="muted small">{when(alert.at)}</span></h3>
      <p className="small muted">{alert.reached === 'deputy' ? say.text('told.stands_in', { name: office }) : office}{alert.people.length === 0 && ` · ${say.text('told.nobody')}`}</p>
      <ul>
        {alert.people.map((person) => (
          <li key={person.id}>{person.stands_in ? say.text('told.stands_in', { name: person.name }) : person.name}<ToldWays ways={person.ways} /></li>
        ))}
      </ul>
    </>
  );
}

/** What an entry of the case says, in a line; an alert is about one. */
function useWhat({ entries, line, ladder }: CaseView): (seq: number) => string {
  const said = useCaseSay();
  const { t } = useWords();
  const context = useEntryContext(line.channel, ladder.map((r) => r.rank));
  return (seq) => {
    const entry = entries.find((e) => e.seq === seq);
    return entry ? said.label(entryLine(entry, entries.filter((e) => e.seq < seq), context)) : t.label('history');
  };
}

/** Instants as the reader's city writes them. */
export function useWhen(): (at: string) => string {
  const { f } = useWords();
  const { places } = useNames();
  const now = useNow();
  return (at) => f.when(at, places, now);
}
