import { Link, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MEASURE_RUNG_KEY, type MeasureRead, useMeasure, useReviseMeasure } from '../data/measures.js';
import { problemOf } from '../data/problem.js';
import { useMay } from '../data/session.js';
import { CityTime, Empty, Failed, Loading, Severity, Typed } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { MeasureFactList, StepList } from './measure-facts.js';
import { MeasureForm } from './measure-form.js';
import { MeasureName } from './measure-name.js';
import { SayProvider, useSay } from './say.js';
import { SuggestedCases } from './suggested-cases.js';
import './measures.css';

/** One measure, `/desk/measures/:measure`. */
export function MeasurePage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { measure = '' } = useParams({ strict: false });
  const say = useSay();
  const client = useQueryClient();
  const read = useMeasure(measure);
  const title = say.text('measures.title');
  useTitle(title);
  useEffect(() => { client.setQueryData(MEASURE_RUNG_KEY, null); }, [client, measure]);
  if (problemOf(read.error)?.status === 404) return <Empty title={title} text={say.text('measures.not_found')}><Link className="button" to="/measures">{say.text('measures.all')}</Link></Empty>;
  if (read.data) return <MeasureScreen {...read.data} />;
  return read.error ? <Failed title={title} error={read.error} onRetry={() => void read.refetch()} /> : <Loading title={title} text={say.text('measures.loading')} />;
}

/** What was recorded of a measure, the cases that the reader's side knows of it, and those that may come from it. */
export function MeasureScreen({ view, known }: MeasureRead) {
  const say = useSay();
  const may = useMay();
  return (
    <div className="page measure">
      <p className="small"><Link to="/measures">{say.text('measures.all')}</Link></p>
      <h1><MeasureName facts={view.facts} /></h1>
      <section className="sheet" aria-label={say.text('measures.title')}>
        <MeasureFactList facts={view.facts} titled />
        <div className="toolbar">
          {may('work-cases') && <Revise view={view} key={view.revision} />}
          {(view.facts.kind === 'law' || view.facts.kind === 'notice') && <Link className="button" to="/measures/$measure/notification" params={{ measure: view.id }}>{say.text('measure.notification')}</Link>}
        </div>
      </section>
      {view.facts.kind === 'investigation' && <StepList view={view} />}
      <KnownCases measure={view.id} known={known} />
      {may('work-cases') && <SuggestedCases view={view} />}
      <Revisions view={view} />
    </div>
  );
}

function Revise({ view: { id, revision, facts } }: Pick<MeasureRead, 'view'>) {
  const say = useSay();
  const revise = useReviseMeasure(id);
  return <MeasureForm label={say.text('measures.revise')} title={say.text('measures.revise.title')} text={say.text('measures.revise.text')} start={facts} sending={revise} onSend={(next, done) => revise.mutate({ revision, facts: next }, { onSuccess: done })} />;
}

function KnownCases({ measure, known: { cases, total } }: Pick<MeasureRead, 'known'> & { measure: string }) {
  const say = useSay();
  const { t } = useWords();
  return (
    <section className="sheet" aria-labelledby="measure-cases">
      <h2 id="measure-cases">{say.text('measure.known')}</h2>
      {total === 0 ? <p>{say.text('measure.known.none')}</p> : <p className="small"><Link to="/" search={{ measure }}>{say.text('measure.board')}</Link></p>}
      {total > cases.length && <p className="small muted">{say.text('measure.known.some', { total, shown: cases.length })}</p>}
      <ul className="plainlist small">
        {cases.map((line) => (
          <li key={line.reference}>
            <Link to="/cases/$reference" params={{ reference: line.reference }}><span className="mono nb">{line.reference}</span></Link> <Severity level={line.severity} /> {t.label(`kind.${line.kind}`)}
            {line.goods !== null && <> · <Typed text={line.goods} home={line.home} /></>} · <CityTime at={line.opened_at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Revisions({ view: { revisions } }: Pick<MeasureRead, 'view'>) {
  const say = useSay();
  const names = useNames();
  return (
    <section className="sheet" aria-labelledby="measure-revisions">
      <h2 id="measure-revisions">{say.text('measure.revisions')}</h2>
      {revisions.map(({ revision, office, at, facts }, n) => (
        <details key={revision} open={n === 0 && revisions.length === 1}>
          <summary>{say.text('measure.revision', { revision })} · {names.office(office, at)} · <CityTime at={at} /></summary>
          <MeasureFactList facts={facts} />
        </details>
      ))}
    </section>
  );
}
