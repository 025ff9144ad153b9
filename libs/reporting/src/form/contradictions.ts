import type { ReportBody } from '#contracts';
import { type Amount, type Shipment, type ShipmentStage, inFamily, progressOf, sameContract, sinceOf, stagesOf } from '#domain';

/**
 * Two answers that cannot both be right, or hardly. It is said and stops nothing: the company knows its goods better than a rule does.
 * Days are ISO dates, amounts in the unit in which the offices count them.
 */
export type Contradiction =
  /** Contracts of the list that nothing has let go come to more than the report says is held up. */
  | { readonly is: 'more_listed'; readonly total: Amount }
  /** `since` is a day, or a month. Goods were held up before their contract was signed, or a licence was late before it was applied for. */
  | { readonly is: 'contract_after' | 'filed_after'; readonly since: string }
  /** A contract whose goods had got somewhere before it was signed. */
  | { readonly is: 'listed_before'; readonly contract: string; readonly stage: ShipmentStage; readonly on: string; readonly signed: string };

type Answers = Pick<ReportBody, 'kind' | 'since' | 'since_day' | 'stage' | 'quantity' | 'contract' | 'licence_application'>;
/** Stages that tell of goods that wait for nobody to sign. */
const UNDER_WAY: readonly ReportBody['stage'][] = ['inspecting', 'inspected', 'declared', 'held', 'released', 'loaded'];

/** What in a report and its list of contracts does not go together. @param shipments rows of that list that are right */
export function contradictions(report: Answers, shipments: readonly Shipment[]): Contradiction[] {
  return [...amounts(report, shipments), ...beginnings(report), ...listed(report, shipments)];
}

function amounts({ quantity }: Answers, shipments: readonly Shipment[]): Contradiction[] {
  if (quantity === null) return [];
  const { value, unit } = inFamily(quantity);
  const held = progressOf(stagesOf(shipments)).find((progress) => progress.unit === unit)?.held ?? 0;
  return held > value ? [{ is: 'more_listed', total: { value: held, unit } }] : [];
}

/** A ban or a tariff may well be older than a contract; what holds up goods on their way, or an application, is not older than those. */
function beginnings({ kind, stage, contract, licence_application: application, ...begun }: Answers): Contradiction[] {
  const since = sinceOf(begun);
  const isLater = (day: string): boolean => day.slice(0, since.length) > since;
  const signed = kind === 'export_clearance_delay' && UNDER_WAY.includes(stage) ? contract?.date : null;
  const filed = kind === 'export_licensing' ? application?.filed_on : null;
  return [
    ...(signed && isLater(signed) ? [{ is: 'contract_after', since } as const] : []),
    ...(filed && isLater(filed) ? [{ is: 'filed_after', since } as const] : []),
  ];
}

function listed({ contract }: Answers, shipments: readonly Shipment[]): Contradiction[] {
  const signed = contract?.date;
  if (!contract || !signed) return [];
  const found = shipments.find((one) => sameContract(one) === sameContract({ contract: contract.number }) && one.stage_on < signed);
  return found ? [{ is: 'listed_before', contract: contract.number, stage: found.stage, on: found.stage_on, signed }] : [];
}
