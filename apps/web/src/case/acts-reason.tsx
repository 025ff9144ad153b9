import { useState } from 'react';
import { SEVERITIES, type Severity as Level } from '#domain';
import { Named, Severity } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { Radios, TextField } from './fields.js';
import type { Proposal } from './proposals.js';
import { useGivenTo } from './use-given-to.js';

/** A reason that a person must give: the words, whether they are missing, and the field. */
export function useReason(label: 'confirm.reason.shared' | 'confirm.reason.own') {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  return {
    /** What is sent, the reason in it; null while it is missing, which is then said. */
    with: <B extends object>(body: B): (B & { reason: string }) | null => { setAsked(true); return missing ? null : { ...body, reason }; },
    clear: () => { setReason(''); setAsked(false); },
    field: <TextField label={t.text(label)} value={reason} onChange={setReason} wrong={asked && missing ? t.text('err.reason_missing') : null} rows={3} />,
  };
}

/** Raises the reader's own side one level, or proposes to where only a person of the home side may decide. */
export function ClimbAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const { line, ladder } = props.view;
  const rung = line.sides.find((s) => s.side === names.own)?.rung ?? 0;
  const next = ladder[rung + 1];
  if (!next) return null;
  const rank = t.text(`rank.${next.rank}`);
  const text = next.alone ? t.text('confirm.climb.text', { from: t.text(`rank.${ladder[rung]?.rank ?? 'desk'}`), rank }) : t.text('confirm.climb.propose', { rank });
  return (
    <CaseAct {...props} command="climb" label={t.text(next.alone ? 'do.climb' : 'do.propose_raise')} title={t.text('confirm.climb.title', { reference: line.reference })} text={text}
      body={(version) => reason.with({ version })} onDone={reason.clear}>
      {reason.field}
    </CaseAct>
  );
}

interface ProposalProps extends CaseActProps { readonly of: Proposal }

export function ConfirmClimbAct({ of, ...props }: ProposalProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const [side, rank] = [names.sideNamed(of.side), t.text(`rank.${of.to}`)];
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="confirm-climb" label={t.text('do.confirm-climb', { side, rank })} title={t.text('confirm.confirm-climb.title', { reference })}
      text={t.text('confirm.confirm-climb.text', { side, rank })} onDone={reason.clear}
      body={(version) => reason.with({ version, side: of.side })}>
      {reason.field}
    </CaseAct>
  );
}

export function DeclineClimbAct({ of, ...props }: ProposalProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="decline-climb" label={t.text('do.decline-climb', { side: names.sideNamed(of.side), rank: t.text(`rank.${of.from}`) })} title={t.text('confirm.decline-climb.title', { reference })}
      text={t.text('confirm.decline-climb.text', { rank: t.text(`rank.${of.to}`) })} onDone={reason.clear}
      body={(version) => reason.with({ version, side: of.side })}>
      {reason.field}
    </CaseAct>
  );
}

export function ReopenAct(props: CaseActProps) {
  const { t } = useWords();
  const reason = useReason('confirm.reason.shared');
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="reopen" label={t.text('do.reopen')} title={t.text('confirm.reopen.title', { reference })} text={t.text('confirm.reopen.text')} onDone={reason.clear}
      body={(version) => reason.with({ version })}>
      {reason.field}
    </CaseAct>
  );
}

/** Another grade than the present one; the reason stays with the home side. */
export function SeverityAct(props: CaseActProps) {
  const { t } = useWords();
  const side = useGivenTo(props.view);
  const reason = useReason('confirm.reason.own');
  const { line } = props.view;
  const [level, setLevel] = useState<Level | null>(null);
  const [asked, setAsked] = useState(false);
  const choices = SEVERITIES.filter((s) => s !== line.severity).map((s) => ({ value: String(s), label: <Severity level={s} first /> }));
  const take = (version: number) => {
    setAsked(true);
    const body = reason.with({ version });
    return body === null || level === null ? null : { ...body, severity: level };
  };
  return (
    <CaseAct {...props} command="severity" label={t.text('do.severity')} title={t.text('confirm.severity.title', { reference: line.reference })} text={t.text('confirm.severity.text', { side })}
      body={take} onDone={reason.clear}>
      <p><Named name={t.text('desk.severity.now')}><Severity level={line.severity} first /></Named></p>
      <Radios label={t.text('desk.severity.new')} name="level" choices={choices} value={level === null ? null : String(level)} onChange={(v) => setLevel(SEVERITIES.find((s) => String(s) === v) ?? null)}
        wrong={asked && level === null ? t.text('desk.choose') : null} />
      {reason.field}
    </CaseAct>
  );
}
