import { type FormEvent, useId, useState } from 'react';
import { type Passkey, PASSKEY_NAME_MAX } from '#contracts';
import { useNow } from '../data/clock.js';
import { useChangePasskey } from '../data/passkeys.js';
import { announce, Facts, Field, focusFirstWrong, KeptPlace, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** A passkey with what its owner calls it. Another name and the removal take a second step each. */
export function OnePasskey({ passkey }: { passkey: Passkey }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const id = useId();
  const [step, setStep] = useState<'rename' | 'remove' | null>(null);
  const { name, created_at, last_used_at } = passkey;
  const rows = [
    { key: 'made', term: say.text('passkey.made'), value: f.when(created_at, places, now) },
    { key: 'used', term: say.text('passkey.used'), value: last_used_at === null ? say.text('passkey.never') : f.when(last_used_at, places, now) },
  ];
  const back = (): void => setStep(null);
  return (
    <li aria-labelledby={id}>
      <h3 id={id}><bdi>{name}</bdi></h3>
      <Facts rows={rows} />
      {step === 'rename' && <Rename passkey={passkey} onDone={back} />}
      {step === 'remove' && <Remove passkey={passkey} onBack={back} />}
      {step === null && (
        <KeptPlace className="toolbar">
          <button type="button" aria-describedby={id} onClick={() => setStep('rename')}>{say.text('passkey.rename')}</button>
          <button type="button" aria-describedby={id} onClick={() => setStep('remove')}>{say.text('passkey.remove')}</button>
        </KeptPlace>
      )}
    </li>
  );
}

function Rename({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const change = useChangePasskey(passkey.id);
  const [name, setName] = useState(passkey.name);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!name.trim()) return focusFirstWrong(event.currentTarget);
    if (!change.isPending) change.mutate(name.trim(), { onSuccess: () => { announce(say.text('passkey.renamed')); onDone(); } });
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {change.isError && <p className="refusal" role="alert">{explain(change.error)}</p>}
      <Field label={say.text('passkey.name')} wrong={name.trim() ? undefined : say.text('passkey.error.name')}>
        {(tied) => <input {...tied} value={name} maxLength={PASSKEY_NAME_MAX} onChange={(e) => setName(e.target.value)} autoComplete="off" />}
      </Field>
      <KeptPlace className="toolbar">
        <SendingButton className="primary" sending={change.isPending}>{t.text('act.save')}</SendingButton>
        <button type="button" onClick={onDone}>{t.text('act.cancel')}</button>
      </KeptPlace>
    </form>
  );
}

function Remove({ passkey, onBack }: { passkey: Passkey; onBack: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const change = useChangePasskey(passkey.id);
  return (
    <>
      {change.isError && <p className="refusal" role="alert">{explain(change.error)}</p>}
      <p>{say.text('passkey.sure')}</p>
      <KeptPlace className="toolbar">
        <SendingButton className="primary" sending={change.isPending} onPress={() => change.mutate(null, { onSuccess: () => announce(say.text('passkey.removed')) })}>{say.text('passkey.remove')}</SendingButton>
        <button type="button" onClick={onBack}>{t.text('act.cancel')}</button>
      </KeptPlace>
    </>
  );
}
