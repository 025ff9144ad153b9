import { type FormEvent, useState } from 'react';
import { PASSKEY_NAME_MAX } from '#contracts';
import { PromptError, useAddPasskey } from '../data/passkeys.js';
import { announce, Field, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useSay } from './say.js';

/** One more passkey: a name for it, then the browser's own prompt. What was typed stays through a prompt that was closed. */
export function AddPasskey() {
  const say = useSay();
  const explain = useProblemText();
  const add = useAddPasskey();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!name.trim()) return focusFirstWrong(event.currentTarget);
    if (!add.isPending) add.mutate(name.trim(), { onSuccess: () => { setName(''); setTried(false); announce(say.text('passkey.added')); } });
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {add.isError && <p className="refusal" role="alert">{add.error instanceof PromptError ? say.text(`passkey.${add.error.end}`) : explain(add.error)}</p>}
      {add.isSuccess && <p className="done" role="status">{say.text('passkey.added')}</p>}
      <Field label={say.text('passkey.name')} hint={say.text('passkey.name.hint')} wrong={tried && !name.trim() ? say.text('passkey.error.name') : undefined}>
        {(tied) => <input {...tied} value={name} maxLength={PASSKEY_NAME_MAX} onChange={(e) => setName(e.target.value)} autoComplete="off" />}
      </Field>
      <div><SendingButton className="primary" sending={add.isPending}>{say.text('passkey.add')}</SendingButton></div>
    </form>
  );
}
