import { type DeskActor, type Language, mayRead } from '#domain';
import { NetworkStore, type ReadCase, type ReadEntry, Reader, listCases, readCase, readEntriesOf } from '#persistence';
import { Config, type ItemNames, loadReference, parseReference } from '#platform';
import { CaseLines, presentEntry, presentFact } from '#presenting';
import { Injectable } from '@nestjs/common';
import { type CapAlert, capAlert, senderOf } from './cap-alert.js';
import { headlineOf } from './cap-info.js';
import type { CapIssuer, CapSource } from './cap-source.js';
import { messagesOf } from './messages-of.js';
import { type FeedEntry, capXml, feedXml } from './to-xml.js';

/** Alerts that a feed holds: those of the cases that changed last, closed ones among them, since that they are is news. */
export const FEED_MAX = 50;
/** When a feed without alerts was last changed: never. */
const NEVER = '1970-01-01T00:00:00Z';

interface Written { readonly alert: CapAlert; readonly source: CapSource; readonly issuer: CapIssuer; /** ISO 8601. */ readonly at: string }

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

  /** @param language of its titles; the alerts have all of them */
  async feed({ side }: DeskActor, language: Language): Promise<string> {
    const { cases, entries } = await this.reader.as(side, async (sql) => {
      const page = await listCases(sql, { limit: FEED_MAX });
      return { ...page, entries: await readEntriesOf(sql, page.cases.map((c) => c.kase.id)) };
    });
    const all = await Promise.all(cases.map((read) => this.write(read, entries.filter((e) => e.case_id === read.kase.id), side)));
    const written = all.filter((w) => w !== null).sort((a, b) => b.at.localeCompare(a.at));
    const [network] = this.networks.all().filter(({ sides }) => sides[side]);
    if (!network) throw new Error(`no network has the side ${side}`);
    return feedXml({
      id: `urn:hotline:${senderOf({ network, side, origin: this.config.public_url })}`, title: network.name[language], author: network.sides[side]?.name[language] ?? side, updated: written[0]?.at ?? NEVER,
      entries: written.map(({ alert, source, issuer }): FeedEntry => ({ alert, title: headlineOf(source, issuer, language), href: `${this.config.public_url ?? ''}/api/v1/cases/${source.line.reference}/cap` })),
    });
  }

  private async write(read: ReadCase, entries: readonly ReadEntry[], side: string): Promise<Written | null> {
    const kase = await this.lines.caseOf(read);
    const network = this.networks.current(kase.policy.network);
    const crossed = mayRead('report', side, kase) ? kase.disclosures : kase.disclosures.filter((d) => d.to.includes(side));
    const source = { line: await this.lines.line(read, side), facts: crossed.map(presentFact), entries: entries.map(presentEntry) };
    const issuer = { network, side, origin: this.config.public_url, exercise: this.config.embedded || network.exercise === true, items: this.items };
    const message = messagesOf(kase.reference, source.entries).at(-1);
    return message ? { alert: capAlert(source, message, issuer), source, issuer, at: message.at } : null;
  }
}
