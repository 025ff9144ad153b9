import { absenceFaults, type RosterFault, rosterFaults } from './roster-faults.js';
import type { OfficeId } from './network.js';
import type { Absence, DutyPlan, Roster } from './roster.js';
import { instantOf } from './turns.js';

/** One thing that an officer is on, now or later, under a name that stays while it is the same. */
export type OpenDuty = Readonly<{ key: string; office: OfficeId }> & (
  | { readonly kind: 'rotation'; readonly rotation: string }
  | { readonly kind: 'override'; readonly rotation: string | null; readonly from: string; readonly to: string }
  /** Standing in for somebody who is away. */
  | { readonly kind: 'deputy'; readonly absence: string; readonly absent: string; readonly from: string; readonly to: string }
);
/** Who takes over each duty; null where nobody does. */
export type HandOver = Readonly<Record<string, string | null>>;
/** What changes by it. */
export interface HandedOver { readonly rosters: Readonly<Record<OfficeId, Roster>>; readonly absences: readonly Absence[] }

/** Everything that an officer is on, in any office's roster. @param at epoch milliseconds; what ended before is no duty */
export function openDuties(plan: DutyPlan, officer: string, at: number): OpenDuty[] {
  const ahead = (to: string, office: OfficeId): boolean => instantOf(to, plan.offices[office]?.zone ?? 'UTC') > at;
  const officeOf = (id: string): OfficeId => plan.officers.find((o) => o.id === id)?.office ?? '';
  return [
    ...Object.entries(plan.rosters).flatMap(([office, { rotations, overrides }]): OpenDuty[] => [
      ...rotations.filter((r) => r.officers.includes(officer)).map(({ name }): OpenDuty => ({ key: `rotation/${office}/${name}`, kind: 'rotation', office, rotation: name })),
      ...overrides.filter((o) => o.officer === officer && ahead(o.to, office)).map(({ rotation, from, to }): OpenDuty => ({ key: overrideKey(office, rotation, from), kind: 'override', office, rotation, from, to })),
    ]),
    ...plan.absences.filter((a) => a.deputy === officer && ahead(a.to, officeOf(a.officer))).map(({ id, officer: absent, from, to }): OpenDuty => ({ key: `deputy/${id}`, kind: 'deputy', office: officeOf(absent), absence: id, absent, from, to })),
  ];
}

/**
 * Hands an officer's duties over. Turns that nobody takes stay under the old name, so that nobody else's move: they put nobody
 * on duty, which reaches the whole office, and the roster shows them as a fault. An override that nobody takes is dropped,
 * and the rotation goes on; an absence is left without a deputy.
 */
export function handOver(plan: DutyPlan, officer: string, duties: readonly OpenDuty[], to: HandOver): HandedOver {
  const taker = (key: string): string | null => to[key] ?? null;
  const touched = new Set(duties.flatMap((d) => (d.kind === 'deputy' ? [] : [d.office])));
  const rosters = [...touched].map((office): [OfficeId, Roster] => {
    const roster = plan.rosters[office];
    if (!roster) throw new Error(`the duty plan has no roster of ${office}`);
    const rotations = roster.rotations.map((r) => ({ ...r, officers: r.officers.map((id) => (id === officer ? taker(`rotation/${office}/${r.name}`) ?? id : id)) }));
    const overrides = roster.overrides.flatMap((o) => {
      const key = overrideKey(office, o.rotation, o.from);
      if (o.officer !== officer || !duties.some((d) => d.key === key)) return [o];
      const next = taker(key);
      return next === null ? [] : [{ ...o, officer: next }];
    });
    return [office, { ...roster, rotations, overrides }];
  });
  const absences = plan.absences.filter((a) => duties.some((d) => d.kind === 'deputy' && d.absence === a.id)).map((a) => ({ ...a, deputy: taker(`deputy/${a.id}`) }));
  return { rosters: Object.fromEntries(rosters), absences };
}

/** What would be wrong with rosters and absences that was not wrong before, but that somebody who leaves is named where nobody took over. */
export function handOverFaults(before: DutyPlan, officer: string, { rosters, absences }: HandedOver): RosterFault[] {
  const after: DutyPlan = {
    ...before, officers: before.officers.map((o) => (o.id === officer ? { ...o, active: false } : o)), rosters: { ...before.rosters, ...rosters },
    absences: before.absences.map((a) => absences.find((changed) => changed.id === a.id) ?? a),
  };
  const of = (plan: DutyPlan): RosterFault[] => [...Object.keys(rosters).flatMap((office) => rosterFaults(plan, office)), ...plan.absences.filter((a) => absences.some((c) => c.id === a.id)).flatMap((a) => absenceFaults(plan, a))];
  const known = new Set(of(before).map((f) => JSON.stringify(f)));
  return of(after).filter((f) => !known.has(JSON.stringify(f)) && f.values['officer'] !== officer);
}

const overrideKey = (office: OfficeId, rotation: string | null, from: string): string => `override/${office}/${rotation ?? ''}/${from}`;
