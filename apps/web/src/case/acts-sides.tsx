import { useState } from 'react';
import { useNames, useWords } from '../words.js';
import { useReason } from './acts-reason.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { Radios } from './fields.js';

/** What a form says for "no side of the network"; no side has such a code. */
const OUTSIDE = 'outside';

/** A further side reads what the others read: it takes part, or only watches. */
export function BringInAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const [side, setSide] = useState<string | null>(null);
  const [as, setAs] = useState<'watching' | 'joined'>('watching');
  const [asked, setAsked] = useState(false);
  const { line, facts } = props.view;
  const outside = line.sides.filter((s) => s.told_at === null).map((s) => s.side);
  const take = (version: number) => {
    setAsked(true);
    const body = reason.with({ version });
    return body === null || side === null ? null : { ...body, side, watching: as === 'watching' };
  };
  return (
    <CaseAct {...props} command="bring-in" label={t.text('do.bring-in')} title={t.text('confirm.bring-in.title', { reference: line.reference })} text={t.text('confirm.bring-in.text', { count: facts.length })} body={take}
      onDone={() => { reason.clear(); setSide(null); setAsked(false); }}>
      <Radios label={t.text('confirm.bring-in.side')} name="bring-in" choices={outside.map((s) => ({ value: s, label: names.sideNamed(s) }))} value={side} onChange={setSide} wrong={asked && side === null ? t.text('err.side_missing') : null} />
      <Radios label={t.text('confirm.bring-in.as')} name="bring-in-as" choices={(['watching', 'joined'] as const).map((one) => ({ value: one, label: t.text(`confirm.bring-in.${one}`) }))} value={as} onChange={setAs} />
      {reason.field}
    </CaseAct>
  );
}

/** A side that watched takes part from now on. */
export function JoinAct(props: CaseActProps) {
  const { t } = useWords();
  const { reference } = props.view.line;
  return <CaseAct {...props} command="join" label={t.text('do.join')} title={t.text('confirm.join.title', { reference })} text={t.text('confirm.join.text')} body={(version) => ({ version })} />;
}

/** Where the obstacle is, said by people: at another side, or at none of the network. */
export function NameLeadAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const [lead, setLead] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { line } = props.view;
  const choices = [...names.order.filter((s) => s !== line.home && s !== line.lead).map((s) => ({ value: s, label: names.sideNamed(s) })), ...(line.lead === null ? [] : [{ value: OUTSIDE, label: t.text('confirm.name-lead.outside') }])];
  const take = (version: number) => {
    setAsked(true);
    const body = reason.with({ version });
    return body === null || lead === null ? null : { ...body, side: lead === OUTSIDE ? null : lead };
  };
  return (
    <CaseAct {...props} command="name-lead" label={t.text('do.name-lead')} title={t.text('confirm.name-lead.title', { reference: line.reference })} text={t.text('confirm.name-lead.text')} body={take}
      onDone={() => { reason.clear(); setLead(null); setAsked(false); }}>
      <Radios label={t.text('confirm.name-lead.side')} name="name-lead" choices={choices} value={lead} onChange={setLead} wrong={asked && lead === null ? t.text('err.side_missing') : null} />
      {reason.field}
    </CaseAct>
  );
}
