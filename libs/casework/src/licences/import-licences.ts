import { type ListImport, LICENCE_FILE_MAX_BYTES } from '#contracts';
import { APPLICATIONS_MAX, type DeskActor, type Language } from '#domain';
import { notFound, refusalProblem } from '#edge';
import { Ledger, Reader, knowsCase } from '#persistence';
import { Config, type Reference, loadReference, newId, parseReference } from '#platform';
import { LICENCE_LIST } from '#sheets';
import { Injectable } from '@nestjs/common';
import { importOf, readList } from '../take-list.js';

/** Takes a spreadsheet of applications into a case's list. */
@Injectable()
export class ImportLicences {
  private readonly hs_versions: Reference['hsVersions'];
  constructor(private readonly ledger: Ledger, private readonly reader: Reader, config: Config) {
    this.hs_versions = loadReference(config.config_dir).hsVersions;
  }

  /** Asked before the file is read, so that nobody sends one to a case that is not theirs. @throws ProblemError 404 */
  async caseOf(typed: string, { side }: DeskActor): Promise<string> {
    const reference = parseReference(typed);
    if (reference === null || !await this.reader.as(side, (sql) => knowsCase(sql, reference))) throw notFound();
    return reference;
  }

  /**
   * Rows that keep every rule land together, in one transaction; each of the others is told by row, column and rule, in the
   * language of whoever brought them. Rows that are in the list as they are change nothing, so that a corrected file can be brought as a whole.
   * @throws ProblemError `too-large`, `validation` where the file is no such list, or that of a refusal; then nothing landed
   */
  async take(reference: string, bytes: Buffer, { actor, language }: { readonly actor: DeskActor; readonly language: Language }): Promise<ListImport> {
    const list = await readList(LICENCE_LIST, bytes, { hs_versions: this.hs_versions, language }, { bytes: LICENCE_FILE_MAX_BYTES, rows: APPLICATIONS_MAX });
    const rows = list.rows.map(({ row, facts }) => ({ row, id: newId(), facts }));
    const result = await this.ledger.execute({ reference }, { actor, do: { type: 'record-licences', rows } });
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
    const { added = 0, changed = 0, unchanged = 0, faults = [] } = result.listed?.report ?? {};
    return importOf(list, { reference, version: result.numbers[actor.side] ?? 0, added, changed, unchanged, faults }, language);
  }
}
