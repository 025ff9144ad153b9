import type { OfficeId } from './network.js';
import type { Reach } from './reach.js';
import type { DutyPlan, Roster } from './roster.js';
import { NO_ROSTER } from './roster.js';
import { type ReadyRotation, type TimeSpan, covers, instantOf, readyRotation } from './turns.js';

interface Away extends TimeSpan { readonly deputy: string | null }
interface Stand extends TimeSpan { readonly officer: string; readonly rotation: string | null }

interface OfficeDuty {
  readonly zone: string;
  /** Active officers, on duty or not. */
  readonly staff: readonly string[];
  readonly rotations: readonly ReadyRotation[];
  readonly overrides: readonly Stand[];
  /** Itself, then whoever answers for it, in the order in which they are asked; no office twice. */
  readonly asked: readonly OfficeId[];
}

/** Who is on, ready to be asked: wall times are instants, and whom an empty office is answered by is settled. */
export interface Duty {
  readonly offices: ReadonlyMap<OfficeId, OfficeDuty>;
  readonly away: ReadonlyMap<string, readonly Away[]>;
}

/** Makes a plan ready to be asked. The plan may hold what `rosterFaults` would refuse; such parts put nobody on duty. */
export function dutyOf(plan: DutyPlan): Duty {
  const zoneOf = new Map(plan.officers.map((o) => [o.id, plan.offices[o.office]?.zone]));
  const away = new Map<string, Away[]>();
  for (const { officer, deputy, from, to } of plan.absences) {
    const zone = zoneOf.get(officer);
    if (zone !== undefined) away.set(officer, [...away.get(officer) ?? [], { ...spanOf({ from, to }, zone), deputy }]);
  }
  const offices = Object.entries(plan.offices).map(([id, { zone }]): [OfficeId, OfficeDuty] => {
    const { rotations, overrides } = rosterOf(plan, id);
    const staff = plan.officers.filter((o) => o.office === id && o.active).map((o) => o.id);
    return [id, { zone, staff, rotations: rotations.map((r) => readyRotation(r, zone)), overrides: overrides.map((o) => ({ ...o, ...spanOf(o, zone) })), asked: asked(plan, id) }];
  });
  return { offices: new Map(offices), away };
}

export const rosterOf = (plan: DutyPlan, office: OfficeId): Roster => plan.rosters[office] ?? NO_ROSTER;

/** Officers on duty at an office at an instant, in the order of its rotations; empty where nobody is planned or all are away. */
export function onDuty(duty: Duty, office: OfficeId, at: number): string[] {
  const { staff, rotations, overrides } = officeOf(duty, office);
  const now = overrides.filter((o) => covers(o, at));
  const holders = rotations.map((ready) => now.find((o) => o.rotation === ready.rotation.name)?.officer ?? holderOf(ready, at));
  const beside = now.filter((o) => o.rotation === null).map((o) => o.officer);
  const present = [...holders, ...beside].map((id) => (id === null ? null : presentFor(duty, id, at)));
  return [...new Set(present)].filter((id) => id !== null && staff.includes(id)) as string[];
}

/**
 * Whom an alert to an office reaches at an instant in epoch milliseconds: whoever is on duty; nobody on, the office's
 * whole list; nobody there, its deputy office by the same rule, and that one's, never in a circle. An office that named
 * no deputy, or whose deputies have nobody, is answered for by its side's offices of the same rank. When everybody is
 * away, they are rung all the same, since a message to an officer on leave is better than one to nobody; but it is `away`,
 * which counts as nobody told. An office that the network no longer has reaches nobody. Nothing here ever waits.
 */
export function reachOf(duty: Duty, office: OfficeId, at: number): Reach {
  const chain = duty.offices.get(office)?.asked ?? [];
  const by = (id: OfficeId, rest: 'duty' | 'office'): Reach['by'] => (id === office ? rest : 'deputy');
  for (const id of chain) {
    const on = onDuty(duty, id, at);
    if (on.length > 0) return { by: by(id, 'duty'), office: id, officers: on };
    const here = officeOf(duty, id).staff.filter((officer) => absenceOf(duty, officer, at) === undefined);
    if (here.length > 0) return { by: by(id, 'office'), office: id, officers: here };
  }
  const last = chain.find((id) => officeOf(duty, id).staff.length > 0);
  return last === undefined ? { by: 'nobody', office, officers: [] } : { by: 'away', office: last, officers: officeOf(duty, last).staff };
}

/** @throws when the plan has no such office */
export function officeOf(duty: Duty, office: OfficeId): OfficeDuty {
  const found = duty.offices.get(office);
  if (!found) throw new Error(`the duty plan has no office ${office}`);
  return found;
}

const spanOf = ({ from, to }: { from: string; to: string }, zone: string): TimeSpan => ({ from: instantOf(from, zone), to: instantOf(to, zone) });
const absenceOf = (duty: Duty, officer: string, at: number): Away | undefined => duty.away.get(officer)?.find((a) => covers(a, at));

function holderOf({ rotation: { officers }, isOn, turnAt }: ReadyRotation, at: number): string | null {
  if (officers.length === 0 || !isOn(at)) return null;
  const turn = turnAt(at);
  return turn === null ? null : (officers[turn.number % officers.length] ?? null);
}

/** The officer, or whoever stands in while they are away: a deputy who is away too has their own; circles end with nobody. */
function presentFor(duty: Duty, officer: string, at: number): string | null {
  const seen = new Set<string>();
  for (let id: string | null = officer; id !== null && !seen.has(id);) {
    seen.add(id);
    const absence = absenceOf(duty, id, at);
    if (!absence) return id;
    id = absence.deputy;
  }
  return null;
}

/** An office with everybody who answers for it: named deputies first, each before what they fall back on themselves. */
function asked(plan: DutyPlan, office: OfficeId): OfficeId[] {
  const order = new Set<OfficeId>();
  const add = (id: OfficeId): void => {
    if (order.has(id) || !plan.offices[id]) return;
    order.add(id);
    const deputy = rosterOf(plan, id).deputy_office;
    if (deputy !== null && plan.offices[deputy]?.side === plan.offices[id].side) add(deputy);
    for (const equal of equals(plan, id)) add(equal);
  };
  add(office);
  return [...order];
}

/**
 * Other offices of the side and rank: they know the work, and an alert to an empty desk would otherwise reach no one. A province's
 * knows its own alone: a ministry answers for it, and it for none but an office of its own place.
 */
const equals = ({ offices }: DutyPlan, id: OfficeId): OfficeId[] => {
  const { side, rank, place } = offices[id] ?? {};
  return Object.entries(offices).flatMap(([other, o]) => (other !== id && rank !== 'authority' && o.side === side && o.rank === rank && (o.place === undefined || o.place === place) ? [other] : []));
};
