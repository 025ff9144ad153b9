import { type LicenceImport, LICENCE_FILE_MAX_BYTES } from '#contracts';
import { APPLICATIONS_MAX, type DeskActor, type Language, type RowFault } from '#domain';
import { ProblemError, notFound, refusalProblem, ruleMessage } from '#edge';
import { Ledger, Reader, knowsCase } from '#persistence';
import { Config, type Reference, loadReference, newId, parseReference } from '#platform';
import { LICENCE_LIST, type Sheet, markedSheet, readRows, readSheet } from '#sheets';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';

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
  async take(reference: string, bytes: Buffer, { actor, language }: { readonly actor: DeskActor; readonly language: Language }): Promise<LicenceImport> {
    if (bytes.length > LICENCE_FILE_MAX_BYTES) throw new ProblemError('too-large', { words: { limit: `${LICENCE_FILE_MAX_BYTES / 1024 / 1024} MB` }, extras: { limit_bytes: LICENCE_FILE_MAX_BYTES } });
    const found = await readSheet(bytes, language, { rows: APPLICATIONS_MAX });
    if (!found.ok) throw new ProblemError('validation', { errors: [{ pointer: '', ...found.fault }] });
    const read = readRows(LICENCE_LIST, found.sheet, { hs_versions: this.hs_versions, language });
    if (!read.ok) throw new ProblemError('validation', { errors: read.errors });
    const rows = read.rows.map(({ row, facts }) => ({ row, id: newId(), facts }));
    const result = await this.ledger.execute({ reference }, { actor, do: { type: 'record-licences', rows } });
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
    const { added = 0, changed = 0, unchanged = 0, faults = [] } = result.listed?.report ?? {};
    const errors = [...read.faults, ...faults].sort((a, b) => a.row - b.row).map((fault) => inWords(fault, language));
    return {
      reference, version: result.numbers[actor.side] ?? 0, rows: read.count, added, changed, unchanged, refused: new Set(errors.map((e) => e.row)).size,
      errors, ignored: [...read.ignored], marked: errors.length === 0 ? null : await givenBack(found.sheet, errors, language),
    };
  }
}

const inWords = ({ row, column, rule, values = {} }: RowFault, language: Language): LicenceImport['errors'][number] =>
  ({ row, column, rule, message: ruleMessage(translatorFor(language), { pointer: '', rule, values }) });

/** The file with what is wrong beside each row, both ways in which it may be wanted. */
async function givenBack(sheet: Sheet, errors: LicenceImport['errors'], language: Language): Promise<NonNullable<LicenceImport['marked']>> {
  const [xlsx, csv] = await Promise.all([markedSheet(LICENCE_LIST, sheet, errors, { format: 'xlsx', language }), markedSheet(LICENCE_LIST, sheet, errors, { format: 'csv', language })]);
  return { xlsx: xlsx.toString('base64'), csv: csv.toString('base64') };
}
