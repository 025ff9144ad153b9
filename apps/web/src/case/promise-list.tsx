import { useState } from 'react';
import type { CaseView, ConsultationView } from '#contracts';
import { Due, Foreign, Named, TypedBy } from '../parts/index.js';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { CaseAct } from './case-act.js';
import { limitOfAction } from './consultation-view.js';
import { TextField } from './fields.js';
import { useSittingWords } from './sitting-words.js';

type Promise = NonNullable<ConsultationView['minutes']>['actions'][number];
interface Props { readonly view: CaseView; readonly offered: CaseView; readonly actions: readonly Promise[]; /** Whether the minutes count, and with them what was promised. */ readonly agreed: boolean }

/** What was promised: who, which office, until when and how long that is, and whether it was kept. */
export function PromiseList(props: Props) {
  const say = useSittingWords();
  if (props.actions.length === 0) return null;
  return (
    <>
      <h4>{say.label('action.title')}</h4>
      <ol className="promises">{props.actions.map((one) => <Promised key={one.id} {...props} one={one} />)}</ol>
      {!props.agreed && <p className="small muted">{say.text('action.waiting')}</p>}
    </>
  );
}

function Promised({ view, offered, agreed, one }: Props & { one: Promise }) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const { id, side, office, due_on, texts, done_at, done } = one;
  const [language, text] = texts[t.language] === undefined ? Object.entries(texts)[0] ?? ['und', ''] : [t.language, texts[t.language] ?? ''];
  const limit = agreed ? limitOfAction(view.clocks, id) : null;
  const mine = agreed && done_at === null && side === names.own && offered.commands.includes('complete-action');
  return (
    <li>
      <p className="words"><span className="mono muted">{id}</span> <Foreign lang={language}>{text}</Foreign></p>
      <p className="small muted">{say.text('action.until', { side: names.sideNamed(side), office: names.office(office), date: f.day(due_on) })}</p>
      {done_at !== null && <p className="small">{done ? <Named name={say.text('action.done', { when: f.when(done_at, names.places, now) })}><span className="words"><TypedBy text={done} side={side} /></span></Named> : say.text('action.done', { when: f.when(done_at, names.places, now) })}</p>}
      {limit && <div className="dues"><Due clock={limit} named={false} /></div>}
      {mine && <CompleteAct view={view} id={id} />}
    </li>
  );
}

/** Whoever promised says that it is done. */
function CompleteAct({ view, id }: { view: CaseView; id: string }) {
  const say = useSittingWords();
  const [text, setText] = useState('');
  return (
    <CaseAct view={view} primary={false} command="complete-action" label={say.text('do.complete-action')} title={say.text('confirm.action.title', { id })} text={say.text('confirm.action.text')}
      body={(version) => ({ version, id, text: text.trim() === '' ? null : text })} onDone={() => setText('')}>
      <TextField label={say.text('confirm.action.words')} value={text} onChange={setText} wrong={null} rows={2} />
    </CaseAct>
  );
}
