import type { CaseView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { AcceptAct, AcknowledgeAct, ValidateAct } from './acts-plain.js';
import { RefuseAct, SettleAct } from './acts-choice.js';
import { CloseAct, RecordOutcomeAct } from './acts-outcome.js';
import { RecordShipmentsAct } from './acts-shipment.js';
import { DecideLicenceAct, FileLicenceAct } from './acts-licence.js';
import { PauseAct } from './acts-pause.js';
import { RecheckAct, ResumeAct } from './acts-watch.js';
import { AcceptReferralAct, NameAuthorityAct, RefuseReferralAct } from './acts-routing.js';
import { ReferAct, RequestConsultationAct, StepDownAct, WatchAct } from './acts-way.js';
import { ClimbAct, ConfirmClimbAct, DeclineClimbAct, ReopenAct, SeverityAct } from './acts-reason.js';
import { BringInAct, JoinAct, NameLeadAct } from './acts-sides.js';
import type { CaseActProps } from './case-act.js';
import { type Proposal, proposals } from './proposals.js';
import { turnOf } from './turn.js';

const each = (Act: (props: CaseActProps & { of: Proposal }) => React.ReactNode) => (props: CaseActProps) =>
  <>{proposals(props.view.line).map((of) => <Act key={of.side} of={of} {...props} />)}</>;

/** Every act that has a button here, in the order of a case's life. Writing, notes and the company have places of their own. */
const ACTS: readonly (readonly [command: string, Act: (props: CaseActProps) => React.ReactNode])[] = [
  ['acknowledge', AcknowledgeAct], ['validate', ValidateAct], ['settle', SettleAct], ['accept', AcceptAct], ['refuse', RefuseAct],
  ['confirm-climb', each(ConfirmClimbAct)], ['decline-climb', each(DeclineClimbAct)], ['climb', ClimbAct], ['step-down', StepDownAct], ['severity', SeverityAct],
  ['pause', PauseAct], ['resume', ResumeAct], ['request-consultation', RequestConsultationAct],
  ['file-licence', FileLicenceAct], ['decide-licence', DecideLicenceAct], ['accept-referral', AcceptReferralAct], ['refuse-referral', RefuseReferralAct],
  ['name-authority', NameAuthorityAct], ['join', JoinAct], ['bring-in', BringInAct], ['name-lead', NameLeadAct], ['refer', ReferAct], ['watch', WatchAct], ['recheck', RecheckAct],
  ['record-outcome', RecordOutcomeAct], ['record-shipments', RecordShipmentsAct], ['close', CloseAct], ['reopen', ReopenAct],
];

/** What else the reader may do now: every command the server would take that does not already stand beside the state. */
export function ActionsPanel({ view, offered }: { view: CaseView; offered: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const { primary, others } = turnOf(offered, names.own);
  const shown: readonly string[] = [primary, ...others].map((step) => step?.do ?? '');
  const left = ACTS.filter(([command]) => offered.commands.includes(command) && !shown.includes(command));
  if (offered.commands.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="actions">
      <h2 id="actions">{t.label('desk.actions')}</h2>
      {left.length === 0 ? <p className="small muted">{t.text('desk.actions.none')}</p>
        : <div className="acts">{left.map(([command, Act]) => <Act key={command} view={view} primary={false} />)}</div>}
    </section>
  );
}
