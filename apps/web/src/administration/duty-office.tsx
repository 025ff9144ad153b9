import type { ReactNode } from 'react';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { DutyStrip } from './duty-strip.js';
import { DutyTable } from './duty-table.js';
import { type DayColumn, gapsOf, isGap, nowAndNext, type OfficeDuty, type Weeks } from './duty-view.js';
import { namesIn, spanWords, wall } from './duty-words.js';
import { useSay } from './say.js';

/** Gaps that are spelled out beside the picture; the table has all of them. */
const GAPS_SHOWN = 3;

/** One office's four weeks: the state in words, the picture, the table. `children`: what may be done with it. */
export function DutyOffice({ duty, weeks, days, heading, children }: { duty: OfficeDuty; weeks: Weeks; days: readonly DayColumn[]; heading?: ReactNode; children?: ReactNode }) {
  const now = useNow();
  return (
    <section className="duty-office" data-office={duty.office}>
      <div className="duty-words">
        {heading}
        <Now duty={duty} weeks={weeks} now={now} />
        <Gaps duty={duty} now={now} />
        {children}
      </div>
      <div className="duty-picture">
        <DutyStrip spans={duty.spans} weeks={weeks} days={days} now={now} />
        {duty.spans.length > 1 && <DutyTable duty={duty} weeks={weeks} />}
      </div>
    </section>
  );
}

/** Who is on now and takes over next, or in one line what holds for all four weeks. */
function Now({ duty: { office, spans }, weeks, now }: { duty: OfficeDuty; weeks: Weeks; now: number }) {
  const say = useSay();
  const names = useNames();
  const at = nowAndNext(spans, weeks, now);
  const [whole, ...rest] = spans;
  if (whole && rest.length === 0) {
    const { what, instead } = whole.tone === 'covered' ? { what: say.text('duty.covered.always'), instead: null } : spanWords(say, names, office, whole);
    return <p data-gap={isGap(whole.tone) || undefined}><b>{what}</b>{instead && <span className="small muted"><br />{instead}</span>}</p>;
  }
  if (!at) return null;
  const { what, instead } = spanWords(say, names, office, at.now);
  return (
    <p data-gap={isGap(at.now.tone) || undefined}>
      {at.now.tone === 'duty' ? say.text('duty.now', { names: what }) : <b>{say.text('duty.now.state', { what })}</b>}
      {instead && <span className="small muted"><br />{instead}</span>}
      {at.until !== null && <span className="small muted"><br /><Until at={at.until} />{at.next?.tone === 'duty' && <> · {say.text('duty.next', { names: namesIn(say, at.next) })}</>}</span>}
    </p>
  );
}

function Until({ at }: { at: number }) {
  const words = useWords();
  const now = useNow();
  const [{ zone, city }] = useNames().places;
  return <time dateTime={new Date(at).toISOString()}>{useSay().text('duty.until', { when: words.f.when(at, [{ zone, city }], now) })}</time>;
}

function Gaps({ duty, now }: { duty: OfficeDuty; now: number }) {
  const say = useSay();
  const words = useWords();
  const names = useNames();
  const { zone } = names.places[0];
  const gaps = duty.spans.length > 1 ? gapsOf([duty]) : [];
  if (gaps.length === 0) return null;
  return (
    <div className="gaps">
      <p><b>{say.text('duty.gaps', { count: gaps.length })}</b></p>
      <ul>
        {gaps.slice(0, GAPS_SHOWN).map(({ span }) => {
          const { instead } = spanWords(say, names, duty.office, span);
          return <li key={span.from}>{say.text('duty.span', { from: wall(words, span.from, zone, now), to: wall(words, span.to, zone, now) })}{instead && <span className="small"> · {instead}</span>}</li>;
        })}
      </ul>
      {gaps.length > GAPS_SHOWN && <p className="small">{say.text('duty.gaps.more', { count: gaps.length - GAPS_SHOWN })}</p>}
    </div>
  );
}

