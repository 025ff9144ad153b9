import type { Readiness } from '#contracts';
import { SayProvider as DutySay } from '../administration/say.js';
import { DutyTabs } from '../administration/tabs.js';
import { useReadiness } from '../data/readiness.js';
import { Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { Gaps } from './gaps.js';
import { People } from './people.js';
import { SayProvider, useSay } from './say.js';
import { OwnSystem } from './own-system.js';
import { TestCallPanel } from './test-calls.js';
import '../administration/duty.css';
import './readiness.css';

/** Who of the reader's side can be reached right now, and what keeps alerts from whom. */
export function ReadinessPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const readiness = useReadiness();
  useTitle(say.text('ready.title'));
  return (
    <Titled>
      {readiness.data ? <><ReadinessScreen view={readiness.data} /><TestCallPanel /></> : readiness.error ? <Failed error={readiness.error} onRetry={() => void readiness.refetch()} /> : <Loading text={say.text('ready.loading')} />}
    </Titled>
  );
}

export function Titled({ children }: { children: React.ReactNode }) {
  return <div className="page duty-page"><DutySay waiting={null}><DutyTabs /></DutySay><h1>{useSay().text('ready.title')}</h1>{children}</div>;
}

export function ReadinessScreen({ view }: { view: Readiness }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  return (
    <>
      <p className="muted">{say.text('ready.hint', { when: f.dateTime(view.as_of, names.places[0]) })}</p>
      <Gaps gaps={view.gaps} as_of={view.as_of} />
      {view.offices.filter((o) => o.people.length > 0).map((office) => (
        <section key={office.office} className="sheet duty-side" aria-labelledby={`ready-${office.office}`}>
          <h2 id={`ready-${office.office}`}>{names.office(office.office)}</h2>
          <p>{office.reached === office.office || office.state === 'nobody' ? say.text(`ready.office.${office.state}`) : say.text('ready.office.instead', { office: names.office(office.reached) })}</p>
          <People people={office.people} paths={view.paths} as_of={view.as_of} of={names.office(office.office)} />
        </section>
      ))}
      {view.supervisors && (
        <section className="sheet duty-side" aria-labelledby="ready-supervisors">
          <h2 id="ready-supervisors">{say.text('ready.supervisors')}</h2>
          {view.supervisors.length > 0 ? <People people={view.supervisors} paths={view.paths} as_of={view.as_of} of={say.text('ready.supervisors')} /> : <p>{say.text('ready.supervisors.none')}</p>}
        </section>
      )}
      {view.supervisors && <OwnSystem webhook={view.webhook} as_of={view.as_of} />}
    </>
  );
}
