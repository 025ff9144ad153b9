import { hasPasskeys, usePasskeys } from '../data/passkeys.js';
import { Failed, Loading } from '../parts/index.js';
import { AddPasskey } from './add-passkey.js';
import { OnePasskey } from './one-passkey.js';
import { useSay } from './say.js';

/** One's own passkeys: which there are, what they are called, and one more. */
export function PasskeysPanel() {
  const say = useSay();
  const { data, error, refetch } = usePasskeys();
  return (
    <section className="sheet account-part" aria-labelledby="passkeys">
      <h2 id="passkeys">{say.text('passkey.title')}</h2>
      <p className="muted">{say.text('passkey.hint')}</p>
      {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {data?.passkeys.length === 0 && <p>{say.text('passkey.none')}</p>}
      {data && data.passkeys.length > 0 && (
        <>
          <ul className="sessions">{data.passkeys.map((passkey) => <OnePasskey key={passkey.id} passkey={passkey} />)}</ul>
          <p>{say.text('passkey.lost')}</p>
        </>
      )}
      {data && (hasPasskeys() ? <AddPasskey /> : <p>{say.text('passkey.off')}</p>)}
    </section>
  );
}
