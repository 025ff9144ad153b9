import { type Case, type Language, dateAt, findPort } from '#domain';
import { DirectoryStore, DueClocks, NetworkStore } from '#persistence';
import type { RowLists } from '#sheets';
import { Injectable } from '@nestjs/common';

/** UN/LOCODE; a desk takes one that the network does not list, as it does from whoever types it. */
const LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** What rows of shipments are checked against: the day at home, and the ports of the case's network. */
@Injectable()
export class ShipmentRules {
  constructor(private readonly directory: DirectoryStore, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  async of({ home, policy }: Case, language: Language): Promise<RowLists> {
    const [{ calendars }, now] = [await this.directory.facts(policy.network), await this.clocks.now()];
    const network = this.networks.current(policy.network);
    const port = (typed: string): string | null => { const code = typed.trim().toUpperCase(); return findPort(typed, network)?.code ?? (LOCODE.test(code) ? code : null); };
    return { hs_versions: new Map(), language, today: dateAt(now, calendars[home]?.zone ?? 'UTC'), port };
  }
}
