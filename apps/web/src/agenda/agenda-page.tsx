import { Link, useSearch } from '@tanstack/react-router';
import type { Agenda, AgendaItem } from '#contracts';
import { useAgenda } from '../data/agenda.js';
import { useSession } from '../data/session.js';
import { CityTime, Empty, Failed, Loading, Severity } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';
import '../history/history.css';
import './agenda.css';

/** What is open in one channel, for those who meet in it: `/desk/agenda?channel=…`. */
export function AgendaPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { channel = '' } = useSearch({ strict: false });
  const say = useSay();
  const { network } = useSession();
  const names = useNames();
  const known = Object.hasOwn(network.channels, channel);
  const agenda = useAgenda(known ? channel : null);
  if (!known) return <ChooseChannel />;
  const title = say.text('agenda.title', { channel: names.channel(channel) });
  if (agenda.isError) return <Failed title={title} error={agenda.error} onRetry={() => void agenda.refetch()} />;
  return agenda.data ? <AgendaScreen agenda={agenda.data} /> : <Loading title={title} text={say.text('agenda.loading')} />;
}

function ChooseChannel() {
  const say = useSay();
  const names = useNames();
  const { network } = useSession();
  useTitle(say.text('agenda.choose'));
  return (
    <div className="history agenda">
      <h1>{say.text('agenda.choose')}</h1>
      <ul>{Object.keys(network.channels).map((id) => <li key={id}><Link to="/agenda" search={{ channel: id }}>{names.channel(id)}</Link></li>)}</ul>
    </div>
  );
}

/** An agenda as a paper: its items numbered, each with its cases. */
export function AgendaScreen({ agenda: { channel, items, cases, beyond, as_of } }: { readonly agenda: Agenda }) {
  const say = useSay();
  const { t } = useWords();
  const names = useNames();
  const title = say.text('agenda.title', { channel: names.channel(channel) });
  useTitle(title);
  return (
    <div className="history agenda">
      <header className="history-head">
        <div><h1>{title}</h1><p className="small muted">{say.text('agenda.hint')}</p><p className="small">{say.text('agenda.count', { items: items.length, cases })} · {say.text('agenda.as_of')} <CityTime at={as_of} /></p></div>
        <button type="button" className="button" onClick={() => window.print()}>{say.text('agenda.print')}</button>
      </header>
      {items.length === 0 ? <Empty text={say.text('agenda.none')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty> : <ol className="agenda-items">{items.map((item) => <Item key={`${item.kind} ${item.heading ?? ''}`} item={item} />)}</ol>}
      {beyond > 0 && <p className="small">{say.text('agenda.beyond', { count: beyond })}</p>}
    </div>
  );
}

function Item({ item: { kind, heading, restriction, cases } }: { readonly item: AgendaItem }) {
  const say = useSay();
  const { t } = useWords();
  const names = useNames();
  const head = `${t.label(`kind.${kind}`)} · ${heading === null ? say.text('agenda.no_goods') : say.text('agenda.heading', { heading })}`;
  return (
    <li className="sheet">
      <h2>{head}</h2>
      {restriction !== null && <p className="small muted">{say.text('agenda.restriction', { code: restriction })}</p>}
      <table>
        <thead><tr>{(['case', 'since', 'sides', 'state'] as const).map((column) => <th key={column} scope="col">{say.label(`agenda.col.${column}`)}</th>)}</tr></thead>
        <tbody>
          {cases.map(({ reference, severity, goods, opened_at, home, lead, state }) => (
            <tr key={reference}>
              <th scope="row"><Link to="/cases/$reference" params={{ reference }}>{reference}</Link> {goods !== null && <bdi>{goods}</bdi>}</th>
              <td><CityTime at={opened_at} /></td>
              <td>{names.sideNamed(home)} → {lead === null ? say.text('agenda.nowhere') : names.sideNamed(lead)}</td>
              <td><Severity level={severity} /> {t.label(`case.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}
