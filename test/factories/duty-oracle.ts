import type { DutyPlan, Rotation } from '#domain';
import { clockOf } from './duty-plans.js';
import { monthLength, nextDay, weekdayOf } from './wall-clock.js';

/*
 * Who is on, found the long way: hand-overs are counted day by day on a wall clock, and every minute is asked for itself.
 * Slow and plain on purpose; it shares no line with the rule that it is held against.
 */

/** Nobody stands in through more people than there are. */
const EVERYBODY_MAX = 20;

export interface Oracle { reached(office: string, minute: number): { by: string; office: string; officers: string[] }; on(office: string, minute: number): string[] }

export function oracleOf(plan: DutyPlan): Oracle {
  const rotations = new Map<Rotation, { handOvers: number[]; open: [number, number][] }>();
  const zone = Object.values(plan.offices)[0]?.zone ?? '';
  const clock = clockOf(zone);
  const known = (rotation: Rotation): { handOvers: number[]; open: [number, number][] } => {
    const found = rotations.get(rotation) ?? { handOvers: handOversOf(rotation, zone), open: opensOf(rotation, zone) };
    rotations.set(rotation, found);
    return found;
  };
  const within = (from: string, to: string, minute: number): boolean => clock.minuteOf(from) <= minute && minute < clock.minuteOf(to);
  const absence = (id: string, minute: number): DutyPlan['absences'][number] | undefined => {
    const home = plan.officers.some((o) => o.id === id);
    return home ? plan.absences.find((a) => a.officer === id && within(a.from, a.to, minute)) : undefined;
  };
  const turn = (rotation: Rotation, minute: number): string | undefined => {
    const { handOvers, open } = known(rotation);
    const passed = handOvers.findLastIndex((h) => h <= minute) + 1;
    if (passed === 0 || rotation.officers.length === 0) return undefined;
    if (rotation.shifts.length > 0 && !open.some(([from, to]) => from <= minute && minute < to)) return undefined;
    return rotation.officers[(passed - 1) % rotation.officers.length];
  };
  const stands = (id: string, minute: number): string | undefined => {
    for (let who: string | null = id, steps = 0; who !== null && steps < EVERYBODY_MAX; steps += 1) {
      const away = absence(who, minute);
      if (!away) return who;
      who = away.deputy;
    }
    return undefined;
  };
  const staff = (office: string): string[] => plan.officers.filter((o) => o.office === office && o.active).map((o) => o.id);
  const on = (office: string, minute: number): string[] => {
    const roster = plan.rosters[office];
    if (!roster) return [];
    const now = roster.overrides.filter((o) => within(o.from, o.to, minute));
    const planned = [...roster.rotations.map((r) => now.find((o) => o.rotation === r.name)?.officer ?? turn(r, minute)), ...now.filter((o) => o.rotation === null).map((o) => o.officer)];
    const there = planned.map((id) => (id === undefined ? undefined : stands(id, minute)));
    return [...new Set(there)].filter((id): id is string => id !== undefined && staff(office).includes(id));
  };
  const reached = (office: string, minute: number): { by: string; office: string; officers: string[] } => {
    const chain = chainOf(plan, office);
    for (const id of chain) {
      const duty = on(id, minute);
      if (duty.length > 0) return { by: id === office ? 'duty' : 'deputy', office: id, officers: duty };
      const here = staff(id).filter((o) => !absence(o, minute));
      if (here.length > 0) return { by: id === office ? 'office' : 'deputy', office: id, officers: here };
    }
    const anybody = chain.find((id) => staff(id).length > 0);
    return anybody === undefined ? { by: 'nobody', office, officers: [] } : { by: 'away', office: anybody, officers: staff(anybody) };
  };
  return { on, reached };
}

/** Who answers for whom, written as what may follow what. */
function chainOf(plan: DutyPlan, office: string, seen: string[] = []): string[] {
  if (seen.includes(office)) return seen;
  const here = plan.offices[office];
  const deputy = plan.rosters[office]?.deputy_office;
  const equals = Object.entries(plan.offices).filter(([id, o]) => id !== office && o.side === here?.side && o.rank === here.rank).map(([id]) => id);
  return [...(deputy != null && plan.offices[deputy]?.side === here?.side ? [deputy] : []), ...equals].reduce((order, id) => chainOf(plan, id, order), [...seen, office]);
}

function handOversOf({ turn, first_day, hand_over }: Rotation, zone: string): number[] {
  const clock = clockOf(zone);
  const days = clock.days.filter((day) => day >= first_day).slice(0, -2);
  const at = (day: string): number => clock.minuteOf(`${day}T${hand_over}`);
  const every = (candidates: string[]): number[] => candidates.filter((_, i) => i % turn.count === 0).map(at);
  switch (turn.unit) {
    case 'hour': return Array.from({ length: clock.walls.length / 60 }, (_, n) => at(first_day) + n * turn.count * 60);
    case 'day': return every(days);
    case 'week': return every(days.filter((day) => weekdayOf(day) === turn.weekday));
    case 'month': return every(days.filter((day) => Number(day.slice(8)) === Math.min(turn.day, monthLength(day))));
  }
}

function opensOf({ shifts }: Rotation, zone: string): [number, number][] {
  const clock = clockOf(zone);
  return clock.days.slice(2, -2).flatMap((day) => shifts.filter((s) => s.weekdays.some((w) => w === weekdayOf(day))).map((s): [number, number] => [
    clock.minuteOf(`${day}T${s.from}`), clock.minuteOf(`${s.to > s.from ? day : nextDay(day)}T${s.to}`)]));
}
