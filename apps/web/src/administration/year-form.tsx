import { useState } from 'react';
import type { CalendarYearView } from '#contracts';
import { useSaveYear } from '../data/calendars.js';
import { type NamedDay, yearDraft } from './calendar-view.js';
import { type Keyed, keyed, replaced, without } from './roster-draft.js';
import { useSay } from './say.js';
import { At, Saving, useFault } from './saving.js';

type Rows = readonly Keyed<NamedDay>[];
interface Props { readonly calendar: string; readonly year: number; readonly saved: CalendarYearView | null; readonly onEnd: (how: 'saved' | 'dropped' | 'cancelled') => void }

/** One year of a calendar, saved as a whole. */
export function YearForm({ calendar, year, saved, onEnd }: Props) {
  const say = useSay();
  const [seen] = useState(() => yearDraft(saved));
  const [published, setPublished] = useState(seen.published);
  const [source, setSource] = useState(seen.source);
  const [holidays, setHolidays] = useState<Rows>(() => seen.holidays.map(keyed));
  const [make_up_days, setMakeUp] = useState<Rows>(() => seen.make_up_days.map(keyed));
  const save = useSaveYear(calendar, year);
  const send = (over: 'seen' | 'latest'): void => save.mutate({
    version: over === 'seen' ? seen.version : saved?.version ?? 0, published, source, holidays: holidays.map(bare), make_up_days: make_up_days.map(bare),
  }, { onSuccess: () => onEnd('saved') });
  const named = String(year);
  return (
    <>
      <h3>{say.text('cal.edit', { year: named })}</h3>
      <Saving error={save.error} pending={save.isPending} label={say.text('cal.save', { year: named })} onSave={send} onDrop={() => onEnd('dropped')} onCancel={() => onEnd('cancelled')} className="bare">
        <At at="/source" label={say.text('cal.source')} hint={say.text('cal.source.hint')}>{(tied) => <input {...tied} value={source} maxLength={300} onChange={(e) => setSource(e.target.value)} />}</At>
        <Published checked={published} onChange={setPublished} />
        <Days at="/holidays" year={year} rows={holidays} onChange={setHolidays} title="cal.holidays" each="cal.day.number" add="cal.day.add" />
        <Days at="/make_up_days" year={year} rows={make_up_days} onChange={setMakeUp} title="cal.make_up" each="cal.make_up.number" add="cal.make_up.add" />
      </Saving>
    </>
  );
}

const bare = ({ date, name }: NamedDay): NamedDay => ({ date, name });

function Published({ checked, onChange }: { checked: boolean; onChange: (published: boolean) => void }) {
  const say = useSay();
  const wrong = useFault('/published');
  return (
    <div className="field" data-wrong={wrong ? true : undefined}>
      {wrong && <span className="wrong">{wrong}</span>}
      <label className="choice"><input type="checkbox" checked={checked} aria-invalid={wrong ? true : undefined} aria-describedby="published-hint" onChange={(e) => onChange(e.target.checked)} /> <b>{say.text('cal.mark')}</b></label>
      <span className="hint" id="published-hint">{say.text('cal.mark.hint')}</span>
    </div>
  );
}

interface DaysProps {
  readonly at: string; readonly year: number; readonly rows: Rows; readonly onChange: (rows: Rows) => void;
  readonly title: 'cal.holidays' | 'cal.make_up'; readonly each: 'cal.day.number' | 'cal.make_up.number'; readonly add: 'cal.day.add' | 'cal.make_up.add';
}

/** Days with their names, in the order in which they are sent; a new one begins at the year's first day. */
function Days({ at, year, rows, onChange, title, each, add }: DaysProps) {
  const say = useSay();
  const wrong = useFault(at);
  return (
    <section className="days-edit" aria-label={say.text(title)} data-wrong={wrong ? true : undefined}>
      <h4>{say.text(title)} <span className="muted">{rows.length}</span></h4>
      {wrong && <p className="wrong">{wrong}</p>}
      {rows.map((row, i) => {
        const change = (part: Partial<NamedDay>): void => onChange(replaced(rows, i, { ...row, ...part }));
        return (
          <fieldset key={row.key} className="day-row">
            <legend className="unseen">{say.text(each, { number: i + 1 })}</legend>
            <At at={`${at}/${String(i)}/date`} label={say.text('cal.day')}>{(tied) => <input {...tied} type="date" min={`${String(year)}-01-01`} max={`${String(year)}-12-31`} value={row.date} onChange={(e) => change({ date: e.target.value })} />}</At>
            <At at={`${at}/${String(i)}/name`} label={say.text('cal.day.name')}>{(tied) => <input {...tied} value={row.name} maxLength={300} onChange={(e) => change({ name: e.target.value })} />}</At>
            <button type="button" aria-label={say.text('roster.on', { act: say.text('roster.remove'), what: row.date === '' ? say.text(each, { number: i + 1 }) : `${row.date} ${row.name}` })} onClick={() => onChange(without(rows, i))}>{say.text('roster.remove')}</button>
          </fieldset>
        );
      })}
      <div><button type="button" data-fault={wrong ? true : undefined} onClick={() => onChange([...rows, keyed({ date: '', name: '' })])}>{say.text(add)}</button></div>
    </section>
  );
}
