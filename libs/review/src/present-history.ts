import type { CaseHistory, CaseLine } from '#contracts';
import type { Case } from '#domain';
import { type ReadEntry, verifyChain } from '#persistence';
import { clocksFor, presentClock, presentEntry } from '#presenting';

/** A case's whole account as one side reads it, with the check of its chain. */
export function presentHistory(line: CaseLine, kase: Case, entries: readonly ReadEntry[], context: { side: string; current_version: number; as_of: number }): CaseHistory {
  const { policy } = kase;
  return {
    line, policy: { network: policy.network, version: policy.version, current_version: context.current_version },
    entries: entries.map(presentEntry), clocks: clocksFor(kase, context).map((c) => presentClock(kase, c)),
    check: verifyChain(entries, entries.flatMap((e) => (e.own ? [e.own] : []))), as_of: new Date(context.as_of).toISOString(),
  };
}
