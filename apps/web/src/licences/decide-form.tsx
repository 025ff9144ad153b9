import { type FormEvent, useState } from 'react';
import { LICENCE_RESULTS, type LicenceResult } from '#domain';
import { Radios, TimeField } from '../case/fields.js';
import { useCommand } from '../data/commands.js';
import { useLicencesChanged } from '../data/licences.js';
import { announce, focusFirstWrong, SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

interface Props { readonly reference: string; readonly ids: readonly string[]; /** Where applications are decided, ISO date. */ readonly today: string; readonly onDone: () => void }

/** How the chosen applications ended, and on which day: one act for all of them. */
export function DecideForm({ reference, ids, today, onDone }: Props) {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const send = useCommand(reference);
  const changed = useLicencesChanged(reference);
  const [result, setResult] = useState<LicenceResult | null>(null);
  const [decided_on, setDecidedOn] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (result === null || decided_on === '') return focusFirstWrong(event.currentTarget);
    if (!send.isPending) send.mutate({ command: 'decide-licences', body: { ids: [...ids], result, decided_on } }, { onSuccess: () => { announce(say.text('licences.decide.done')); changed(); onDone(); } });
  };
  return (
    <form className="sheet act licence-decide" onSubmit={submit} noValidate>
      <h2>{say.text('licences.decide', { count: ids.length })}</h2>
      <Radios label={t.text('confirm.decide-licence.result')} name="result" across choices={LICENCE_RESULTS.map((r) => ({ value: r, label: t.label(`licence.${r}`) }))} value={result} onChange={setResult} wrong={asked && result === null ? t.text('err.result_missing') : null} />
      <TimeField type="date" label={t.text('confirm.decide-licence.decided_on')} value={decided_on} max={today} onChange={setDecidedOn} wrong={asked && decided_on === '' ? t.text('err.day_missing') : null} />
      {send.isError && <p className="refusal" role="alert">{explain(send.error)}</p>}
      <div className="toolbar">
        <SendingButton className="primary" sending={send.isPending}>{say.text('licences.decide.send')}</SendingButton>
        <button type="button" onClick={onDone} disabled={send.isPending}>{t.text('act.cancel')}</button>
      </div>
    </form>
  );
}
