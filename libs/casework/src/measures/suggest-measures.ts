import type { CaseMeasures, FittingCase } from '#contracts';
import { type Fit, type FitsMeasure, dateAt, fitOf, sinceOf, weightOfFit } from '#domain';
import { notFound } from '#edge';
import { type MeasurableCase, NetworkStore, Reader, type ReadMeasure, casesWithout, measuresAbout, readCase } from '#persistence';
import { Config, loadReference, parseReference } from '#platform';
import { CaseLines, type ItemNames, codesWithin } from '#presenting';
import { Injectable } from '@nestjs/common';
import { presentFits, presentFitting, presentMeasure } from './present-measure.js';

/** Open cases that are compared with one measure, the newest of its network. */
const COMPARED_MAX = 2_000;
/** Suggestions beside a case. */
const SHOWN_MAX = 10;

/** Which measure may be behind which case, by what the reader's side knows of either. People name measures; nothing does so by itself. */
@Injectable()
export class SuggestMeasures {
  private readonly items: ItemNames;
  constructor(private readonly reader: Reader, private readonly networks: NetworkStore, private readonly lines: CaseLines, config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** Measures behind a case and those that may be, the best fit first. @throws ProblemError 404 for a case that the side does not know */
  async behind(typed: string, side: string): Promise<CaseMeasures> {
    const reference = parseReference(typed);
    if (reference === null) throw notFound();
    const found = await this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      if (!read) return null;
      const named = (await this.lines.caseOf(read)).measures;
      return { ...read, named, measures: await measuresAbout(sql, read.kase.network, named) };
    });
    if (!found) throw notFound();
    const { kase, line, rows, named, measures } = found;
    const known = this.knownOf({ ...line, ...kase, opened_at: new Date(kase.opened_at), since: rows.report?.body.since ?? null, since_day: rows.report?.body.since_day ?? null }, side);
    const suggested = measures.filter((m) => !named.includes(m.id))
      .flatMap((measure) => { const fits = fitOf(known, measure.facts); return fits ? [{ measure, fits }] : []; })
      .sort((a, b) => weightOfFit(b.fits) - weightOfFit(a.fits)).slice(0, SHOWN_MAX);
    return { named: measures.filter((m) => named.includes(m.id)).map(presentMeasure), suggested: suggested.map(({ measure, fits }) => ({ ...presentMeasure(measure), reasons: presentFits(fits) })) };
  }

  /** Open cases that may come from a measure, the best fit first. */
  async casesOf({ id, network, facts }: ReadMeasure, side: string): Promise<FittingCase[]> {
    const others = await this.reader.as(side, (sql) => casesWithout(sql, { network, measure: id, limit: COMPARED_MAX }));
    return others.flatMap((kase): { kase: MeasurableCase; fits: readonly Fit[] }[] => { const fits = fitOf(this.knownOf(kase, side), facts); return fits ? [{ kase, fits }] : []; })
      .sort((a, b) => weightOfFit(b.fits) - weightOfFit(a.fits)).map(({ kase, fits }) => presentFitting(kase, fits));
  }

  /** Goods without a code are known by the everyday names that stand among their words, in any language. */
  private knownOf({ kind, lead, goods, hs, origin, destination, since, since_day, opened_at }: Omit<MeasurableCase, 'reference' | 'severity' | 'state' | 'company'>, side: string): FitsMeasure {
    return {
      kind, lead, places: [origin, destination].filter((place) => place !== null), codes: hs === null ? codesWithin(goods ?? '', this.items) : [hs],
      since: since === null ? dateAt(opened_at.getTime(), this.networks.zoneOf(side)) : sinceOf({ since, since_day }),
    };
  }
}
