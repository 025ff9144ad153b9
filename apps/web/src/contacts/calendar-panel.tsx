import type { ReactNode } from 'react';
import type { DeadlineFeed } from '#contracts';
import { serverNow } from '../data/clock.js';
import { useDeadlineFeed, useMakeFeed, useRevokeFeed } from '../data/deadline-feed.js';
import { Failed, Field, Loading, announce, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** The address at which the reader's own calendar program finds the deadlines of their side. */
export function CalendarPanel() {
  const feed = useDeadlineFeed();
  return <CalendarSheet>{feed.data ? <CalendarAddress feed={feed.data} /> : feed.error ? <Failed error={feed.error} onRetry={() => void feed.refetch()} /> : <Loading rows={2} />}</CalendarSheet>;
}

export function CalendarSheet({ children }: { children: ReactNode }) {
  const say = useSay();
  return (
    <section className="sheet form contact" aria-labelledby="contacts-calendar">
      <h2 id="contacts-calendar">{say.text('contacts.calendar')}</h2>
      <p>{say.text('contacts.calendar.intro')}</p>
      <p className="muted">{say.text('contacts.calendar.private')}</p>
      {children}
    </section>
  );
}

/** @param made the path of an address that was made just now; for pictures of that state alone */
export function CalendarAddress({ feed, made }: { feed: DeadlineFeed; made?: string }) {
  const say = useSay();
  const explain = useProblemText();
  const [make, revoke] = [useMakeFeed(), useRevokeFeed()];
  const failed = make.error ?? revoke.error;
  const path = made ?? make.data?.path;
  const end = (): void => revoke.mutate(undefined, { onSuccess: () => { make.reset(); announce(say.text('contacts.calendar.revoked')); } });
  return (
    <>
      <Standing feed={feed} />
      {failed && <p className="refusal" role="alert">{explain(failed)}</p>}
      {path !== undefined && <Once url={new URL(path, window.location.origin).href} />}
      <div className="toolbar">
        <SendingButton sending={make.isPending} onPress={() => make.mutate()}>{say.text(feed.made_at === null ? 'contacts.calendar.make' : 'contacts.calendar.replace')}</SendingButton>
        {feed.made_at !== null && <SendingButton sending={revoke.isPending} onPress={end}>{say.text('contacts.calendar.revoke')}</SendingButton>}
      </div>
    </>
  );
}

function Standing({ feed: { made_at, last_used_at } }: { feed: DeadlineFeed }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const when = (at: string): string => f.when(at, places, serverNow());
  if (made_at === null) return <p className="muted">{say.text('contacts.calendar.none')}</p>;
  return <p>{last_used_at === null ? say.text('contacts.calendar.unused', { made: when(made_at) }) : say.text('contacts.calendar.used', { made: when(made_at), used: when(last_used_at) })}</p>;
}

/** Shown now and kept nowhere. */
function Once({ url }: { url: string }) {
  const say = useSay();
  const { t } = useWords();
  const copy = (): void => { navigator.clipboard.writeText(url).then(() => announce(t.text('act.copied')), () => announce(t.text('con.failed'))); };
  return (
    <div className="once" role="status">
      <Field label={say.text('contacts.calendar.address')} hint={say.text('contacts.calendar.once')}>
        {(tied) => <input {...tied} className="mono" readOnly value={url} onFocus={(e) => e.target.select()} />}
      </Field>
      {/* Browsers keep the clipboard from pages that came without encryption. */}
      {window.isSecureContext && <button type="button" onClick={copy}>{t.text('act.copy')}</button>}
    </div>
  );
}
