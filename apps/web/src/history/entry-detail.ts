import type { HistoryEntry } from '#contracts';
import type { ClockKind, Rank, ShipmentStage } from '#domain';
import { isolate } from '../parts/isolate.js';
import { formWord } from '../case/facts.js';
import { BINDS_ALL } from './moment.js';
import { listOf, numberOf, type Payload, textOf } from './payload.js';
import { type Said, said } from './said.js';

/** What goes with an entry beside its sentence: what crossed, shipments, limits that moved, from when to when, and levels that were passed over. */
export function entryDetail({ type, shared, own }: HistoryEntry, ranks: readonly Rank[]): Said[] {
  if (type === 'ClocksRecomputed') return [...moved(shared, 'history.moved'), ...moved(own, 'history.moved.own')];
  if (type === 'CaseTold' || type === 'FactsReleased' || type === 'SideBroughtIn') return crossed(shared);
  if (type === 'ShipmentsRecorded') return shipped(shared, own);
  const skipped = type === 'CaseClimbed' ? listOf(shared, 'skipped').filter((r) => typeof r === 'number') : [];
  return skipped.length > 0 ? [said('history.skipped', { ranks: { words: skipped.map((r) => `rank.${ranks[r] ?? 'desk'}` as const) } })] : [];
}

/** Rows that one entry shows; the list has them all. */
const ROWS_MAX = 10;

/** At home each shipment that was recorded, with its number and quantity; elsewhere what lies at each stage, as it crossed. */
function shipped(shared: Payload, own: Payload): Said[] {
  const rows = listOf(own, 'rows').filter(isRecord);
  const stageOf = (row: NonNullable<Payload>) => ({ word: `st.${(textOf(row, 'stage') ?? 'unknown') as ShipmentStage}` as const });
  const quantityOf = (row: NonNullable<Payload>) => ({ quantity: row.quantity as { readonly value: number; readonly unit: string } });
  if (rows.length === 0) return listOf(shared, 'stages').filter(isRecord).map((at) => said('history.shipments.at', { stage: stageOf(at), quantity: quantityOf(at) }));
  const shown = rows.slice(0, ROWS_MAX).map((row) => {
    const contract = textOf(row, 'contract');
    return said('history.shipment', { contract: contract === null ? { word: 'ship.nameless' } : isolate(contract), quantity: quantityOf(row), stage: stageOf(row), day: { day: textOf(row, 'stage_on') ?? '' } });
  });
  return rows.length > ROWS_MAX ? [...shown, said('history.shipments.more', { count: rows.length - ROWS_MAX })] : shown;
}

/** Each item that crossed with an entry: what, how exact, on which ground. */
function crossed(shared: Payload): Said[] {
  return listOf(shared, 'disclosures').filter(isRecord).map((d) => {
    const [field, form, ground] = [textOf(d, 'field') ?? '', textOf(d, 'form') ?? '', textOf(d, 'ground') ?? ''];
    return said('history.crossed', { field: { word: `field.${field}` as 'field.goods' }, form: { word: formWord({ field, form: form as 'exact', value: d.value }) }, ground: { word: `ground.${ground}` as 'ground.network_rule' } });
  });
}

const isRecord = (value: unknown): value is NonNullable<Payload> => typeof value === 'object' && value !== null && !Array.isArray(value);

function moved(payload: Payload, key: 'history.moved' | 'history.moved.own'): Said[] {
  return listOf(payload, 'clocks').filter(isRecord).flatMap((clock) => {
    const [kind, side, from, to] = [textOf(clock, 'kind'), textOf(clock, 'side'), numberOf(clock, 'from'), numberOf(clock, 'to')];
    if (kind === null || side === null || from === null || to === null) return [];
    const whose = BINDS_ALL.has(kind) ? { word: 'side.both' as const } : { side };
    const name = said('event.by', { side: whose, what: { word: `clock.${kind as ClockKind}` } });
    return [said(key, { clock: { said: name }, from: { moment: new Date(from).toISOString() }, to: { moment: new Date(to).toISOString() } })];
  });
}
