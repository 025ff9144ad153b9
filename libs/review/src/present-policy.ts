import type { PolicyRules } from '#contracts';
import { GRADED_CLOCK_KINDS, type Limit, type Policy, type Severity } from '#domain';

type Grades<T> = Readonly<Partial<Record<Severity, T>>> | undefined;
const byGrade = <T>(of: Grades<T>): [T | null, T | null, T | null, T | null] => [of?.[1] ?? null, of?.[2] ?? null, of?.[3] ?? null, of?.[4] ?? null];

/** The rules of a policy for one channel. A case may have frozen a policy older than a rule: what it did not know is null. */
export function presentPolicy(frozen: Policy, channel: string): PolicyRules {
  const policy: Partial<Policy> & Pick<Policy, 'version' | 'channels' | 'acknowledge_shares'> = frozen;
  const { ladder, climbs_alone_to, clocks: own, acknowledge_shares } = policy.channels[channel] ?? { ladder: [], climbs_alone_to: null };
  const clocks: Partial<Record<string, Grades<Limit>>> = { ...policy.clocks, ...own };
  return {
    version: policy.version,
    clocks: GRADED_CLOCK_KINDS.map((kind) => ({ kind, limits: byGrade(clocks[kind]) })),
    acknowledge_shares: [...acknowledge_shares ?? policy.acknowledge_shares],
    ladder: ladder.map(({ rank, offices }) => ({ rank, offices: { ...offices } })), climbs_alone_to,
    pause: byGrade(policy.pause), ladder_rounds: policy.ladder_rounds ?? null, licence: policy.licence ?? null,
    suspension_watch_days: policy.suspension_watch_days ?? null, tell: byGrade(policy.tell),
    other_sides: (policy.sides ?? []).length > 2 ? (policy.other_sides ?? 'join') : null,
  };
}
