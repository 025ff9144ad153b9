import { type CaseView, LINE_MAX } from '#contracts';
import type { Language } from '#domain';
import { useNow } from '../data/clock.js';
import { isoDay } from '../history/zone.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { atWork } from './consultation-view.js';
import { Select, TimeField } from './fields.js';
import { useOfficesOf } from './offices-field.js';
import { isVague, lacking, type TypedAction } from './record-draft.js';
import { useSittingWords } from './sitting-words.js';

/** Promises of one record that the service takes (contracts: `actions`). */
const ACTIONS_MAX = 20;

interface Props { readonly view: CaseView; readonly actions: readonly TypedAction[]; readonly needed: readonly Language[]; readonly onChange: (next: TypedAction[]) => void; readonly wrong: readonly Language[]; readonly asked: boolean }

/** What is promised in minutes: who, which office, until when, and what, in each language. */
export function PromiseFields({ view, actions, onChange, ...rest }: Props) {
  const say = useSittingWords();
  const names = useNames();
  return (
    <>
      {actions.map((action, i) => (
        <fieldset key={i} className="promise-fields">
          <legend>{say.text('action.of', { n: i + 1 })}</legend>
          <PromiseField {...rest} view={view} action={action} onChange={(next) => onChange(actions.map((other, n) => (n === i ? next : other)))} />
          <button type="button" className="plain" onClick={() => onChange(actions.filter((_, n) => n !== i))}>{say.text('action.remove', { n: i + 1 })}</button>
        </fieldset>
      ))}
      {actions.length < ACTIONS_MAX && <p><button type="button" onClick={() => onChange([...actions, { side: names.own, office: '', due_on: '', texts: {} }])}>{say.label('action.add')}</button></p>}
    </>
  );
}

function PromiseField({ view, action, needed, onChange, wrong, asked }: Omit<Props, 'actions' | 'onChange'> & { action: TypedAction; onChange: (next: TypedAction) => void }) {
  const { t } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const { side, office, due_on, texts } = action;
  const { zone, city } = names.place(side);
  const offices = useOfficesOf([side]);
  const languages: readonly Language[] = needed.includes('en') ? needed : [...needed, 'en'];
  return (
    <>
      {asked && isVague(action) && <p className="wrong">{say.text('err.action')}</p>}
      <div className="beside-fields">
        <Select label={say.text('action.side')} value={side} options={atWork(view).map((one) => ({ value: one, label: names.sideNamed(one) }))} onChange={(next) => onChange({ ...action, side: next, office: '' })} always />
        <Select label={say.text('action.office')} value={office} options={offices} onChange={(next) => onChange({ ...action, office: next })} />
        <TimeField type="date" label={say.text('action.due')} value={due_on} min={isoDay(zone, now)} onChange={(next) => onChange({ ...action, due_on: next })} hint={say.text('action.due.hint', { city })} wrong={null} />
      </div>
      <div className="beside-fields">
        {languages.map((language) => {
          const name = { language: t.text(`language.in.${language}`) };
          return (
            <Field key={language} label={say.text(needed.includes(language) ? 'action.text' : 'action.text.optional', name)} wrong={wrong.includes(language) && lacking(texts, [language]).length > 0 ? say.text('err.language', name) : undefined}>
              {(tied) => <input {...tied} type="text" lang={language} maxLength={LINE_MAX} value={texts[language] ?? ''} onChange={(event) => onChange({ ...action, texts: { ...texts, [language]: event.target.value } })} />}
            </Field>
          );
        })}
      </div>
    </>
  );
}
