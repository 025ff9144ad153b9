import { Notice } from '../parts/index.js';
import { useWords } from '../words.js';

/** On the embedded default nobody takes a page for the real service. */
export function DemoNotice() {
  const { t } = useWords();
  return <Notice tone="info"><span className="small">{t.text('app.demo')}</span></Notice>;
}
