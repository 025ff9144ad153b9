import type { CaseHistory, HistoryEntry } from '#contracts';
import { CityTime, type FactRow, Facts } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { entryLine } from './entry-words.js';
import { firstAnswers } from './first-answers.js';
import { useEntryContext } from './use-entry-context.js';
import { useSay } from './use-say.js';

/** The answers that are asked for first, above the lanes: when the other side was notified, when it acknowledged it, and apart from acknowledgements who acted first. */
export function Glance({ history }: { history: CaseHistory }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const context = useEntryContext(history.line.channel);
  const { sides, first } = firstAnswers(history);
  const act = (entry: HistoryEntry) => <><CityTime at={entry.at} /> · {say.label(entryLine(entry, history.entries.filter(({ seq }) => seq < entry.seq), context))}</>;
  const none = <span className="muted">{t.text('history.glance.none')}</span>;
  const rows: FactRow[] = sides.flatMap(({ side, told_at, acknowledgement }) => [
    { key: `told.${side}`, term: t.label('history.glance.told', { side: names.sideNamed(side) }), value: told_at === null ? none : <CityTime at={told_at} /> },
    { key: `acknowledged.${side}`, term: t.label('history.glance.receipt', { side: names.sideNamed(side) }), value: acknowledgement === null ? none : act(acknowledgement) },
  ]);
  return (
    <section className="sheet glance" aria-labelledby="glance">
      <h2 id="glance">{t.text('history.glance')}</h2>
      <Facts rows={[...rows, { key: 'first', term: t.label('history.glance.first'), value: first === null ? none : act(first) }]} />
    </section>
  );
}
