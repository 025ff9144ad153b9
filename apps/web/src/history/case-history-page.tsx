import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useCaseHistory } from '../data/history.js';
import { problemOf } from '../data/problem.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { CaseHistoryScreen } from './case-history-screen.js';
import './history.css';

/** One case's whole history, `/desk/history/:reference`. */
export function CaseHistoryPage() {
  const { reference = '' } = useParams({ strict: false });
  const { t } = useWords();
  const history = useCaseHistory(reference);
  const title = t.text('history.title.case', { reference });
  useTitle(title);
  if (history.data && history.data.line.reference !== reference) return <Navigate to="/history/$reference" params={{ reference: history.data.line.reference }} replace />;
  if (history.data) return <CaseHistoryScreen key={reference} history={history.data} />;
  if (history.isPending) return <Loading title={title} text={t.text('history.list.loading')} />;
  if (problemOf(history.error)?.status === 404) return <Empty title={title} text={t.text('desk.not_found')}><Link className="button" to="/history">{t.label('nav.history')}</Link></Empty>;
  return <Failed title={title} error={history.error} text={t.text('history.list.error')} onRetry={() => void history.refetch()} />;
}
