import { type DeskActor, mayRead } from '#domain';
import { NetworkStore, type ReadCase, type ReadEntry, Reader, readCase, readEntriesOf } from '#persistence';
import { Config, type ItemNames, loadReference, parseReference } from '#platform';
import { CaseLines, presentEntry, presentFact } from '#presenting';
import { Injectable } from '@nestjs/common';
import { type CapAlert, capAlert } from './cap-alert.js';
import type { CapIssuer, CapSource } from './cap-source.js';
import { messagesOf } from './messages-of.js';
import { capXml } from './to-xml.js';

/** An alert with what it was made from. */
export interface Written { readonly alert: CapAlert; readonly source: CapSource; readonly issuer: CapIssuer; /** ISO 8601. */ readonly at: string }

/** Alerts for programs (CAP 1.2): the newest message about a case, as one side may see it. Nothing is kept; each is read from the case and its history anew. */
@Injectable()
export class WriteCap {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** @returns null both for what does not exist and for what is not this side's */
  async document(typed: string, { side }: DeskActor): Promise<string | null> {
    const reference = parseReference(typed);
    const found = reference === null ? null : await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      return read && { read, entries: await readEntriesOf(sql, [read.kase.id]) };
    });
    const written = found && await this.write(found.read, found.entries, side);
    return written ? capXml(written.alert) : null;
  }

  /** The newest message about a case that was read as a side reads it; null where there is none. */
  async write(read: ReadCase, entries: readonly ReadEntry[], side: string): Promise<Written | null> {
    const kase = await this.lines.caseOf(read);
    const network = this.networks.current(kase.policy.network);
    const crossed = mayRead('report', side, kase) ? kase.disclosures : kase.disclosures.filter((d) => d.to.includes(side));
    const source = { line: await this.lines.line(read, side), facts: crossed.map(presentFact), entries: entries.map(presentEntry) };
    const issuer = { network, side, origin: this.config.public_url, exercise: this.config.embedded || network.exercise === true, items: this.items };
    const message = messagesOf(kase.reference, source.entries).at(-1);
    return message ? { alert: capAlert(source, message, issuer), source, issuer, at: message.at } : null;
  }
}
