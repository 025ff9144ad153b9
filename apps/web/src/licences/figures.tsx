import type { LicenceList } from '#contracts';
import { LICENCE_RESULTS } from '#domain';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** What every side of the case reads alike: how many, how they ended, how long it took. */
export function Figures({ list: { figures: n, single, limit_days, licensing }, heading }: { list: Pick<LicenceList, 'figures' | 'single' | 'limit_days' | 'licensing'>; heading?: string }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const days = (value: number | null): string | null => (value === null ? null : say.text('licences.days', { days: value, shown: f.number(value) }));
  const day = (value: string | null): string | null => (value === null ? null : f.day(value));
  return (
    <section className="sheet licence-figures" aria-labelledby="licence-figures">
      <h2 id="licence-figures">{heading ?? say.text('licences.figures')}</h2>
      <dl>
        <Figure name={say.text('licences.figure.filed')} value={f.number(n.filed)} />
        <Figure name={say.text('licences.figure.pending')} value={f.number(n.pending)} />
        <Figure name={say.text('licences.figure.overdue')} value={f.number(n.overdue)} late={n.overdue > 0} />
        {LICENCE_RESULTS.map((r) => <Figure key={r} name={say.text(`licences.figure.${r}`)} value={f.number(n.results[r])} />)}
        <Figure name={say.text('licences.figure.decided_late')} value={f.number(n.decided_late)} late={n.decided_late > 0} />
        <Figure name={say.text('licences.figure.average')} value={days(n.average_days)} />
        <Figure name={say.text('licences.figure.pending_average')} value={days(n.pending_average_days)} />
        <Figure name={say.text('licences.figure.oldest')} value={day(n.oldest_filed_on)} />
        <Figure name={say.text('licences.figure.next_due')} value={n.next_due_on !== null && n.next_provisional ? `${f.day(n.next_due_on)} · ${say.text('licences.due.provisional')}` : day(n.next_due_on)} />
      </dl>
      {single > 0 && <p className="small muted">{say.text('licences.single', { count: single, listed: f.number(n.filed - single) })}</p>}
      {limit_days !== null && <p className="small muted">{say.text('licences.limit', { days: limit_days, side: names.side(licensing) })}</p>}
      {n.provisional && <p className="small muted">{say.text('licences.provisional')}</p>}
    </section>
  );
}

/** One figure; what there is none of is left out. */
function Figure({ name, value, late = false }: { name: string; value: string | null; late?: boolean }) {
  return value === null ? null : <div data-late={late || undefined}><dt>{name}</dt><dd>{value}</dd></div>;
}
