import { useState } from 'react';
import { useReadSecondFactorAgain, useRemoveSecondFactor, useSecondFactor } from '../data/second-factor.js';
import { announce, Failed, KeptPlace, Loading, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { BeginSecondFactor } from './begin-second-factor.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useSay } from './say.js';

/** One-time codes of an app at one's own sign-in: off, being set up, on, and the codes for when the app is lost. */
export function SecondFactorPanel() {
  const say = useSay();
  const { data, error, refetch } = useSecondFactor();
  const again = useReadSecondFactorAgain();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const body = (): React.ReactNode => {
    if (codes) return <RecoveryCodes codes={codes} onKept={() => { setCodes(null); void again(); }} />;
    if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
    return data.since === null ? <BeginSecondFactor onDone={setCodes} /> : <InUse since={data.since} left={data.recovery_codes_left} />;
  };
  return (
    <section className="sheet account-part" aria-labelledby="second-factor">
      <h2 id="second-factor">{say.text('factor.title')}</h2>
      <p className="muted">{say.text('factor.hint')}</p>
      {body()}
    </section>
  );
}

function InUse({ since, left }: { since: string; left: number }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  return (
    <>
      <p className="done">{say.text('factor.on', { when: f.when(since, places) })}</p>
      <p>{say.text('factor.left', { count: left })}</p>
      <Remove />
    </>
  );
}

/** Asks once more; who does it is asked by the page itself, where that was not proven lately. */
function Remove() {
  const say = useSay();
  const { t } = useWords();
  const explain = useProblemText();
  const remove = useRemoveSecondFactor();
  const [asked, setAsked] = useState(false);
  if (!asked) return <KeptPlace key="first"><button type="button" onClick={() => setAsked(true)}>{say.text('factor.remove')}</button></KeptPlace>;
  return (
    <>
      {remove.isError && <p className="refusal" role="alert">{explain(remove.error)}</p>}
      <p>{say.text('factor.sure')}</p>
      <KeptPlace className="toolbar">
        <SendingButton className="primary" sending={remove.isPending} onPress={() => remove.mutate(undefined, { onSuccess: () => announce(say.text('factor.removed')) })}>{say.text('factor.remove')}</SendingButton>
        <button type="button" onClick={() => setAsked(false)}>{t.text('act.cancel')}</button>
      </KeptPlace>
    </>
  );
}
