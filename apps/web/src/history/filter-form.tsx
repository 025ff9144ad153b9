import { type FormEvent, useId, useRef, useState } from 'react';
import { CASE_STATES, KINDS, SEVERITIES } from '#domain';
import type { HistoryFilters } from '../data/history.js';
import { useSession } from '../data/session.js';
import { Field, focusFirstWrong, sharedCode, useKeptPlace } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { halfTyped, useFollowedForm } from './followed-form.js';
import { filtersOf, isFiltered, isReversed } from './filters.js';

/**
 * State, grade, kind, channel, item and days of opening. Applied as a whole, so that the list does not jump while choosing.
 * @param states whether a state can be chosen. @param channels with their names, where they are others than those of the reader's first network
 */
export function FilterForm({ filters, onFilter, states = true, channels }: { filters: HistoryFilters; onFilter: (filters: HistoryFilters) => void; states?: boolean; channels?: readonly (readonly [id: string, name: string])[] | undefined }) {
  const { t, f } = useWords();
  const names = useNames();
  const { network } = useSession();
  const shared = sharedCode(filters.item);
  const address = JSON.stringify(filters);
  const form = useFollowedForm(filters, channels?.map(([id]) => id).join());
  /** Under which address days were typed of which the last comes first. */
  const [refusedAt, setRefusedAt] = useState<string | null>(null);
  const [half, setHalf] = useState<readonly string[]>([]);
  // An address may say so too.
  const reversed = refusedAt === address || isReversed(filters);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const next = filtersOf(new FormData(event.currentTarget));
    const broken = halfTyped(event.currentTarget);
    setRefusedAt(isReversed(next) ? address : null);
    setHalf(broken);
    if (broken.length > 0 || isReversed(next)) focusFirstWrong(event.currentTarget);
    else onFilter(next);
  };
  return (
    <form className="filters sheet" role="search" aria-label={t.text('history.filters')} ref={form} onSubmit={submit} noValidate>
      {states && <Choice name="state" label={t.label('history.filter.state')} value={filters.state} options={CASE_STATES.map((s) => [s, t.label(`case.${s}`)])} />}
      <Choice name="severity" label={t.label('history.filter.severity')} value={filters.severity} options={SEVERITIES.map((s) => [String(s), names.severity(s)])} />
      <Choice name="kind" label={t.label('history.filter.kind')} value={filters.kind} options={KINDS.map((k) => [k, t.label(`kind.${k}`)])} />
      <Choice name="channel" label={t.label('history.filter.channel')} value={filters.channel} options={channels ?? Object.keys(network.channels).map((c) => [c, names.channel(c)])} />
      <Line name="item" label={t.label('history.filter.item')} type="search" value={filters.item} hint={shared === null ? undefined : t.text('board.search.hs', { hs: f.hs(shared) })} />
      <Line name="from" label={t.label('history.filter.from')} type="date" value={filters.from} wrong={half.includes('from') ? t.text('err.day_missing') : undefined} />
      <Line name="to" label={t.label('history.filter.to')} type="date" value={filters.to} wrong={half.includes('to') ? t.text('err.day_missing') : reversed ? t.text('history.filter.reversed') : undefined} />
      <div className="toolbar">
        <button type="submit" className="primary">{t.text('history.filter.apply')}</button>
        {isFiltered(filters) && <Clear onPress={() => onFilter({})} />}
      </div>
    </form>
  );
}

function Clear({ onPress }: { onPress: () => void }) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useKeptPlace(button);
  return <button ref={button} type="button" onClick={onPress}>{t.text('history.filter.clear')}</button>;
}

interface FieldProps { readonly name: keyof HistoryFilters; readonly label: string; readonly value: string | undefined }

function Choice({ name, label, value, options }: FieldProps & { options: readonly (readonly [string, string])[] }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ''}>
        <option value="">{t.label('history.filter.any')}</option>
        {options.map(([v, l]) => <option key={v} value={v}>{l}</option>)}
      </select>
    </div>
  );
}

function Line({ name, label, value, type, wrong, hint }: FieldProps & { type: 'search' | 'date'; wrong?: string | undefined; hint?: string | undefined }) {
  return <Field label={label} hint={hint} wrong={wrong}>{(tied) => <input {...tied} name={name} type={type} defaultValue={value ?? ''} />}</Field>;
}
