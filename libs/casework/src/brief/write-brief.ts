import type { Brief } from '#contracts';
import type { DeskActor, Language } from '#domain';
import { NetworkStore, Reader, measuresOfCase, readCase, readEntries } from '#persistence';
import { Config, type ItemNames, loadReference, parseReference } from '#platform';
import { CaseLines, presentEntry } from '#presenting';
import { Injectable } from '@nestjs/common';
import { unrealIn } from '../unreal.js';
import { briefOf } from './brief-of.js';

/** Briefs of cases. None is kept: each is made from the case and its shared entries when it is asked for (ADR 28, ADR 41). */
@Injectable()
export class WriteBrief {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** @returns null both for what does not exist and for what the side was not told of */
  async brief(typed: string, language: Language, { side }: DeskActor): Promise<Brief | null> {
    const reference = parseReference(typed);
    const found = reference === null ? null : await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      return read && { read, entries: await readEntries(sql, read.kase.id), register: await measuresOfCase(sql, read.kase.id) };
    });
    if (!found) return null;
    const kase = await this.lines.caseOf(found.read);
    const network = this.networks.current(kase.policy.network);
    const measures = kase.measures.flatMap((id) => found.register.find((measure) => measure.id === id)?.facts ?? []);
    return briefOf({ kase, measures, entries: found.entries.map(presentEntry), network, items: this.items, unreal: unrealIn(network, this.config.embedded) }, language);
  }
}
