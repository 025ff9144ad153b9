import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { FactList } from './fact-list.js';
import { factRows, withTheCheck } from './facts.js';

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

/** First check done: names who is told now, and every fact that crosses with it. */
export function ValidateAct(props: CaseActProps) {
  const { t, f } = useWords();
  const names = useNames();
  const { line, own } = props.view;
  const untold = line.sides.filter((s) => s.side !== names.own && s.told_at === null).map((s) => s.side);
  const to = (sides: readonly string[]): string => f.list(sides.map((s) => names.sideNamed(s)));
  const crossing = own === null ? [] : withTheCheck(own);
  const text = untold.length > 0 ? t.text('confirm.validate.text', { side: to(untold) }) : t.text(crossing.length > 0 ? 'confirm.validate.more' : 'confirm.validate.told', { side: to(names.others) });
  return (
    <CaseAct {...props} command="validate" label={t.text('do.validate')} title={t.text('confirm.validate.title', { reference: line.reference })} text={text} body={(version) => ({ version })}>
      {crossing.length > 0 && <div className="crossing"><FactList rows={factRows(crossing)} home={line.home} /></div>}
    </CaseAct>
  );
}
