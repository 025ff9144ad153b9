import type { OfficeRoster, RosterBody, Rosters } from '#contracts';
import { type Absence, type DutyPlan, NO_ROSTER, type OfficeId, type Roster, type RosterFault, absenceFaults, may, rosterFaults } from '#domain';
import { ruleMessage } from '#edge';
import type { Colleague, RosterRow } from '#persistence';
import { translatorFor } from '#wording';
import { type DutyNames, faultErrors } from './name-faults.js';

interface Kept {
  readonly rosters: readonly RosterRow[];
  readonly absences: readonly Absence[];
  readonly officers: readonly Colleague[];
  /** The side's offices with the plan of the network they stand in. */
  readonly networks: readonly { readonly plan: DutyPlan; readonly offices: readonly OfficeId[] }[];
}

/** A side's rosters and absences for one of its own people, each with what became wrong since it was saved. */
export function presentRosters({ rosters, absences, officers, networks }: Kept, reader: Pick<Rosters, 'side' | 'zone' | 'may_save'>, names: DutyNames): Rosters {
  const officeOf = new Map(officers.map((o) => [o.id, o.office]));
  const planOf = (office: string | undefined): DutyPlan | undefined => networks.find((n) => office !== undefined && n.plan.offices[office])?.plan;
  return {
    ...reader,
    offices: networks.flatMap(({ plan, offices }) => offices.map((office): OfficeRoster => {
      const row = rosters.find((r) => r.office === office);
      return {
        office, version: row?.version ?? 0, saved: row ? { at: row.updated_at.toISOString(), by: names.officer(row.updated_by) } : null,
        roster: bodyOf(row?.document ?? NO_ROSTER),
        officers: officers.filter((o) => o.office === office && may(o.role, 'take-turns')).map(({ id, name, active }) => ({ id, name, active })),
        faults: row ? told(rosterFaults(withRoster(plan, office, row.document), office), names) : [],
      };
    })),
    absences: absences.map((absence) => {
      const office = officeOf.get(absence.officer);
      const plan = planOf(office);
      return { ...absence, office: office ?? '', faults: plan ? told(absenceFaults({ ...plan, absences }, absence), names) : [] };
    }),
  };
}

const withRoster = (plan: DutyPlan, office: OfficeId, roster: Roster): DutyPlan => ({ ...plan, rosters: { ...plan.rosters, [office]: roster } });

function told(faults: readonly RosterFault[], names: DutyNames): { pointer: string; rule: string; message: string }[] {
  const t = translatorFor(names.language);
  return faultErrors(faults, names).map((error) => ({ pointer: error.pointer, rule: error.rule, message: ruleMessage(t, error) }));
}

const bodyOf = ({ deputy_office, rotations, overrides }: Roster): RosterBody => ({
  deputy_office, overrides: overrides.map((o) => ({ ...o })),
  rotations: rotations.map((r) => ({ ...r, officers: [...r.officers], shifts: r.shifts.map((s) => ({ ...s, weekdays: [...s.weekdays] })) })),
});
