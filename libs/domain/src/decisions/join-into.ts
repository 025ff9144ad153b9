import { type Case, sideOf, toldSides } from '../case.js';
import type { DeskActor, Refusal } from '../commands.js';
import { minutesOpen, openActions } from '../consultation.js';
import type { Draft } from '../draft.js';
import { awaitsLicence } from '../licence-clocks.js';
import type { SideId } from '../network.js';
import { acknowledgeBy } from './standing.js';

/** The case that another one is to be joined into, and how many are joined into the case at hand already. */
export interface Joining extends Pick<Case, 'reference' | 'home' | 'lead' | 'state'> {
  readonly network: string;
  /** Sides that know of it, and those among them that work on it. */
  readonly told: readonly SideId[];
  readonly at_work: readonly SideId[];
  readonly joined: number;
}

/**
 * Why two cases cannot be joined: one of another home side, lead side or network, or the same one; one that has ended; cases
 * that are joined into the one at hand would go along unseen; a side that knows of the one at hand does not know of the other,
 * or only watches it; something is awaited in the one at hand, and would be awaited by nobody any more.
 */
export const NOT_JOINED = ['another', 'ended', 'has-joined', 'not-told', 'owes'] as const;
export type NotJoined = (typeof NOT_JOINED)[number];

/**
 * The matter of this report goes on in another case, and its own ends as `joined` (DOMAIN §4.5). Its record stays where it
 * is and names the other case to those who knew of both; opening it again takes the report out of that case.
 */
export function joinInto(draft: Draft, actor: DeskActor): Refusal | undefined {
  const { open: kase, facts: { joining } } = draft;
  if (kase.state === 'closed') return { code: 'not-possible-now', state: kase.state };
  if (!joining) return { code: 'may-not-join', why: 'another' };
  const why = notJoined(kase, joining);
  if (why !== null) return { code: 'may-not-join', why };
  acknowledgeBy(draft, actor);
  // In each side's own part: a side that is told later knows this case, and maybe not the other.
  const own = Object.fromEntries(toldSides(kase).map((side) => [side, { joined_into: joining.reference }]));
  draft.emit({ type: 'CaseClosed', shared: { outcomes: ['joined'], text: null }, own });
  return undefined;
}

/** A case that any report of its side could be joined into: to ask whether one could be joined at all. */
export const anyCase = ({ home, lead, policy }: Case): Joining => ({ reference: '', home, lead, state: 'opened', network: policy.network, told: policy.sides, at_work: policy.sides, joined: 0 });

function notJoined(kase: Case, { reference, home, lead, network, state, told, at_work, joined }: Joining): NotJoined | null {
  if (home !== kase.home || lead !== kase.lead || network !== kase.policy.network || reference === kase.reference) return 'another';
  if (state === 'closed') return 'ended';
  if (joined > 0) return 'has-joined';
  if (!toldSides(kase).every((side) => (sideOf(kase, side).watching ? told : at_work).includes(side))) return 'not-told';
  return owes(kase) ? 'owes' : null;
}

/** Whether somebody works on it or is asked something: that would end with it, and reopening would not bring it back. */
const owes = (kase: Case): boolean => !['opened', 'told'].includes(kase.state) || kase.paused !== null || kase.consultation !== null || kase.referral !== null
  || minutesOpen(kase) || openActions(kase).length > 0 || kase.questions.some((q) => q.state === 'open') || awaitsLicence(kase);
