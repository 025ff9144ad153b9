import { type FormEvent, useRef, useState } from 'react';
import type { SavedWebhook, Webhook } from '#contracts';
import { SayProvider, useSay } from '../contacts/say.js';
import { serverNow } from '../data/clock.js';
import { problemOf } from '../data/problem.js';
import { useNewSecret, useRemoveWebhook, useSaveWebhook, useTestWebhook, useWebhook } from '../data/webhook.js';
import { Failed, Field, KeptPlace, Loading, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Where a side's own system hears of its alerts. The secret that signs them is shown once. */
export function WebhookPanel() {
  return <SayProvider><Panel /></SayProvider>;
}

function Panel() {
  const say = useSay();
  const webhook = useWebhook();
  return (
    <section className="sheet form wide" aria-labelledby="webhook">
      <h2 id="webhook">{say.text('webhook.title')}</h2>
      <p className="muted">{say.text('webhook.intro')} {say.text('contacts.private')}</p>
      {webhook.data ? <Kept webhook={webhook.data} /> : webhook.error ? <Failed error={webhook.error} onRetry={() => void webhook.refetch()} /> : <Loading rows={2} />}
    </section>
  );
}

/** A secret is answered once, so that it is held here: beside the address, whose field begins anew with each one that is saved. */
function Kept({ webhook }: { webhook: Webhook }) {
  const say = useSay();
  const explain = useProblemText();
  const [save, renew] = [useSaveWebhook(), useNewSecret()];
  const [secret, setSecret] = useState<string | null>(null);
  const show = { onSuccess: (saved: SavedWebhook) => { if (saved.secret !== null) setSecret(saved.secret); } };
  const wrong = problemOf(save.error)?.errors?.find((e) => e.pointer === '/url')?.message;
  return (
    <>
      {(save.error ?? renew.error) && !wrong && <p className="refusal" role="alert">{explain(save.error ?? renew.error)}</p>}
      <Address key={webhook.url} url={webhook.url ?? ''} wrong={wrong} saving={save.isPending} onSave={(url) => save.mutate({ url }, show)} />
      {secret !== null && webhook.url !== null && <p role="status" className="once">{say.text('webhook.secret')} <code className="mono">{secret}</code></p>}
      {webhook.url !== null && <Standing webhook={webhook} />}
      {webhook.url !== null && <Acts onRenew={() => renew.mutate(undefined, show)} />}
    </>
  );
}

function Address({ url, wrong, saving, onSave }: { url: string; wrong: string | undefined; saving: boolean; onSave: (url: string) => void }) {
  const say = useSay();
  const [text, setText] = useState(url);
  const place = useRef<HTMLFormElement>(null);
  useKeptPlace(place);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!saving) onSave(text);
  };
  return (
    <form ref={place} onSubmit={submit} noValidate>
      <Field label={say.text('webhook.url')} wrong={wrong}>{(tied) => <input {...tied} type="url" spellCheck={false} value={text} onChange={(e) => setText(e.target.value)} />}</Field>
      <p><SendingButton className="primary" sending={saving}>{say.text('webhook.save')}</SendingButton></p>
    </form>
  );
}

function Standing({ webhook: { gone_at, last, previous_until } }: { webhook: Webhook }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const when = (at: string): string => f.when(at, places, serverNow());
  return (
    <>
      {gone_at !== null && <p className="refusal" role="status">{say.text('webhook.gone', { when: when(gone_at) })}</p>}
      {last && <p>{say.text(`webhook.last.${last.state}`, { when: when(last.at) })}</p>}
      {previous_until !== null && Date.parse(previous_until) > serverNow() && <p>{say.text('webhook.both', { when: when(previous_until) })}</p>}
    </>
  );
}

function Acts({ onRenew }: { onRenew: () => void }) {
  const say = useSay();
  const explain = useProblemText();
  const [test, remove] = [useTestWebhook(), useRemoveWebhook()];
  return (
    <>
      {(test.error ?? remove.error) && <p className="refusal" role="alert">{explain(test.error ?? remove.error)}</p>}
      {test.isSuccess && <p role="status">{say.text('webhook.test.done')}</p>}
      <KeptPlace className="toolbar">
        <SendingButton sending={test.isPending} onPress={() => test.mutate()}>{say.text('webhook.test')}</SendingButton>
        <button type="button" onClick={onRenew}>{say.text('webhook.renew')}</button>
        <SendingButton sending={remove.isPending} onPress={() => remove.mutate()}>{say.text('webhook.remove')}</SendingButton>
      </KeptPlace>
    </>
  );
}
