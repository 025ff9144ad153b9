import { Link } from '@tanstack/react-router';
import { useWords } from '../words.js';
import { PublicFrame } from './public-frame.js';
import { useTitle } from './use-title.js';

/** An address that leads nowhere, with the way back. */
export function NotFound() {
  const { t } = useWords();
  useTitle(t.text('page.not_found'));
  return <PublicFrame><div className="panel empty"><h1>{t.text('page.not_found')}</h1><Link className="button" to="/">{t.text('page.to_board')}</Link></div></PublicFrame>;
}
