import { Link } from '@tanstack/react-router';
import { useMeasures } from '../data/measures.js';
import { MeasureName } from '../measures/measure-name.js';
import { useWords } from '../words.js';

/** The measure whose cases alone are shown, and a way back to all. */
export function MeasureChip({ measure, onClear }: { measure: string; onClear: () => void }) {
  const { t } = useWords();
  const known = useMeasures().data?.measures.find(({ id }) => id === measure);
  return (
    <span className="measure-chip small">
      {t.text('board.filter.measure')} <Link to="/measures/$measure" params={{ measure }}>{known ? <MeasureName facts={known.facts} /> : '…'}</Link>
      <button type="button" className="plain" aria-label={t.text('board.filter.measure.clear')} onClick={onClear}>✕</button>
    </span>
  );
}
