import type { Board } from '../data/board.js';
import { useNames, useWords } from '../words.js';

/** Says which years still lack their list of holidays: what ends in them may move, and somebody has to see to the list. */
export function MissingYears({ warnings }: { warnings: Board['calendar_warnings'] }) {
  const { t, f } = useWords();
  const names = useNames();
  return warnings.map(({ calendar, year, sides }) => (
    <p key={`${calendar} ${String(year)}`} className="missing-year small" role="note">{t.text('board.calendar_missing', { sides: f.list(sides.map((s) => names.side(s))), year: String(year) })}</p>
  ));
}
