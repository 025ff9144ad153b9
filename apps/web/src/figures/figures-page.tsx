import { useId } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Figures } from '#contracts';
import { figureNames } from '#wording';
import { query } from '../data/api.js';
import { useFigures } from '../data/figures.js';
import { useMay } from '../data/session.js';
import { FilterForm } from '../history/filter-form.js';
import { HistoryTabs } from '../history/history-tabs.js';
import { CityTime, Download, Empty, Failed, Loading, TlpLabel } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { type FigureFilters, figureFilters, ofNetwork } from './figure-filters.js';
import { FiguresBody } from './figures-body.js';
import { SayProvider, useSay } from './say.js';
import '../history/history.css';
import './figures.css';

/** How the side kept its limits and what came of its cases, for its supervisors: `/desk/figures`; period and filters stand in the address. */
export function FiguresPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const say = useSay();
  const may = useMay();
  const names = useNames();
  const title = say.text('figures.title', { side: names.sideNamed(names.own) });
  useTitle(title);
  return may('read-figures') ? <Asked /> : <div className="history"><h1>{title}</h1><p>{say.text('figures.not_yours')}</p></div>;
}

function Asked() {
  const say = useSay();
  const navigate = useNavigate();
  const filters = figureFilters(useSearch({ strict: false }));
  const { t } = useWords();
  const { data, error, isError, refetch } = useFigures(filters);
  const files: FilesOf = (as) => `/api/v1/figures${query({ ...filters, ...(data && { from: data.from, to: data.to }), ...as })}`;
  return (
    <FiguresScreen files={data && files} figures={data} filters={{ ...filters, ...(data && { from: data.from, to: data.to }) }} onFilter={(next) => void navigate({ to: '/figures', search: next as never })}
      about={data && <p className="small">{say.text('figures.cases', { total: data.cases.total, open: data.cases.open, closed: data.cases.closed })} · {say.text('figures.as_of')} <CityTime at={data.as_of} /> <TlpLabel label={data.tlp} /></p>}
      body={data ? <FiguresBody figures={data} file={(table) => files({ format: 'csv', table, language: t.language })} />
        : isError ? <Failed error={error} text={say.text('figures.error')} onRetry={() => void refetch()} /> : <Loading text={say.text('figures.loading')} />} />
  );
}

/** Where what is shown is as a file. */
export type FilesOf = (as: { readonly format: 'csv' | 'json' | 'xlsx' | 'pdf'; readonly table?: string; readonly language?: string }) => string;

/** The page around the figures; each state of them can be put into it. */
export function FiguresScreen({ files, figures, filters: { network, ...filters }, onFilter, about, body }: { files?: FilesOf | undefined; figures?: Figures | undefined; filters: FigureFilters; onFilter: (filters: FigureFilters) => void; about: React.ReactNode; body: React.ReactNode }) {
  const say = useSay();
  const names = useNames();
  const { t } = useWords();
  const side = names.sideNamed(names.own);
  const channels = figures && Object.keys(figures.network.channels).map((id) => [id, figureNames(figures, t.language).channel(id)] as const);
  useTitle(say.text('figures.title', { side }));
  return (
    <div className="history figures">
      <HistoryTabs />
      <header className="history-head">
        <div><h1>{say.text('figures.title', { side })}</h1><p className="small muted">{say.text('figures.hint', { side })}</p>{about}</div>
        <div className="toolbar" role="group" aria-label={t.label('history.export')}>
          <button type="button" onClick={() => window.print()}>{say.text('figures.print')}</button>
          {files && (['xlsx', 'pdf'] as const).map((format) => <Download key={format} className="button" href={files({ format, language: t.language })}>{say.text(`figures.export.${format}`)}</Download>)}
          {files && <Download className="button" href={files({ format: 'json' })}>{say.text('figures.export.proof')}</Download>}
        </div>
      </header>
      {figures && figures.networks.length > 1 && <OfNetwork figures={figures} onChoose={(id) => onFilter(ofNetwork(filters, id))} />}
      <FilterForm filters={filters} onFilter={(next) => onFilter(figureFilters({ ...next, network }))} states={false} channels={channels} />
      {body}
    </div>
  );
}

/** Which agreement the figures are of, where the side is in several. */
function OfNetwork({ figures: { network, networks }, onChoose }: { figures: Figures; onChoose: (id: string) => void }) {
  const say = useSay();
  const { t } = useWords();
  const id = useId();
  return (
    <div className="figure-network">
      <label htmlFor={id}>{say.label('figures.network')}</label>
      <select id={id} value={network.id} onChange={(event) => onChoose(event.target.value)}>{networks.map((one) => <option key={one.id} value={one.id}>{one.name[t.language]}</option>)}</select>
    </div>
  );
}

/** Nothing matches. */
export function NoFigures() {
  return <Empty text={useSay().text('figures.empty')} />;
}
