import { Suspense, lazy, useId, useState } from 'react';
import type { CaseView } from '#contracts';
import { OwnMark } from '../parts/index.js';
import { useWords } from '../words.js';
import { CaseAct } from './case-act.js';
import { asksForALook, chosenRows, type CrossingRow, crossingRows, isTold } from './crossing-view.js';
import { CrossingReview } from './crossing-review.js';
import { FactValue } from './fact-list.js';
import { CrossingStands } from './crossing-stands.js';
import { SayProvider, useCrossingSay } from './crossing-words.js';
import type { Own } from './facts.js';
import { useGivenTo } from './use-given-to.js';

const ListGives = lazy(async () => ({ default: (await import('../licences/list-gives.js')).ListGives }));

/** What crosses and what stays, field by field beside the original; what waits is chosen and approved here. The home side's own. */
export function CrossingPanel({ view, own, offered }: { view: CaseView; own: Own; offered: CaseView }) {
  return <SayProvider waiting={null}><Panel view={view} own={own} offered={offered} /></SayProvider>;
}

function Panel({ view, own, offered }: { view: CaseView; own: Own; offered: CaseView }) {
  const say = useCrossingSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = crossingRows(own, offered.commands.includes('release'));
  const side = useGivenTo(view);
  const counts = { given: rows.filter((r) => r.standing.crossed).length, waiting: rows.filter((r) => r.standing.next).length };
  const [open, settled] = [rows.filter(asksForALook), rows.filter((r) => !asksForALook(r))];
  const choose = (field: string, on: boolean): void => setChosen(new Set(on ? [...chosen, field] : [...chosen].filter((f) => f !== field)));
  const row = (r: CrossingRow) => <Row key={r.field} row={r} view={view} side={side} chosen={chosen.has(r.field)} onChoose={(on) => choose(r.field, on)} />;
  return (
    <section className="sheet" aria-labelledby="crossing">
      <h2 id="crossing">{say.text('cross.title', { side })} <OwnMark /></h2>
      <p className="small muted">{say.text('cross.intro', counts)}</p>
      {open.length > 0 && <ul className="crossings">{open.map(row)}</ul>}
      {offered.commands.includes('release') && (chosenRows(own, chosen).length > 0 || (chosen.size > 0 && offered !== view)
        ? <Release view={view} own={own} side={side} chosen={chosen} onDone={() => setChosen(new Set())} />
        : <p className="small">{say.text('cross.choose.none')}</p>)}
      <Suspense fallback={null}><ListGives view={view} /></Suspense>
      {settled.length > 0 && <details><summary>{say.text('cross.others', { count: settled.length })}</summary><ul className="crossings">{settled.map(row)}</ul></details>}
    </section>
  );
}

interface RowProps { readonly row: CrossingRow; readonly view: CaseView; readonly side: string; readonly chosen: boolean; readonly onChoose: (on: boolean) => void }

function Row({ row: { field, original, theirs, standing, choosable }, view, side, chosen, onChoose }: RowProps) {
  const { t } = useWords();
  const say = useCrossingSay();
  const id = useId();
  const name = t.label(theirs?.label ?? original?.label ?? `field.${field}`);
  return (
    <li data-stands={standing.next ? 'waits' : standing.crossed ? 'crossed' : 'stays'}>
      {choosable
        ? <label className="choice name" htmlFor={id}><input id={id} type="checkbox" checked={chosen} aria-label={say.text('cross.choose', { field: name })} onChange={(event) => onChoose(event.target.checked)} /> <b>{name}</b></label>
        : <b className="name">{name}</b>}
      <dl className="beside">
        <div><dt>{say.text('cross.report')}</dt><dd>{original ? <FactValue row={original} home={view.line.home} /> : '–'}</dd></div>
        <div><dt>{say.text(standing.next ? 'cross.will_read' : 'cross.reads', { side })}</dt><dd>{theirs ? <FactValue row={theirs} home={view.line.home} /> : say.text('cross.nothing')}</dd></div>
      </dl>
      <CrossingStands standing={standing} told={isTold(view)} />
    </li>
  );
}

/** The second step shows exactly what will be read, and takes the version that was seen: what changed meanwhile is refused. */
function Release({ view, own, side, chosen, onDone }: { view: CaseView; own: Own; side: string; chosen: ReadonlySet<string>; onDone: () => void }) {
  const say = useCrossingSay();
  const rows = chosenRows(own, chosen);
  const fields = rows.map((r) => r.field);
  return (
    <div className="toolbar">
      <CaseAct view={view} primary={rows.length > 0} possible={rows.length > 0} command="release" label={say.text('cross.review', { count: rows.length })} confirm={say.text('cross.approve')}
        title={say.text('cross.review.title', { side })} text={rows.length > 0 ? say.text('cross.review.text', { side }) : say.text('cross.gone')}
        body={(version) => (fields.length > 0 ? { version, fields } : null)} onDone={onDone}>
        {rows.length > 0 && <CrossingReview rows={rows} home={view.line.home} side={side} />}
      </CaseAct>
    </div>
  );
}

