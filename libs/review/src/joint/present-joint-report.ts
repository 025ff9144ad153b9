import type { Figures, JointFile, JointListed, JointQuestion, JointReport, JointStatement, JointStep } from '#contracts';
import { jointActsOf } from '#domain';
import type { ReadJointReport } from '#persistence';
import { digestOf } from '#proof';

/** What a network called its parts when a report was proposed. */
export type Parts = Figures['network'];
export type ReadJoint = ReadJointReport<JointQuestion, Parts>;

const stepsOf = ({ steps }: ReadJoint): JointStep[] => steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() }));
const aboutOf = ({ id, names, sides, question, proposed_by }: ReadJoint): Pick<JointReport, 'id' | 'network' | 'sides' | 'question' | 'proposed_by'> => ({ id, network: names, sides: [...sides], question, proposed_by });

/** A joint report as a side reads it. */
export function presentJointReport(report: ReadJoint, side: string): JointReport {
  const { state, sides, proposed_by, steps } = report;
  const agreed = steps.filter(({ act }) => act === 'propose' || act === 'agree').map((step) => step.side);
  return {
    ...aboutOf(report), state, steps: stepsOf(report), waits_for: state === 'proposed' ? sides.filter((one) => !agreed.includes(one)) : [],
    may: jointActsOf({ state, sides, proposed_by, agreed }, side),
  };
}

/** The same among others. */
export function presentListed(report: ReadJoint, side: string): JointListed {
  const { network: { id, name, sides }, ...rest } = presentJointReport(report, side);
  return { ...rest, network: { id, name, sides } };
}

/** An agreed report, the same for whoever reads it; null where it is not agreed. */
export function jointFileOf(report: ReadJoint, statements: readonly JointStatement[]): JointFile | null {
  const agreed_at = report.steps.at(-1)?.at.toISOString();
  if (report.state !== 'agreed' || agreed_at === undefined) return null;
  const file = { report: { ...aboutOf(report), agreed_at }, steps: stepsOf(report), statements: [...statements] };
  return { ...file, digest: digestOf(file) };
}
