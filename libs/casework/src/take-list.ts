import type { ListImport } from '#contracts';
import type { Case, DeskActor, Language, RowFault, SideId } from '#domain';
import { ProblemError, notFound, ruleMessage } from '#edge';
import type { CaseLines } from '#presenting';
import { type ListForm, type ReadRow, type RowLists, type Sheet, markedSheet, readRows, readSheet } from '#sheets';
import { translatorFor } from '#wording';

/** Who brings a list, and whether it is only asked what would come of it. */
export interface Bringing { readonly actor: DeskActor; readonly language: Language; readonly preview: boolean }

/** A spreadsheet as it was read: its rows that can be read, and what is wrong with the others. */
export interface ReadList<Facts> { readonly form: ListForm<Facts>; readonly sheet: Sheet; readonly rows: readonly ReadRow<Facts>[]; readonly faults: readonly RowFault[]; readonly count: number; readonly ignored: readonly string[] }

/** The case that a list is brought to, asked before the file is read, so that nobody sends one to a case that is not theirs. @throws ProblemError 404 */
export async function caseOfList(lines: CaseLines, side: SideId, typed: string): Promise<Case> {
  const kase = await lines.find(side, typed);
  if (!kase) throw notFound();
  return kase;
}

/** @param rows most that are read @throws ProblemError `validation` where the file is no such list */
export async function readList<Facts>(form: ListForm<Facts>, bytes: Buffer, lists: RowLists, rows: number): Promise<ReadList<Facts>> {
  const found = await readSheet(bytes, lists.language, { rows });
  if (!found.ok) throw new ProblemError('validation', { errors: [{ pointer: '', ...found.fault }] });
  const read = readRows(form, found.sheet, lists);
  if (!read.ok) throw new ProblemError('validation', { errors: read.errors });
  return { form, sheet: found.sheet, ...read };
}

/** What came of a list: how many rows, each fault in the words of whoever brought it, and the file given back with what is wrong in it. */
export async function importOf<Facts>(list: ReadList<Facts>, came: Pick<ListImport, 'reference' | 'version' | 'preview' | 'crosses' | 'added' | 'changed' | 'unchanged'> & { readonly faults: readonly RowFault[] }, language: Language): Promise<ListImport> {
  const { faults, ...counts } = came;
  const errors = [...list.faults, ...faults].sort((a, b) => a.row - b.row).map((fault) => inWords(fault, language));
  return { ...counts, rows: list.count, refused: new Set(errors.map((e) => e.row)).size, errors, ignored: [...list.ignored], marked: errors.length === 0 ? null : await givenBack(list, errors, language) };
}

const inWords = ({ row, column, rule, values = {} }: RowFault, language: Language): ListImport['errors'][number] =>
  ({ row, column, rule, message: ruleMessage(translatorFor(language), { pointer: '', rule, values }) });

/** The file with what is wrong beside each row, both ways in which it may be wanted. */
async function givenBack<Facts>({ form, sheet }: ReadList<Facts>, errors: ListImport['errors'], language: Language): Promise<NonNullable<ListImport['marked']>> {
  const [xlsx, csv] = await Promise.all([markedSheet(form, sheet, errors, { format: 'xlsx', language }), markedSheet(form, sheet, errors, { format: 'csv', language })]);
  return { xlsx: xlsx.toString('base64'), csv: csv.toString('base64') };
}
