import { type Case, type DeskActor, channelOf, isRecipient, sideOf } from '#domain';
import type { Happened } from '#presenting';

/** Whether an officer is among those for whom what is labelled TLP:RED is, by where their side ever stood in the case. */
export function isReached(kase: Case, actor: DeskActor, happened: Happened): boolean {
  const rank = channelOf(kase).ladder[sideOf(kase, actor.side).rung]?.rank ?? 'desk';
  return isRecipient(kase, actor, happened.highest(actor.side, rank));
}
