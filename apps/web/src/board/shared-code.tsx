import { sharedCode } from '../parts/index.js';
import { useWords } from '../words.js';

/** By which digits is looked for, where a country's own code was typed. */
export function SharedCode({ typed }: { typed: string | undefined }) {
  const { t, f } = useWords();
  const code = sharedCode(typed);
  return code === null ? null : <span className="small muted">{t.text('board.search.hs', { hs: f.hs(code) })}</span>;
}
