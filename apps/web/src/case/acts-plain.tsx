import { Suspense, lazy } from 'react';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { CrossingReview } from './crossing-review.js';
import { rowsWithTheCheck, toldOthers } from './crossing-view.js';
import { SayProvider } from './crossing-words.js';

const ListGives = lazy(async () => ({ default: (await import('../licences/list-gives.js')).ListGives }));

/** Receipt only, never agreement; the sentence says so. */
export function AcknowledgeAct(props: CaseActProps) {
  const { t } = useWords();
  const { line } = props.view;
  const reference = [useNames().goods(line), line.reference].filter(Boolean).join(' ');
  return (
    <CaseAct {...props} command="acknowledge" label={t.text('do.acknowledge')} title={t.text('confirm.acknowledge.title', { reference })}
      text={t.text('confirm.acknowledge.text')} body={(version) => ({ version })} />
  );
}

/** The lead side takes the case in hand. */
export function AcceptAct(props: CaseActProps) {
  const { t } = useWords();
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="accept" label={t.text('do.accept')} title={t.text('confirm.accept.title', { reference })}
      text={t.text('confirm.accept.text')} body={(version) => ({ version })} />
  );
}

/** First check done: says that it gives, to whom, every fact that crosses with it, and that nothing of it can be taken back. */
export function ValidateAct(props: CaseActProps) {
  const { t, f } = useWords();
  const names = useNames();
  const { line, own } = props.view;
  const untold = own?.tells ?? [];
  const to = (sides: readonly string[]): string => f.list(sides.map((s) => names.sideNamed(s)));
  const crossing = own === null ? [] : rowsWithTheCheck(own);
  const side = to(untold.length > 0 ? untold : toldOthers(props.view, names.own));
  const text = t.text(untold.length > 0 ? 'confirm.validate.text' : crossing.length > 0 ? 'confirm.validate.more' : 'confirm.validate.told', { side, count: crossing.length });
  return (
    <CaseAct {...props} command="validate" label={t.text(crossing.length > 0 ? 'do.validate.give' : 'do.validate')} title={t.text('confirm.validate.title', { reference: line.reference })} text={text} body={(version) => ({ version })}>
      {crossing.length > 0 && <SayProvider waiting={null}><CrossingReview rows={crossing} home={line.home} side={side} /></SayProvider>}
      <Suspense fallback={null}><ListGives view={props.view} /></Suspense>
    </CaseAct>
  );
}
