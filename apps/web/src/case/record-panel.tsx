import { Link } from '@tanstack/react-router';
import type { CaseView } from '#contracts';
import { useWords } from '../words.js';

/** The way to the whole record, and how long it is. */
export function RecordPanel({ view: { line } }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <section className="sheet" aria-labelledby="record">
      <h2 id="record">{t.label('history')}</h2>
      <p className="small">{t.text('desk.proof.entries', { count: line.version })} · <Link to="/history/$reference" params={{ reference: line.reference }}>{t.text('desk.to_history')}</Link></p>
    </section>
  );
}
