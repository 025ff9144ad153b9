import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '#domain';

/** Query of a draft notification; without a language it is in the one that the caller reads. */
export const notificationQuerySchema = z.strictObject({ language: z.optional(z.enum(LANGUAGES as [Language, ...Language[]])) });

const notificationBoxSchema = z.strictObject({
  /** By which the format knows it: a letter, the number of a column, or nothing. */
  box: z.nullable(z.string()),
  label: z.string(),
  /** What the register knows: in which language (BCP 47), and what a page prints beside it. */
  lines: z.array(z.strictObject({ text: z.string(), language: z.string(), mark: z.nullable(z.string()) })),
  /** What a person has still to write there; null where it is complete. */
  to_fill: z.nullable(z.string()),
});
export type NotificationBox = z.output<typeof notificationBoxSchema>;

/** A draft notification of one measure as a quantitative restriction, in the format of the WTO's decision G/L/59/Rev.1. Nothing is sent. */
export const notificationSchema = z.strictObject({
  measure: z.string(),
  /** Of the measure in the register, and when it was recorded, ISO 8601. */
  revision: z.number(),
  as_of: z.string(),
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  network: z.string(),
  exercise: z.boolean(),
  title: z.string(),
  /** That it is a draft, and of which format. */
  draft: z.string(),
  format: z.string(),
  sections: z.array(z.strictObject({ title: z.string(), boxes: z.array(notificationBoxSchema) })),
  /** Sentences at its foot: what it was made from, and who alone may notify. */
  notes: z.array(z.string()),
});
export type Notification = z.output<typeof notificationSchema>;
