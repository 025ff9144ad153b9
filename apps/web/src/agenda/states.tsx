import type { PageState } from '../case/states.js';
import { Loading } from '../parts/index.js';
import { AgendaScreen } from './agenda-page.js';
import { AGENDA } from './fixtures.js';
import { SayProvider, useSay } from './say.js';

const page = (id: string, body: React.ReactNode): PageState => ({ id, render: () => <SayProvider>{body}</SayProvider> });

function Waiting() {
  const say = useSay();
  return <div className="history"><h1>{say.text('agenda.title', { channel: '' })}</h1><Loading text={say.text('agenda.loading')} /></div>;
}

/** States of the agenda of a channel. */
export const agendaStates: readonly PageState[] = [
  page('full', <AgendaScreen agenda={AGENDA} />), page('beyond', <AgendaScreen agenda={{ ...AGENDA, beyond: 2 }} />), page('empty', <AgendaScreen agenda={{ ...AGENDA, items: [], cases: 0 }} />), page('loading', <Waiting />),
];
