import type { Language } from '#domain';
import { ruleMessage } from '#edge';
import { type SaidFault, type Sheet, type SheetFault, readSheet } from '#sheets';
import { translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { CurrentLists } from '../current-lists.js';
import { DraftDesk, type OpenDraft } from '../form/draft-desk.js';
import { type CheckedList, LIST_KINDS, LIST_ROWS_MAX, type ListKind, checkList } from './check-list.js';

/** Bytes of one file, and characters of all its cells together: they are kept with the draft until it is sent. */
export const LIST_FILE_MAX_BYTES = 1024 * 1024;
/** Bytes of a workbook's parts unpacked: anybody may send one here, and 200 rows take some 300 kB. */
const UNPACKED_MAX_BYTES = 8 * 1024 * 1024;
const KEPT_MAX_CHARACTERS = 400_000;

/** Lists of a draft, each as it stands. */
export type DraftLists = Readonly<Partial<Record<ListKind, CheckedList>>>;
/** What is wrong with a file as a whole, or with one of its headings. */
type ListFault = Omit<SaidFault, 'row'>;
export type TakenList = { readonly ok: true } | { readonly ok: false; readonly faults: readonly ListFault[] };
const asAWhole = (language: Language, rule: string, values: SheetFault['values'] = {}): ListFault => ({ column: null, message: ruleMessage(translatorFor(language), { pointer: '', rule, values }) });

/** Spreadsheets that a company brings with its report: kept with the draft as they were given, and checked whenever they are asked for. */
@Injectable()
export class TakeList {
  constructor(private readonly desk: DraftDesk, private readonly lists: CurrentLists) {}

  /** Checks a file and keeps it in the place of the list before, if it is one. */
  async take(draft: OpenDraft, kind: ListKind, bytes: Buffer): Promise<TakenList> {
    const { answers, network } = draft;
    const { language } = answers;
    const refused = (rule: string, values = {}): TakenList => ({ ok: false, faults: [asAWhole(language, rule, values)] });
    if (bytes.length > LIST_FILE_MAX_BYTES) return refused('list_too_large');
    const read = await readSheet(bytes, language, { rows: LIST_ROWS_MAX, unpacked_max_bytes: UNPACKED_MAX_BYTES });
    if (!read.ok) return refused(read.fault.rule === 'sheet_too_large' ? 'list_too_large' : read.fault.rule, read.fault.values);
    const sheet = storable(read.sheet);
    if ([sheet.headings, ...sheet.rows].flat().reduce((n, cell) => n + cell.length, 0) > KEPT_MAX_CHARACTERS) return refused('list_too_large');
    const checked = checkList(kind, sheet, await this.lists.of(network, answers.side), language);
    if (!checked.ok) return checked;
    if (checked.list.count === 0) return refused('no_rows');
    await this.desk.keep(draft, (now) => ({ ...now, lists: { ...now.lists, [kind]: sheet } }));
    return { ok: true };
  }

  /** What is wrong with a file that was not read to its end. */
  tooLarge({ answers }: OpenDraft): ListFault { return asAWhole(answers.language, 'list_too_large'); }

  async remove(draft: OpenDraft, kind: ListKind): Promise<void> {
    await this.desk.keep(draft, (now) => {
      const { [kind]: _, ...left } = now.lists ?? {};
      return { ...now, lists: left };
    });
  }

  /** Every list of a draft, by the rules and the date of now. */
  async checked({ answers, network }: OpenDraft, language: Language = answers.language): Promise<DraftLists> {
    const lists = await this.lists.of(network, answers.side);
    return Object.fromEntries(LIST_KINDS.flatMap((kind) => {
      const sheet = answers.lists?.[kind];
      const found = sheet && checkList(kind, sheet, lists, language);
      return found?.ok ? [[kind, found.list]] : [];
    }));
  }
}

/** A draft is stored as JSON in a database that cannot hold NUL or half a surrogate pair. */
const plain = (cell: string): string => cell.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '');
const storable = ({ headings, rows }: Sheet): Sheet => ({ headings: headings.map(plain), rows: rows.map((row) => row.map(plain)) });
