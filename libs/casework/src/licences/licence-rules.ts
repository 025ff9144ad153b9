import { type Case, type Language, dateAt, licensingSide } from '#domain';
import { DirectoryStore, DueClocks } from '#persistence';
import { Config, type Reference, loadReference } from '#platform';
import type { RowLists } from '#sheets';
import { Injectable } from '@nestjs/common';

/** What rows of applications are checked against: known codes, and the day where applications are decided, as the decision counts it. */
@Injectable()
export class LicenceRules {
  private readonly hs_versions: Reference['hsVersions'];
  constructor(private readonly directory: DirectoryStore, private readonly clocks: DueClocks, config: Config) {
    this.hs_versions = loadReference(config.config_dir).hsVersions;
  }

  async of(kase: Case, language: Language): Promise<RowLists> {
    const [{ calendars }, now] = [await this.directory.facts(kase.policy.network), await this.clocks.now()];
    return { hs_versions: this.hs_versions, language, today: dateAt(now, calendars[licensingSide(kase)]?.zone ?? 'UTC') };
  }
}
