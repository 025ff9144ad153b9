import { Link } from '@tanstack/react-router';
import type { CaseView } from '#contracts';
import { useSession } from '../data/session.js';
import { CityTime, Facts } from '../parts/index.js';
import { useNames, useWords } from '../words.js';

/** Where the case is handled and whose the goods are to release: what people decided, and beside it what the network's route suggests. */
export function RoutingPanel({ view: { line } }: { view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const { authority, suggested, referral, channel } = line;
  const named = (office: string): string => t.text('authority.of', { authority: names.office(office), side: names.sideNamed(network.offices[office]?.side ?? '') });
  return (
    <section className="sheet" aria-labelledby="routing">
      <h2 id="routing">{t.label('routing.title')}</h2>
      <Facts rows={[
        {
          key: 'channel', term: t.label('routing.channel'), value: <>{names.channel(channel)} · <Link to="/agenda" search={{ channel }}>{t.text('routing.agenda')}</Link></>,
          note: referral
            ? <>{t.text('routing.referred', { side: names.sideNamed(referral.by), from: names.channel(referral.from), receiver: names.sideNamed(referral.receiver) })} <CityTime at={referral.at} /></>
            : channel !== suggested.channel && t.label('routing.suggested', { channel: names.channel(suggested.channel) }),
        },
        {
          key: 'authority', term: t.label('role.authority'), value: authority === null ? t.text('authority.none') : named(authority),
          note: suggested.authority !== null && suggested.authority !== authority && t.label('authority.suggested', { authority: named(suggested.authority) }),
        },
      ]} />
    </section>
  );
}
