import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Session } from '#contracts';
import { useAccountNotices } from '../data/account-requests.js';
import { useApi } from '../data/api.js';
import { useWaitingJointReport } from '../data/joint-reports.js';
import { LiveSocket } from '../data/live.js';
import { type Live, LiveProvider, stillLive } from '../data/live-store.js';
import { useMeasureRung } from '../data/measures.js';
import { useTestCalls } from '../data/test-calls.js';
import { SessionProvider, useSessionQuery } from '../data/session.js';
import { Proving } from '../proof/proving.js';
import { Announcer } from '../parts/index.js';
import { NamesProvider, useWords } from '../words.js';
import { Bar } from './bar.js';
import { DemoNotice } from './demo-notice.js';
import { ConnectionNotice } from './connection.js';
import { useFocusFollows } from './focus-follows.js';

const TestCallNotice = lazy(async () => ({ default: (await import('../readiness/test-call-notice.js')).TestCallNotice }));
const MeasureNotice = lazy(async () => ({ default: (await import('../measures/measure-notice.js')).MeasureNotice }));
const JointNotice = lazy(async () => ({ default: (await import('../joint/joint-notice.js')).JointNotice }));
const DeskOnly = lazy(async () => ({ default: (await import('./desk-only.js')).DeskOnly }));
const AccountNotices = lazy(async () => ({ default: (await import('./account-notices.js')).AccountNotices }));

/** What stands around every signed-in page. `live` is given by fixtures; otherwise the frame opens the socket itself. */
export function Frame({ session, live, children }: { session: Session; live?: Live; children: ReactNode }) {
  return (
    <SessionProvider value={session}>
      <NamesProvider session={session}>
        <Proving>{live ? <LiveProvider value={live}><Around session={session}>{children}</Around></LiveProvider> : <Connected key={session.officer.id} session={session}>{children}</Connected>}</Proving>
      </NamesProvider>
    </SessionProvider>
  );
}

/** For whoever hears no alerts; the service would close their line again. */
const NO_LINE = stillLive({ state: 'connecting' });

function Connected({ session, children }: { session: Session; children: ReactNode }) {
  const client = useQueryClient();
  const api = useApi();
  const [socket] = useState(() => (session.rights.includes('hear-alerts') ? new LiveSocket(client, api) : null));
  // Nobody's line would be refused again and again; whoever signs in again over the page has it back at once.
  const over = useSessionQuery().data === null;
  useEffect(() => {
    if (over) return undefined;
    socket?.open();
    return () => socket?.close();
  }, [socket, over]);
  const live = socket ?? NO_LINE;
  return <LiveProvider value={live}><Around session={session}>{children}</Around></LiveProvider>;
}

function Around({ session, children }: { session: Session; children: ReactNode }) {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  useFocusFollows(main);
  return (
    <div className="frame">
      <a className="skip" href="#main">{t.text('app.skip')}</a>
      <header>
        <Bar />
        {session.demonstration && <DemoNotice />}
        <ConnectionNotice />
        <Told />
        <TestCalled />
        <MeasureReturns />
        <JointWaits />
        {session.rights.includes('hear-alerts') && session.rights.includes('keep-contacts') && <Suspense fallback={null}><DeskOnly /></Suspense>}
      </header>
      <main id="main" ref={main} tabIndex={-1}>{children}</main>
      <Announcer />
    </div>
  );
}

/** A test call that waits for the reader; there are two a year. */
function TestCalled() {
  const waiting = useTestCalls().data?.calls.find((call) => call.own.waits_for_you);
  return waiting ? <Suspense fallback={null}><TestCallNotice call={waiting} /></Suspense> : null;
}

/** A suspended measure that rang; mostly none does. */
function MeasureReturns() {
  const rung = useMeasureRung();
  return rung && <Suspense fallback={null}><MeasureNotice alert={rung} /></Suspense>;
}

/** A joint report that the reader's side is asked to agree to. */
function JointWaits() {
  const waiting = useWaitingJointReport();
  return waiting ? <Suspense fallback={null}><JointNotice report={waiting.id} /></Suspense> : null;
}

/** Mostly there is nothing to tell, and nothing is loaded for it. */
function Told() {
  const { data } = useAccountNotices();
  if (!data || (data.own.length === 0 && data.to_confirm === 0 && !data.contacts)) return null;
  return <Suspense fallback={null}><AccountNotices notices={data} /></Suspense>;
}
