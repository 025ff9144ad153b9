import type { SideId } from '#domain';
import { GENESIS } from '#proof';
import type { CaseLineRow, CaseRow } from '../rows/case-rows.js';

/** Where one chain ends. */
export interface End { readonly entries: number; readonly head: Buffer }
/** Where a case's chains end: the shared one, and the private one of each side that has kept something to itself. */
export interface Ends { readonly shared: End; readonly own: Readonly<Record<SideId, End>> }

const BEGIN: End = { entries: 0, head: GENESIS };
export const NO_ENTRIES: Ends = { shared: BEGIN, own: {} };

export const endOf = ({ own }: Ends, side: SideId): End => own[side] ?? BEGIN;
/** How many entries a side can read, which is also the number of the newest in its account and the version of the case that it sees. */
export const numberFor = (ends: Ends, side: SideId): number => ends.shared.entries + endOf(ends, side).entries;

export const endsOf = ({ entries, head }: CaseRow, lines: readonly CaseLineRow[]): Ends =>
  ({ shared: { entries, head }, own: Object.fromEntries(lines.map((l) => [l.side, { entries: l.entries, head: l.head }])) });
