import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';

/** What the window of a house ends with; the page that waited has gone on by itself. */
export function ProvenPage() {
  const { t } = useWords();
  useTitle(t.text('proof.title'));
  return <><h1>{t.text('proof.house.proven')}</h1><p>{t.text('proof.house.close')}</p></>;
}
