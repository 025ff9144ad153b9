import * as z from 'zod/mini';
import { CHOSEN_OUTCOMES, MOVERS, OUTCOMES, OUTCOMES_MAX, OUTCOME_ENDS, SHIPMENTS_MAX, SHIPMENT_STAGES, VERDICTS } from '#domain';
import { UNITS, amountSchema } from './amounts.js';
import { LINE_MAX, code, day, id, line, positive, text, version } from './scalars.js';

/*
 * What comes of a case, and the shipments under it (ADR 40): as a side writes them down, and as one reads them.
 */

/** Whose doing it was: `code` names the side or the office, and is null for everybody else. */
const moverSchema = z.strictObject({ who: z.enum(MOVERS), code: z.nullable(code(LINE_MAX)) });

export const outcomeRowSchema = z.strictObject({
  outcome: z.enum(CHOSEN_OUTCOMES),
  /** The day on which it came about, in the home side's zone. */
  on: day(),
  quantity: z.nullable(amountSchema),
  moved_by: moverSchema,
  text: z.nullable(text()),
});
export type OutcomeRowBody = z.output<typeof outcomeRowSchema>;
export const outcomeRowsSchema = z.array(outcomeRowSchema).check(z.maxLength(OUTCOMES_MAX));

/** `outcome` is null to take back the one that it corrects. */
export const recordOutcomeSchema = z.strictObject({ version: version(), outcome: z.nullable(outcomeRowSchema), corrects: z.nullable(id()), reason: z.nullable(text()) });

/** UN/LOCODE: a country, and three letters or digits of a place in it. */
const port = () => z.string().check(z.regex(/^[A-Z]{2}[A-Z2-9]{3}$/, 'port_format'));
const shipment = { contract: z.nullable(line()), quantity: amountSchema, port: z.nullable(port()), stage: z.enum(SHIPMENT_STAGES), stage_on: day() };
/** One row of a spreadsheet of shipments; a contract's number tells it from the others. */
export const shipmentRowSchema = z.strictObject({ contract: line(), quantity: positive(), unit: z.enum(UNITS), port: z.nullable(port()), stage: z.enum(SHIPMENT_STAGES), stage_on: day() });
export type ShipmentColumn = keyof z.output<typeof shipmentRowSchema>;
/** Columns of a spreadsheet, in the order in which a new one has them. */
export const SHIPMENT_COLUMNS = Object.keys(shipmentRowSchema.shape) as ShipmentColumn[];
/** Columns without which a spreadsheet of shipments is none. */
export const SHIPMENT_COLUMNS_NEEDED: readonly ShipmentColumn[] = ['contract', 'quantity', 'unit', 'stage', 'stage_on'];
/** Largest file of shipments, in bytes. */
export const SHIPMENT_FILE_MAX_BYTES = 1024 * 1024;
/** `of` names the shipment that a row changes; without it, the one with the row's contract number does, or it is a new one. */
export const recordShipmentsSchema = z.strictObject({ rows: z.array(z.strictObject({ of: z.nullable(id()), ...shipment })).check(z.minLength(1), z.maxLength(SHIPMENTS_MAX)) });

const bandSchema = z.strictObject({ from: z.number(), to: z.number(), unit: z.string() });
/** As it is, or the band that it lies in, whichever crosses. */
const quantitySchema = z.union([z.strictObject({ value: z.number(), unit: z.string() }), bandSchema]);
export type GivenQuantity = z.output<typeof quantitySchema>;

/** One outcome as its reader has it; whether words stand alone, as they did before outcomes had days, `outcomes` of the line says. */
export const recordedOutcomeSchema = z.strictObject({
  id: z.string(), outcome: z.enum(OUTCOMES), end: z.enum(OUTCOME_ENDS), on: z.string(), quantity: z.nullable(quantitySchema), moved_by: z.strictObject({ who: z.enum(MOVERS), code: z.nullable(z.string()) }), text: z.nullable(z.string()),
});
export type RecordedOutcomeView = z.output<typeof recordedOutcomeSchema>;
/** What a company reads of one: not who between the offices moved, and none of their words. */
export const trackedOutcomeSchema = z.strictObject({ outcome: z.enum(OUTCOMES), end: z.enum(OUTCOME_ENDS), on: z.string(), quantity: z.nullable(quantitySchema) });

export const shipmentSchema = z.strictObject({ id: z.string(), contract: z.nullable(z.string()), quantity: z.strictObject({ value: z.number(), unit: z.string() }), port: z.nullable(z.string()), stage: z.enum(SHIPMENT_STAGES), stage_on: z.string() });
export type ShipmentView = z.output<typeof shipmentSchema>;
export const atStageSchema = z.strictObject({ stage: z.enum(SHIPMENT_STAGES), quantity: quantitySchema });
/** What is held of all, and what is free, in one unit (UN/ECE Recommendation 20). */
const progressSchema = z.strictObject({ unit: z.string(), total: z.number(), held: z.number(), free: z.number() });
export type ShipmentProgressView = z.output<typeof progressSchema>;
export const goodsSchema = z.strictObject({
  stages: z.array(atStageSchema),
  /** Home side and company only. */
  progress: z.array(progressSchema),
  shipments: z.array(shipmentSchema),
});
export type GoodsView = z.output<typeof goodsSchema>;

/** Body of `POST /api/v1/reports/{reference}/verdict`. */
export const verdictSchema = z.strictObject({ verdict: z.enum(VERDICTS), text: z.nullable(text()) });
export const verdictViewSchema = z.strictObject({ verdict: z.enum(VERDICTS), text: z.nullable(z.string()), at: z.string() });
