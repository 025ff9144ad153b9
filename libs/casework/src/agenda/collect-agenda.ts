import type { Agenda } from '#contracts';
import { CASE_STATES, type SideId } from '#domain';
import { notFound } from '#edge';
import { DueClocks, NetworkStore, Reader, listCases } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { agendaItems } from './agenda-of.js';

/** Cases that one agenda is put together from, the newest change first; no meeting gets through more. */
const CASES_MAX = 500;
const OPEN = CASE_STATES.filter((state) => state !== 'closed');

/** Agendas of channels (DOMAIN §1.2). None is kept: each is put together when it is asked for. */
@Injectable()
export class CollectAgenda {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  /** @throws ProblemError 404 for a channel that the side's network does not have */
  async of(channel: string, side: SideId): Promise<Agenda> {
    const network = this.networks.all().find(({ sides, policy }) => Object.hasOwn(sides, side) && Object.hasOwn(policy.channels, channel));
    if (!network) throw notFound();
    const as_of = new Date(await this.clocks.now()).toISOString();
    const { cases, total } = await this.reader.as(side, (sql) => listCases(sql, { network: network.id, channel, state: OPEN, told: true, limit: CASES_MAX }));
    const items = agendaItems(await Promise.all(cases.map((read) => this.lines.caseOf(read))));
    return {
      network: network.id, channel, formal: network.policy.channels[channel]?.formal === true,
      items, cases: items.reduce((sum, item) => sum + item.cases.length, 0), beyond: total - cases.length, as_of,
    };
  }
}
