import { useSessions } from '../data/sessions.js';
import { Failed, Loading } from '../parts/index.js';
import { useSay } from './say.js';
import { SessionList } from './session-list.js';

/** Where one is signed in oneself, and the way to sign out there. */
export function OwnSessions() {
  const say = useSay();
  const { data, error, refetch } = useSessions('own');
  return (
    <section className="sheet account-part" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{say.text('own.sessions')}</h2>
      <p className="muted">{say.text('own.sessions.hint')}</p>
      {data ? <SessionList of="own" sessions={data.sessions} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading text={say.text('own.sessions.loading')} />}
    </section>
  );
}
