import { useState } from 'react';
import { type JointReport, LINE_MAX } from '#contracts';
import { haveChanged, type useAgreeJoint, useDeclineJoint, useWithdrawJoint } from '../data/joint-reports.js';
import { useMay } from '../data/session.js';
import { useSay } from '../figures/say.js';
import { announce, Field, TwoStep } from '../parts/index.js';
import { useNames } from '../words.js';

/** What one's side may do about a proposal, each in two steps. @property seen digest of what the reader sees that their side would state; nobody agrees before it is there */
export function JointActs({ report: { id, may: acts }, seen, agree }: { report: JointReport; seen: string | undefined; agree: ReturnType<typeof useAgreeJoint> }) {
  const say = useSay();
  const may = useMay();
  const { own, sideNamed } = useNames();
  const [decline, withdraw] = [useDeclineJoint(id), useWithdrawJoint(id)];
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const done = (close: () => void) => ({ onSuccess: () => { close(); announce(say.text('figures.joint.done')); } });
  if (acts.length === 0 || !may('agree-joint-reports')) return null;
  return (
    <div className="toolbar">
      {acts.includes('agree') && seen !== undefined && (
        <TwoStep label={say.text('figures.joint.agree')} primary title={say.text('figures.joint.agree.title')} confirm={say.text('figures.joint.agree.submit')} sending={agree} onConfirm={(close) => agree.mutate(seen, { ...done(close), onError: (refused) => { if (haveChanged(refused)) close(); } })}>
          <p>{say.text('figures.joint.agree.text', { side: sideNamed(own) })}</p>
        </TwoStep>
      )}
      {acts.includes('decline') && (
        <TwoStep label={say.text('figures.joint.decline')} title={say.text('figures.joint.decline.title')} confirm={say.text('figures.joint.decline.submit')} sending={decline}
          onConfirm={(close) => { setAsked(true); if (reason.trim()) decline.mutate(reason.trim(), done(close)); }}>
          <p>{say.text('figures.joint.decline.text')}</p>
          <Field label={say.text('figures.joint.decline.reason')} wrong={asked && !reason.trim() ? say.text('figures.joint.decline.missing') : undefined}>
            {(tied) => <input {...tied} value={reason} maxLength={LINE_MAX} onChange={(e) => setReason(e.target.value)} autoComplete="off" />}
          </Field>
        </TwoStep>
      )}
      {acts.includes('withdraw') && (
        <TwoStep label={say.text('figures.joint.withdraw')} title={say.text('figures.joint.withdraw.title')} confirm={say.text('figures.joint.withdraw.submit')} sending={withdraw} onConfirm={(close) => withdraw.mutate(null, done(close))}>
          <p>{say.text('figures.joint.decline.text')}</p>
        </TwoStep>
      )}
    </div>
  );
}
