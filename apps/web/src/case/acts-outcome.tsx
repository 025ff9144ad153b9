import { useState } from 'react';
import { CHOSEN_OUTCOMES, endOf } from '#domain';
import type { CaseView, RecordedOutcomeView } from '#contracts';
import { useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { Despite, useDespite } from './despite.js';
import { Checks, TextField, TimeField } from './fields.js';
import { Folded } from './folded.js';
import { type OutcomeDraft, OutcomeFields, emptyOutcome, rowOf, useOutcomeDays, useTooMuch } from './outcome-fields.js';
import { Doubts, useSecondLook } from './second-look.js';
import { Unfinished } from './unfinished.js';
import { useRefusal } from './use-refusal.js';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
type Chosen = (typeof CHOSEN_OUTCOMES)[number];

/** The end: outcomes by their words, and of each, where somebody knows it, when, how much and who moved. */
export function CloseAct(props: CaseActProps) {
  const { t, f } = useWords();
  const { line: { reference }, results } = props.view;
  const known = CHOSEN_OUTCOMES.filter((o) => results.some((r) => r.outcome === o));
  // What was recorded on the way is chosen already, and may be taken out: a suspension that ended since is no end.
  const [outcomes, setOutcomes] = useState<readonly Chosen[]>(known);
  const [drafts, setDrafts] = useState<Readonly<Record<string, OutcomeDraft>>>({});
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState(0);
  const refusal = useRefusal('impossible-date');
  const [days, tooMuch, look] = [useOutcomeDays(props.view), useTooMuch(props.view), useSecondLook()];
  // Suspended is not solved: the day on which it comes back goes with it, or it would be forgotten.
  const suspended = outcomes.includes('measure_suspended');
  const end = endOf(outcomes);
  const despite = useDespite(props.view, outcomes);
  const draftOf = (outcome: Chosen): OutcomeDraft => drafts[outcome] ?? emptyOutcome(outcome);
  const isWrong = (draft: OutcomeDraft): boolean => rowOf(draft) === null || days.isWrong(draft.on);
  // The service names no row: the day that it refused stands in one of those that have one.
  const refusedDay = refusal.field === 'on' ? refusal.words : null;
  const take = (version: number) => {
    setAsked(asked + 1);
    refusal.clear();
    const told = outcomes.map(draftOf).filter(isTold);
    const recorded = told.flatMap((draft) => rowOf(draft) ?? []);
    if (outcomes.length === 0 || (suspended && until === '') || told.some(isWrong) || (despite.against && !despite.agreed)) return null;
    if (look.holds(tooMuch(recorded))) return null;
    return { version, outcomes: [...outcomes], recorded, text: orNull(text), suspended_until: suspended ? until : null, ...(despite.against ? { despite_applications: true } : {}) };
  };
  return (
    <CaseAct {...props} command="close" label={t.text('do.close')} title={t.text('confirm.close.title', { reference })} text={t.text('confirm.close.text')} body={take} onRefused={refusal.onRefused} placed={refusal.words !== null}>
      {known.length > 0 && <p className="small muted">{t.text('confirm.close.known', { outcomes: f.list(known.map((o) => t.text(`out.${o}`))) })}</p>}
      <Checks label={t.text('confirm.outcomes')} hint={t.text('confirm.outcomes.hint')} choices={CHOSEN_OUTCOMES.map((o) => ({ value: o, label: t.label(`out.${o}`) }))} values={outcomes} onChange={setOutcomes}
        wrong={asked > 0 && outcomes.length === 0 ? t.text('err.outcome_missing') : null} />
      {outcomes.map((o) => (
        <Folded key={o} open={COUNTED.includes(o) && !known.includes(o)} summary={t.text('confirm.close.details', { outcome: t.text(`out.${o}`) })} wrong={isTold(draftOf(o)) && (isWrong(draftOf(o)) || refusedDay !== null) ? asked : 0}>
          <OutcomeFields view={props.view} value={draftOf(o)} onChange={(next) => { setDrafts({ ...drafts, [o]: next }); refusal.clear(); }} asked={asked > 0 && isTold(draftOf(o))} fixed refused={draftOf(o).on === '' ? null : refusedDay} />
        </Folded>
      ))}
      {end !== null && <p>{t.text('confirm.close.end', { end: t.text(`end.${end}`) })}</p>}
      <Unfinished view={props.view} outcomes={outcomes} solved={end === 'solved'} />
      <Despite despite={despite} asked={asked > 0} />
      {suspended && <SuspendedUntil view={props.view} value={until} asked={asked > 0} refused={refusal.field === 'suspended_until' ? refusal.words : null} onChange={(value) => { setUntil(value); refusal.clear(); }} />}
      <TextField label={t.text('desk.close.text')} value={text} onChange={setText} wrong={null} rows={2} />
      <Doubts said={look.said} />
    </CaseAct>
  );
}

/** The day on which what is suspended comes back. */
function SuspendedUntil({ view: { suspension_watch_days: days }, value, asked, refused, onChange }: { view: CaseView; value: string; asked: boolean; refused: string | null; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <TimeField type="date" label={t.text('confirm.close.suspended_until')} value={value} onChange={onChange} hint={days === null ? undefined : t.text('confirm.close.suspended', { days })}
      wrong={refused ?? (asked && value === '' ? t.text('err.day_missing') : null)} />
  );
}

/** Outcomes that speak of an amount and a day: they are asked for at once. */
const COUNTED: readonly Chosen[] = ['contracted_volume_released', 'licence_granted', 'general_licence', 'stock_released'];

/** Whether anything was typed of an outcome beside its word. */
const isTold = ({ on, amount, moved, text }: OutcomeDraft): boolean => on !== '' || amount.trim() !== '' || moved !== 'unknown' || text.trim() !== '';

/** What came of the case while it runs: it stays on the record, and is part of the end. */
export function RecordOutcomeAct(props: CaseActProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(emptyOutcome());
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('impossible-date');
  const [days, tooMuch, look] = [useOutcomeDays(props.view), useTooMuch(props.view), useSecondLook()];
  const { line: { reference, state } } = props.view;
  const take = (version: number) => {
    setAsked(true);
    refusal.clear();
    const outcome = rowOf(draft);
    if (outcome === null || days.isWrong(draft.on) || look.holds(tooMuch([outcome]))) return null;
    return { version, outcome, corrects: null, reason: null };
  };
  // After the end what was recorded is corrected where it stands, and nothing is added.
  if (state === 'closed') return null;
  return (
    <CaseAct {...props} command="record-outcome" label={t.text('do.record-outcome')} title={t.text('confirm.record-outcome.title', { reference })} text={t.text('confirm.record-outcome.text')} body={take}
      onRefused={refusal.onRefused} placed={refusal.words !== null} onDone={() => { setDraft(emptyOutcome()); setAsked(false); look.clear(); }}>
      <OutcomeFields view={props.view} value={draft} onChange={(next) => { setDraft(next); refusal.clear(); }} asked={asked} refused={refusal.words} />
      <Doubts said={look.said} />
    </CaseAct>
  );
}

/** Puts a right outcome, or none, in the place of a wrong one. */
export function CorrectOutcomeAct({ wrong, ...props }: CaseActProps & { readonly wrong: RecordedOutcomeView }) {
  const { t } = useWords();
  const { outcome, on, quantity, moved_by: { who, code }, text } = wrong;
  const amount = quantity && 'value' in quantity ? quantity : null;
  const [draft, setDraft] = useState<OutcomeDraft>({ outcome: CHOSEN_OUTCOMES.find((o) => o === outcome) ?? '', on, amount: amount === null ? '' : String(amount.value), unit: amount?.unit ?? 'TNE', moved: code === null ? who : `${who}:${code}`, text: text ?? '' });
  const [none, setNone] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('impossible-date', 'not-possible-now');
  const [days, tooMuch, look] = [useOutcomeDays(props.view), useTooMuch(props.view), useSecondLook()];
  const take = (version: number) => {
    setAsked(true);
    refusal.clear();
    const right = none ? null : rowOf(draft);
    if (reason.trim() === '' || (!none && (right === null || days.isWrong(draft.on)))) return null;
    return right !== null && look.holds(tooMuch([right], wrong.id)) ? null : { version, outcome: right, corrects: wrong.id, reason };
  };
  return (
    <CaseAct {...props} command="record-outcome" label={t.text('desk.results.correct')} title={t.text('confirm.correct-outcome.title', { reference: props.view.line.reference })} text={t.text('confirm.correct-outcome.text')} body={take} onRefused={refusal.onRefused} placed={refusal.words !== null}>
      <label className="box"><input type="checkbox" checked={none} onChange={(event) => { setNone(event.target.checked); refusal.clear(); }} /> {t.text('confirm.outcome.take_back')}</label>
      {none && refusal.words !== null && <p className="wrong">{refusal.words}</p>}
      {!none && <OutcomeFields view={props.view} value={draft} onChange={(next) => { setDraft(next); refusal.clear(); }} asked={asked} refused={refusal.words} />}
      <TextField label={t.text('confirm.outcome.reason')} value={reason} onChange={setReason} wrong={asked && reason.trim() === '' ? t.text('err.reason_missing') : null} rows={2} />
      {!none && <Doubts said={look.said} />}
    </CaseAct>
  );
}
