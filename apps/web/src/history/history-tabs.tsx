import { Link } from '@tanstack/react-router';
import { useMay } from '../data/session.js';
import { useWords } from '../words.js';

/** Cases and figures beside each other, for whoever may read both. */
export function HistoryTabs() {
  const { t } = useWords();
  const may = useMay();
  if (!may('read-figures')) return null;
  return (
    <nav className="history-tabs" aria-label={t.label('history.title')}>
      <Link to="/figures" activeOptions={{ includeSearch: false }}>{t.text('history.tab.figures')}</Link>
      <Link to="/joint-reports" activeOptions={{ includeSearch: false }}>{t.text('history.tab.joint')}</Link>
      <Link to="/history" activeOptions={{ exact: true, includeSearch: false }}>{t.text('history.tab.cases')}</Link>
    </nav>
  );
}
