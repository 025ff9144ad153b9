import { Link, Navigate, useParams } from '@tanstack/react-router';
import { problemOf } from '../data/problem.js';
import { useCase } from '../data/cases.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useWords } from '../words.js';
import { CaseScreen } from './case-screen.js';
import './case.css';

/** The page of one case, `/desk/cases/:reference`: pulled when a poke says that it changed, so it is always the present one. */
export function CasePage() {
  const { reference = '' } = useParams({ strict: false });
  const { t } = useWords();
  const kase = useCase(reference);
  // Found by its report's name, or by its own as people type it: from here on it goes by its own.
  if (kase.data && kase.data.line.reference !== reference) return <Navigate to="/cases/$reference" params={{ reference: kase.data.line.reference }} replace />;
  if (kase.data) return <CaseScreen key={kase.data.line.reference} view={kase.data} />;
  const title = t.text('desk.case_number', { reference });
  if (kase.isPending) return <Loading title={title} text={t.text('desk.loading')} />;
  if (problemOf(kase.error)?.status === 404) return <Empty title={title} text={t.text('desk.not_found')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty>;
  return <Failed title={title} error={kase.error} onRetry={() => void kase.refetch()} />;
}
