import { type FieldError, type MeasureList, type MeasureView, recordMeasureSchema, reviseMeasureSchema } from '#contracts';
import { type MeasureFacts, type Network, measureFaults } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { MEASURE_REVISIONS_MAX, MeasureStore, NetworkStore, Reader, listMeasures, readMeasure } from '#persistence';
import { isId } from '#platform';
import { Injectable } from '@nestjs/common';
import { presentMeasure, presentMeasureView } from './present-measure.js';
import { SuggestMeasures } from './suggest-measures.js';

/** The register of measures for whoever reads it or records in it. */
@Injectable()
export class KeepMeasures {
  constructor(private readonly reader: Reader, private readonly store: MeasureStore, private readonly networks: NetworkStore, private readonly suggest: SuggestMeasures) {}

  async list(side: string): Promise<MeasureList> {
    const measures = await this.reader.as(side, listMeasures);
    return { measures: measures.map(presentMeasure), networks: this.networks.all().filter((n) => n.sides[side]).map((n) => n.id) };
  }

  /** @throws ProblemError 404 for a measure of networks that the side is not in */
  async view(id: string, side: string): Promise<MeasureView> {
    const found = isId(id) ? await this.reader.as(side, (sql) => readMeasure(sql, id)) : null;
    if (!found) throw notFound();
    return presentMeasureView(found.measure, found.revisions, await this.suggest.casesOf(found.measure, side));
  }

  /** @throws ProblemError 404 for a network that the officer's side is not in, 422 for facts that break a rule */
  async record(raw: unknown, { officer }: Viewer): Promise<MeasureView> {
    const { network: id, facts } = valid(recordMeasureSchema, raw);
    const network = this.networks.find(id);
    if (!network?.sides[officer.side]) throw notFound();
    check(network, facts);
    return this.view(await this.store.record({ network: id, sides: network.policy.sides }, facts, officer), officer.side);
  }

  /** @throws ProblemError 404 as `view`, 409 where somebody recorded something in between, 422 for facts that break a rule, and for a measure with all the revisions that one may have */
  async revise(id: string, raw: unknown, { officer }: Viewer): Promise<MeasureView> {
    const { revision, facts } = valid(reviseMeasureSchema, raw);
    const known = await this.view(id, officer.side);
    check(this.networks.current(known.network), facts);
    const came = await this.store.revise(id, revision, facts, officer);
    if (came === 'stale') throw new ProblemError('stale-save');
    if (came === 'full') throw new ProblemError('validation', { errors: [{ pointer: '/revision', rule: 'too_many', values: { max: MEASURE_REVISIONS_MAX } }] });
    return this.view(id, officer.side);
  }
}

/** @throws ProblemError 422 with each field that breaks a rule */
function check({ policy, countries, offices }: Network, facts: MeasureFacts): void {
  const faults = measureFaults(facts, { sides: policy.sides, countries: countries.map((c) => c.code), side_of_office: (office) => offices[office]?.side });
  const errors: FieldError[] = faults.map(({ field, rule }) => ({ pointer: `/facts/${field}`, rule }));
  if (errors.length > 0) throw new ProblemError('validation', { errors });
}
