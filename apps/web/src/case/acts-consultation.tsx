import { useState } from 'react';
import { useNow } from '../data/clock.js';
import { fromWall, toWall } from '../history/zone.js';
import { Toolbar } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useReason } from './acts-reason.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { type ConsultationTurn, mayHold } from './consultation-view.js';
import type { ConsultationProps } from './consultations-panel.js';
import { TextField, TimeField } from './fields.js';
import { OfficesField } from './offices-field.js';
import { type SittingDraft, sittingBody, sittingDraft, sittingFaults } from './sitting-draft.js';
import { SittingFacts } from './sitting-facts.js';
import { SittingFields } from './sitting-fields.js';
import { useSittingWords } from './sitting-words.js';
import { useRefusal } from './use-refusal.js';

type ActProps = CaseActProps & Pick<ConsultationProps, 'one'>;

/** What may be done about the date of a consultation now, and its file for a calendar. */
export function ConsultationActs({ view, offered, one, turn }: ConsultationProps & { turn: ConsultationTurn }) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const may = (command: string): boolean => one.state === 'asked' && offered.commands.includes(command);
  const holds = mayHold(one, offered.commands, now);
  const act = { view, primary: false, one };
  // The service hands out the newest that ever had a date.
  const invited = view.consultations.findLast((c) => c.sitting !== null)?.number === one.number;
  return (
    <>
      <Toolbar label={t.label('desk.actions')}>
        {may('confirm-consultation') && turn.key === 'sitting.turn.answer' && <ConfirmDateAct {...act} />}
        {may('propose-consultation') && <ProposeDateAct {...act} />}
        {holds && <HoldConsultationAct {...act} />}
        {may('call-off-consultation') && <CallOffAct {...act} />}
        {invited && <a className="button" href={`/api/v1/cases/${encodeURIComponent(view.line.reference)}/invitation`} download>{say.label('sitting.invitation')}</a>}
      </Toolbar>
      {!holds && may('propose-consultation') && one.sitting?.agreed === true && <p className="small muted">{say.text('sitting.hold.from', { when: f.when(one.sitting.starts_at, names.places, now) })}</p>}
      {invited && <p className="small muted">{say.text('sitting.invitation.hint')}</p>}
    </>
  );
}

/** A first date, another one against it, or another one than was agreed. */
function ProposeDateAct({ one, ...props }: ActProps) {
  const say = useSittingWords();
  const names = useNames();
  const { view } = props;
  const [{ zone }] = names.places;
  const [typed, setTyped] = useState<SittingDraft | null>(null);
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('impossible-date');
  const draft = typed ?? sittingDraft(one, view, names.own, zone);
  const before = !one.sitting ? 'none' : one.sitting.agreed ? 'agreed' : 'open';
  const take = (version: number) => {
    setAsked(true);
    refusal.clear();
    return sittingFaults(draft, before === 'agreed').length > 0 ? null : sittingBody(draft, zone, version);
  };
  const label = ({ none: 'do.propose-date', open: 'do.counter-date', agreed: 'do.move-date' } as const)[before];
  return (
    <CaseAct {...props} command="propose-consultation" label={say.text(label)} title={say.text('confirm.propose-date.title', { reference: view.line.reference })} text={say.text('confirm.propose-date.text')}
      body={take} onRefused={refusal.onRefused} onDone={() => { setTyped(null); setAsked(false); }}>
      <SittingFields view={view} value={draft} onChange={(next) => { setTyped(next); refusal.clear(); }} asked={asked} before={before} refused={refusal.words} />
    </CaseAct>
  );
}

/** Shows all that is agreed to: the date by every side's clock, level and channel, place, and agenda. */
function ConfirmDateAct({ one, ...props }: ActProps) {
  const say = useSittingWords();
  if (!one.sitting) return null;
  return (
    <CaseAct {...props} command="confirm-consultation" label={say.text('do.confirm-consultation')} title={say.text('confirm.date.title', { reference: props.view.line.reference })}
      text={say.text('confirm.date.text')} body={(version) => ({ version })}>
      <SittingFacts one={one} sides={[]} />
    </CaseAct>
  );
}

/** Whoever asked takes it back. */
function CallOffAct({ one: _, ...props }: ActProps) {
  const say = useSittingWords();
  const reason = useReason('confirm.reason.shared');
  return (
    <CaseAct {...props} command="call-off-consultation" label={say.text('do.call-off-consultation')} title={say.text('confirm.call-off.title', { reference: props.view.line.reference })}
      text={say.text('confirm.call-off.text')} onDone={reason.clear} body={(version) => reason.with({ version })}>
      {reason.field}
    </CaseAct>
  );
}

/** That it was held: when, which offices were there, and what came of it in short. */
function HoldConsultationAct({ one, ...props }: ActProps) {
  const { t } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const [{ zone, city }] = names.places;
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const [offices, setOffices] = useState<readonly string[]>([]);
  const refusal = useRefusal('impossible-date');
  const { reference } = props.view.line;
  const from = one.sitting?.agreed ? one.sitting.starts_at : one.requested_at;
  const take = (version: number) => {
    refusal.clear();
    return { version, text: text.trim() === '' ? null : text, ...(at === '' ? {} : { held_at: new Date(fromWall(zone, at)).toISOString() }), ...(offices.length === 0 ? {} : { attended: [...offices] }) };
  };
  return (
    <CaseAct {...props} command="hold-consultation" label={t.text('do.hold-consultation')} title={t.text('confirm.hold-consultation.title', { reference })} text={t.text('confirm.hold-consultation.text')}
      body={take} onRefused={refusal.onRefused} onDone={() => { setText(''); setAt(''); setOffices([]); }}>
      <TimeField type="datetime-local" label={say.text('confirm.held.at', { city })} value={at} min={toWall(zone, Date.parse(from))} max={toWall(zone, now)} onChange={(next) => { setAt(next); refusal.clear(); }} wrong={refusal.words} />
      <OfficesField view={props.view} chosen={offices} onChange={setOffices} />
      <TextField label={t.text('confirm.hold-consultation.words')} value={text} onChange={setText} wrong={null} rows={3} />
    </CaseAct>
  );
}
