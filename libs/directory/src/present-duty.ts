import type { DutyPreview } from '#contracts';
import { type DutySpan, type Reach, tellsSomebody } from '#domain';
import type { DutyNames } from './name-faults.js';

type OwnSpan = DutyPreview['own']['offices'][number]['spans'][number];
type OtherSpan = DutyPreview['others'][number]['offices'][number]['spans'][number];
/** What a span is read by beside itself. */
export interface Place { readonly keeps_roster: boolean }

/** The spans of an office for its own side: who is on by name, or who is reached instead. */
export const presentOwn = (spans: readonly DutySpan[], place: Place, names: DutyNames): OwnSpan[] => spans.map(({ from, to, reach }) => ({
  from: new Date(from).toISOString(), to: new Date(to).toISOString(), state: stateOf(reach, place),
  officers: reach.officers.map((id) => ({ id, name: names.officer(id) })), reached: reach.office,
}));

/**
 * The same for another side: whether somebody can be told, and no hand-over, name or number of people, not even by a span's
 * edge. Between shifts the whole list is told, so that keeping a roster does not look worse than keeping none.
 */
export function presentOther(spans: readonly DutySpan[]): OtherSpan[] {
  const covered = ({ reach }: DutySpan): boolean => tellsSomebody(reach);
  const merged: { from: number; to: number; covered: boolean }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last?.covered === covered(span)) last.to = span.to;
    else merged.push({ from: span.from, to: span.to, covered: covered(span) });
  }
  return merged.map(({ from, to, covered: is }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString(), covered: is }));
}

function stateOf({ by }: Reach, { keeps_roster }: Place): OwnSpan['state'] {
  if (by === 'duty' || by === 'away' || by === 'nobody') return by;
  return keeps_roster ? 'gap' : 'list';
}
