import { useNavigate, useSearch } from '@tanstack/react-router';
import { query } from '../data/api.js';
import { type HistoryFilters, useHistoryList } from '../data/history.js';
import { useMay } from '../data/session.js';
import { Download, Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { DisclosureReport } from './disclosure-report.js';
import { FilterForm } from './filter-form.js';
import { filtersFrom } from './filters.js';
import { HistoryList } from './history-list.js';
import { HistoryTabs } from './history-tabs.js';
import './history.css';

/** The side's cases for its supervisors, `/desk/history`; the filters stand in the address. */
export function HistoryPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const filters = filtersFrom(useSearch({ strict: false }));
  const list = useHistoryList(filters);
  const may = useMay();
  useTitle(t.text('history.title'));
  const pages = list.data?.pages ?? [];
  if (!may('read-cases')) return <div className="history"><h1>{t.label('history.title')}</h1><p>{t.text('history.not_yours')}</p></div>;
  return (
    <HistoryScreen filters={filters} onFilter={(next) => void navigate({ to: '/history', search: next as never })}
      body={list.isPending ? <Loading text={t.text('history.list.loading')} />
        : list.isError && pages.length === 0 ? <Failed error={list.error} text={t.text('history.list.error')} onRetry={() => void list.refetch()} />
          : pages[0]?.total === 0 ? <Empty text={t.text('history.list.empty')} />
            : <HistoryList cases={pages.flatMap((p) => p.cases)} total={pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : null} loading={list.isFetchingNextPage} />} />
  );
}

/** The page around the list; each state of the list can be put into it. */
export function HistoryScreen({ filters, onFilter, body }: { filters: HistoryFilters; onFilter: (filters: HistoryFilters) => void; body: React.ReactNode }) {
  const { t } = useWords();
  return (
    <div className="history">
      <HistoryTabs />
      <header className="history-head">
        <h1>{t.label('history.title')}</h1>
        <div className="toolbar" role="group" aria-label={t.label('history.export')}>
          {(['csv', 'json'] as const).map((format) => <Download key={format} className="button" href={`/api/v1/history/cases${query({ ...filters, format })}`}>{t.text(`history.export.${format}`)}</Download>)}
          <p className="small muted">{t.text('history.export.own')}</p>
        </div>
      </header>
      <DisclosureReport />
      <FilterForm filters={filters} onFilter={onFilter} />
      {body}
    </div>
  );
}
