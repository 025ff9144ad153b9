import { useState } from 'react';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { isGap, type OfficeDuty, type Weeks } from './duty-view.js';
import { spanWords, wall } from './duty-words.js';
import { useSay } from './say.js';

/** Every hand-over of one office's weeks in words, made when somebody opens it. */
export function DutyTable({ duty, weeks, open: begins = false }: { duty: OfficeDuty; weeks: Weeks; open?: boolean }) {
  const say = useSay();
  const names = useNames();
  const [open, setOpen] = useState(begins);
  return (
    <details className="hand-overs" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{say.text('duty.table')}<span className="unseen"> {names.office(duty.office)}</span></summary>
      {open && <HandOvers duty={duty} weeks={weeks} />}
    </details>
  );
}

function HandOvers({ duty: { office, spans }, weeks }: { duty: OfficeDuty; weeks: Weeks }) {
  const say = useSay();
  const words = useWords();
  const names = useNames();
  const now = useNow();
  const { zone, city } = names.places[0];
  const own = weeks.own.offices.some((o) => o.office === office);
  return (
    <div className="scroll-x">
      <table className="table spans">
        <caption className="unseen">{say.text('duty.table.of', { office: names.office(office) })}</caption>
        <thead><tr><th scope="col">{say.text('duty.col.from', { city })}</th><th scope="col">{say.text('duty.col.to', { city })}</th><th scope="col">{say.text(own ? 'duty.col.who' : 'duty.col.covered')}</th></tr></thead>
        <tbody>
          {spans.map((span) => {
            const { what, instead } = spanWords(say, names, office, span);
            return (
              <tr key={span.from} data-gap={isGap(span.tone) || undefined}>
                <th scope="row"><time dateTime={new Date(span.from).toISOString()}>{wall(words, span.from, zone, now)}</time></th>
                <td><time dateTime={new Date(span.to).toISOString()}>{wall(words, span.to, zone, now)}</time></td>
                <td><b>{what}</b>{instead && <div className="small muted">{instead}</div>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
