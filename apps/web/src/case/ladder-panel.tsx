import { useState } from 'react';
import type { CaseView } from '#contracts';
import { said } from '../history/said.js';
import { useSay } from '../history/use-say.js';
import { SideName } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { ladderRows, nextSteps, type LadderCell, type NextStep } from './ladder.js';

/** Both sides' offices level by level, the present one of each marked, and what comes next. Offices only, never persons. */
export function LadderPanel({ view }: { view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const [all, setAll] = useState(false);
  const rows = ladderRows(view, names.order);
  const above = rows.find((row) => !row.alone);
  return (
    <section className="sheet" aria-labelledby="ladder">
      <h2 id="ladder">{t.label('desk.ladder')} <span className="muted small">{t.text('desk.ladder.zone', { city: names.places[0].city })}</span></h2>
      <table className="ladder">
        <thead><tr><th scope="col"><span className="unseen">{t.text('desk.ladder.rank')}</span></th>{names.order.map((side) => <th scope="col" key={side}><SideName side={side} form="ours" /></th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.rank} data-gate={(!row.alone && rows[i - 1]?.alone) || undefined}>
              <th scope="row">{t.label(`rank.${row.rank}`)}</th>
              {row.cells.map((cell) => <Cell key={cell.side} cell={cell} rank={t.text(`rank.${row.rank}`)} all={all} hue={names.hue(cell.side)} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="next">{nextSteps(view, names.order).map((step) => <Next key={step.side} step={step} home={view.line.home} />)}</ul>
      {above && <p className="small muted">{t.text('desk.ladder.above', { rank: t.text(`rank.${above.rank}`), side: names.sideNamed(view.line.home) })}</p>}
      <button type="button" className="plain small" aria-expanded={all} onClick={() => setAll(!all)}>{t.text(all ? 'desk.ladder.offices.hide' : 'desk.ladder.offices.show')}</button>
    </section>
  );
}

/** The name of an office without the level that its row names already. */
const withoutLevel = (office: string, rank: string): string => (office.endsWith(rank) ? office.slice(0, -rank.length).replace(/[\s,]+$/, '') || office : office);

function Cell({ cell, rank, all, hue }: { cell: LadderCell; rank: string; all: boolean; hue: 'a' | 'b' }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const office = cell.office !== null && (all || cell.state === 'now') ? names.office(cell.office) : null;
  return (
    <td data-state={cell.state} data-side={hue} aria-current={cell.state === 'now' ? 'step' : undefined}>
      <i aria-hidden="true" />
      <div>
        {office && <div className="office">{withoutLevel(office, rank)}</div>}
        {cell.lines.map((line) => <div key={line.key}>{say(line)}</div>)}
        {cell.state === 'untold' && <div>{t.text('desk.ladder.untold')}</div>}
        {cell.state === 'skipped' && <div>{t.text('desk.ladder.skipped')}</div>}
      </div>
    </td>
  );
}

function Next({ step, home }: { step: NextStep; home: string }) {
  const say = useSay();
  if ('proposed' in step) return <li>{say(said('desk.ladder.proposed', { side: { side: step.side }, rank: { rank: step.proposed }, home: { side: home } }))}</li>;
  const { clock, move } = step;
  const then = said(`then.${move.step}`, { rank: { rank: move.rank } });
  return <li>{say(said('desk.ladder.next', { side: { side: clock.side }, clock: { word: `clock.${clock.kind}` }, when: { moment: clock.due_at }, then: { said: then } }))}</li>;
}
