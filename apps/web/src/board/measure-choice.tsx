import { Link } from '@tanstack/react-router';
import { useMeasures } from '../data/measures.js';
import { measureText } from '../measures/measure-name.js';
import { useWords } from '../words.js';

/** The measure whose cases alone are shown, of those in the register, and the way to its page. @param onChoose with the id, or undefined for all */
export function MeasureChoice({ measure, onChoose }: { measure: string | undefined; onChoose: (measure: string | undefined) => void }) {
  const { t } = useWords();
  const known = useMeasures().data?.measures ?? [];
  if (known.length === 0 && measure === undefined) return null;
  // An address may name one that is not read yet, or is of another network.
  const named = measure === undefined || known.some(({ id }) => id === measure);
  return (
    <>
      <select className="channel" value={measure ?? ''} aria-label={t.text('board.filter.measure.label')} onChange={(e) => onChoose(e.target.value || undefined)}>
        <option value="">{t.text('board.filter.measure', { value: t.text('board.filter.all') })}</option>
        {known.map(({ id, facts }) => <option key={id} value={id}>{measureText(facts, t.language)}</option>)}
        {!named && <option value={measure}>…</option>}
      </select>
      {measure !== undefined && <Link className="small" to="/measures/$measure" params={{ measure }}>{t.text('board.filter.measure.open')}</Link>}
    </>
  );
}
