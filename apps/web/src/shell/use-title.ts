import { useEffect } from 'react';
import { useWords } from '../words.js';

/** Names the tab after the page, in the reader's language; a count in front is what waits for the reader's side. */
export function useTitle(page: string, count = 0): void {
  const { t } = useWords();
  useEffect(() => {
    // Before it is known which page it is, there is the service alone.
    document.title = count > 0 ? t.text('app.title.count', { count, page }) : page === t.text('app.name') ? page : t.text('app.title', { page });
  }, [t, page, count]);
}
