import type { Rank } from '#domain';
import type { WordingKey } from '#wording';

/** A value inside a sentence while it is still a code; the reader's language and the network's names turn it into words. */
export type Term =
  | string
  | number
  | { readonly side: string }
  | { readonly sides: readonly string[] }
  | { readonly rank: Rank }
  | { readonly office: string }
  | { readonly offices: readonly string[] }
  | { readonly channel: string }
  | { readonly word: WordingKey }
  | { readonly words: readonly WordingKey[] }
  /** An ISO instant, printed with day, time and city. */
  | { readonly moment: string }
  /** An ISO instant, printed as the time of the reader's own city, without the city. */
  | { readonly time: string }
  /** An ISO date, printed with its weekday. */
  | { readonly day: string }
  /** The city by whose time a side counts. */
  | { readonly city: string }
  /** An amount, or the band of one that crossed. */
  | { readonly quantity: { readonly value: number; readonly unit: string } | { readonly from: number; readonly to: number; readonly unit: string } }
  /** Milliseconds. */
  | { readonly lasting: number }
  | { readonly said: Said };

/** A sentence of the catalogue with its values still as codes. View models make it, pages say it. */
export interface Said {
  readonly key: WordingKey;
  readonly values: Readonly<Record<string, Term>>;
}

export const said = (key: WordingKey, values: Readonly<Record<string, Term>> = {}): Said => ({ key, values });
