import type { MeasureList } from '#contracts';
import { useMeasures, useRecordMeasure } from '../data/measures.js';
import { useMay } from '../data/session.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { MeasureForm, NO_FACTS } from './measure-form.js';
import { MeasureLink, MeasureSummary } from './measure-name.js';
import { SayProvider, useSay } from './say.js';
import './measures.css';

/** The register of measures, `/desk/measures`. */
export function MeasuresPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const measures = useMeasures();
  useTitle(say.text('measures.title'));
  return <Titled>{measures.data ? <MeasuresScreen list={measures.data} /> : measures.error ? <Failed error={measures.error} onRetry={() => void measures.refetch()} /> : <Loading text={say.text('measures.loading')} />}</Titled>;
}

export function Titled({ children }: { children: React.ReactNode }) {
  return <div className="page"><h1>{useSay().text('measures.title')}</h1>{children}</div>;
}

export function MeasuresScreen({ list: { measures, networks } }: { list: MeasureList }) {
  const say = useSay();
  const may = useMay();
  return (
    <>
      <p className="muted">{say.text('measures.hint')}</p>
      {may('work-cases') && networks[0] !== undefined && <div className="toolbar"><Record network={networks[0]} /></div>}
      {measures.length === 0 ? <Empty text={say.text('measures.empty')} /> : (
        <section className="sheet measures-list" aria-label={say.text('measures.list')}>
          <ul className="plainlist">
            {measures.map(({ id, facts, cases }) => (
              <li key={id}><MeasureLink id={id} facts={facts} /><br /><span className="small muted"><MeasureSummary facts={facts} /> · {say.text('measures.cases', cases)}</span></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Record({ network }: { network: string }) {
  const say = useSay();
  const record = useRecordMeasure();
  return <MeasureForm label={say.text('measures.record')} title={say.text('measures.record.title')} text={say.text('measures.record.text')} start={NO_FACTS} sending={record} onSend={(facts, done) => record.mutate({ network, facts }, { onSuccess: done })} />;
}
