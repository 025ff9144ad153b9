import { Fragment } from 'react';
import type { CaseView, HistoryEntry } from '#contracts';
import { useNow } from '../data/clock.js';
import { entryLine, entryText } from '../history/entry-words.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay } from '../history/use-say.js';
import { OwnMark } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import type { DraftStart } from './draft.js';
import { FormalCard } from './formal-card.js';
import { MessageCard } from './message-card.js';
import { talkItems } from './talk-items.js';

/** What the sides said to each other and what happened to the case between, in the order of the record, day by day. */
export function Talk({ view, onWrite }: { view: CaseView; onWrite: (start: DraftStart) => void }) {
  const { t, f } = useWords();
  const { places: [place] } = useNames();
  const items = talkItems(view);
  return (
    <section className="talk" aria-label={t.label('desk.messages')}>
      {items.map((item, i) => {
        const before = items[i - 1];
        const day = f.date(item.at, place.zone);
        const last_at = before && ('milestones' in before ? before.milestones.at(-1)?.at : before.at);
        return (
          <Fragment key={item.seq}>
            {(!last_at || f.date(last_at, place.zone) !== day) && <p className="day"><span>{day} · {t.text('desk.ladder.zone', { city: place.city })}</span></p>}
            {'message' in item ? <MessageCard message={item.message} view={view} onWrite={onWrite} /> : 'formal' in item ? <FormalCard entry={item.formal} view={view} /> : <Milestones entries={item.milestones} view={view} />}
          </Fragment>
        );
      })}
      {view.messages.length === 0 && <p className="muted small quiet">{t.text(items.length === 0 ? 'desk.messages.none' : 'desk.messages.none.below')}</p>}
    </section>
  );
}

/** What happened to the case, one line each; a time that the line before already said is not said again. */
function Milestones({ entries, view }: { entries: readonly HistoryEntry[]; view: CaseView }) {
  const { f } = useWords();
  const { places: [place] } = useNames();
  const say = useSay();
  const context = useEntryContext(view.line.channel, view.ladder.map((r) => r.rank));
  const now = useNow();
  const time = (at: string): string => f.time(at, place.zone);
  const dated = (at: string, before: string | undefined): string => (before && f.date(before, place.zone) !== f.date(at, place.zone) ? `${f.shortDate(at, place.zone, now)} ${time(at)}` : time(at));
  return (
    <ul className="milestones">
      {entries.map((entry, i) => {
        const before = entries[i - 1]?.at;
        const words = entryText(entry);
        return (
          <li key={entry.seq}>
            <time dateTime={entry.at} data-same={before === entry.at || undefined}>{dated(entry.at, before)}</time>
            <span>{say.label(entryLine(entry, view.entries.filter((e) => e.seq < entry.seq), context))}{entry.sealed && <> <OwnMark /></>}{words && <span className="words muted"><br />{words.text}{words.own && !entry.sealed && <> <OwnMark /></>}</span>}</span>
          </li>
        );
      })}
    </ul>
  );
}
