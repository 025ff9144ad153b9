import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { JointListed, JointQuestion, JointReports } from '#contracts';
import { useJointReports } from '../data/joint-reports.js';
import { SayProvider, useSay } from '../figures/say.js';
import { HistoryTabs } from '../history/history-tabs.js';
import { CityTime, Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { ProposeReport } from './propose-report.js';
import { type JointSearch, questionOf } from './joint-search.js';
import '../history/history.css';
import '../figures/figures.css';
import './joint.css';

/** Joint reports of all sides, and the way to propose one. */
export function JointReportsPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const search = useSearch({ strict: false }) as JointSearch;
  const navigate = useNavigate();
  const { data, error, refetch } = useJointReports();
  return (
    <JointListScreen data={data} error={error} onRetry={() => void refetch()} question={questionOf(search)} search={search}
      onAsk={(next) => void navigate({ to: '/joint-reports', search: next as never })} onProposed={(id) => void navigate({ to: '/joint-reports/$report', params: { report: id } })} />
  );
}

interface Props {
  readonly data: JointReports | undefined; readonly error: unknown; readonly onRetry: () => void;
  readonly question: JointQuestion | null; readonly search: JointSearch; readonly onAsk: (search: JointSearch) => void; readonly onProposed: (id: string) => void;
}

/** The list in any of its states. */
export function JointListScreen({ data, error, onRetry, ...asked }: Props) {
  const say = useSay();
  const { t } = useWords();
  useTitle(t.text('history.tab.joint'));
  return (
    <div className="history figures joint">
      <HistoryTabs />
      <header className="history-head"><div><h1>{t.text('history.tab.joint')}</h1><p className="small muted">{say.text('figures.joint.hint')}</p></div></header>
      {!data && (error ? <Failed error={error} text={say.text('figures.joint.error')} onRetry={onRetry} /> : <Loading text={say.text('figures.joint.loading')} />)}
      {data && (data.reports.length > 0 ? <List reports={data.reports} /> : <Empty text={say.text('figures.joint.none')} />)}
      {data && <ProposeReport data={data} {...asked} />}
    </div>
  );
}

function List({ reports }: { reports: readonly JointListed[] }) {
  const say = useSay();
  const { t, f } = useWords();
  const heads = [say.text('figures.joint.col.period'), say.text('figures.network'), say.text('figures.joint.col.state'), say.text('figures.joint.col.when')];
  return (
    <section className="sheet figure-table">
      <table className="rows" aria-label={t.text('history.tab.joint')}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {reports.map(({ id, network, question: { from, to }, state, waits_for, steps }) => {
            const side = (one: string): string => network.sides[one]?.party[t.language] ?? one;
            return (
              <tr key={id}>
                <td data-head={heads[0]}><Link to="/joint-reports/$report" params={{ report: id }}>{f.day(from)} – {f.day(to)}</Link></td>
                <td data-head={heads[1]}>{network.name[t.language]}</td>
                <td data-head={heads[2]}>{say.text(`figures.joint.state.${state}`)}{waits_for.length > 0 && <><br /><span className="small">{say.text('figures.joint.waits', { sides: f.list(waits_for.map(side)) })}</span></>}</td>
                <td data-head={heads[3]}><CityTime at={steps.at(-1)?.at ?? ''} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
