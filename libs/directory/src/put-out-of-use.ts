import { type OpenDuties, handOverSchema } from '#contracts';
import type { OpenDuty } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { AccountsOutOfUse, type Duties, NetworkStore, Officers } from '#persistence';
import { isId, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { faultErrors, namesFor } from './name-faults.js';

const log = logger('directory');

/** Puts an account of an administrator's side out of use, and hands over what its owner is on. */
@Injectable()
export class PutOutOfUse {
  constructor(private readonly accounts: AccountsOutOfUse, private readonly officers: Officers, private readonly networks: NetworkStore) {}

  /** @throws ProblemError `not-found` (404) for an account of another side, and for none */
  async duties(officer: string, { officer: { id: by, side } }: Viewer): Promise<OpenDuties> {
    const found = isId(officer) ? await this.accounts.duties({ side, officer, by }) : null;
    if (!found) throw notFound();
    const names = new Map((await this.officers.ofSide(side)).map((o) => [o.id, o.name]));
    return { may: found.may, duties: found.duties.map((duty) => present(duty, officer, found, (id) => names.get(id) ?? id)) };
  }

  /**
   * @throws ProblemError `not-found` (404), `already-done` (409), `second-person-needed` (409) for one's own account and for the last
   * one that could confirm what one asks for, `stale-save` (409) where what they are on is no longer what was seen, `validation` (422)
   * for somebody who cannot take it over
   */
  async putOut(officer: string, raw: unknown, { officer: { id: by, side }, language }: Viewer): Promise<void> {
    const { hand_over } = valid(handOverSchema, raw);
    if (!isId(officer)) throw notFound();
    const result = await this.accounts.putOut({ side, officer, by }, Object.fromEntries(hand_over.map(({ duty, to }) => [duty, to])));
    if (result.ok) return log.info({ officer }, 'an account was put out of use');
    if ('faults' in result) throw new ProblemError('validation', { errors: faultErrors(result.faults, namesFor(language, await this.officers.ofSide(side), this.networks.all()), '/hand_over') });
    if (result.why === 'not-found') throw notFound();
    throw new ProblemError(result.why === 'duties-changed' ? 'stale-save' : result.why);
  }
}

function present(duty: OpenDuty, leaving: string, { plan }: Duties, name: (id: string) => string): OpenDuties['duties'][number] {
  const { key, kind, office } = duty;
  const candidates = (plan?.officers ?? []).filter((o) => o.active && o.office === office && o.id !== leaving && !(duty.kind === 'deputy' && o.id === duty.absent));
  return {
    key, kind, office, rotation: duty.kind === 'deputy' ? null : duty.rotation, absent: duty.kind === 'deputy' ? name(duty.absent) : null,
    from: duty.kind === 'rotation' ? null : duty.from, to: duty.kind === 'rotation' ? null : duty.to, candidates: candidates.map(({ id }) => ({ id, name: name(id) })),
  };
}
