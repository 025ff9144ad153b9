import type { PageState } from '../case/states.js';
import { Loading } from '../parts/index.js';
import { readinessFor, testCallsFor } from './fixtures.js';
import { ReadinessScreen, Titled } from './readiness-page.js';
import { SayProvider, useSay } from './say.js';
import { TestCallList } from './test-calls.js';

const page = (id: string, body: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider><Titled>{body(reader)}</Titled></SayProvider> });

function Waiting() {
  return <Loading text={useSay().text('ready.loading')} />;
}

/** States of the page of who can be reached. */
export const readinessStates: readonly PageState[] = [
  page('full', (reader) => <><ReadinessScreen view={readinessFor(reader)} /><TestCallList view={testCallsFor(reader)} /></>), page('complete', (reader) => <ReadinessScreen view={readinessFor(reader, true)} />), page('loading', () => <Waiting />),
];
