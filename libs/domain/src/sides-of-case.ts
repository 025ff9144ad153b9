import { type Case, otherSides, sideOf } from './case.js';
import type { Disclosure } from './disclosure.js';
import type { SideId } from './network.js';

/** Sides at neither end of the trade; none where no side leads, since the matter is then everybody's. */
const beside = (kase: Case): SideId[] => (kase.lead === null ? [] : otherSides(kase).filter((s) => s !== kase.lead));
const untold = (kase: Case): SideId[] => otherSides(kase).filter((s) => sideOf(kase, s).told_at === null);

/** Whom the first telling goes to: every other side, or the lead side alone where the network keeps the others apart. */
export const firstTold = (kase: Case): SideId[] => untold(kase).filter((s) => kase.policy.other_sides !== 'apart' || !beside(kase).includes(s));
/** Those among them that only watch. */
export const watchingFirst = (kase: Case): SideId[] => (kase.policy.other_sides === 'watch' ? untold(kase).filter((s) => beside(kase).includes(s)) : []);

/** Whom what crosses next reaches: the sides that know, or before any does those that will. */
export function readersToBe(kase: Case): SideId[] {
  const told = otherSides(kase).filter((s) => sideOf(kase, s).told_at !== null);
  return told.length > 0 ? told : firstTold(kase);
}

/** Sides that could still be brought into a case. */
export const outside = (kase: Case): SideId[] => untold(kase);

/** What is known once a side more knows it: a fact stays one fact, and says whom it reached. */
export function spread(known: readonly Disclosure[], more: readonly Disclosure[]): Disclosure[] {
  const wider = known.map((k) => ({ ...k, to: [...k.to, ...more.filter((m) => m.field === k.field).flatMap((m) => m.to).filter((s) => !k.to.includes(s))] }));
  return [...wider, ...more.filter((m) => !known.some((k) => k.field === m.field))];
}
