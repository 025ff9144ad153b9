import * as z from 'zod/mini';
import { LANGUAGES, TLP_LABELS } from '#domain';

/** Longest free text that a company or officer may write, in UTF-16 code units. */
export const TEXT_MAX = 10_000;
export const LINE_MAX = 300;

/** Code points that no database column can hold or no reader can see apart: NUL and lone surrogates. Everything else is kept as it is. */
export const storable = (s: string): boolean => !s.includes('\u0000') && !/\p{Surrogate}/u.test(s);
const filled = (s: string): boolean => s.trim().length > 0;

export const line = () => z.string().check(z.maxLength(LINE_MAX), z.refine(storable, 'not_storable'), z.refine(filled, 'required'));
export const text = () => z.string().check(z.maxLength(TEXT_MAX), z.refine(storable, 'not_storable'), z.refine(filled, 'required'));
/** Code points that are not seen, or turn round what stands beside them, such as zero-width characters, line ends and the marks of writing direction. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/u;
/** What leaves something to be seen; the fillers of Hangul and the blank of Braille are a letter and a symbol by name alone. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
/** One line of which a reader sees all: what something is called, or why something was done. @param max in UTF-16 code units */
export const legible = (max: number) => z.string().check(z.maxLength(max), z.refine((s) => !HIDDEN.test(s), 'not_storable'), z.refine((s) => HIDDEN.test(s) || SEEN.test(s), 'required'));
export const language = () => z.enum(LANGUAGES as [string, ...string[]] as ['ko', 'zh-Hans', 'en']);
/** An id that the service gave, in small letters as it writes it, however it comes: letters of either case are one id (RFC 9562 §4). */
export const id = () => z.uuid().check(z.toLowerCase());
/** How far a text or a file may be passed on (TLP 2.0). */
export const tlp = () => z.enum(TLP_LABELS);
export const version = () => z.int().check(z.minimum(1));

/** A country by ISO 3166-1, or a part of one by ISO 3166-2: networks of provinces name these. */
export const PLACE_CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

const isCalendarDate = (s: string): boolean => {
  const [y, m, d] = s.split('-').map(Number);
  const date = new Date(Date.UTC(y ?? 0, (m ?? 0) - 1, d ?? 0));
  return date.getUTCFullYear() === y && date.getUTCMonth() === (m ?? 0) - 1 && date.getUTCDate() === d;
};
/** A real calendar day, `YYYY-MM-DD`. A blank one breaks the form alone, which is then told as missing. */
export const date = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_date'), z.refine((s) => s === '' || isCalendarDate(s), 'not_a_date'));
/** A day on which an agreement, an office or a zone's rules can still mean something. */
export const day = () => date().check(z.refine((s) => !isCalendarDate(s) || (s >= DAYS.from && s <= DAYS.to), { error: 'day_out_of_range', params: DAYS }));
const DAYS = { from: '2000-01-01', to: '2100-12-31' } as const;
/** Whether no item of a list comes twice. */
export const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;
/** A quantity: above zero, no smaller than a millionth (a gram in a tonne), and no larger than any traded amount. */
export const positive = () => z.number().check(z.refine((n) => n > 0, { error: 'not_positive', abort: true }), z.minimum(1e-6), z.maximum(1e12));
/** A text that is compared and never shown, such as a code in a query. */
export const code = (max: number) => z.string().check(z.maxLength(max), z.refine(storable, 'not_storable'));
export const reference = () => code(40);
/** One mail address as an input of type `email` takes it: what names two, has a name or a comment beside it, or begins another line of a message, is none. */
export const email = () => z.string().check(z.maxLength(254), z.regex(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, 'email_format'));
/** What something is called in every language of the service. */
export const namesInAll = () => z.strictObject({ ko: z.string(), 'zh-Hans': z.string(), en: z.string() });
