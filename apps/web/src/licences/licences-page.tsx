import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AttachmentView, CaseView, LicenceList } from '#contracts';
import { useGivenTo } from '../case/use-given-to.js';
import { useCase } from '../data/cases.js';
import { type LicenceFilters, useLicences } from '../data/licences.js';
import { problemOf } from '../data/problem.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { ApplicationTable } from './application-table.js';
import { Checklist } from './checklist.js';
import { DecideAct } from './decide-form.js';
import { Figures } from './figures.js';
import { Filter } from './filter.js';
import { ImportForm } from './import-form.js';
import { SayProvider, useSay } from './say.js';
import { Waits } from './waits.js';
import '../history/history.css';
import './licences.css';

/** The list of licence applications of one case, `/desk/cases/:reference/licences`. */
export function LicencesPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { reference = '' } = useParams({ strict: false });
  const say = useSay();
  const { t } = useWords();
  const [filters, setFilters] = useState<LicenceFilters>({});
  const view = useCase(reference).data;
  const title = say.text('licences.title', { reference });
  const list = useLicences(reference, filters, view?.line.version);
  const pages = list.data?.pages ?? [];
  const first = pages[0];
  if (problemOf(list.error)?.status === 404) return <Empty title={title} text={t.text('desk.not_found')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty>;
  if (list.isError && !first) return <Failed title={title} error={list.error} onRetry={() => void list.refetch()} />;
  if (!first) return <Loading title={title} text={say.text('licences.loading')} />;
  return <LicencesScreen list={{ ...first, applications: pages.flatMap((p) => p.applications) }} filters={filters} onFilter={setFilters} more={list.hasNextPage ? () => void list.fetchNextPage() : null} loading={list.isFetching} view={view} />;
}

interface Props { readonly list: LicenceList; readonly filters: LicenceFilters; readonly onFilter: (filters: LicenceFilters) => void; readonly more: (() => void) | null; readonly loading: boolean; /** The list's case, once it is there. */ readonly view?: CaseView | undefined }

/** Everything of a list that its reader may see and do. */
export function LicencesScreen({ list, filters, onFilter, more, loading, view }: Props) {
  const say = useSay();
  const { t, f } = useWords();
  const names = useNames();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], on: boolean): void => setChosen((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
  const open = list.applications.filter((a) => a.result === null && chosen.has(a.id)).map((a) => a.id);
  const title = say.text('licences.title', { reference: list.reference });
  useTitle(title);
  const home = list.home === names.own;
  const readers = useGivenTo(view);
  const narrowed = (filters.state ?? filters.licence ?? filters.words) !== undefined;
  const none = narrowed ? 'licences.none.match' : !home ? 'licences.none.named' : list.may.import ? 'licences.none.import' : 'licences.none';
  return (
    <div className="history licences">
      <header className="history-head"><div><h1>{title}</h1><p className="small muted">{say.text(home ? 'licences.hint.home' : 'licences.hint.other', { side: home ? readers : names.sideNamed(list.home) })}</p></div>
        <Link className="button" to="/cases/$reference" params={{ reference: list.reference }}>{say.text('licences.to_case')}</Link></header>
      <Figures list={list} />
      {list.may.import && <ImportForm list="licences" open reference={list.reference} papers={sheetsOf(view)} />}
      {view?.own?.list_waits && <div className="sheet licence-papers"><Waits view={view} /></div>}
      <Checklist papers={list.papers} />
      <Filter key={JSON.stringify(filters)} filters={filters} onFilter={onFilter} />
      {list.applications.length === 0 ? <Empty text={say.text(none)} />
        : <ApplicationTable applications={list.applications} home={list.home} caption={say.text(home ? 'licences.shown' : 'licences.shown.named', { shown: f.number(list.applications.length), total: f.number(list.total) })} chosen={list.may.decide ? chosen : null} onChoose={choose} act={<DecideAct reference={list.reference} ids={open} today={list.today} onDone={() => setChosen(new Set())} />} />}
      {more && <button type="button" onClick={more} disabled={loading}>{t.text('act.more')}</button>}
    </div>
  );
}

const SHEETS: readonly string[] = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/plain'];
/** Spreadsheets among what the company handed in, as far as the reader may open them. */
const sheetsOf = (view: CaseView | undefined): AttachmentView[] => (view?.attachments ?? []).filter((a) => a.from === 'company' && a.may_open && SHEETS.includes(a.media_type) && /\.(xlsx|csv)$/i.test(a.name));
