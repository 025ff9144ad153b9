import type { CaseView, HistoryEntry } from '#contracts';
import { entryWords } from '../history/entry-words.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay } from '../history/use-say.js';
import { isoDay } from '../history/zone.js';
import { CityTime, SideName, TlpLabel } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { usePhraseText } from './use-phrases.js';

/** A notice to the other side, or its receipt: messages that are more than their words, in the conversation like the others. */
export function FormalCard({ entry, view }: { entry: HistoryEntry; view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const phrase = usePhraseText();
  const context = useEntryContext(view.line.channel, view.ladder.map((r) => r.rank));
  const receipt = entry.type === 'CaseAcknowledged';
  const side = entry.side ?? view.line.home;
  const words = receipt
    ? phrase('ack.received', { caseNo: view.line.reference, date: isoDay(names.place(side).zone, Date.parse(entry.at)) })
    : say.label(entryWords(entry, view.entries.filter((e) => e.seq < entry.seq), context));
  return (
    <article className="msg" data-ours={side === names.own || undefined} data-side={names.hue(side)} id={`m${entry.seq}`}>
      <header>
        <b className="type">{t.label(receipt ? 'msg.ack' : 'msg.notice')}</b>
        <SideName side={side} form="ours" />
        {entry.office && <span>{names.office(entry.office, entry.at)}</span>}
        <CityTime at={entry.at} />
        {entry.tlp && <TlpLabel label={entry.tlp} />}
      </header>
      <p className="words">{words}</p>
    </article>
  );
}
