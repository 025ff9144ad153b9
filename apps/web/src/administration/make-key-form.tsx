import { type FormEvent, useState } from 'react';
import { KEY_DAYS_MAX, KEY_SCOPES, type KeyScope } from '#domain';
import { useSay } from '../account/say.js';
import { useMakeKey } from '../data/keys.js';
import { refusedFields } from '../data/problem.js';
import { announce, Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Lengths that are offered; the service takes any up to the longest. */
const DAYS = [30, 90, 180, KEY_DAYS_MAX];

/** Makes a key for one system of the administrator's own side. It is shown once and kept nowhere. */
export function MakeKeyForm() {
  const say = useSay();
  const explain = useProblemText();
  const make = useMakeKey();
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  const [lasts_days, setDays] = useState(90);
  const [scopes, setScopes] = useState<readonly KeyScope[]>([]);
  const [tried, setTried] = useState(false);
  const refused = refusedFields(make.error);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !office || scopes.length === 0) return focusFirstWrong(event.currentTarget);
    if (!make.isPending) make.mutate({ name, office, scopes: [...scopes], lasts_days }, { onSuccess: () => { setName(''); setScopes([]); setTried(false); } });
  };
  return (
    <form className="key-form" onSubmit={submit} noValidate aria-label={say.text('key.make')}>
      {make.isError && !refused.name && !refused.office && <p className="refusal" role="alert">{explain(make.error)}</p>}
      <div className="fields">
        <Field label={say.text('key.name')} hint={say.text('key.name.hint')} wrong={tried && !name.trim() ? say.text('key.name.error') : refused.name}>{(tied) => <input {...tied} maxLength={80} value={name} onChange={(e) => setName(e.target.value)} />}</Field>
        <OfficeField office={office} tried={tried} refused={refused.office} onChoose={setOffice} />
        <Field label={say.text('key.lasts')}>{(tied) => <select {...tied} value={lasts_days} onChange={(e) => setDays(Number(e.target.value))}>{DAYS.map((days) => <option key={days} value={days}>{say.text('key.days', { days })}</option>)}</select>}</Field>
      </div>
      <Scopes chosen={scopes} wrong={tried && scopes.length === 0} onChange={setScopes} />
      <div><SendingButton className="primary" sending={make.isPending}>{say.text('key.make')}</SendingButton></div>
      {make.data && <OnceKey secret={make.data.secret} />}
    </form>
  );
}

function OfficeField({ office, tried, refused, onChoose }: { office: string; tried: boolean; refused: string | undefined; onChoose: (office: string) => void }) {
  const say = useSay();
  const { t } = useWords();
  const names = useNames();
  return (
    <Field label={say.text('key.office')} wrong={tried && !office ? t.text('admin.invite.error.office') : refused}>
      {(tied) => (
        <select {...tied} value={office} onChange={(e) => onChoose(e.target.value)}>
          <option value="">{t.text('admin.invite.choose')}</option>
          {names.ownOffices().map((id) => <option key={id} value={id}>{names.office(id)}</option>)}
        </select>
      )}
    </Field>
  );
}

function Scopes({ chosen, wrong, onChange }: { chosen: readonly KeyScope[]; wrong: boolean; onChange: (scopes: readonly KeyScope[]) => void }) {
  const say = useSay();
  const turn = (scope: KeyScope, on: boolean): void => onChange(KEY_SCOPES.filter((one) => (one === scope ? on : chosen.includes(one))));
  return (
    <fieldset className="field" data-wrong={wrong || undefined}>
      <legend>{say.text('key.scopes')}</legend>
      <span className="hint">{say.text('key.scopes.hint')}</span>
      {wrong && <span className="wrong">{say.text('key.scopes.error')}</span>}
      {KEY_SCOPES.map((scope, i) => (
        <label key={scope} className="choice"><input type="checkbox" aria-invalid={(wrong && i === 0) || undefined} checked={chosen.includes(scope)} onChange={(e) => turn(scope, e.target.checked)} /> {say.text(`key.scope.${scope}`)}</label>
      ))}
    </fieldset>
  );
}

function OnceKey({ secret }: { secret: string }) {
  const say = useSay();
  const { t } = useWords();
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(() => announce(t.text('act.copied')), () => announce(t.text('con.failed')));
  };
  return (
    <div className="once" role="status">
      <Field label={say.text('key.secret')} hint={say.text('key.secret.once')}>{(tied) => <input {...tied} className="mono" readOnly value={secret} onFocus={(e) => e.target.select()} />}</Field>
      <button type="button" onClick={copy}>{t.text('act.copy')}</button>
    </div>
  );
}
