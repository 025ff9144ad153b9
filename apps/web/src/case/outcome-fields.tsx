import { type Amount, areMoreThan, CHOSEN_OUTCOMES, inFamily, MOVERS, type OutcomeRow } from '#domain';
import { type OutcomeRowBody, UNITS } from '#contracts';
import type { CaseView } from '#contracts';
import { isoDay } from '../history/zone.js';
import { useNow } from '../data/clock.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { Select, TextField, TimeField } from './fields.js';

/** One outcome while it is typed. `moved` names a side or an office behind a colon, and everybody else by the word alone. */
export interface OutcomeDraft { readonly outcome: OutcomeRow['outcome'] | ''; readonly on: string; readonly amount: string; readonly unit: string; readonly moved: string; readonly text: string }
export const emptyOutcome = (outcome: OutcomeDraft['outcome'] = ''): OutcomeDraft => ({ outcome, on: '', amount: '', unit: 'TNE', moved: 'unknown', text: '' });

/** An amount as people type it: commas or blanks stand between thousands, or nowhere; a decimal comma would be read as ten times as much. */
const AMOUNT = /^(\d+|\d{1,3}([,\s]\d{3})+)(\.\d+)?$/;
export const amountOf = (typed: string): number => (AMOUNT.test(typed.trim()) ? Number(typed.replace(/[,\s]/g, '')) : Number.NaN);
/** Whether something is typed that is no amount. */
export const isWrongAmount = (typed: string): boolean => typed.trim() !== '' && !(amountOf(typed) > 0);

/** What the service takes of a draft; null while something is missing or wrong. */
export function rowOf({ outcome, on, amount, unit, moved, text }: OutcomeDraft): OutcomeRowBody | null {
  if (outcome === '' || on === '' || isWrongAmount(amount)) return null;
  const [who = 'unknown', code] = moved.split(':');
  const quantity = amount.trim() === '' ? null : { value: amountOf(amount), unit: UNITS.find((u) => u === unit) ?? 'TNE' };
  return { outcome, on, quantity, moved_by: { who: MOVERS.find((m) => m === who) ?? 'unknown', code: code ?? null }, text: text.trim() === '' ? null : text };
}

/** Days on which something may have come of a case: from when its company has the trouble, up to today at home. */
export function useOutcomeDays({ own, line: { home } }: CaseView): { readonly min: string | undefined; readonly max: string; readonly isWrong: (on: string) => boolean } {
  const names = useNames();
  const [min, max] = [own?.report.since, isoDay(names.place(home).zone, useNow())];
  return { min, max, isWrong: (on) => on !== '' && (on > max || (min !== undefined && on < min)) };
}

/** Why rows may be too much: with what is recorded under the same word they come to more than the case's own goods. */
export function useTooMuch({ own, goods, results }: CaseView): (rows: readonly OutcomeRowBody[], corrected?: string) => string[] {
  const { t, f } = useWords();
  return (rows, corrected) => rows.flatMap(({ outcome, quantity }) => {
    if (quantity === null) return [];
    const { unit } = inFamily(quantity);
    const wholes = [...goods.progress.map(({ total, ...of }) => ({ value: total, unit: of.unit })), ...(own?.report.quantity ? [inFamily(own.report.quantity)] : [])].filter((whole) => whole.unit === unit);
    const whole = wholes.reduce<Amount | null>((most, one) => (most === null || one.value > most.value ? one : most), null);
    const parts = [quantity, ...results.flatMap((r) => (r.outcome === outcome && r.id !== corrected && r.quantity && 'value' in r.quantity ? [r.quantity] : []))];
    if (whole === null || !areMoreThan(parts, whole)) return [];
    const sum = parts.map(inFamily).filter((part) => part.unit === unit).reduce((n, { value }) => n + value, 0);
    return [t.text('doubt.quantity', { outcome: t.text(`out.${outcome}`), quantity: f.quantity(sum, unit), total: f.quantity(whole.value, unit) })];
  });
}

/** Everybody who may have moved: the sides, the authorities of this case, and whoever has no name here. */
function useMovers({ authorities }: CaseView): { value: string; label: string }[] {
  const { t } = useWords();
  const names = useNames();
  return [
    ...[names.own, ...names.others].map((side) => ({ value: `side:${side}`, label: names.sideNamed(side) })),
    ...authorities.map((office) => ({ value: `authority:${office}`, label: names.office(office) })),
    ...(['company', 'third_party', 'nobody', 'unknown'] as const).map((who) => ({ value: who, label: t.label(`moved.${who}`) })),
  ];
}

interface Props { readonly view: CaseView; readonly value: OutcomeDraft; readonly onChange: (next: OutcomeDraft) => void; readonly asked: boolean; readonly fixed?: boolean; readonly refused: string | null }

/** When, how much and who moved, of one outcome; which one, unless that is chosen already. */
export function OutcomeFields({ view, value, onChange, asked, fixed = false, refused }: Props) {
  const { t } = useWords();
  const movers = useMovers(view);
  const days = useOutcomeDays(view);
  const put = (part: Partial<OutcomeDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      {!fixed && <Select label={t.text('confirm.outcome.word')} value={value.outcome} options={CHOSEN_OUTCOMES.map((o) => ({ value: o, label: t.label(`out.${o}`) }))} wrong={asked && value.outcome === '' ? t.text('err.outcome_missing') : null}
        onChange={(outcome) => put({ outcome: CHOSEN_OUTCOMES.find((o) => o === outcome) ?? '' })} />}
      <TimeField type="date" label={t.text('confirm.outcome.on')} value={value.on} min={days.min} max={days.max} onChange={(on) => put({ on })}
        wrong={asked && value.on === '' ? t.text('err.day_missing') : asked && days.isWrong(value.on) ? t.text('err.impossible-date.on') : refused} />
      <AmountField label={t.text('confirm.outcome.quantity')} amount={value.amount} unit={value.unit} onChange={put} wrong={asked && isWrongAmount(value.amount) ? t.text('err.quantity') : null} />
      <Select label={t.text('confirm.outcome.moved')} value={value.moved} options={movers} onChange={(moved) => put({ moved })} always />
      <TextField label={t.text('confirm.outcome.text')} value={value.text} onChange={(text) => put({ text })} wrong={null} rows={2} />
    </>
  );
}

/** An amount and its unit. */
export function AmountField({ label, amount, unit, onChange, wrong }: { label: string; amount: string; unit: string; onChange: (part: { amount: string } | { unit: string }) => void; wrong: string | null }) {
  const { t } = useWords();
  return (
    <>
      <Field label={label} wrong={wrong ?? undefined}>{(tied) => <input {...tied} type="text" inputMode="decimal" maxLength={20} value={amount} onChange={(event) => onChange({ amount: event.target.value })} />}</Field>
      <Select label={t.text('confirm.outcome.unit')} value={unit} options={UNITS.map((u) => ({ value: u, label: t.text(`unit.${u}`) }))} onChange={(next) => onChange({ unit: next })} always />
    </>
  );
}
