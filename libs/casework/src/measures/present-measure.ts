import type { FitView, FittingCase, MeasureBody, MeasureLine, MeasureView } from '#contracts';
import { type Fit, type MeasureFacts, investigationLimits } from '#domain';
import type { MeasurableCase, ReadMeasure, ReadRevision } from '#persistence';

const shownFacts = (facts: MeasureFacts): MeasureBody => structuredClone(facts) as MeasureBody;

/** A measure as its newest revision has it, with the counts that the reader's side has of it. */
export const presentMeasure = ({ id, network, revision, recorded_at, facts, open, closed }: ReadMeasure): MeasureLine =>
  ({ id, network, revision, recorded_at: recorded_at.toISOString(), facts: shownFacts(facts), cases: { open, closed } });

/** One measure with everything that was recorded of it. */
export const presentMeasureView = (measure: ReadMeasure, revisions: readonly ReadRevision[], suggested: readonly FittingCase[]): MeasureView => ({
  ...presentMeasure(measure), limits: investigationLimits(measure.facts.steps), suggested: [...suggested],
  revisions: revisions.map(({ revision, side, office, at, facts, digest }) => ({ revision, side, office, at: at.toISOString(), facts: shownFacts(facts), digest })),
});

export const presentFits = (fits: readonly Fit[]): FitView[] => fits.map((fit) => ({ ...fit }));

export const presentFitting = ({ reference, severity, kind, state, goods, company, opened_at }: MeasurableCase, fits: readonly Fit[]): FittingCase =>
  ({ reference, severity, kind, state, goods, company, opened_at: opened_at.toISOString(), reasons: presentFits(fits) });
