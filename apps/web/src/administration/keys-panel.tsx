import { useId, useState } from 'react';
import type { Key } from '#contracts';
import { useSay } from '../account/say.js';
import { useNow } from '../data/clock.js';
import { useKeys, useRevokeKey } from '../data/keys.js';
import { announce, Facts, Failed, KeptPlace, Loading, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { MakeKeyForm } from './make-key-form.js';
import '../account/account.css';

/** Keys with which a side's own systems come in: making one, and all that there are. */
export function KeysPanel() {
  const say = useSay();
  const { data, error, refetch } = useKeys();
  return (
    <section className="sheet form wide" aria-labelledby="keys">
      <h2 id="keys">{say.text('key.title')}</h2>
      <p className="muted">{say.text('key.intro')}</p>
      <MakeKeyForm />
      {data ? <Keys keys={data.keys} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />}
    </section>
  );
}

function Keys({ keys }: { keys: readonly Key[] }) {
  const say = useSay();
  const explain = useProblemText();
  const revoke = useRevokeKey();
  if (keys.length === 0) return <p>{say.text('key.none')}</p>;
  return (
    <>
      {revoke.isError && <p className="refusal" role="alert">{explain(revoke.error)}</p>}
      <ul className="sessions">
        {keys.map((key) => <OneKey key={key.id} shown={key} pending={revoke.isPending} onRevoke={() => revoke.mutate(key.id, { onSuccess: () => announce(say.text('key.revoked', { name: key.name })) })} />)}
      </ul>
    </>
  );
}

function OneKey({ shown: key, pending, onRevoke }: { shown: Key; pending: boolean; onRevoke: () => void }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const now = useNow();
  const id = useId();
  const when = (at: string): string => f.when(at, names.places, now);
  const over = key.state === 'revoked' || key.state === 'expired';
  const rows = [
    { key: 'prefix', term: say.text('key.prefix'), value: <bdi className="mono">{key.prefix}…</bdi> },
    { key: 'office', term: say.text('key.office'), value: names.office(key.office) },
    { key: 'scopes', term: say.text('key.scopes'), value: <ul>{key.scopes.map((scope) => <li key={scope}>{say.text(`key.scope.${scope}`)}</li>)}</ul> },
    { key: 'made', term: say.text('key.made'), value: say.text('key.made.by', { name: key.made_by.name, when: when(key.made_at) }) },
    { key: 'used', term: say.text('key.used'), value: key.last_used_at === null ? say.text('key.used.never') : when(key.last_used_at) },
    { key: 'ends', term: say.text('key.ends'), value: when(key.expires_at) },
  ];
  return (
    <li data-over={over || undefined}>
      <h3 id={id}><bdi>{key.name}</bdi>{key.state !== 'works' && <> <span className="chip">{say.text(`key.state.${key.state}`)}</span></>}</h3>
      <Facts rows={rows} />
      {/* An expired one has its name until then. */}
      {key.state !== 'revoked' && <Revoke about={id} pending={pending} onRevoke={onRevoke} />}
    </li>
  );
}

/** Asks once more: whatever system has the key stops at that moment, and no key is taken back into use. */
function Revoke({ about, pending, onRevoke }: { about: string; pending: boolean; onRevoke: () => void }) {
  const say = useSay();
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) return <KeptPlace key="first"><button type="button" aria-describedby={about} onClick={() => setAsked(true)}>{say.text('key.revoke')}</button></KeptPlace>;
  return (
    <KeptPlace key="second">
      <div className="toolbar" role="group" aria-describedby={about}>
        <span>{say.text('key.revoke.ask')}</span>
        <SendingButton className="primary" sending={pending} onPress={onRevoke}>{say.text('key.revoke.now')}</SendingButton>
        <button type="button" onClick={() => setAsked(false)}>{t.text('act.cancel')}</button>
      </div>
    </KeptPlace>
  );
}
