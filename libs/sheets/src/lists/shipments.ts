import { type FieldError, SHIPMENT_COLUMNS_NEEDED, type ShipmentColumn, shipmentRowSchema } from '#contracts';
import type { ShipmentFacts } from '#domain';
import * as z from 'zod/mini';
import { type ListColumn, type ListForm, type RowLists, brokenRules, dayIn } from './list-form.js';

const COLUMNS: Readonly<Record<ShipmentColumn, ListColumn>> = {
  contract: { reads: 'line' }, quantity: { reads: 'number' }, unit: { reads: 'unit' }, port: { reads: 'port', blank: null }, stage: { reads: 'stage' }, stage_on: { reads: 'day' },
};

/** A list of contracts, or parts of them, with where the goods of each are (ADR 40). */
export const SHIPMENT_LIST: ListForm<ShipmentFacts> = {
  columns: COLUMNS, key: (column) => `sheets.shipment.${column}`, needed: SHIPMENT_COLUMNS_NEEDED,
  read: (typed, lists) => {
    const result = z.safeParse(shipmentRowSchema, typed, { reportInput: true });
    const faults = [...brokenRules(result.error), ...beyondSchema(typed, lists)];
    if (!result.success || faults.length > 0) return { faults };
    const { quantity, unit, ...rest } = result.data;
    return { facts: { ...rest, quantity: { value: quantity, unit } } };
  },
};

/** What no schema knows of a cell; asked of every row, so that nobody learns of it only once the others are right. */
function beyondSchema({ stage_on, port: at }: Readonly<Record<string, unknown>>, { today, port }: RowLists): FieldError[] {
  const since = dayIn(stage_on);
  return [
    ...(today !== undefined && since !== undefined && since > today ? [{ pointer: '/stage_on', rule: 'in_future' }] : []),
    ...(typeof at === 'string' && port?.(at) === null ? [{ pointer: '/port', rule: 'unknown_code', values: { code: at } }] : []),
  ];
}
