import type { ReportBody } from '#contracts';
import type { Language, Network, Side } from '#domain';
import type { WordingKey } from '#wording';
import type { ItemNames } from './find-item.js';
import type { Raw } from './raw.js';

export const PAGES = [
  'kind', 'part', 'goods', 'hs', 'route', 'since', 'stage', 'port', 'quantity', 'contract', 'licence', 'licence_details', 'partner', 'stock',
  'next_delivery', 'share', 'other_source', 'impact', 'tried', 'help', 'company', 'contact', 'consent',
] as const;
/** Pages that ask, in the order of WORDING §4. `check` follows them and asks only for the declaration. */
export type PageId = (typeof PAGES)[number];
export const SECTIONS = ['problem', 'goods', 'status', 'stock', 'effect', 'company', 'consent'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** A list that is not written here: places and units come from the network and the contract. */
export type ListName = 'countries' | 'units' | 'languages';

/** One input, or one group of boxes, of a page. Its `name` is also the id that an error links to. */
export type Field =
  | { readonly type: 'radios' | 'checkboxes'; readonly name: string; readonly options: readonly string[] | ((said: Said) => readonly string[]) }
  | { readonly type: 'text'; readonly name: string; readonly mode?: 'numeric' | 'decimal' | 'tel' | 'email'; readonly complete?: string; readonly width: 'short' | 'long'; readonly unit?: true }
  | { readonly type: 'area'; readonly name: string; readonly rows: number }
  | { readonly type: 'date'; readonly name: string }
  | { readonly type: 'select'; readonly name: string; readonly list: ListName }
  /** Found by what is typed, with a list to choose from. */
  | { readonly type: 'port' | 'hs'; readonly name: string }
  /** A box beside the field before it: what the company does not know or does not have. */
  | { readonly type: 'instead'; readonly name: string; readonly say: 'unknown' | 'none' };

/** Name of the boxes that an input for goods offers where what was typed names several, or a part of one. */
export const HS_CHOSEN = 'hs-chosen';

/** What the pages before have said, as far as it holds. */
export type Said = Partial<ReportBody>;

/** What reading a page may know. */
export interface Asking {
  readonly network: Network;
  readonly side: Side;
  readonly language: Language;
  readonly said: Said;
  readonly items: ItemNames;
}

/** What is wrong with an input, and the text that says so. */
export interface FormError { readonly input: string; readonly say: WordingKey; readonly values?: Readonly<Record<string, string | number>> }
export type Read = { readonly ok: true; readonly says: Said } | { readonly ok: false; readonly errors: readonly FormError[] };

/** One page of the form. */
export interface Question {
  readonly id: PageId;
  readonly section: SectionId;
  readonly fields: readonly Field[];
  /** Whose page it is: asked of those who have one of these parts in the trade, and of everybody where it does not say. */
  readonly parts?: readonly ReportBody['part'][];
  /** Whether the page concerns this company, from what was said before. */
  readonly applies?: (said: Said) => boolean;
  /** What the report says when the page does not apply. */
  readonly otherwise?: Said;
  /** What stands in the page's inputs when it is first seen: what the pages before make likely, for the company to change. */
  readonly suggest?: (asking: Asking) => Raw;
  /** Turns what was typed into a part of the report, or names what is wrong. */
  readonly read: (raw: Raw, asking: Asking) => Read;
}

export const says = (part: Said): Read => ({ ok: true, says: part });
export const wrong = (...errors: readonly FormError[]): Read => ({ ok: false, errors });
/** Errors when there are any, else what the page says. */
export const unless = (errors: readonly (FormError | null)[], part: () => Said): Read => {
  const found = errors.filter((e) => e !== null);
  return found.length > 0 ? wrong(...found) : says(part());
};
