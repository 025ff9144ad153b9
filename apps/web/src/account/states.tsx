import type { PageState } from '../case/states.js';
import { NoAnswerError } from '../data/problem.js';
import { Failed, Loading } from '../parts/index.js';
import { AccountPage } from './account-page.js';
import { SayProvider, useSay } from './say.js';

function Titled({ children }: { children: React.ReactNode }) {
  const say = useSay();
  return <div className="page account-page"><h1>{say.text('own.title')}</h1>{children}</div>;
}

function Waiting() {
  return <Loading text={useSay().text('own.sessions.loading')} />;
}

const titled = (id: string, body: () => React.ReactNode): PageState => ({ id, render: () => <SayProvider><Titled>{body()}</Titled></SayProvider> });

/** States of the page of one's own account. */
export const accountStates: readonly PageState[] = [
  { id: 'full', render: () => <AccountPage /> },
  titled('loading', () => <Waiting />),
  titled('error', () => <Failed error={new NoAnswerError('fixture')} onRetry={() => {}} />),
];
