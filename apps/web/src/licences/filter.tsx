import { type FormEvent, useId } from 'react';
import { LICENCE_STATES } from '#contracts';
import { LICENCE_KINDS } from '#domain';
import type { LicenceFilters } from '../data/licences.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

/** Narrows the list by state, kind of licence and words; applied as a whole. */
export function Filter({ filters, onFilter }: { filters: LicenceFilters; onFilter: (filters: LicenceFilters) => void }) {
  const say = useSay();
  const { t } = useWords();
  const [state, licence, words] = [useId(), useId(), useId()];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = form.get('words');
    onFilter({
      state: LICENCE_STATES.find((s) => s === form.get('state')), licence: LICENCE_KINDS.find((k) => k === form.get('licence')),
      words: typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined,
    });
  };
  const named = (s: (typeof LICENCE_STATES)[number]): string => (s === 'pending' || s === 'overdue' ? say.label(`licences.filter.${s}`) : t.label(`licence.${s}`));
  return (
    <form className="filters sheet" role="search" aria-label={say.text('licences.filter')} onSubmit={submit}>
      <div className="field"><label htmlFor={state}>{say.text('licences.filter.state')}</label>
        <select id={state} name="state" defaultValue={filters.state ?? ''}><option value="">{say.text('licences.filter.any')}</option>{LICENCE_STATES.map((s) => <option key={s} value={s}>{named(s)}</option>)}</select></div>
      <div className="field"><label htmlFor={licence}>{say.text('licences.column.licence')}</label>
        <select id={licence} name="licence" defaultValue={filters.licence ?? ''}><option value="">{say.text('licences.filter.any')}</option>{LICENCE_KINDS.map((k) => <option key={k} value={k}>{t.label(`lic.${k}`)}</option>)}</select></div>
      <div className="field"><label htmlFor={words}>{say.text('licences.filter.words')}</label><input id={words} name="words" type="search" maxLength={100} defaultValue={filters.words ?? ''} /></div>
      <div className="toolbar">
        <button type="submit" className="primary">{t.text('history.filter.apply')}</button>
        {(filters.state ?? filters.licence ?? filters.words) !== undefined && <button type="button" onClick={() => onFilter({})}>{t.text('history.filter.clear')}</button>}
      </div>
    </form>
  );
}
