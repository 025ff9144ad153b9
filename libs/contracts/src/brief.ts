import * as z from 'zod/mini';
import { CASE_STATES, LANGUAGES, type Language } from '#domain';
import { tlp } from './scalars.js';

/** What a party says when it asks for help in a crisis, in the agreement's order (IPEF supply chain agreement, Art. 12). */
export const BRIEF_POINTS = ['impact', 'cause', 'expected_length', 'sectors', 'measures_taken', 'help_wanted'] as const;
export type BriefPointName = (typeof BRIEF_POINTS)[number];

/** Query of a brief; without a language it is in the one that the caller reads. */
export const briefQuerySchema = z.strictObject({ language: z.optional(z.enum(LANGUAGES as [Language, ...Language[]])) });

const briefLineSchema = z.strictObject({
  /** When it was done or said, ISO 8601, and the same in words, in the zone of every side; null for what simply is so. */
  at: z.nullable(z.string()),
  when: z.nullable(z.string()),
  /** What the text is, or who did it. */
  label: z.nullable(z.string()),
  text: z.nullable(z.string()),
  /** Of `text`: words of this service and of the network, words that people typed, or these in another language. */
  words: z.enum(['service', 'typed', 'translated', 'machine']),
  /** BCP 47; `und` where nobody said in which language it was typed. */
  language: z.string(),
  /** The words as they were typed, where `text` is a translation. */
  original: z.nullable(z.strictObject({ text: z.string(), language: z.string() })),
  /** What a page prints beside the text: its language where people typed it, and how much of it was left out here. */
  mark: z.nullable(z.string()),
});
export type BriefLine = z.output<typeof briefLineSchema>;

/** One page about one case, from what was given to every side that was told of it, and so the same for each of them. */
export const briefSchema = z.strictObject({
  reference: z.string(),
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  network: z.string(),
  title: z.string(),
  /** The strictest label of what it holds. */
  tlp: tlp(),
  exercise: z.boolean(),
  /** How many entries all sides share, when the last of them was written, and its hash: what the brief was made from. */
  version: z.number(),
  as_of: z.string(),
  head: z.nullable(z.string()),
  state: z.enum(CASE_STATES),
  /** Sides that know of the case, in the network's order; where there is only one, nothing was given yet. */
  sides: z.array(z.string()),
  /** Which case it is and how it stands: label and value. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  points: z.array(z.strictObject({
    point: z.enum(BRIEF_POINTS),
    title: z.string(),
    lines: z.array(briefLineSchema),
    /** How many more the case has that this page has no room for. */
    left_out: z.number(),
    /** What stands there where nothing was given, or that more is in the case. */
    remark: z.nullable(z.string()),
  })),
  /** Sentences at its foot: what it was made from, how far it may be passed on, and what it does not mean. */
  notes: z.array(z.string()),
});
export type Brief = z.output<typeof briefSchema>;
export type BriefPoint = Brief['points'][number];
