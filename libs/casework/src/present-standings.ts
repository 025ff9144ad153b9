import type { StandingView } from '#contracts';
import { type Case, standings } from '#domain';
import type { ReadEntry } from '#persistence';
import { crossingsOf, presentFact } from '#presenting';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Every field of the report between the sides, for the home side: its officers see here what the others see, and what would follow. */
export function presentStandings(kase: Case, entries: readonly ReadEntry[]): StandingView[] {
  const crossings = crossingsOf(entries);
  return standings(kase).map(({ field, known, next, identifying, withheld, consent }) => {
    const last = crossings.findLast((c) => c.disclosure.field === field);
    return {
      field, withheld, identifying, next: next && presentFact(next), consent: consent && { given: consent.given, at: iso(consent.at) },
      // The day of a licence that an officer wrote down crossed without the rest of what the company said of it.
      crossed: last ? { ...presentFact(known ?? last.disclosure), at: iso(last.at), approved_by: last.approved_by } : null,
    };
  });
}
