import { type FormEvent, useMemo, useState } from 'react';
import encodeQR from 'qr';
import { useBeginSecondFactor, useConfirmSecondFactor } from '../data/second-factor.js';
import { problemOf } from '../data/problem.js';
import { Field, KeptPlace, SendingButton, useProblemText } from '../parts/index.js';
import { CodeInput } from '../sign-in/code-input.js';
import { useSay } from './say.js';

/** Sets an app up: the picture that the app reads, then its first code. Nothing is in use before the last step. */
export function BeginSecondFactor({ onDone }: { onDone: (recovery_codes: readonly string[]) => void }) {
  const say = useSay();
  const begin = useBeginSecondFactor();
  const explain = useProblemText();
  if (begin.data) return <Confirm secret={begin.data.secret} uri={begin.data.uri} onDone={onDone} />;
  return (
    <>
      <p>{say.text('factor.off')}</p>
      {begin.isError && <p className="refusal" role="alert">{explain(begin.error)}</p>}
      <div><SendingButton sending={begin.isPending} onPress={() => begin.mutate()}>{say.text('factor.begin')}</SendingButton></div>
    </>
  );
}

function Confirm({ secret, uri, onDone }: { secret: string; uri: string; onDone: (recovery_codes: readonly string[]) => void }) {
  const say = useSay();
  const confirm = useConfirmSecondFactor();
  const explain = useProblemText();
  const [code, setCode] = useState('');
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(encodeQR(uri, 'svg'))}`, [uri]);
  const wrong = problemOf(confirm.error)?.errors?.[0]?.message;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (code.trim() && !confirm.isPending) confirm.mutate(code, { onSuccess: ({ recovery_codes }) => onDone(recovery_codes) });
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      <p>{say.text('factor.scan')}</p>
      <img className="qr" src={picture} alt={say.text('factor.picture')} />
      <p>{say.text('factor.by_hand')}<br /><bdi className="mono secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</bdi></p>
      {confirm.isError && !wrong && <p className="refusal" role="alert">{explain(confirm.error)}</p>}
      <Field label={say.text('factor.code')} wrong={wrong}>{(tied) => <CodeInput {...tied} value={code} onChange={setCode} />}</Field>
      <KeptPlace><SendingButton className="primary" sending={confirm.isPending}>{say.text('factor.confirm')}</SendingButton></KeptPlace>
    </form>
  );
}
