import { type FormEvent, useState } from 'react';
import { type AlertRulesBody, alertRulesSchema } from '#contracts';
import { AFTER_MINUTES_MAX, PATHS, type Path, WAKES_FROM } from '#domain';
import { useSaveRules } from '../data/contacts.js';
import { problemOf } from '../data/problem.js';
import { Field, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

const byPath = <T,>(of: (path: Path) => T): Record<Path, T> => ({ push: of('push'), mail: of('mail') });
const NIGHT = { from: '22:00', to: '07:00' } as const;

/** When an officer wants to be told of what they have not looked at by then. */
export function RulesForm({ rules }: { rules: AlertRulesBody }) {
  const say = useSay();
  const explain = useProblemText();
  const save = useSaveRules();
  const [minutes, setMinutes] = useState(byPath((path) => String(rules.after_minutes[path])));
  const [quiet, setQuiet] = useState(rules.quiet);
  const edited = <A extends unknown[]>(set: (...typed: A) => void) => (...typed: A): void => { save.reset(); set(...typed); };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = { after_minutes: byPath((path) => (minutes[path].trim() === '' ? Number.NaN : Number(minutes[path]))), quiet };
    if (!save.isPending) save.mutate(body);
  };
  const wrong = (at: string): string | undefined => problemOf(save.error)?.errors?.find((e) => e.pointer === at)?.message;
  return (
    <section className="sheet contact" aria-labelledby="contacts-rules">
      <h2 id="contacts-rules">{say.text('contacts.rules')}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {save.error && <p className="refusal" role="alert">{explain(save.error)}</p>}
        {PATHS.map((path) => (
          <Field key={path} label={say.text(`contacts.rules.after.${path}`)} hint={say.text('contacts.rules.after.hint', { max: AFTER_MINUTES_MAX })} wrong={wrong(`/after_minutes/${path}`)}>
            {(tied) => <input {...tied} type="number" inputMode="numeric" min={0} max={AFTER_MINUTES_MAX} value={minutes[path]} onChange={(e) => edited(setMinutes)({ ...minutes, [path]: e.target.value })} />}
          </Field>
        ))}
        <QuietHours quiet={quiet} onChange={edited(setQuiet)} wrong={wrong('/quiet/to')} />
        <div><SendingButton className="primary" sending={save.isPending}>{say.text('contacts.rules.save')}</SendingButton></div>
        {save.isSuccess && <p role="status">{say.text('contacts.rules.saved')}</p>}
      </form>
    </section>
  );
}

type Quiet = ReturnType<typeof alertRulesSchema.parse>['quiet'];

function QuietHours({ quiet, onChange, wrong }: { quiet: Quiet; onChange: (quiet: Quiet) => void; wrong: string | undefined }) {
  const say = useSay();
  const { t } = useWords();
  const { city } = useNames().places[0];
  return (
    <>
      <p><label className="choice"><input type="checkbox" checked={quiet !== null} onChange={(e) => onChange(e.target.checked ? NIGHT : null)} />{say.text('contacts.rules.quiet')}</label></p>
      {quiet && (
        <>
          <p className="muted">{say.text('contacts.rules.quiet.hint', { city, severity: t.text('severity.at_least', { severity: t.text(`severity.${WAKES_FROM}` as 'severity.3') }) })}</p>
          <Field label={say.text('contacts.rules.from')}>{(tied) => <input {...tied} type="time" value={quiet.from} onChange={(e) => onChange({ ...quiet, from: e.target.value })} />}</Field>
          <Field label={say.text('contacts.rules.to')} wrong={wrong}>{(tied) => <input {...tied} type="time" value={quiet.to} onChange={(e) => onChange({ ...quiet, to: e.target.value })} />}</Field>
        </>
      )}
    </>
  );
}
