import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useLayoutEffect, useState } from 'react';
import { LANGUAGES, ROLES } from '#domain';
import { accountStates } from '../account/states.js';
import { agendaStates } from '../agenda/states.js';
import { AdministrationPage } from '../administration/administration-page.js';
import { calendarStates, dutyStates } from '../administration/states.js';
import { BriefPage } from '../brief/brief-page.js';
import { caseStates, type PageState } from '../case/states.js';
import { contactsStates } from '../contacts/states.js';
import { ApiProvider } from '../data/api.js';
import { StillClock } from '../data/clock.js';
import type { Connection } from '../data/live-store.js';
import { SESSION_KEY, useSessionQuery } from '../data/session.js';
import { NOW } from '../history/fixtures.js';
import { figureStates } from '../figures/states.js';
import { historyStates } from '../history/states.js';
import { jointStates } from '../joint/states.js';
import { licenceStates } from '../licences/states.js';
import { CrashPage, CrashPanel } from '../shell/crash.js';
import { Frame } from '../shell/frame.js';
import { measureStates } from '../measures/states.js';
import { readinessStates } from '../readiness/states.js';
import { LanguageProvider } from '../shell/language.js';
import { NotFound } from '../shell/not-found.js';
import { PublicFrame } from '../shell/public-frame.js';
import { NobodyYet } from '../shell/root.js';
import { SignInForm } from '../sign-in/sign-in-page.js';
import { WordsProvider } from '../words.js';
import { BoardStatesShow } from './board-states.js';
import { ASKING_PAGES } from './asking-pages.js';
import { type Answers, fixtureApi } from './fixture-api.js';
import { FixtureLive } from './fixture-live.js';
import { fixturesShown } from './fixtures-shown.js';
import { PartsSheet } from './parts-sheet.js';
import { sessionOf } from './session.js';
import './states.css';

const route = getRouteApi('/states');
const AT = Date.parse(NOW);
const CONNECTIONS: Readonly<Record<string, Connection>> = {
  live: { state: 'live', heard_at: AT - 2_000 }, connecting: { state: 'connecting' },
  stale: { state: 'reconnecting', since: AT - 8_000 }, offline: { state: 'offline', since: AT - 240_000 },
};

/**
 * Every page and part in every state from fixtures:
 * `?show=board|parts|case|history|administration|account|duty|calendars|contacts|readiness|figures|joint|licences|measures|sign-in|crash&state=full|empty|loading|error|many|front|…&line=live|stale|offline|connecting
 * &language=ko|zh-Hans|en&side=KR|CN&role=…&refuse=…`, and with `&answers=wait|fail` a page itself, that asks in vain. For tests and for whoever works on the pages.
 */
export function StatesPage() {
  const session = useSessionQuery();
  const shown = JSON.stringify(route.useSearch());
  // While the pages are worked on there may be no server to ask.
  if (import.meta.env.DEV) return <States key={shown} shown={shown} />;
  if (session.data === undefined) return <NobodyYet session={session} />;
  return fixturesShown(session.data) ? <States key={shown} shown={shown} /> : <NotFound />;
}

function States({ shown }: { shown: string }) {
  const raw = route.useSearch();
  const language = LANGUAGES.find((l) => l === raw.language) ?? 'ko';
  const side = raw.side === 'KR' || raw.side === 'CN' ? raw.side : language === 'zh-Hans' ? 'CN' : 'KR';
  const role = ROLES.find((r) => r === raw.role) ?? (['administration', 'duty', 'calendars', 'readiness'].includes(raw.show ?? '') ? 'administrator' : raw.show === 'figures' || raw.show === 'joint' ? 'supervisor' : 'officer');
  const session = sessionOf(side, language, role);
  const [live] = useState(() => new FixtureLive(CONNECTIONS[raw.line ?? ''] ?? CONNECTIONS.live ?? { state: 'connecting' }));
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
    made.setQueryData(SESSION_KEY, session);
    return made;
  });
  const [api] = useState(() => fixtureApi(side, raw.refuse as Parameters<typeof fixtureApi>[1], raw.answers as Answers | undefined));
  return (
    <QueryClientProvider client={client}>
      <ApiProvider value={api}>
        <StillClock value={AT}>
          <LanguageProvider fixed={language}>
            <WordsProvider key={language} language={language}>
              <Stands shown={shown} />
              {standsAlone(raw) ?? <Frame session={session} live={live}><Shown raw={raw} live={live} reader={side} /></Frame>}
            </WordsProvider>
          </LanguageProvider>
        </StillClock>
      </ApiProvider>
    </QueryClientProvider>
  );
}

/** What stands outside the frame of the signed-in pages. */
function standsAlone({ show, state }: Record<string, string>): React.ReactNode {
  if (show === 'sign-in') return <PublicFrame><SignInForm expired={state === 'expired'} /></PublicFrame>;
  return show === 'crash' && state === 'whole' ? <CrashPage error={new TypeError('made up')} /> : undefined;
}

/** Whoever goes from one state to the next without another page can tell when it stands: not before its words are here. */
function Stands({ shown }: { shown: string }) {
  useLayoutEffect(() => { document.documentElement.dataset['shown'] = shown; }, [shown]);
  return null;
}

/** A page in the state that the address names, the first one otherwise. */
const stateOf = (states: readonly PageState[], id: string | undefined): PageState['render'] => (states.find((s) => s.id === id) ?? states[0])?.render ?? (() => null);

function Shown({ raw, live, reader }: { raw: Record<string, string>; live: FixtureLive; reader: string }) {
  const Asking = raw.answers === undefined ? undefined : ASKING_PAGES[raw.show ?? ''];
  if (Asking) return <Asking />;
  switch (raw.show) {
    case 'brief': return <BriefPage />;
    case 'parts': return <PartsSheet />;
    case 'case': return stateOf(caseStates, raw.state)(reader);
    case 'history': return stateOf(historyStates, raw.state)(reader);
    case 'duty': return stateOf(dutyStates, raw.state)(reader);
    case 'calendars': return stateOf(calendarStates, raw.state)(reader);
    case 'account': return stateOf(accountStates, raw.state)(reader);
    case 'readiness': return stateOf(readinessStates, raw.state)(reader);
    case 'figures': return stateOf(figureStates, raw.state)(reader);
    case 'joint': return stateOf(jointStates, raw.state)(reader);
    case 'agenda': return stateOf(agendaStates, raw.state)(reader);
    case 'measures': return stateOf(measureStates, raw.state)(reader);
    case 'licences': return stateOf(licenceStates, raw.state)(reader);
    case 'contacts': return stateOf(contactsStates, raw.state)(reader);
    case 'crash': return <CrashPanel error={new TypeError('Failed to fetch dynamically imported module: /desk/assets/made-up.js')} />;
    case 'administration': return <AdministrationPage />;
    default: return <BoardStatesShow state={raw.state ?? 'full'} raw={raw} live={live} />;
  }
}
