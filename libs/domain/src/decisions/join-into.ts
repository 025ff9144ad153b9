import type { Case } from '../case.js';
import { toldSides } from '../case.js';
import type { DeskActor, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import type { SideId } from '../network.js';
import { acknowledgeBy } from './standing.js';

/** The case that another one is to be joined into, and how many are joined into that other one already. */
export interface Joining extends Pick<Case, 'reference' | 'home' | 'state'> {
  readonly network: string;
  readonly told: readonly SideId[];
  readonly joined: number;
}

/**
 * Why two cases cannot be joined: one of another home side or network, or the same one; one that has ended; cases that are
 * joined into the one at hand would go along unseen; a side that knows of the one at hand does not know of the other.
 */
export const NOT_JOINED = ['another', 'ended', 'has-joined', 'not-told'] as const;
export type NotJoined = (typeof NOT_JOINED)[number];

/**
 * The matter of this report goes on in another case, and its own ends as `joined` (DOMAIN §4.5). Its record stays where it
 * is and names the other case; opening it again takes the report out of that case, with all that was said meanwhile.
 */
export function joinInto(draft: Draft, actor: DeskActor): Refusal | undefined {
  const { open: kase, facts: { joining } } = draft;
  if (kase.state === 'closed') return { code: 'not-possible-now', state: kase.state };
  if (!joining) return { code: 'may-not-join', why: 'another' };
  const why = notJoined(kase, joining);
  if (why !== null) return { code: 'may-not-join', why };
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'CaseClosed', shared: { outcomes: ['joined'], text: null, joined_into: joining.reference }, own: {} });
  return undefined;
}

/** A case that any report of its side could be joined into: to ask whether one could be joined at all. */
export const anyCase = ({ home, policy }: Case): Joining => ({ reference: '', home, state: 'opened', network: policy.network, told: policy.sides, joined: 0 });

function notJoined(kase: Case, { reference, home, network, state, told, joined }: Joining): NotJoined | null {
  if (home !== kase.home || network !== kase.policy.network || reference === kase.reference) return 'another';
  if (state === 'closed') return 'ended';
  if (joined > 0) return 'has-joined';
  return toldSides(kase).every((side) => told.includes(side)) ? null : 'not-told';
}
