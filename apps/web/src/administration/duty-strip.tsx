import { useNames, useWords } from '../words.js';
import { type DayColumn, lettersOf, placeIn, roomFor, type Span, type Weeks } from './duty-view.js';
import { namesIn } from './duty-words.js';
import { useSay } from './say.js';

interface Props { readonly spans: readonly Span[]; readonly weeks: Weeks; readonly days: readonly DayColumn[]; readonly now: number }

const share = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Four weeks of one office as a picture. Everything it shows stands in words beside it and in the table below it. */
export function DutyStrip({ spans, weeks, days, now }: Props) {
  const letters = lettersOf(spans);
  const today = days.find((d) => d.from <= now && now < d.to);
  return (
    <div className="strip" aria-hidden="true">
      <div className="strip-days">
        {days.map((day) => <Day key={day.date} day={day} weeks={weeks} today={day === today} />)}
      </div>
      <div className="strip-bars">
        {days.map((day) => <i key={day.date} data-weekend={day.weekend || undefined} data-today={day === today || undefined} style={{ insetInlineStart: share(placeIn(day, weeks).start), inlineSize: share(placeIn(day, weeks).length) }} />)}
        {spans.map((span) => <Stretch key={span.from} span={span} weeks={weeks} letters={letters} />)}
        {today && <span className="strip-now" style={{ insetInlineStart: share(placeIn({ from: now, to: now }, weeks).start) }} />}
      </div>
      <Letters spans={spans} letters={letters} />
    </div>
  );
}

/** In words, since of two numbers the day is the first in one language and the second in another. */
const monthName = (tag: string, isoDay: string): string => new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }).format(Date.parse(isoDay));

/** A day's number, under its month where one begins; on phones only Mondays, the first of a month and today keep theirs. */
function Day({ day, weeks, today }: { day: DayColumn; weeks: Weeks; today: boolean }) {
  const { t } = useWords();
  const number = Number(day.date.slice(8));
  const monday = new Date(`${day.date}T00:00Z`).getUTCDay() === 1;
  return (
    <span data-today={today || undefined} data-weekend={day.weekend || undefined} data-minor={monday || today ? undefined : true} style={{ inlineSize: share(placeIn(day, weeks).length) }}>
      {(number === 1 || day.from === weeks.from) && <b>{monthName(t.tag, day.date)}</b>}{number}
    </span>
  );
}

function Stretch({ span, weeks, letters }: { span: Span; weeks: Weeks; letters: ReadonlyMap<string, string> }) {
  const say = useSay();
  const { start, length } = placeIn(span, weeks);
  const label = { duty: namesIn(say, span), gap: say.text('duty.gap.short'), list: say.text('duty.state.list'), away: say.text('duty.state.away'), nobody: say.text('duty.state.nobody'), covered: '', uncovered: say.text('duty.gap.short') }[span.tone];
  const short = span.tone === 'duty' ? span.people.map((p) => letters.get(p.id)).join('') : '';
  const first = span.tone === 'duty' ? [...letters.keys()].indexOf(span.people[0]?.id ?? '') % 2 : undefined;
  return (
    <span className="stretch" data-tone={span.tone} data-turn={first} style={{ insetInlineStart: share(start), inlineSize: share(length) }}>
      <span className="stretch-in" data-room={roomFor(label) ?? 'none'}><span className="whole">{label}</span><span className="short">{short}</span></span>
    </span>
  );
}

/** What the letters stand for, where there are any. */
function Letters({ spans, letters }: { spans: readonly Span[]; letters: ReadonlyMap<string, string> }) {
  const people = new Map(spans.flatMap((s) => s.people.map((p) => [p.id, p.name] as const)));
  if (letters.size === 0) return null;
  return <p className="letters">{[...letters].map(([id, letter]) => <span key={id}><b>{letter}</b> {people.get(id)}</span>)}</p>;
}

/** What colours and patterns mean, once for the page. */
export function DutyLegend() {
  const say = useSay();
  const names = useNames();
  const own = [['duty', 'duty.state.duty'], ['gap', 'duty.gap'], ['list', 'duty.state.list'], ['away', 'duty.state.away'], ['nobody', 'duty.state.nobody']] as const;
  return (
    <ul className="duty-legend small" aria-label={say.text('duty.legend')}>
      {own.map(([tone, key]) => <li key={tone}><span className="swatch" data-tone={tone} aria-hidden="true" />{say.text(key)}</li>)}
      {names.others.length > 0 && <li><span className="swatch" data-tone="covered" aria-hidden="true" />{say.text('duty.covered')}</li>}
      <li><span className="swatch" data-tone="today" aria-hidden="true" />{say.label('duty.today')}</li>
    </ul>
  );
}
