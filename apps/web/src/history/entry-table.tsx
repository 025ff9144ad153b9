import type { CaseHistory, HistoryEntry } from '#contracts';
import { useNow } from '../data/clock.js';
import { OwnMark, SideName, TlpLabel } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { MessageWords } from '../case/message-words.js';
import { type EntryContext, entryText, entryWords, isWithheld, whoOf } from './entry-words.js';
import { entryDetail } from './entry-detail.js';
import { partOf, textOf } from './payload.js';
import { said } from './said.js';
import { brokenWords } from './broken-words.js';
import { useEntryContext } from './use-entry-context.js';
import { useSay } from './use-say.js';

interface Props { readonly history: CaseHistory; readonly at: number }

/** Every entry in the order of the record, with both cities' times: the twin of the lanes. What all sides share bears one number for all of them. */
export function EntryTable({ history, at }: Props) {
  const { t } = useWords();
  const names = useNames();
  const context = useEntryContext(history.line.channel);
  const { entries, check } = history;
  return (
    <section className="sheet tablesheet">
      <table className="rows entries">
        <caption className="small">
          {t.text('history.entries.all', { count: entries.length })} · <b data-ok={check.ok}>{check.ok ? t.text('history.proof.ok', { count: check.entries + check.private.entries }) : brokenWords(t, history)}</b>
          {' · '}{t.text('history.proof.head')} <span className="mono">{short(check.head)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.text('history.col.seq')}</th>
            {names.places.map((place) => <th scope="col" key={place.city}>{t.text('history.col.time', { city: place.city })}</th>)}
            {(['what', 'who', 'how', 'proof'] as const).map((c) => <th scope="col" key={c}>{t.label(`history.col.${c}`)}</th>)}
          </tr>
        </thead>
        <tbody>{entries.map((entry) => <Row key={entry.seq} entry={entry} earlier={entries.filter((e) => e.seq < entry.seq)} context={context} at={at} broken_at={check.broken_at} />)}</tbody>
      </table>
    </section>
  );
}

const short = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;

/** Entries that are messages; everything else that is shared is under the label of the whole. */
const LABELLED: ReadonlySet<string> = new Set(['CaseTold', 'CaseAcknowledged', 'MessageSent', 'TranslationAdded']);

interface RowProps { readonly entry: HistoryEntry; readonly earlier: readonly HistoryEntry[]; readonly context: EntryContext; readonly at: number; readonly broken_at: number | null }

function Row({ entry, earlier, context, at, broken_at }: RowProps) {
  const { t, f } = useWords();
  const names = useNames();
  const say = useSay();
  const now = useNow();
  const words = entryWords(entry, earlier, context);
  const later = Date.parse(entry.at) > at;
  const before = earlier.at(-1);
  const broken = broken_at !== null && entry.seq >= broken_at;
  return (
    <tr id={`e${entry.seq}`} data-later={later || undefined} data-broken={broken || undefined}>
      <td data-head={t.text('history.col.seq')} className="n nb">{entry.sealed ? t.text('history.no.own', { number: entry.place }) : entry.place}</td>
      {names.places.map(({ city, zone }) => (
        <td key={city} data-head={city}><time dateTime={entry.at}>{!before || f.date(before.at, zone) !== f.date(entry.at, zone) ? <span className="small muted">{f.shortDate(entry.at, zone, now)} </span> : null}{f.time(entry.at, zone)}</time></td>
      ))}
      <td data-head={t.label('history.col.what')}>
        {say.label(words)} {entry.sealed && <OwnMark />}
        {entry.tlp && LABELLED.has(entry.type) && <> <TlpLabel label={entry.tlp} /></>}
        {later && <span className="unseen"> ({t.text('history.later')})</span>}
        <Detail entry={entry} context={context} />
      </td>
      <td data-head={t.label('history.col.who')}><Who entry={entry} /></td>
      <td data-head={t.label('history.col.how')} className="nb">{entry.how === null ? '—' : t.text(`how.${entry.how}`)}</td>
      <td data-head={t.label('history.col.proof')} title={entry.hash}>{entry.seq === broken_at && <b>{t.text('history.mark.broken')} </b>}<span className="mono muted">{entry.hash.slice(0, 4)}…</span></td>
    </tr>
  );
}

/** The words that go with an entry: a message, a reason, a note. */
function Detail({ entry, context }: { entry: HistoryEntry; context: EntryContext }) {
  const say = useSay();
  const more = entryDetail(entry, context.ranks);
  if (more.length > 0) return <ul className="small muted plainlist">{more.map((line) => <li key={JSON.stringify(line.values)}>{say.label(line)}</li>)}</ul>;
  const body = entry.type === 'MessageSent' ? partOf(entry.shared, 'body') : null;
  const words = entryText(entry);
  if (!body && isWithheld(entry)) return <p className="small muted">{say.label(said('event.MessageSent.withheld'))}</p>;
  if (body) return <div className="small words muted"><MessageWords message={{ body: body as Parameters<typeof MessageWords>[0]['message']['body'], at: entry.at }} /></div>;
  return words && <div className="small words muted">{words.text}{words.own && !entry.sealed && <> <OwnMark /></>}</div>;
}

function Who({ entry }: { entry: HistoryEntry }) {
  const { t } = useWords();
  const names = useNames();
  const who = whoOf(entry);
  if (entry.how === 'limit' || entry.how === 'rule') return <>{t.text('who.system')}{who !== 'system' && <> · <SideName side={who.side} form="plain" /></>}</>;
  const office = entry.office ? names.office(entry.office, entry.at) : entry.how === 'company' ? t.text('role.company') : '';
  // Another side's office often bears its country's name already.
  const key = textOf(partOf(entry.own, 'key'), 'name');
  return <>{who !== 'system' && !office.startsWith(names.side(who.side)) && <SideName side={who.side} form="plain" />} {office}{key !== null && <> · {key}</>}</>;
}
