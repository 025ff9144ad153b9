import { saveAbsenceSchema } from '#contracts';
import { scopeOf } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { ABSENCES_MAX, type AbsenceKeeper, NetworkStore, Officers, Rosters } from '#persistence';
import { Injectable } from '@nestjs/common';
import { faultErrors, namesFor } from './name-faults.js';
import { dutyNetworks } from './offices-of-side.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Absences: each officer says when they are away themselves, an administrator for anybody of their side. */
@Injectable()
export class KeepAbsences {
  constructor(private readonly rosters: Rosters, private readonly officers: Officers, private readonly networks: NetworkStore) {}

  /** @throws ProblemError 404 for an absence of others, 422 naming each fault's place */
  async save(id: string, raw: unknown, viewer: Viewer): Promise<void> {
    if (!UUID.test(id)) throw notFound();
    const { officer: { side }, language } = viewer;
    const body = valid(saveAbsenceSchema, raw);
    const officers = await this.officers.ofSide(side);
    const saved = await this.rosters.saveAbsence(this.networkOf(side, officers.find((o) => o.id === body.officer)?.office), { id, ...body }, keeper(viewer));
    if (saved.ok) return;
    if ('faults' in saved) throw new ProblemError('validation', { errors: faultErrors(saved.faults, namesFor(language, officers, this.networks.all())) });
    if (saved.why === 'not-found') throw notFound();
    throw new ProblemError('validation', { errors: [{ pointer: '/officer', rule: 'too_many', values: { max: ABSENCES_MAX } }] });
  }

  /** @throws ProblemError 404 for an absence of others */
  async remove(id: string, viewer: Viewer): Promise<void> {
    if (!UUID.test(id) || !(await this.rosters.removeAbsence(id, keeper(viewer)))) throw notFound();
  }

  /** The network in whose ladders an officer's office stands; any of the side's for one who is unknown, which is then said. */
  private networkOf(side: string, office: string | undefined): string {
    const networks = dutyNetworks(this.networks, side);
    const found = networks.find(({ offices }) => office !== undefined && offices.includes(office)) ?? networks[0];
    if (!found) throw new Error(`no network has the side ${side}`);
    return found.network.id;
  }
}

const keeper = ({ officer: { id, side, role } }: Viewer): AbsenceKeeper => ({ officer: id, side, every: scopeOf(role, 'keep-absences') === 'side' });
