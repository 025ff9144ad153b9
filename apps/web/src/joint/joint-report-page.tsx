import { useParams } from '@tanstack/react-router';
import type { JointReport, JointView } from '#contracts';
import { FEW, ON_TARGET_PERCENT, WATCH_PERCENT, newestOf } from '#domain';
import { figureNames } from '#wording';
import { query } from '../data/api.js';
import { useAgreeJoint, useJointPreview, useJointReport } from '../data/joint-reports.js';
import { SayProvider, useSay } from '../figures/say.js';
import { HistoryTabs } from '../history/history-tabs.js';
import { CityTime, Download, Failed, Loading, Named } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { ChangedSince } from './changed-since.js';
import { JointActs } from './joint-acts.js';
import { JointTables } from './joint-tables.js';
import '../history/history.css';
import '../figures/figures.css';
import './joint.css';

/** One joint report: a proposal with what one's own side states, or the figures of all sides once they agreed. */
export function JointReportPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { report = '' } = useParams({ strict: false });
  const say = useSay();
  const { data, error, refetch } = useJointReport(report);
  if (!data) return <div className="history figures joint"><HistoryTabs /><h1>{say.text('figures.joint.title')}</h1>{error ? <Failed error={error} text={say.text('figures.joint.error')} onRetry={() => void refetch()} /> : <Loading text={say.text('figures.joint.loading')} />}</div>;
  return <JointReportScreen view={data} />;
}

/** The report in any of its states. @property refused what the service said to an agreement before this visit of the page, as fixtures have it */
export function JointReportScreen({ view: { report, statements }, refused = null }: { view: JointView; refused?: unknown }) {
  const say = useSay();
  const { t, f } = useWords();
  const { question: { from, to, kind, channel }, network, state } = report;
  const names = figureNames(report, t.language);
  const agreed = state === 'agreed';
  const at = (as: Readonly<Record<string, string>>): string => `/api/v1/joint-reports/${report.id}${query(as)}`;
  const preview = useJointPreview(report.may.includes('agree') ? report.question : null);
  const agree = useAgreeJoint(report);
  useTitle(say.text('figures.joint.title'));
  return (
    <div className="history figures joint">
      <HistoryTabs />
      <header className="history-head">
        <div>
          <h1>{say.text('figures.joint.title')}</h1>
          <p>{network.name[t.language]} · {f.day(from)} – {f.day(to)}{kind && ` · ${t.label(`kind.${kind}`)}`}{channel && ` · ${names.channel(channel)}`}</p>
          <p className="small muted">{say.text('figures.joint.basis', { from: f.day(from), to: f.day(to) })}</p>
          <p><b>{say.text(`figures.joint.state.${state}`)}</b>{report.waits_for.length > 0 && ` · ${say.text('figures.joint.waits', { sides: f.list(report.waits_for.map(names.side)) })}`}</p>
        </div>
        {agreed && (
          <div className="toolbar" role="group" aria-label={t.label('history.export')}>
            <button type="button" onClick={() => window.print()}>{say.text('figures.print')}</button>
            {(['xlsx', 'pdf'] as const).map((format) => <Download key={format} className="button" href={at({ format, language: t.language })}>{say.text(`figures.export.${format}`)}</Download>)}
            <Download className="button" href={at({ format: 'json' })}>{say.text('figures.joint.proof')}</Download>
          </div>
        )}
        <JointActs report={report} seen={preview.data?.digest} agree={agree} />
      </header>
      <Done report={report} />
      {agreed
        ? <><p className="small">{statements.map(({ side, as_of }) => <span key={side} className="joint-as-of"><Named name={names.side(side)}>{say.text('figures.as_of')} <CityTime at={as_of} /></Named></span>)}</p><JointTables network={network} stated={statements} newest={newestOf({ steps: report.steps, statements })} file={(table) => at({ format: 'csv', table, language: t.language })} /></>
        : <><ChangedSince error={agree.error ?? refused} /><Own report={report} statements={statements} preview={preview} /></>}
      <div className="small muted"><p>{say.text('figures.joint.stays')}</p><p>{say.text('figures.joint.order')}</p><p>{say.text('figures.marks', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT })}</p><p>{say.text('figures.few.note', { few: FEW })}</p></div>
    </div>
  );
}

type Preview = ReturnType<typeof useJointPreview>;

/** What one's own side stated, or would state if it agreed; nothing once it ended without one. */
function Own({ report, statements, preview }: JointView & { preview: Preview }) {
  const say = useSay();
  const { own, sideNamed } = useNames();
  const stated = statements.find(({ side }) => side === own);
  const side = sideNamed(own);
  if (stated) return <section><h2>{say.text('figures.joint.stated', { side })}</h2><p className="small muted">{say.text('figures.joint.stated.hint')}</p><JointTables network={report.network} stated={[stated]} newest={stated} /></section>;
  return report.may.includes('agree') ? <WouldState report={report} side={side} preview={preview} /> : null;
}

function WouldState({ report, side, preview: { data, error, refetch } }: { report: JointReport; side: string; preview: Preview }) {
  const say = useSay();
  return (
    <section>
      <h2>{say.text('figures.joint.preview', { side })}</h2>
      <p className="small muted">{say.text('figures.joint.preview.hint')}</p>
      {data ? <JointTables network={report.network} stated={[data]} newest={data} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading text={say.text('figures.loading')} />}
    </section>
  );
}

/** Who did what and when, as every side reads it. */
function Done({ report }: { report: JointReport }) {
  const say = useSay();
  const { t } = useWords();
  const names = figureNames(report, t.language);
  const heads = [say.text('figures.joint.col.when'), say.text('figures.joint.col.who'), say.text('figures.joint.col.what')];
  return (
    <section className="sheet figure-table">
      <header><h2>{say.text('figures.joint.steps')}</h2></header>
      <table className="rows" aria-label={say.text('figures.joint.steps')}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {report.steps.map(({ seq, at, side, office_name, act, reason }) => (
            <tr key={seq}><td data-head={heads[0]}><CityTime at={at} /></td><td data-head={heads[1]}>{names.side(side)} · {office_name[t.language]}</td><td data-head={heads[2]}>{say.text(`figures.joint.did.${act}`)}{reason !== null && <><br /><bdi>{reason}</bdi></>}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
