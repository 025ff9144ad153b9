import { type Case, type Entry, suggestedFor } from '#domain';
import { counter } from '#platform';

const decisions = counter('hotline_routing_decisions_total', 'Decisions of people on the channel or the competent authority of a case, by whether they follow what was suggested when it opened', ['of', 'as']);

/** Counts where people followed the suggestion and where they did not; a case that goes back because a referral was refused was decided on before. */
export function countDecisions(kase: Case, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.type === 'AuthorityNamed' && entry.shared.suggested !== null) decisions.inc({ of: 'authority', as: entry.shared.authority === entry.shared.suggested ? 'suggested' : 'otherwise' });
    if (entry.type === 'CaseReferred' && !entry.shared.back) decisions.inc({ of: 'channel', as: entry.shared.to === suggestedFor(kase).channel ? 'suggested' : 'otherwise' });
  }
}
