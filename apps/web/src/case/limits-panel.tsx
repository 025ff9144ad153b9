import { Link } from '@tanstack/react-router';
import type { CaseView, ClockAccount, ClockLine } from '#contracts';
import { isOfList } from '#domain';
import { BINDS_ALL, foldLicences } from '../history/moment.js';
import { Due, type DueProps } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { wordsOfAction } from './consultation-view.js';
import { licenceName } from './licence-name.js';
import { WhyThisTime } from './why-this-time.js';
import './words.css';

const key = (c: ClockLine): string => `${c.side}.${c.kind}.${c.subject}.${c.round}`;
/** Grades whose limits count every hour (DOMAIN §4.4). */
const HOURS_FROM = 3;

/** Time limits of every side: those that ask for an act by due time, then those that bind all, then what has ended. */
export function LimitsPanel({ view: { line, clocks, licences, waiting, consultations } }: { view: CaseView }) {
  const { t, f } = useWords();
  const names = useNames();
  const by = (a: ClockLine, b: ClockLine): number => Date.parse(a.due_at) - Date.parse(b.due_at);
  const running = clocks.filter((c) => c.ended_at === null && !BINDS_ALL.has(c.kind)).sort(by);
  const both = clocks.filter((c) => c.ended_at === null && BINDS_ALL.has(c.kind)).sort(by);
  const ended = clocks.filter((c) => c.ended_at !== null).sort((a, b) => (b.ended_at ?? '').localeCompare(a.ended_at ?? ''));
  // One limit for all of the list that was filed on a day: how many still wait says how it comes to the figures.
  const ofDay = (day: string): string => {
    const count = waiting.find((w) => w.filed_on === day)?.count;
    return count === undefined ? t.text('confirm.decide-licence.filed', { date: f.day(day) }) : t.text('licence.of_day', { date: f.day(day), count });
  };
  const of = (c: ClockLine): string | undefined => (isOfList(c) ? ofDay(c.subject) : c.kind === 'licence' ? licenceName(licences, c.subject, t) : c.kind === 'action' ? wordsOfAction(consultations, c.subject, t.language) ?? c.subject : undefined);
  // Of the days of a list the page has the limit that ends next; the list has them all.
  const next = running.find(isOfList);
  const further = waiting.filter((w) => next !== undefined && w.filed_on > next.subject);
  const [shown, folded] = foldLicences(running, (c) => c.kind);
  const dues = (some: readonly ClockAccount[]): React.ReactNode => <div className="dues">{some.map((c) => <Limit key={key(c)} clock={c} named of={of(c)} />)}</div>;
  return (
    <section className="sheet" aria-labelledby="limits">
      <h2 id="limits">{t.label('desk.clocks')}</h2>
      {running.length + both.length === 0 && <p className="small muted">{t.text('desk.clocks.none')}</p>}
      {running.length > 0 && dues(shown)}
      {further.length > 0 && <p className="small"><Link to="/cases/$reference/licences" params={{ reference: line.reference }}>{t.text('desk.clocks.of_list', { days: further.length, count: further.reduce((n, w) => n + w.count, 0) })}</Link></p>}
      {folded.length > 0 && <details><summary>{t.text('desk.clocks.licences', { count: folded.length })}</summary>{dues(folded)}</details>}
      {both.length > 0 && <><h3>{t.text('desk.clocks.both')}</h3><div className="dues">{both.map((c) => <Limit key={key(c)} clock={c} named={false} />)}</div></>}
      {ended.length > 0 && (
        <details>
          <summary>{t.text('desk.clocks.ended')} <span className="muted">{ended.length}</span></summary>
          <div className="dues">{ended.map((c) => <Limit key={key(c)} clock={c} named closed of={of(c)} />)}</div>
        </details>
      )}
      {line.severity >= HOURS_FROM && <p className="small muted">{t.text('clock.hours_only', { severity: names.severity(line.severity) })}</p>}
    </section>
  );
}

function Limit({ clock, ...due }: Omit<DueProps, 'clock'> & { clock: ClockAccount }) {
  return <div><Due clock={clock} {...due} /><WhyThisTime clock={clock} /></div>;
}
