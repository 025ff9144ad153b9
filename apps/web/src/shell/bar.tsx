import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Right } from '#domain';
import { useNow } from '../data/clock.js';
import { useMay, useSession, useSignOut } from '../data/session.js';
import { SendingButton } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { ConnectionMark } from './connection.js';
import { LanguageLinks } from './language-links.js';
import { useClosesByItself } from './use-closes-by-itself.js';

const PLACES = { board: '/', history: '/history', measures: '/measures', duty: '/duty', administration: '/administration' } as const;

/** The right that each page is of use with. */
const NEEDED: Readonly<Record<keyof typeof PLACES, Right>> = { board: 'read-cases', history: 'read-cases', measures: 'read-cases', duty: 'read-duty', administration: 'confirm-accounts' };

/** Pages of use to a reader: who works cases begins at the board, who reviews them at the history, who keeps accounts there. */
function pagesFor(may: (right: Right) => boolean): (keyof typeof PLACES)[] {
  const cases = may('work-cases') ? (['board', 'history'] as const) : (['history', 'board'] as const);
  const pages = may('keep-accounts') ? (['administration', ...cases, 'duty'] as const) : ([...cases, 'measures', 'duty', 'administration'] as const);
  return pages.filter((page) => may(NEEDED[page]));
}

/** The bar of every signed-in page: where one is, what time it is for both sides, whether the page is live, who one is. */
export function Bar() {
  const { t } = useWords();
  const { network } = useSession();
  const may = useMay();
  return (
    <div className="bar">
      <span className="name">{t.text('app.name')} <span className="muted network">{shortName(network.name[t.language], t.text('app.name'))}</span></span>
      <nav aria-label={t.text('nav.main')}>
        {pagesFor(may).map((page) => (
          <Link key={page} to={PLACES[page]} activeOptions={{ exact: page === 'board', includeSearch: false }}>{t.text(`nav.${page}`)}</Link>
        ))}
      </nav>
      <div className="end">
        <Zones />
        {may('hear-alerts') && <ConnectionMark />}
        <Account />
      </div>
    </div>
  );
}

/** The network's name without the words that stand beside it already: 한중 공급망 핫라인 → 한중 공급망. */
const shortName = (full: string, said: string): string => full.replace(new RegExp(`\\s*${said}$`, 'i'), '').trim();

/** The day by the reader's own city, and every side's time, own first. */
function Zones() {
  const { f } = useWords();
  const { places } = useNames();
  const now = useNow();
  return (
    <span className="zones">
      <span>{f.date(now, places[0].zone)}</span>
      {places.map(({ city, zone }) => <span key={city}>{city} <b>{f.time(now, zone)}</b></span>)}
    </span>
  );
}

function Account() {
  const { t } = useWords();
  const { officer } = useSession();
  const names = useNames();
  const signOut = useSignOut();
  const may = useMay();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosesByItself(menu);
  return (
    <details className="menu-of account" ref={menu}>
      <summary>{officer.name}</summary>
      <div className="menu sheet">
        <p>{officer.name}<br /><span className="small muted">{t.text('role.at', { role: t.text(`role.${officer.role}`), office: names.office(officer.office) })}</span></p>
        <p><Link to="/account" onClick={() => { if (menu.current) menu.current.open = false; }}>{t.text('nav.account')}</Link></p>
        {may('keep-contacts') && <p><Link to="/contacts" search={{}}>{t.text('nav.contacts')}</Link></p>}
        <LanguageLinks />
        <SendingButton sending={signOut.isPending} onPress={() => signOut.mutate()}>{t.text('nav.sign_out')}</SendingButton>
      </div>
    </details>
  );
}
