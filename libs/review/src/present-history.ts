import type { CaseHistory, CaseLine } from '#contracts';
import type { Case, Policy } from '#domain';
import type { ReadEntry } from '#persistence';
import { clocksFor, type Happened, presentClockAccount, presentEntry } from '#presenting';
import { type AccountEnds, labelOfCopy, verifyAccount } from '#proof';
import { presentPolicy } from './present-policy.js';

/** A case's whole account as one side reads it, with the check of its chains. */
export function presentHistory(line: CaseLine, kase: Case, entries: readonly ReadEntry[], context: { side: string; ends: AccountEnds; current: Policy; as_of: number; happened: Happened }): CaseHistory {
  const { policy } = kase;
  return {
    tlp: labelOfCopy(entries), line,
    policy: {
      network: policy.network, version: policy.version, current_version: context.current.version,
      frozen: presentPolicy(policy, kase.channel), current: presentPolicy(context.current, kase.channel),
    },
    entries: entries.map(presentEntry), clocks: clocksFor(kase, context).map((c) => presentClockAccount(kase, c, context.happened)),
    check: verifyAccount(entries, context.side, context.ends), as_of: new Date(context.as_of).toISOString(),
  };
}
