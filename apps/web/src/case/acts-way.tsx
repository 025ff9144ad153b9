import { useState } from 'react';
import { useNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import { useReason } from './acts-reason.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { Radios } from './fields.js';

/** One level down the reader's own side's ladder: a higher office has done its part. */
export function StepDownAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const reason = useReason('confirm.reason.shared');
  const { line, ladder } = props.view;
  const rung = line.sides.find((s) => s.side === names.own)?.rung ?? 0;
  const [from, below] = [ladder[rung], ladder[rung - 1]];
  if (!from || !below) return null;
  return (
    <CaseAct {...props} command="step-down" label={t.text('do.step-down')} title={t.text('confirm.step-down.title', { reference: line.reference })}
      text={t.text('confirm.step-down.text', { from: t.text(`rank.${from.rank}`), rank: t.text(`rank.${below.rank}`) })} onDone={reason.clear}
      body={(version) => reason.with({ version })}>
      {reason.field}
    </CaseAct>
  );
}

/** The case goes on in another channel, whose offices on both sides take it up anew. */
export function ReferAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const reason = useReason('confirm.reason.shared');
  const [channel, setChannel] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { line } = props.view;
  const take = (version: number) => {
    setAsked(true);
    const body = reason.with({ version });
    return body === null || channel === null ? null : { ...body, channel };
  };
  return (
    <CaseAct {...props} command="refer" label={t.text('do.transfer')} title={t.text('confirm.refer.title', { reference: line.reference })} text={t.text('confirm.refer.text')} body={take}
      onDone={() => { reason.clear(); setChannel(null); setAsked(false); }}>
      <Radios label={t.text('confirm.refer.channel')} name="channel" choices={Object.keys(network.channels).filter((c) => c !== line.channel).map((c) => ({ value: c, label: names.channel(c) }))}
        value={channel} onChange={setChannel} wrong={asked && channel === null ? t.text('err.channel_missing') : null} />
      {reason.field}
    </CaseAct>
  );
}

/** Either side may ask for talks, by when the grade says; what they are not is said with it (WORDING, decision 10). */
export function RequestConsultationAct(props: CaseActProps) {
  const { t, f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const reason = useReason('confirm.reason.shared');
  const { line: { reference }, consultation_until: until } = props.view;
  return (
    <CaseAct {...props} command="request-consultation" label={t.text('do.propose_consultation')} title={t.text('confirm.request-consultation.title', { reference })}
      text={t.text('confirm.request-consultation.text')} onDone={reason.clear} body={(version) => reason.with({ version })}>
      {until !== null && <p><b>{t.text('confirm.request-consultation.limit', { when: f.until(until, places, now) })}</b></p>}
      <p className="small">{t.text('consultation.not_wto')}</p>
      {reason.field}
    </CaseAct>
  );
}

/** What was agreed is followed up: nothing is owed but the next look. */
export function WatchAct(props: CaseActProps) {
  const { t } = useWords();
  const reason = useReason('confirm.reason.shared');
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="watch" label={t.text('do.watch')} title={t.text('confirm.watch.title', { reference })} text={t.text('confirm.watch.text')} onDone={reason.clear}
      body={(version) => reason.with({ version })}>
      {reason.field}
    </CaseAct>
  );
}
