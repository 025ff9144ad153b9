import { Link, useParams } from '@tanstack/react-router';
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
  if (kase.data) return <CaseScreen key={kase.data.line.reference} view={kase.data} />;
  if (kase.isPending) return <Loading text={t.text('desk.loading')} />;
  if (problemOf(kase.error)?.status === 404) return <Empty text={t.text('desk.not_found')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty>;
  return <Failed error={kase.error} onRetry={() => void kase.refetch()} />;
}
