import { useState } from 'react';
import { type ShipmentView, UNITS } from '#contracts';
import { SHIPMENT_STAGES, type ShipmentStage } from '#domain';
import { isoDay } from '../history/zone.js';
import { useNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { LineField, Select, TimeField } from './fields.js';
import { Doubts, useSecondLook } from './second-look.js';
import { AmountField, amountOf, isWrongAmount } from './outcome-fields.js';
import { useRefusal } from './use-refusal.js';

interface ShipmentDraft { readonly contract: string; readonly amount: string; readonly unit: string; readonly port: string; readonly stage: ShipmentStage | ''; readonly stage_on: string }
const draftOf = (known: ShipmentView | null): ShipmentDraft => ({ contract: known?.contract ?? '', amount: known === null ? '' : String(known.quantity.value), unit: known?.quantity.unit ?? 'TNE', port: known?.port ?? '', stage: known?.stage ?? '', stage_on: known?.stage_on ?? '' });

const isPort = (port: string): boolean => port === '' || /^[A-Z]{2}[A-Z2-9]{3}$/.test(port);
const lineOrNull = (line: string): string | null => (line.trim() === '' ? null : line.trim());

/** A shipment that is new. */
export const RecordShipmentsAct = (props: CaseActProps) => <ShipmentAct known={null} {...props} />;

/** One shipment, a new one or one that changed: where it is, and since when. */
export function ShipmentAct({ known, ...props }: CaseActProps & { readonly known: ShipmentView | null }) {
  const { t } = useWords();
  const names = useNames();
  const today = isoDay(names.places[0].zone, useNow());
  const [draft, setDraft] = useState(draftOf(known));
  const [asked, setAsked] = useState(false);
  const [day, number, look] = [useRefusal('impossible-date'), useRefusal('unknown-subject'), useSecondLook()];
  const { network: { ports } } = useSession();
  const put = (part: Partial<ShipmentDraft>): void => { setDraft({ ...draft, ...part }); day.clear(); number.clear(); };
  const port = draft.port.trim().toUpperCase();
  // The service takes a number that is there for a change of that shipment; whoever adds one means another.
  const taken = props.view.goods.shipments.some((s) => s.id !== known?.id && s.contract !== null && s.contract === lineOrNull(draft.contract));
  const wrongAmount = draft.amount.trim() === '' || isWrongAmount(draft.amount);
  const take = () => {
    setAsked(true);
    const { contract, amount, unit, stage, stage_on } = draft;
    if (taken || wrongAmount || !isPort(port) || stage === '' || stage_on === '' || stage_on > today) return null;
    // A port that nobody listed may well be one; a slip of the finger is seen when its code is read once more.
    if (look.holds(port === '' || port === known?.port || Object.hasOwn(ports, port) ? [] : [t.text('doubt.port', { port })])) return null;
    return { rows: [{ of: known?.id ?? null, contract: lineOrNull(contract), quantity: { value: amountOf(amount), unit: UNITS.find((u) => u === unit) ?? 'TNE' as const }, port: port === '' ? null : port, stage, stage_on }] };
  };
  const refused = (error: Error): void => { day.onRefused(error); number.onRefused(error); };
  return (
    <CaseAct {...props} command="record-shipments" label={t.text(known === null ? 'do.record-shipments' : 'do.change-shipment')} title={t.text('confirm.record-shipments.title', { reference: props.view.line.reference })}
      text={t.text('confirm.record-shipments.text')} body={take} onRefused={refused} onDone={() => { if (known === null) setDraft(draftOf(null)); setAsked(false); look.clear(); }} placed={day.words !== null || number.words !== null}>
      <LineField label={t.text('ship.contract')} value={draft.contract} onChange={(contract) => put({ contract })} />
      {(number.words !== null || (asked && taken)) && <p className="wrong">{t.text('err.shipment_number')}</p>}
      <AmountField label={t.text('ship.quantity')} amount={draft.amount} unit={draft.unit} onChange={put} wrong={asked && wrongAmount ? t.text('err.quantity') : null} />
      <Field label={t.text('ship.port')} hint={t.text('ship.port.hint')} wrong={asked && !isPort(port) ? t.text('err.port') : undefined}>{(tied) => (
        <>
          <input {...tied} type="text" maxLength={5} list={`${tied.id}-ports`} value={draft.port} onChange={(event) => put({ port: event.target.value })} />
          <datalist id={`${tied.id}-ports`}>{Object.keys(ports).map((code) => <option key={code} value={code}>{names.port(code)}</option>)}</datalist>
        </>
      )}</Field>
      <Select label={t.text('ship.stage')} value={draft.stage} options={SHIPMENT_STAGES.map((s) => ({ value: s, label: t.label(`st.${s}`) }))} onChange={(stage) => put({ stage: SHIPMENT_STAGES.find((s) => s === stage) ?? '' })} wrong={asked && draft.stage === '' ? t.text('desk.choose') : null} />
      <TimeField type="date" label={t.text('ship.since')} value={draft.stage_on} max={today} onChange={(stage_on) => put({ stage_on })} wrong={day.words ?? (asked && draft.stage_on === '' ? t.text('err.day_missing') : asked && draft.stage_on > today ? t.text('err.impossible-date.stage_on') : null)} />
      <Doubts said={look.said} />
    </CaseAct>
  );
}
