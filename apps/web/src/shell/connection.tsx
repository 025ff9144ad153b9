import { useEffect, useRef } from 'react';
import { announce, Notice } from '../parts/index.js';
import { useNow } from '../data/clock.js';
import { type Connection, useConnection } from '../data/live-store.js';
import { useNames, useWords } from '../words.js';

/** Always in the bar: whether what is on the page is live. Only a change of state is read aloud, never the seconds. */
export function ConnectionMark() {
  const connection = useConnection();
  const { t } = useWords();
  return (
    <span className="live" data-state={connection.state}>
      <b role="status">{t.text(WORDS[connection.state])}</b>
      {connection.state === 'live' && <Age heard_at={connection.heard_at} />}
    </span>
  );
}

const WORDS = { connecting: 'con.loading', live: 'con.live.word', reconnecting: 'con.reconnecting.word', offline: 'con.offline.word' } as const;

function Age({ heard_at }: { heard_at: number }) {
  const { t, f } = useWords();
  const now = useNow(1_000);
  return <span className="age">{t.text('con.live.age', { time: f.age(Math.max(0, now - heard_at)) })}</span>;
}

/** A line across every page while the live line is down: since when, and the duty telephone. */
export function ConnectionNotice() {
  const connection = useConnection();
  const { t, f } = useWords();
  const names = useNames();
  useLostLine(connection);
  if (connection.state === 'live' && connection.missed !== undefined) return <Notice tone="info"><span role="status">{t.text('con.resync', { count: connection.missed })}</span></Notice>;
  if (connection.state !== 'reconnecting' && connection.state !== 'offline') return null;
  const since = { when: f.when(connection.since, names.places, connection.since) };
  return (
    <Notice tone={connection.state === 'offline' ? 'bad' : 'warn'}>
      {connection.state === 'offline' && <span>{t.text('con.offline', { phone: names.dutyPhone() })}</span>}
      <span>{t.text(connection.state === 'offline' ? 'con.stale' : 'con.reconnecting', since)}</span>
    </Notice>
  );
}

/** A lost line is said aloud once, and once that it is back. */
function useLostLine(connection: Connection): void {
  const { t, f } = useWords();
  const names = useNames();
  const lost = connection.state === 'reconnecting' || connection.state === 'offline';
  const before = useRef(lost);
  useEffect(() => {
    if (before.current === lost) return;
    before.current = lost;
    if (lost && 'since' in connection) announce(t.text('con.reconnecting', { when: f.when(connection.since, names.places) }), 'assertive');
    else announce(t.text('con.live.word'), 'assertive');
  }, [lost, connection, t, f, names]);
}

