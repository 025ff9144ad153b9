import type { CaseHistory, CaseLine } from '#contracts';
import type { Case, Policy } from '#domain';
import type { ReadEntry } from '#persistence';
import { clocksFor, type Happened, presentClockAccount, presentEntry } from '#presenting';
import { labelOfCopy, verifyChain } from '#proof';
import { presentPolicy } from './present-policy.js';

/** A case's whole account as one side reads it, with the check of its chain. */
export function presentHistory(line: CaseLine, kase: Case, entries: readonly ReadEntry[], context: { side: string; head: string; current: Policy; as_of: number; happened: Happened }): CaseHistory {
  const { policy } = kase;
  return {
    tlp: labelOfCopy(entries), line,
    policy: {
      network: policy.network, version: policy.version, current_version: context.current.version,
      frozen: presentPolicy(policy, kase.channel), current: presentPolicy(context.current, kase.channel),
    },
    entries: entries.map(presentEntry), clocks: clocksFor(kase, context).map((c) => presentClockAccount(kase, c, context.happened)),
    check: checkOf(kase, entries, context), as_of: new Date(context.as_of).toISOString(),
  };
}

/** The chain by itself, and whether it ends where the case says: a history without its last entries is whole in itself. */
function checkOf({ version }: Case, entries: readonly ReadEntry[], { side, head }: { side: string; head: string }): CaseHistory['check'] {
  const check = verifyChain(entries, entries.flatMap((e) => (e.own ? [e.own] : [])), side);
  if (!check.ok || (check.entries === version && check.head === head)) return check;
  return { ...check, ok: false, broken_at: check.entries === version ? version : Math.min(check.entries, version) + 1 };
}
