import { type ListImport, SHIPMENT_FILE_MAX_BYTES } from '#contracts';
import { type BroughtShipment, type Case, type DeskActor, type Language, type RowFault, SHIPMENTS_MAX, type ShipmentFacts, matchShipments, sameContract } from '#domain';
import { notFound, refusalProblem } from '#edge';
import { Ledger, Reader, readCase } from '#persistence';
import { newId, parseReference } from '#platform';
import { CaseLines } from '#presenting';
import { type ReadRow, SHIPMENT_LIST } from '#sheets';
import { Injectable } from '@nestjs/common';
import { importOf, readList } from '../take-list.js';
import { ShipmentRules } from './shipment-rules.js';

/** Takes a spreadsheet of contracts into a case's list of shipments. */
@Injectable()
export class ImportShipments {
  constructor(private readonly ledger: Ledger, private readonly reader: Reader, private readonly lines: CaseLines, private readonly rules: ShipmentRules) {}

  /** Asked before the file is read, so that nobody sends one to a case that is not theirs. @throws ProblemError 404 */
  async caseOf(typed: string, { side }: DeskActor): Promise<Case> {
    const reference = parseReference(typed);
    const read = reference === null ? null : await this.reader.as(side, (sql) => readCase(sql, reference));
    if (!read) throw notFound();
    return this.lines.caseOf(read);
  }

  /**
   * Rows that keep every rule land together; each of the others is told by row, column and rule. A contract's number names its shipment, so that
   * a file that comes again changes what moved on and doubles nothing.
   * @throws ProblemError `too-large`, `validation` where the file is no such list, or that of a refusal; then nothing landed
   */
  async take(kase: Case, bytes: Buffer, { actor, language }: { readonly actor: DeskActor; readonly language: Language }): Promise<ListImport> {
    const list = await readList(SHIPMENT_LIST, bytes, await this.rules.of(kase, language), { bytes: SHIPMENT_FILE_MAX_BYTES, rows: SHIPMENTS_MAX });
    const { reference } = kase;
    const known = kase.report?.shipments ?? [];
    const { brought, faults } = fitting(list.rows, known.map(sameContract));
    const matched = matchShipments(brought, known);
    const said = 'rows' in matched ? matched.rows : [];
    // What says nothing new is not put down: the command refuses rows of which none does.
    const rows = brought.filter((row) => said.some((one) => sameContract(one) === sameContract(row)));
    const result = await this.ledger.execute({ reference }, { actor, do: { type: 'record-shipments', rows } });
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
    const added = 'rows' in matched ? matched.added : 0;
    return importOf(list, { reference, version: result.numbers[actor.side] ?? 0, added, changed: rows.length - added, unchanged: brought.length - rows.length, faults }, language);
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
