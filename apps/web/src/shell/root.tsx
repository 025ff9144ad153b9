import { Navigate, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '#contracts';
import { BoardPage } from '../board/board-page.js';
import { useMay, useSessionQuery } from '../data/session.js';
import { Failed, Loading } from '../parts/index.js';
import { useWords, WordsProvider } from '../words.js';
import { CrashGuard, CrashPage } from './crash.js';
import { Frame } from './frame.js';
import { LanguageProvider, useLanguage } from './language.js';
import { PublicFrame } from './public-frame.js';

const SignInAgain = lazy(async () => ({ default: (await import('../sign-in/sign-in-again.js')).SignInAgain }));
const SignInPage = lazy(async () => ({ default: (await import('../sign-in/sign-in-page.js')).SignInPage }));

/** The outermost part of every page: a language. */
export function Root() {
  return (
    <LanguageProvider>
      <Spoken><Outlet /></Spoken>
    </LanguageProvider>
  );
}

function Spoken({ children }: { children: React.ReactNode }) {
  const { language } = useLanguage();
  return <WordsProvider language={language}>{children}</WordsProvider>;
}

/**
 * Pages for officers. Who is not signed in signs in right here, so that the address asked for is the one they reach; whose
 * session ends meanwhile signs in over the page, which keeps what they were writing.
 */
export function SignedIn() {
  const session = useSessionQuery();
  const [known, setKnown] = useState<Session | null>(null);
  const { language, chosen } = useLanguage();
  if (session.data && session.data !== known) setKnown(session.data);
  if (known === null && session.data === undefined) {
    return <NobodyYet session={session} />;
  }
  if (known === null) return <Suspense fallback={null}><PublicFrame><SignInPage /></PublicFrame></Suspense>;
  return (
    <WordsProvider language={chosen ? language : known.officer.language}>
      <CrashGuard shown={CrashPage}>
        <Frame session={known}><Suspense fallback={<Loading />}><Outlet /></Suspense></Frame>
        {session.data === null && <Suspense fallback={null}><SignInAgain previous={known} /></Suspense>}
      </CrashGuard>
    </WordsProvider>
  );
}

/** Before it is known who reads, and once that cannot be found out. */
export function NobodyYet({ session }: { session: ReturnType<typeof useSessionQuery> }) {
  const { t } = useWords();
  const title = t.text('app.name');
  return <main className="alone">{session.isError ? <Failed title={title} error={session.error} onRetry={() => void session.refetch()} /> : <Loading title={title} rows={0} />}</main>;
}

/** Where one lands: the board, or for whoever has no cases, the accounts. */
export function Home() {
  const may = useMay();
  return may('read-cases') ? <BoardPage /> : <Navigate to="/administration" replace />;
}

/** Pages before anybody is signed in. */
export function PublicPage() {
  return <PublicFrame><Outlet /></PublicFrame>;
}
