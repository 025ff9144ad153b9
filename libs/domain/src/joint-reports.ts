import { PRIVATE_CLOCKS } from './clock-rules.js';
import type { ClockKind, SideId } from './network.js';
import { OWN_STEPS } from './figures.js';

/**
 * Steps of a side that stand in a joint report: those whose limits every side of a case sees in that case anyway (ADR 45). What a
 * side keeps to itself of a case, it keeps to itself of all of them.
 */
export const JOINT_STEPS = OWN_STEPS.filter((step) => !(PRIVATE_CLOCKS as readonly ClockKind[]).includes(step));

/** What becomes of a joint report; all but the first are its end. */
export const JOINT_STATES = ['proposed', 'agreed', 'declined', 'withdrawn'] as const;
export type JointState = (typeof JOINT_STATES)[number];
/** What a side does about one. */
export const JOINT_ACTS = ['propose', 'agree', 'decline', 'withdraw'] as const;
export type JointAct = (typeof JOINT_ACTS)[number];

/** How a joint report stands. @property agreed sides that gave their statement, the proposing one among them */
export interface JointStanding { readonly state: JointState; readonly sides: readonly SideId[]; readonly proposed_by: SideId; readonly agreed: readonly SideId[] }
/** Why nothing comes of an act: it has ended, the side did that already, or it is another side's to do. */
export type JointRefusal = 'over' | 'done' | 'not-yours';

/**
 * What comes of what a side does about a proposal. Who proposed has agreed with that, and takes it back instead of declining it; another
 * side may decline until the last one agreed, also after it agreed itself.
 */
export function afterJointAct({ state, sides, proposed_by, agreed }: JointStanding, side: SideId, act: Exclude<JointAct, 'propose'>): JointState | { readonly refused: JointRefusal } {
  if (state !== 'proposed') return { refused: 'over' };
  if (act === 'agree') {
    if (agreed.includes(side)) return { refused: 'done' };
    return sides.every((one) => one === side || agreed.includes(one)) ? 'agreed' : 'proposed';
  }
  if ((act === 'withdraw') !== (side === proposed_by)) return { refused: 'not-yours' };
  return act === 'withdraw' ? 'withdrawn' : 'declined';
}

/** The statement that came last: what every side counts alike is shown as it counts that; undefined where the reader reads none such. */
export function newestOf<S extends { readonly side: SideId }>({ steps, statements }: { readonly steps: readonly { readonly side: SideId; readonly commits: string | null }[]; readonly statements: readonly S[] }): S | undefined {
  const last = steps.findLast(({ commits }) => commits !== null)?.side;
  return statements.find(({ side }) => side === last);
}

/** What a side may do about a joint report. */
export const jointActsOf = (standing: JointStanding, side: SideId): Exclude<JointAct, 'propose'>[] =>
  (['agree', 'decline', 'withdraw'] as const).filter((act) => typeof afterJointAct(standing, side, act) === 'string');
