import { rosterOf } from './duty.js';
import type { OfficeId } from './network.js';
import { ABSENCE_MAX_DAYS, type Absence, type DutyPlan, type Override, type Roster, type Rotation, TURN_MAX } from './roster.js';
import { instantOf } from './turns.js';

/** What is wrong with a roster or an absence; each has its words in the catalogues as `rule.…`. */
export const ROSTER_FAULTS = [
  'no_officers', 'unknown_officer', 'inactive_officer', 'other_office', 'zero_turn', 'long_turn', 'zero_shift', 'same_name',
  'ends_before_it_begins', 'overrides_overlap', 'unknown_rotation', 'long_absence', 'absences_overlap', 'own_deputy', 'deputy_absent',
  'unknown_office', 'other_side', 'deputy_loop',
] as const;
export type RosterFaultCode = (typeof ROSTER_FAULTS)[number];

/** `path` is a JSON pointer into what was to be saved, and `values` name the place in words. */
export interface RosterFault { readonly path: string; readonly code: RosterFaultCode; readonly values: Readonly<Record<string, string | number>> }

/** Everything that is wrong with an office's roster as it stands in a plan; empty when it can be saved. */
export function rosterFaults(plan: DutyPlan, office: OfficeId): RosterFault[] {
  const roster = rosterOf(plan, office);
  return [
    ...roster.rotations.flatMap((rotation, i) => rotationFaults(plan, office, rotation, i)),
    ...sameNames(roster), ...roster.overrides.flatMap((o, i) => overrideFaults(plan, office, o, i)), ...overlaps(roster), ...deputyFaults(plan, office),
  ];
}

/** Everything that is wrong with one absence of a plan, which lies among the others there; paths begin at the absence. */
export function absenceFaults(plan: DutyPlan, absence: Absence): RosterFault[] {
  const { officer, deputy, from, to } = absence;
  const others = plan.absences.filter((a) => a.id !== absence.id && meet(a, absence));
  const office = plan.officers.find((o) => o.id === officer)?.office;
  const twice = others.find((a) => a.officer === officer);
  const away = others.find((a) => a.officer === deputy);
  return [
    ...(office === undefined ? [fault('/officer', 'unknown_officer', { officer })] : []),
    ...(to > from ? [] : [fault('/to', 'ends_before_it_begins', wordsOf(absence))]),
    ...(daysOf(absence) > ABSENCE_MAX_DAYS ? [fault('/to', 'long_absence', { max: ABSENCE_MAX_DAYS })] : []),
    ...(twice ? [fault('/from', 'absences_overlap', wordsOf(twice))] : []),
    ...(deputy === officer ? [fault('/deputy', 'own_deputy', {})] : []),
    ...(deputy === null || office === undefined ? [] : officerFaults(plan, office, deputy, '/deputy')),
    ...(away && deputy !== officer ? [fault('/deputy', 'deputy_absent', { officer: away.officer, ...wordsOf(away) })] : []),
  ];
}

function rotationFaults(plan: DutyPlan, office: OfficeId, { name: rotation, officers, turn, shifts }: Rotation, i: number): RosterFault[] {
  const path = `/rotations/${i}`;
  const max = TURN_MAX[turn.unit];
  return [
    ...(officers.length === 0 ? [fault(`${path}/officers`, 'no_officers', { rotation })] : []),
    ...officers.flatMap((officer, n) => officerFaults(plan, office, officer, `${path}/officers/${n}`)),
    ...(turn.count > 0 ? [] : [fault(`${path}/turn/count`, 'zero_turn', { rotation })]),
    ...(turn.count > max ? [fault(`${path}/turn/count`, 'long_turn', { rotation, max })] : []),
    ...shifts.flatMap((s, n) => (s.from === s.to || s.weekdays.length === 0 ? [fault(`${path}/shifts/${n}`, 'zero_shift', { rotation, number: n + 1 })] : [])),
  ];
}

function officerFaults(plan: DutyPlan, office: OfficeId, officer: string, path: string): RosterFault[] {
  const found = plan.officers.find((o) => o.id === officer);
  // Who belongs to another side is as unknown here as who does not exist: an answer must not tell them apart.
  if (!found || found.side !== plan.offices[office]?.side) return [fault(path, 'unknown_officer', { officer })];
  if (found.office !== office) return [fault(path, 'other_office', { officer, office: found.office })];
  return found.active ? [] : [fault(path, 'inactive_officer', { officer })];
}

function sameNames({ rotations }: Roster): RosterFault[] {
  const twice = rotations.flatMap(({ name }, i) => (rotations.findIndex((r) => r.name === name) < i ? [{ name, i }] : []));
  return twice.map(({ name, i }) => fault(`/rotations/${i}/name`, 'same_name', { rotation: name }));
}

function overrideFaults(plan: DutyPlan, office: OfficeId, override: Override, i: number): RosterFault[] {
  const path = `/overrides/${i}`;
  const known = override.rotation === null || rosterOf(plan, office).rotations.some((r) => r.name === override.rotation);
  return [
    ...officerFaults(plan, office, override.officer, `${path}/officer`),
    ...(override.to > override.from ? [] : [fault(`${path}/to`, 'ends_before_it_begins', wordsOf(override))]),
    ...(known ? [] : [fault(`${path}/rotation`, 'unknown_rotation', { rotation: override.rotation ?? '' })]),
  ];
}

/** Two officers cannot both hold one rotation, and one officer is not on twice beside it. */
function overlaps({ overrides }: Roster): RosterFault[] {
  return overrides.flatMap((override, i) => {
    const other = overrides.findIndex((o, n) => n < i && meet(o, override) && o.rotation === override.rotation && (o.rotation !== null || o.officer === override.officer));
    const earlier = overrides[other];
    return earlier ? [fault(`/overrides/${i}`, 'overrides_overlap', { number: i + 1, other: other + 1, ...wordsOf(earlier) })] : [];
  });
}

function deputyFaults(plan: DutyPlan, office: OfficeId): RosterFault[] {
  const { deputy_office: deputy } = rosterOf(plan, office);
  if (deputy === null) return [];
  if (!Object.hasOwn(plan.offices, deputy)) return [fault('/deputy_office', 'unknown_office', { office: deputy })];
  if (plan.offices[deputy]?.side !== plan.offices[office]?.side) return [fault('/deputy_office', 'other_side', { office: deputy })];
  return loops(plan, office) ? [fault('/deputy_office', 'deputy_loop', { office: deputy })] : [];
}

/** Whether following deputy offices from one leads back to it; a circle farther on is its own offices' fault. */
function loops(plan: DutyPlan, office: OfficeId): boolean {
  const seen = new Set<OfficeId>();
  for (let id = rosterOf(plan, office).deputy_office; id !== null && !seen.has(id); id = rosterOf(plan, id).deputy_office) {
    if (id === office) return true;
    seen.add(id);
  }
  return false;
}

const DAY_MS = 86_400_000;
interface Walls { readonly from: string; readonly to: string }
/** Wall times of one zone in one form compare as texts. */
const meet = (a: Walls, b: Walls): boolean => a.from < b.to && b.from < a.to;
/** By the calendar alone: an hour that a zone puts in or takes out makes no day. */
const daysOf = ({ from, to }: Walls): number => (instantOf(to, 'UTC') - instantOf(from, 'UTC')) / DAY_MS;
const wordsOf = ({ from, to }: Walls): Record<string, string> => ({ from: from.replace('T', ' '), to: to.replace('T', ' ') });
const fault = (path: string, code: RosterFaultCode, values: RosterFault['values']): RosterFault => ({ path, code, values });
