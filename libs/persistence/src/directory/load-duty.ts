import { type Absence, type DutyOfficer, type DutyPlan, type Network, type Roster, ROLES, dutyOffices, may } from '#domain';
import type { Sql } from '../together.js';

export interface RosterRow {
  readonly side: string; readonly office: string; readonly document: Roster; readonly version: number; readonly updated_at: Date; readonly updated_by: string;
}
export interface AbsenceRow {
  readonly id: string; readonly side: string; readonly officer: string; readonly begins: string; readonly ends: string; readonly deputy: string | null;
}

/** Columns by name: a connection would refuse a kept `*` once a newer version has added one. */
export const ROSTER = 'side, office, document, version, updated_at, updated_by';
export const ABSENCE = 'id, side, officer, begins, ends, deputy';

/** Who is on in a network, as its offices, officers, rosters and absences are in the transaction of `sql`. */
export async function loadDuty(sql: Sql, network: Network): Promise<DutyPlan> {
  const { sides } = network.policy;
  const officers = await sql<DutyOfficer>(
    'SELECT id, office, side, active FROM hotline.officers WHERE role = ANY($2::text[]) AND side = ANY($1::text[]) ORDER BY sign_in', [sides, ROLES.filter((role) => may(role, 'take-turns'))]);
  const rosters = await sql<Pick<RosterRow, 'side' | 'office' | 'document'>>('SELECT side, office, document FROM hotline.rosters WHERE side = ANY($1::text[])', [sides]);
  const absences = await sql<AbsenceRow>(`SELECT ${ABSENCE} FROM hotline.absences WHERE side = ANY($1::text[]) ORDER BY begins, id`, [sides]);
  const offices = dutyOffices(network);
  return {
    offices, officers, absences: absences.map(toAbsence),
    rosters: Object.fromEntries(rosters.filter((r) => offices[r.office]?.side === r.side).map((r) => [r.office, r.document])),
  };
}

export const toAbsence = ({ id, officer, begins, ends, deputy }: AbsenceRow): Absence => ({ id, officer, from: begins, to: ends, deputy });
