import type { ReactNode } from 'react';
import type { ApplicationView } from '#contracts';
import { sharedHs } from '#domain';
import { Typed, isolate } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

interface Props {
  readonly applications: readonly ApplicationView[];
  readonly caption: string;
  /** The side that keeps the list: goods and offices are in its companies' words. */
  readonly home: string;
  /** Null where nothing may be decided. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
  /** What is done with those chosen; it stands beside the choice of all. */
  readonly act: ReactNode;
}

/** Applications, the oldest first; those without a decision can be chosen. */
export function ApplicationTable({ applications, caption, home, chosen, onChoose, act }: Props) {
  const say = useSay();
  const open = applications.filter((a) => a.result === null).map((a) => a.id);
  const all = open.length > 0 && open.every((id) => chosen?.has(id));
  const heads = ['item', 'exporter', 'end_user', 'quantity', 'licence', 'filed_on', 'due_on', 'state'] as const;
  return (
    <div className="sheet tablesheet">
      {chosen && open.length > 0 && <div className="licence-all"><label className="choice"><input type="checkbox" checked={all} onChange={() => onChoose(open, !all)} /><span>{say.text('licences.choose.all')}</span></label>{act}</div>}
      <table className="rows licence-rows">
        <caption className="small">{caption}</caption>
        <thead><tr>{chosen && <th aria-hidden="true" />}{heads.map((head) => <th scope="col" key={head}>{say.text(`licences.column.${head}`)}</th>)}</tr></thead>
        <tbody>{applications.map((a) => <Row key={a.id} application={a} home={home} chosen={chosen} onChoose={onChoose} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ application: a, home, chosen, onChoose }: Pick<Props, 'home' | 'chosen' | 'onChoose'> & { application: ApplicationView }) {
  const say = useSay();
  const { t, f } = useWords();
  const head = (column: 'item' | 'exporter' | 'end_user' | 'quantity' | 'licence' | 'filed_on' | 'due_on' | 'state'): { 'data-head': string } => ({ 'data-head': say.text(`licences.column.${column}`) });
  const name = a.number === null ? say.text('licences.unnamed', { date: f.day(a.filed_on) }) : isolate(a.number);
  const goods = useNames().goods({ goods: a.item, hs: a.hs && sharedHs(a.hs), home });
  const none = <span className="muted">–</span>;
  return (
    <tr data-late={a.late || undefined}>
      {chosen && <td className="licence-choice">{a.result === null && <input type="checkbox" aria-label={say.text('licences.choose', { name })} checked={chosen.has(a.id)} onChange={(event) => onChoose([a.id], event.target.checked)} />}</td>}
      <td {...head('item')}><b>{goods === null ? none : goods === a.item ? <Typed text={goods} home={home} /> : goods}</b><div className="small muted">{[a.number && isolate(a.number), goods !== a.item && a.item && isolate(a.item), a.hs && t.text('board.hs', { code: f.hs(a.hs) })].filter(Boolean).join(' · ')}</div></td>
      <td {...head('exporter')}>{a.exporter ?? none}</td>
      <td {...head('end_user')}>{a.end_user ?? none}{a.consent && a.number !== null && <div className="small muted">{say.text('licences.named')}</div>}</td>
      <td {...head('quantity')}>{a.quantity ? f.quantity(a.quantity.value, a.quantity.unit) : none}</td>
      <td {...head('licence')}>{t.text(`lic.${a.licence}`)}<Marks application={a} /></td>
      <td {...head('filed_on')}>{f.day(a.filed_on)}{a.office !== null && <div className="small muted"><Typed text={a.office} home={home} /></div>}</td>
      <td {...head('due_on')}>{a.due_on === null ? none : f.day(a.due_on)}{a.provisional && a.result === null && <div className="small muted">{say.text('licences.due.provisional')}</div>}</td>
      <td {...head('state')}>{t.text(`licence.${a.result ?? 'open'}`)}{a.late && <b className="late"> {say.text('licences.late')}</b>}
        <div className="small muted">{[a.decided_on && f.day(a.decided_on), say.text('licences.days', { days: a.days, shown: f.number(a.days) })].filter(Boolean).join(' · ')}</div></td>
    </tr>
  );
}

/** What the application asks for or lacks beside its kind. */
function Marks({ application: { green_channel, papers_complete } }: { application: ApplicationView }) {
  const say = useSay();
  const marks = [green_channel && say.text('licences.green'), papers_complete === false && say.text('licences.papers.missing')].filter(Boolean);
  return marks.length === 0 ? null : <div className="small muted">{marks.join(' · ')}</div>;
}
