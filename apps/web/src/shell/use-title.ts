import { useEffect } from 'react';
import { useWords } from '../words.js';

/** Names the tab after the page; a count in front is what waits for the reader's side. */
export function useTitle(page: string, count = 0): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = count > 0 ? t.text('app.title.count', { count, page }) : t.text('app.title', { page });
  }, [t, page, count]);
}
