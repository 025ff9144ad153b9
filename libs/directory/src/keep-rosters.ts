import { type Rosters as RostersView, saveRosterSchema } from '#contracts';
import { may } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { DirectoryStore, NetworkStore, Officers, type RosterRow, Rosters } from '#persistence';
import { formatter, translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { type DutyNames, faultErrors, namesFor } from './name-faults.js';
import { dutyNetworks, officeOfSide } from './offices-of-side.js';
import { presentRosters } from './present-rosters.js';

/** The rosters of one side, for whoever reads them, and for the administrators who keep them. */
@Injectable()
export class KeepRosters {
  constructor(private readonly rosters: Rosters, private readonly officers: Officers, private readonly networks: NetworkStore, private readonly directory: DirectoryStore) {}

  async view({ officer: { side, role }, language }: Viewer): Promise<RostersView> {
    const [kept, officers] = [await this.rosters.ofSide(side), await this.officers.ofSide(side)];
    const networks = await Promise.all(dutyNetworks(this.networks, side).map(async ({ network, offices }) => ({ plan: (await this.directory.asItIs(network.id)).plan, offices })));
    const names = namesFor(language, officers, this.networks.all());
    return presentRosters({ ...kept, officers, networks }, { side, zone: this.networks.zoneOf(side), may_save: may(role, 'keep-rosters') }, names);
  }

  /** @throws ProblemError 404 for an office of others, 422 naming each fault's place, 409 saying who saved in the meantime, and when */
  async save(office: string, raw: unknown, viewer: Viewer): Promise<void> {
    const { officer: { id: by, side }, language } = viewer;
    const network = officeOfSide(this.networks, side, office);
    if (!network) throw notFound();
    const { version, roster } = valid(saveRosterSchema, raw);
    const saved = await this.rosters.save(network.id, { side, office, version, roster, by });
    if (saved.ok) return;
    const names = namesFor(language, await this.officers.ofSide(side), this.networks.all());
    if ('faults' in saved) throw new ProblemError('validation', { errors: faultErrors(saved.faults, names, '/roster') });
    throw this.stale(saved.stale, viewer, names);
  }

  private stale(row: RosterRow | null, { officer: { side } }: Viewer, names: DutyNames): ProblemError {
    if (!row) return new ProblemError('stale-save', { extras: { version: 0 } });
    const { zone, city } = this.networks.all().flatMap((n) => n.sides[side] ?? [])[0] ?? { zone: 'UTC', city: null };
    const at = formatter(translatorFor(names.language)).dateTime(row.updated_at.getTime(), { zone, city: city?.[names.language] ?? zone });
    const name = names.officer(row.updated_by);
    return new ProblemError('stale-save', { extras: { version: row.version, saved: { at: row.updated_at.toISOString(), by: name } }, words: { name, at } });
  }
}
