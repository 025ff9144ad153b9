import type { PageState } from '../case/states.js';
import { Loading } from '../parts/index.js';
import { measureFor, measuresFor, notificationFor } from './fixtures.js';
import { MeasureScreen } from './measure-page.js';
import { NotificationSheet } from './notification-page.js';
import { MeasuresScreen, Titled } from './measures-page.js';
import { SayProvider, useSay } from './say.js';

const state = (id: string, body: (reader: string) => React.ReactNode): PageState => ({ id, render: (reader) => <SayProvider>{body(reader)}</SayProvider> });

function Waiting() {
  return <Loading text={useSay().text('measures.loading')} />;
}

/** States of the register of measures and of one of them. */
export const measureStates: readonly PageState[] = [
  state('list', (reader) => <Titled><MeasuresScreen list={measuresFor(reader)} /></Titled>), state('empty', () => <Titled><MeasuresScreen list={{ measures: [], networks: ['kr-cn'] }} /></Titled>), state('loading', () => <Titled><Waiting /></Titled>),
  state('one', (reader) => <MeasureScreen {...measureFor(reader)} />), state('investigation', (reader) => <MeasureScreen {...measureFor(reader, true)} />),
  state('notification', () => <div className="brief"><NotificationSheet draft={notificationFor()} /></div>),
];
