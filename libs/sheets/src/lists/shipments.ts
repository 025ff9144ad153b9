import { SHIPMENT_COLUMNS_NEEDED, type ShipmentColumn, shipmentRowSchema } from '#contracts';
import type { ShipmentFacts } from '#domain';
import * as z from 'zod/mini';
import { type ListColumn, type ListForm, brokenRules } from './list-form.js';

const COLUMNS: Readonly<Record<ShipmentColumn, ListColumn>> = {
  contract: { reads: 'line' }, quantity: { reads: 'number' }, unit: { reads: 'unit' }, port: { reads: 'port', blank: null }, stage: { reads: 'stage' }, stage_on: { reads: 'day' },
};

/** A list of contracts, or parts of them, with where the goods of each are (ADR 40). */
export const SHIPMENT_LIST: ListForm<ShipmentFacts> = {
  columns: COLUMNS, key: (column) => `sheets.shipment.${column}`, needed: SHIPMENT_COLUMNS_NEEDED,
  read: (typed, { today, port }) => {
    const result = z.safeParse(shipmentRowSchema, typed, { reportInput: true });
    if (!result.success) return { faults: brokenRules(result.error) };
    const { quantity, unit, ...rest } = result.data;
    if (today !== undefined && rest.stage_on > today) return { faults: [{ pointer: '/stage_on', rule: 'in_future' }] };
    if (rest.port !== null && port?.(rest.port) === null) return { faults: [{ pointer: '/port', rule: 'unknown_code', values: { code: rest.port } }] };
    return { facts: { ...rest, quantity: { value: quantity, unit } } };
  },
};
