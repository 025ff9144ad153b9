import type { Network } from '#domain';
import { DueClocks } from '#persistence';
import { Config, type Reference, loadReference } from '#platform';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Lists } from './check-report.js';

/** The lists that a report is checked against, with today's date where the company is. HS codes are read once, at the start. */
@Injectable()
export class CurrentLists {
  private readonly reference: Reference;
  constructor(private readonly config: Config, private readonly clocks: DueClocks) {
    this.reference = loadReference(config.config_dir);
  }

  /** @param side whose zone says what day it is; of an unknown side's report only the lists matter */
  async of(network: Network, side: string): Promise<Lists> {
    const zone = network.sides[side]?.zone ?? 'UTC';
    const today = Temporal.Instant.fromEpochMilliseconds(await this.now()).toZonedDateTimeISO(zone).toPlainDate().toString();
    return { network, hs_versions: this.reference.hsVersions, item_names: this.reference.itemNames, mails: this.config.mail !== null, today };
  }

  /** Epoch milliseconds, by the database's clock. */
  now(): Promise<number> { return this.clocks.now(); }
}
