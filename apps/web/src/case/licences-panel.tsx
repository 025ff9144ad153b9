import type { CaseView } from '#contracts';
import { useWords } from '../words.js';
import { licenceName } from './licence-name.js';

/** Applications that the case waits for: which, when it was filed, and how it ended. Numbers stay with the side that knows them. */
export function LicencesPanel({ view: { licences } }: { view: CaseView }) {
  const { t, f } = useWords();
  if (licences.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="licences">
      <h2 id="licences">{t.label('desk.licences')}</h2>
      <ul className="plainlist small">
        {licences.map((l) => <li key={l.id}>{licenceName(licences, l.id, t)} · {t.text('confirm.decide-licence.filed', { date: f.day(l.filed_on) })} · {t.text(`licence.${l.result ?? 'open'}`)}</li>)}
      </ul>
    </section>
  );
}
