import { type Case, sideOf, sidesAtWork } from './case.js';
import { awaitsLicence, licensingSide } from './licence-clocks.js';
import type { SideId } from './network.js';

/** Whose act a case awaits next; null once it is closed. */
export function turnOf(kase: Case): SideId | null {
  if (kase.state === 'closed') return null;
  const asked = kase.questions.filter((q) => q.state === 'open').at(-1);
  if (asked) return asked.to;
  if (Object.values(kase.sides).some((s) => s.proposal)) return kase.home;
  switch (kase.state) {
    case 'opened': case 'refused': case 'monitoring': return kase.home;
    case 'told': return kase.referral?.receiver ?? kase.lead ?? sidesAtWork(kase).find((s) => s !== kase.home && !sideOf(kase, s).acknowledged) ?? kase.home;
    // An answer before the licence is decided settles nothing: whoever decides on it is awaited still.
    case 'accepted': return kase.answered_at === null ? kase.lead : awaitsLicence(kase) ? licensingSide(kase) : kase.home;
  }
}
