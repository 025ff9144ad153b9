import type { Case, Command, Facts } from '#domain';
import type { Wire } from '../writer.js';

/**
 * How the case ended in which this one goes on, for what its company says about that. It is read and not locked: where that case is opened
 * again in the same moment, the company spoke of the end that its page showed.
 */
export async function goesOn({ sql }: Wire, { joined_into, home }: Case, { do: { type } }: Command): Promise<Pick<Facts, 'goes_on'>> {
  if (type !== 'give-verdict' || joined_into === null) return {};
  const [found] = await sql<{ closed_at: Date | null; outcomes: NonNullable<Case['closed']>['outcomes'] }>("SELECT closed_at, shared->'outcomes' AS outcomes FROM hotline.cases WHERE reference = $1 AND home = $2", [joined_into, home]);
  return { goes_on: found?.closed_at ? { at: found.closed_at.getTime(), outcomes: found.outcomes } : null };
}
