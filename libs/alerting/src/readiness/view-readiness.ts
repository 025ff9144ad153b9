import type { Readiness } from '#contracts';
import { type ReadinessFacts, calendarFor, officesOnDuty, readinessGaps, rosterOf, scopeOf } from '#domain';
import type { Viewer } from '#identity';
import { DirectoryStore, DueClocks, NetworkStore, Reader, readReadiness } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PathsInUse } from './paths-in-use.js';
import { type DutyNow, factsOf, presentReadiness } from './present-readiness.js';

/** How the reader's side is reached: by its rosters, and by what its gateways and paths last heard. */
@Injectable()
export class ViewReadiness {
  constructor(
    private readonly reader: Reader, private readonly directory: DirectoryStore, private readonly networks: NetworkStore, private readonly clocks: DueClocks,
    private readonly paths: PathsInUse,
  ) {}

  /** An officer's own office; whoever reads the whole side, all of its offices that alerts may go to. */
  async view({ officer: { side, office, role } }: Viewer): Promise<Readiness> {
    const at = await this.clocks.now();
    const whole = scopeOf(role, 'read-readiness') === 'side';
    const offices = (await this.offices(side)).filter((o) => whole || o.office === office);
    const read = await this.reader.as(side, (sql) => readReadiness(sql, side, at));
    const facts: ReadinessFacts = factsOf(read, { at, offices, paths_on: this.paths.list(), push_nameless: this.paths.pushNameless, whole });
    return presentReadiness(facts, readinessGaps(facts), { offices, read });
  }

  /** Each office once, by the first network in whose ladders it stands. */
  private async offices(side: string): Promise<DutyNow[]> {
    const found = new Map<string, DutyNow>();
    for (const network of this.networks.all().filter((n) => n.sides[side])) {
      const { duty, plan, calendars } = await this.directory.asItIs(network.id);
      for (const office of officesOnDuty(network, side)) {
        if (!found.has(office)) found.set(office, { office, duty, calendar: calendarFor(calendars, side, office), keeps_roster: rosterOf(plan, office).rotations.length > 0 });
      }
    }
    return [...found.values()];
  }
}
