import type { GivenQuantity, GoodsView, RecordedOutcomeView } from '#contracts';
import { type Case, type RecordedOutcome, endOf, progressOf, stagesOf } from '#domain';

/** Outcomes on the record, each with what it is worth; a case's own home side reads the quantities as they are. */
export const presentOutcomes = (outcomes: readonly RecordedOutcome[]): RecordedOutcomeView[] => outcomes.map((one) => ({
  id: one.id, outcome: one.outcome, end: endOf([one.outcome]) ?? 'partly', on: one.on, quantity: one.quantity && { ...one.quantity } as GivenQuantity, moved_by: { ...one.moved_by }, text: one.text,
}));

/** The goods of a case as its reader has them: the list and its sums where they have the report, and otherwise what crossed of each stage. */
export function presentGoods({ report, shipped }: Pick<Case, 'report' | 'shipped'>): GoodsView {
  const stages = report ? stagesOf(report.shipments) : shipped;
  return {
    stages: stages.map(({ stage, quantity }) => ({ stage, quantity: { ...quantity } as GivenQuantity })),
    progress: report ? progressOf(stagesOf(report.shipments)) : [],
    shipments: (report?.shipments ?? []).map(({ id, contract, quantity, port, stage, stage_on }) => ({ id, contract, quantity: { ...quantity }, port, stage, stage_on })),
  };
}
