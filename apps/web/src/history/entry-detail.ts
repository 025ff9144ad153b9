import type { HistoryEntry } from '#contracts';
import type { ClockKind, Rank } from '#domain';
import { formWord } from '../case/facts.js';
import { BINDS_ALL } from './moment.js';
import { listOf, numberOf, type Payload, textOf } from './payload.js';
import { type Said, said } from './said.js';

/** What goes with an entry beside its sentence: what crossed, limits that moved, from when to when, and levels that were passed over. */
export function entryDetail({ type, shared, own }: HistoryEntry, ranks: readonly Rank[]): Said[] {
  if (type === 'ClocksRecomputed') return [...moved(shared, 'history.moved'), ...moved(own, 'history.moved.own')];
  if (type === 'CaseTold' || type === 'FactsReleased' || type === 'SideBroughtIn') return crossed(shared);
  const skipped = type === 'CaseClimbed' ? listOf(shared, 'skipped').filter((r) => typeof r === 'number') : [];
  return skipped.length > 0 ? [said('history.skipped', { ranks: { words: skipped.map((r) => `rank.${ranks[r] ?? 'desk'}` as const) } })] : [];
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
