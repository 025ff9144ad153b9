import { Link } from '@tanstack/react-router';
import { useSay } from './say.js';

const TABS = [['/duty', 'duty.tab.duty'], ['/duty/calendars', 'duty.tab.calendars'], ['/duty/readiness', 'duty.tab.readiness']] as const;

/** The pages of who is on, which days count and who can be reached, beside each other. */
export function DutyTabs() {
  const say = useSay();
  return (
    <nav className="duty-tabs" aria-label={say.text('duty.tabs')}>
      {TABS.map(([to, key]) => <Link key={to} to={to} activeOptions={{ exact: true }}>{say.text(key)}</Link>)}
    </nav>
  );
}
