import type { CaseHistory } from '#contracts';
import { DueClocks, NetworkStore, Reader, readCase, readEntries } from '#persistence';
import { parseReference } from '#platform';
import { CaseLines, happenedTo } from '#presenting';
import { Injectable } from '@nestjs/common';
import { presentHistory } from './present-history.js';

/** Reads one case's history for a side; null both for "does not exist" and "not yours". */
@Injectable()
export class ReadHistory {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  async history(typed: string, side: string): Promise<CaseHistory | null> {
    const reference = parseReference(typed);
    if (reference === null) return null;
    const found = await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      return read && { read, entries: await readEntries(sql, read.kase.id) };
    });
    if (!found) return null;
    const kase = await this.lines.caseOf(found.read);
    const current = this.networks.current(kase.policy.network).policy;
    return presentHistory(await this.lines.line(found.read, side), kase, found.entries, { side, ends: found.read.ends, current, as_of: await this.clocks.now(), happened: happenedTo(kase, found.read.steps) });
  }
}
