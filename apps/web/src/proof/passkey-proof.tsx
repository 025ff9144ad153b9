import { hasPasskeys, PromptError, useProveByPasskey } from '../data/passkeys.js';
import { SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';

/** A passkey of the account, where it has one and the browser can ask for it. Says by itself why it proved nothing. */
export function PasskeyProof({ onProven, onError }: { onProven: () => void; onError: (error: Error) => void }) {
  const { t } = useWords();
  const explain = useProblemText();
  const prove = useProveByPasskey();
  if (!hasPasskeys()) return <p className="small muted">{t.text('sign_in.passkey.none')}</p>;
  const said = (error: Error): string => (error instanceof PromptError ? t.text(error.end === 'cancelled' ? 'proof.passkey.cancelled' : 'proof.passkey.failed') : explain(error));
  return (
    <>
      {prove.isError && <p className="refusal" role="alert">{said(prove.error)}</p>}
      <div><SendingButton className="button" sending={prove.isPending} onPress={() => prove.mutate(undefined, { onSuccess: onProven, onError })}>{t.text('proof.passkey')}</SendingButton></div>
    </>
  );
}
