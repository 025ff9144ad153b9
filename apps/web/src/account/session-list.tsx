import { useId } from 'react';
import type { SessionList as Listed } from '#contracts';
import { useNow } from '../data/clock.js';
import { type SessionsOf, useEndSession } from '../data/sessions.js';
import { announce, Facts, KeptPlace, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';
import './account.css';

type Session = Listed['sessions'][number];

/** Sessions one under the other, each with its way out; the one that reads this has none but the page's own "Sign out". */
export function SessionList({ of, sessions }: { of: SessionsOf; sessions: readonly Session[] }) {
  const say = useSay();
  const explain = useProblemText();
  const end = useEndSession(of);
  const own = of === 'own';
  const done = (said: 'own.session.ended' | 'own.sessions.ended_others' | 'officer.sessions.ended_all') => ({ onSuccess: () => announce(say.text(said)) });
  const endAll = (): void => end.mutate(null, done(own ? 'own.sessions.ended_others' : 'officer.sessions.ended_all'));
  const others = sessions.filter((s) => !s.current);
  return (
    <>
      {end.isError && <p className="refusal" role="alert">{explain(end.error)}</p>}
      <ul className="sessions">
        {sessions.map((s) => <OneSession key={s.id} session={s} pending={end.isPending} onEnd={() => end.mutate(s.id, done('own.session.ended'))} />)}
      </ul>
      {others.length > (own ? 0 : 1) && <KeptPlace><SendingButton sending={end.isPending} onPress={endAll}>{say.text(own ? 'own.sessions.end_others' : 'officer.sessions.end_all')}</SendingButton></KeptPlace>}
    </>
  );
}

function OneSession({ session, pending, onEnd }: { session: Session; pending: boolean; onEnd: () => void }) {
  const say = useSay();
  const { f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const id = useId();
  const { browser, system, address, current } = session;
  const named = browser && system ? say.text('own.session.with', { browser, system }) : (browser ?? system ?? say.text('own.session.unknown'));
  const rows = [
    { key: 'address', term: say.text('own.session.address'), value: <bdi className="mono">{address ?? '–'}</bdi> },
    { key: 'used', term: say.text('own.session.used'), value: f.when(session.last_used_at, places, now) },
    { key: 'began', term: say.text('own.session.began'), value: f.when(session.began_at, places, now) },
    { key: 'ends', term: say.text('own.session.ends'), value: f.when(session.ends_at, places, now) },
  ];
  return (
    <li>
      <h3 id={id}><bdi>{named}</bdi>{current && <> <span className="chip">{say.text('own.session.current')}</span></>}</h3>
      <Facts rows={rows} />
      {!current && <KeptPlace><SendingButton aria-describedby={id} sending={pending} onPress={onEnd}>{say.text('own.session.end')}</SendingButton></KeptPlace>}
    </li>
  );
}
