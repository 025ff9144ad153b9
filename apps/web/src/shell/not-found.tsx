import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/index.js';
import { useWords } from '../words.js';

/** An address that leads nowhere, with the way back. */
export function NotFound() {
  const { t } = useWords();
  return <Empty text={t.text('page.not_found')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty>;
}
