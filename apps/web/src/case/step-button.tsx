import type { CaseView } from '#contracts';
import { useNow } from '../data/clock.js';
import { isoDay } from '../history/zone.js';
import { useNames, useWords } from '../words.js';
import { AcceptAct, AcknowledgeAct, ValidateAct } from './acts-plain.js';
import { RefuseAct, WithdrawAct } from './acts-choice.js';
import { CloseAct } from './acts-outcome.js';
import { AcceptReferralAct, RefuseReferralAct } from './acts-routing.js';
import { ConfirmClimbAct, DeclineClimbAct, ReopenAct } from './acts-reason.js';
import { RecheckAct, ResumeAct } from './acts-watch.js';
import type { DraftStart } from './draft.js';
import { proposals } from './proposals.js';
import type { Step } from './turn.js';

export interface StepButtonProps {
  readonly step: Step;
  readonly view: CaseView;
  readonly primary: boolean;
  readonly onWrite: (start: DraftStart) => void;
}

/** The button of a step: an act with its second step, or the way into the composer. */
export function StepButton({ step, view, primary, onWrite }: StepButtonProps) {
  const { t } = useWords();
  const act = { view, primary };
  const look = primary ? 'primary' : undefined;
  switch (step.do) {
    case 'acknowledge': return <AcknowledgeAct {...act} />;
    case 'accept': return <AcceptAct {...act} />;
    case 'refuse': return <RefuseAct {...act} />;
    case 'accept-referral': return <AcceptReferralAct {...act} />;
    case 'refuse-referral': return <RefuseReferralAct {...act} />;
    case 'validate': return <ValidateAct {...act} />;
    case 'confirm-climb': return <>{proposals(view.line).map((of) => <ConfirmClimbAct key={of.side} of={of} {...act} />)}</>;
    case 'decline-climb': return <>{proposals(view.line).map((of) => <DeclineClimbAct key={of.side} of={of} {...act} />)}</>;
    case 'close': return <CloseAct {...act} />;
    case 'reopen': return <ReopenAct {...act} />;
    case 'resume': return <ResumeAct {...act} />;
    case 'recheck': return <RecheckAct {...act} />;
    case 'withdraw': return <WithdrawAct {...act} about={step.about} />;
    case 'answer': return <button type="button" className={look} onClick={() => onWrite({ kind: 'answer', about: step.about })}>{t.text('do.reply')}</button>;
    case 'followup': return <button type="button" className={look} onClick={() => onWrite({ kind: 'followup' })}>{t.text('do.followup')}</button>;
    case 'remind': return <Remind {...{ step, view, onWrite }} />;
  }
}

/** A reminder is courteous from half of the limit on; before that the button says from when. */
function Remind({ step, view, onWrite }: { step: Step & { do: 'remind' } } & Pick<StepButtonProps, 'view' | 'onWrite'>) {
  const { t, f } = useWords();
  const { places } = useNames();
  const now = useNow();
  if (now < step.from) return <button type="button" disabled>{t.text('desk.state.remind_from', { time: f.when(step.from, [places[0]], now) })}</button>;
  const asked = view.messages.find((m) => m.id === step.about)?.at ?? view.line.opened_at;
  const values = { date: isoDay(places[0].zone, Date.parse(asked)) };
  return <button type="button" onClick={() => onWrite({ kind: 'followup', phrase: 'progress.reminder', values })}>{t.text('do.remind')}</button>;
}
