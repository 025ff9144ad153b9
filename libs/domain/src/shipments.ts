import type { Band } from './outcomes.js';
import { type Amount, STAGES } from './report.js';

/*
 * Shipments under a case (DOMAIN §1.4, §1.6), kept by the home side: few enough that each entry carries what it changed (ADR 40).
 */

/** Where the goods of one shipment are: the stages that a report knows, and what may come before loading and after it. */
export const SHIPMENT_STAGES = ['contracted', 'not_applied', 'inspecting', 'inspected', 'declared', 'held', 'released', 'loaded', 'arrived', 'cancelled'] as const satisfies readonly ((typeof STAGES)[number] | 'arrived' | 'cancelled')[];
export type ShipmentStage = (typeof SHIPMENT_STAGES)[number];
/** Stages in which nothing holds the goods any more. */
const FREE: readonly ShipmentStage[] = ['released', 'loaded', 'arrived'];

/** Shipments that one case holds at most: the 18,700 t of urea of 2021 were some dozens. */
export const SHIPMENTS_MAX = 200;

export interface ShipmentFacts {
  /** The contract's number, or that of one of its parts; it stays at home. Names a shipment within its case. */
  readonly contract: string | null;
  readonly quantity: Amount;
  /** UN/LOCODE. */
  readonly port: string | null;
  readonly stage: ShipmentStage;
  /** ISO date since when it is there. */
  readonly stage_on: string;
}
export interface Shipment extends ShipmentFacts { readonly id: string }
/** One row as somebody brings it: its id in case it is new, and the shipment that it changes, where it names one. */
export interface BroughtShipment extends ShipmentFacts { readonly id: string; readonly of: string | null }

/** What lies at one stage, in one unit: as it is at home, and in the form in which quantities cross for everybody else. */
export interface AtStage<Q = Amount> { readonly stage: ShipmentStage; readonly quantity: Q }
export type GivenStage = AtStage<Amount | Band>;

/** Masses are counted in tonnes and volumes in cubic metres (UN/ECE Recommendation 20); whatever else in its own unit. */
const FAMILIES: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  KGM: { unit: 'TNE', factor: 1e-3 }, GRM: { unit: 'TNE', factor: 1e-6 }, LTR: { unit: 'MTQ', factor: 1e-3 },
};
const SIGNIFICANT = 12;
/** An amount in the unit of its family. */
export function inFamily({ value, unit }: Amount): Amount {
  const family = FAMILIES[unit];
  return family ? { value: plain(value * family.factor), unit: family.unit } : { value, unit };
}
/** Sums of decimal fractions without the dust of binary ones. */
const plain = (value: number): number => Number(value.toPrecision(SIGNIFICANT));

/** Whether parts come together to more than a whole; what is counted in a unit that the whole has not is left out. */
export function areMoreThan(parts: readonly Amount[], whole: Amount): boolean {
  const { value, unit } = inFamily(whole);
  const sum = parts.map(inFamily).reduce((n, part) => (part.unit === unit ? n + part.value : n), 0);
  return plain(sum) > value;
}

/** The amounts at each stage, by stage and unit, without what was cancelled. */
export function stagesOf(shipments: readonly Pick<ShipmentFacts, 'stage' | 'quantity'>[]): AtStage[] {
  const sums = new Map<string, AtStage>();
  for (const { stage, quantity } of shipments) {
    if (stage === 'cancelled') continue;
    const { value, unit } = inFamily(quantity);
    const key = `${String(SHIPMENT_STAGES.indexOf(stage))} ${unit}`;
    sums.set(key, { stage, quantity: { value: plain((sums.get(key)?.quantity.value ?? 0) + value), unit } });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, at]) => at);
}

/** How far the goods of a case are, in one unit. */
export interface ShipmentProgress { readonly unit: string; readonly total: number; readonly held: number; readonly free: number }

/** What is held and what is free, by unit: the progress of a case whose goods are held. */
export function progressOf(stages: readonly AtStage[]): ShipmentProgress[] {
  const units = [...new Set(stages.map((s) => s.quantity.unit))];
  return units.map((unit) => {
    const sum = (isFree: boolean): number => plain(stages.reduce((n, s) => (s.quantity.unit === unit && FREE.includes(s.stage) === isFree ? n + s.quantity.value : n), 0));
    const [held, free] = [sum(false), sum(true)];
    return { unit, total: plain(held + free), held, free };
  });
}

/** A contract's number as it is compared: however it was typed. */
export const sameContract = ({ contract }: Pick<ShipmentFacts, 'contract'>): string | null => (contract === null ? null : contract.normalize('NFKC').replace(/\s+/g, '').toLowerCase());

/** What came of rows: those that are new or say something new, or the first that fits nowhere. */
export type MatchedShipments = { readonly rows: readonly Shipment[]; readonly added: number; readonly unknown?: never } | { readonly unknown: string };

/**
 * Holds rows against the shipments that are known. A row is the shipment that it names, else the one with its contract's number,
 * else a new one; so the same row never makes two. A row that names what is not there, a number that another one has, and two rows about one
 * shipment fit nowhere, and nothing is taken. Pure.
 */
export function matchShipments(brought: readonly BroughtShipment[], known: readonly Shipment[]): MatchedShipments {
  const rows: Shipment[] = [];
  const taken = new Set<string>();
  let added = 0;
  for (const { id, of, ...facts } of brought) {
    const [number, all] = [sameContract(facts), [...known.filter((k) => !taken.has(k.id)), ...rows]];
    const numbered = number === null ? undefined : all.find((s) => sameContract(s) === number);
    const before = of === null ? numbered : known.find((s) => s.id === of);
    if (of !== null && !before) return { unknown: of };
    const after = { ...facts, id: before?.id ?? id };
    if (taken.has(after.id) || (numbered && numbered.id !== after.id)) return { unknown: facts.contract ?? after.id };
    taken.add(after.id);
    if (before && isSame(before, after)) continue;
    if (!before) added += 1;
    rows.push(after);
  }
  return { rows, added };
}

const isSame = (a: Shipment, b: Shipment): boolean => said(a) === said(b);
const said = ({ contract, quantity: { value, unit }, port, stage, stage_on }: Shipment): string => JSON.stringify([contract, value, unit, port, stage, stage_on]);

/** The list after rows of it changed or came. */
export function shipmentsAfter(known: readonly Shipment[], rows: readonly Shipment[]): Shipment[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  return [...known.map((one) => changed.get(one.id) ?? one), ...rows.filter((row) => !known.some((one) => one.id === row.id))];
}
