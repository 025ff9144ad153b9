import { useState } from 'react';
import { LICENCE_RESULTS, type LicenceResult } from '#domain';
import { Radios, TimeField } from '../case/fields.js';
import { useLicencesChanged } from '../data/licences.js';
import { Act } from '../parts/index.js';
import { useWords } from '../words.js';
import { useSay } from './say.js';

interface Props { readonly reference: string; readonly ids: readonly string[]; /** Where applications are decided, ISO date. */ readonly today: string; readonly onDone: () => void }

/** How the chosen applications ended, and on which day: one act for all of them, in a second step, so that no row moves. */
export function DecideAct({ reference, ids, today, onDone }: Props) {
  const say = useSay();
  const { t } = useWords();
  const changed = useLicencesChanged(reference);
  const [result, setResult] = useState<LicenceResult | null>(null);
  const [decided_on, setDecidedOn] = useState('');
  const [asked, setAsked] = useState(false);
  const none = ids.length === 0;
  const body = () => { setAsked(true); return none || result === null || decided_on === '' ? null : { ids: [...ids], result, decided_on }; };
  const done = (): void => { setResult(null); setDecidedOn(''); setAsked(false); changed(); onDone(); };
  return (
    <Act reference={reference} command="decide-licences" primary={!none} possible={!none} label={say.text('licences.decide.open', { count: ids.length })} title={say.text('licences.decide', { count: ids.length })}
      confirm={say.text('licences.decide.send')} {...(none ? { text: say.text('licences.decide.none') } : {})} body={body} onDone={done}>
      {!none && (
        <>
          <Radios label={t.text('confirm.decide-licence.result')} name="result" across choices={LICENCE_RESULTS.map((r) => ({ value: r, label: t.label(`licence.${r}`) }))} value={result} onChange={setResult} wrong={asked && result === null ? t.text('err.result_missing') : null} />
          <TimeField type="date" label={t.text('confirm.decide-licence.decided_on')} value={decided_on} max={today} onChange={setDecidedOn} wrong={asked && decided_on === '' ? t.text('err.day_missing') : null} />
        </>
      )}
    </Act>
  );
}
