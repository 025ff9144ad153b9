import type { ListImport } from '#contracts';
import { type BroughtShipment, type Case, type DeskActor, type RowFault, SHIPMENTS_MAX, type ShipmentFacts, sameContract } from '#domain';
import { notFound, refusalProblem } from '#edge';
import { Ledger, type LedgerResult } from '#persistence';
import { newId } from '#platform';
import { CaseLines } from '#presenting';
import { type ReadRow, SHIPMENT_LIST } from '#sheets';
import { Injectable } from '@nestjs/common';
import { type Bringing, caseOfList, importOf, readList } from '../take-list.js';
import { ShipmentRules } from './shipment-rules.js';

/** Takes a spreadsheet of contracts into a case's list of shipments. */
@Injectable()
export class ImportShipments {
  constructor(private readonly ledger: Ledger, private readonly lines: CaseLines, private readonly rules: ShipmentRules) {}

  /** @throws ProblemError 404 for a case that the side does not know */
  caseOf(typed: string, { side }: DeskActor): Promise<Case> { return caseOfList(this.lines, side, typed); }

  /**
   * Rows that keep every rule land together; each of the others is told by row, column and rule. A contract's number names its shipment, so that
   * a file that comes again changes what moved on and doubles nothing. What is new is found by the decision, under the case's lock: of one file that comes
   * twice at once the second says nothing new.
   * A preview is the same with nothing landing.
   * @throws ProblemError `too-large`, `validation` where the file is no such list, or that of a refusal; then nothing landed
   */
  async take(reference: string, bytes: Buffer, bringing: Bringing): Promise<ListImport> {
    const { actor, language, preview } = bringing;
    // As it is once the file is here, which may have been long on its way.
    const kase = await this.caseOf(reference, actor);
    const list = await readList(SHIPMENT_LIST, bytes, await this.rules.of(kase, language), SHIPMENTS_MAX);
    const { brought, faults } = fitting(list.rows, (kase.report?.shipments ?? []).map(sameContract));
    const result = await this.record(reference, bringing, brought);
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
    const recorded = result.entries.find((entry) => entry.type === 'ShipmentsRecorded');
    const { rows = [], added = 0 } = recorded?.own[kase.home] ?? {};
    const { given, stages } = recorded?.shared ?? {};
    const crosses = given ? { to: [...given.to], named: 0, stages: (stages ?? []).map((at) => ({ ...at })) } : null;
    return importOf(list, { reference, version: result.numbers[actor.side] ?? 0, preview, crosses, added, changed: rows.length - added, unchanged: brought.length - rows.length, faults }, language);
  }

  /** The command refuses rows of which none says anything new; brought as a file they are right all the same, and nothing is put down. */
  private async record(reference: string, { actor, preview }: Bringing, rows: readonly BroughtShipment[]): Promise<LedgerResult> {
    const put = (some: readonly BroughtShipment[]): Promise<LedgerResult> => this.ledger[preview ? 'foresee' : 'execute']({ reference }, { actor, do: { type: 'record-shipments', rows: some } });
    const result = await put(rows);
    return !result.ok && result.refusal.code === 'already-done' ? put([]) : result;
  }
}

/** Rows that a list can hold: each contract once, and no more new ones than there is room for. @param known numbers that the list has */
function fitting(rows: readonly ReadRow<ShipmentFacts>[], known: readonly (string | null)[]): { readonly brought: readonly BroughtShipment[]; readonly faults: readonly RowFault[] } {
  const [brought, faults, seen]: [BroughtShipment[], RowFault[], Set<string | null>] = [[], [], new Set()];
  let room = SHIPMENTS_MAX - known.length;
  for (const { row, facts } of rows) {
    const number = sameContract(facts);
    const isNew = !known.includes(number);
    if (seen.has(number)) faults.push({ row, column: 'contract', rule: 'same_contract' });
    else if (isNew && room <= 0) faults.push({ row, column: null, rule: 'shipments_full', values: { max: SHIPMENTS_MAX } });
    else { brought.push({ id: newId(), of: null, ...facts }); if (isNew) room -= 1; }
    seen.add(number);
  }
  return { brought, faults };
}
