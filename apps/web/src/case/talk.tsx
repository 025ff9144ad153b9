import type { CaseView, HistoryEntry } from '#contracts';
import { entryLine, entryText } from '../history/entry-words.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay } from '../history/use-say.js';
import { CityTime, OwnMark } from '../parts/index.js';
import { useWords } from '../words.js';
import { MessageCard } from './message-card.js';
import { talkItems } from './talk-items.js';

/** What the sides said to each other and what happened to the case between, in the order of the record. */
export function Talk({ view }: { view: CaseView }) {
  const { t } = useWords();
  const items = talkItems(view);
  return (
    <section className="talk" aria-label={t.label('desk.messages')}>
      {view.messages.length === 0 && <p className="muted small">{t.text('desk.messages.none')}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.seq}>{'message' in item ? <MessageCard message={item.message} view={view} /> : <Milestone entry={item.entry} view={view} />}</li>
        ))}
      </ol>
    </section>
  );
}

function Milestone({ entry, view }: { entry: HistoryEntry; view: CaseView }) {
  const say = useSay();
  const context = useEntryContext(view.line.channel, view.ladder.map((r) => r.rank));
  const words = entryText(entry);
  return (
    <div className="milestone">
      <span><CityTime at={entry.at} /> {say(entryLine(entry, view.entries.filter((e) => e.seq < entry.seq), context))}</span>
      {words && <span className="words muted">{words.text}{words.own && <> <OwnMark /></>}</span>}
    </div>
  );
}
