import type { PageState } from '../case/states.js';
import { CityTime, Failed, Loading, TlpLabel } from '../parts/index.js';
import { FiguresBody } from './figures-body.js';
import { FiguresScreen, NoFigures } from './figures-page.js';
import { NETWORKS, figuresFor } from './fixtures.js';
import { SayProvider, useSay } from './say.js';
import '../history/history.css';
import './figures.css';

const page = (id: string, render: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{render(reader)}</SayProvider> });
const PERIOD = { from: '2025-07-01', to: '2025-12-31' };

function Full({ reader }: { reader: string }) {
  const say = useSay();
  const figures = figuresFor(reader);
  const { total, open, closed } = figures.cases;
  return <FiguresScreen files={() => '#'} figures={figures} filters={PERIOD} onFilter={() => {}} about={<p className="small">{say.text('figures.cases', { total, open, closed })} · {say.text('figures.as_of')} <CityTime at={figures.as_of} /> <TlpLabel label={figures.tlp} /></p>} body={<FiguresBody figures={figures} file={() => '#'} />} />;
}

const Waiting = () => <FiguresScreen filters={{}} onFilter={() => {}} about={null} body={<Loading text={useSay().text('figures.loading')} />} />;
const Broken = () => <FiguresScreen filters={PERIOD} onFilter={() => {}} about={null} body={<Failed error={null} text={useSay().text('figures.error')} onRetry={() => {}} />} />;

/** States of the supervisors' figures. */
export const figureStates: readonly PageState[] = [
  page('full', (reader) => <Full reader={reader} />), page('empty', (reader) => <FiguresScreen figures={{ ...figuresFor(reader), networks: NETWORKS }} filters={{ ...PERIOD, kind: 'trade_remedy' }} onFilter={() => {}} about={null} body={<NoFigures />} />), page('loading', () => <Waiting />), page('error', () => <Broken />),
];
