import * as z from 'zod/mini';
import { id, line, tlp } from './scalars.js';

/** Largest file that is taken, in bytes. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
/** Longest name of a file, in bytes of UTF-8: what file systems take. */
export const FILE_NAME_MAX_BYTES = 255;

/**
 * Kinds of file that are taken, each with the endings that its name may have, the usual one first (ADR 15). The kind is
 * what the contents are, whatever the name and the sender say.
 */
export const FILE_KINDS = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/x-hwp': ['hwp'],
  'application/hwp+zip': ['hwpx'],
  'application/ofd': ['ofd'],
  'text/plain': ['txt', 'csv'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type MediaType = keyof typeof FILE_KINDS;
export const MEDIA_TYPES = Object.keys(FILE_KINDS) as [MediaType, ...MediaType[]];
/** What a page's file picker offers. */
export const FILE_ENDINGS = Object.values(FILE_KINDS).flatMap((endings) => endings.map((ending) => `.${ending}`));

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
/** A file's name, kept as it was given. */
export const fileName = () => line().check(z.refine((name) => bytesOf(name) <= FILE_NAME_MAX_BYTES, { error: 'too_many_bytes', params: { max: FILE_NAME_MAX_BYTES } }));

/** A file's name as it is shown, and as it is saved: what is not seen, or turns round what stands beside it, so that another ending seems to be its own, is a low line. */
export const shownName = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '_');

/** Query of `POST /api/v1/cases/{reference}/attachments`, whose body is the file itself. */
export const attachQuerySchema = z.strictObject({
  name: fileName(),
  tlp: tlp(),
  /** Id of the original that this is the redacted version of. */
  redacts: z.optional(id()),
});
/** Query of `POST /api/v1/reports/{reference}/attachments`. */
export const handInQuerySchema = z.strictObject({ name: fileName() });

const instant = () => z.string();
const fileShape = {
  id: z.string(), name: z.string(), media_type: z.enum(MEDIA_TYPES), size: z.number(),
  /** Of the contents, in hex. */
  sha256: z.string(),
};

/** One attachment as its side sees it. */
export const attachmentSchema = z.strictObject({
  ...fileShape,
  tlp: tlp(),
  at: instant(),
  /** Who brought it: the company, an office of the reader's side, or another side, which gave it. */
  from: z.enum(['company', 'office', 'side']),
  side: z.string(),
  office: z.nullable(z.string()),
  /** The original that this is the redacted version of. */
  redacts: z.nullable(z.string()),
  /** What crossed of it, when, to whom and under which name and label. */
  released: z.array(z.strictObject({ id: z.string(), at: instant(), to: z.array(z.string()), name: z.string(), tlp: tlp() })),
  /** Why it may not cross as it is; null where it may. */
  withheld: z.nullable(z.enum(['no_consent', 'withdrawn'])),
  /** Whether the reader may open it: what is labelled TLP:RED is for those who work the case. */
  may_open: z.boolean(),
});
export type AttachmentView = z.output<typeof attachmentSchema>;

/** One paper of a company as the company sees it. */
export const paperSchema = z.strictObject({
  ...fileShape,
  at: instant(),
  /** Whether the company agrees that it is given to the other sides as it is, and since when; null where it never did. */
  consent: z.nullable(z.strictObject({ given: z.boolean(), at: instant() })),
  /** For the list of applications that belongs to the report: when the home side last took applications up from a list since. Null for other papers, and once other companies' reports go on in the case, whose lists those may be. */
  list: z.nullable(z.strictObject({ taken_up_at: z.nullable(instant()) })),
  /** When it, or a redacted version, was given to the other sides. */
  given: z.array(z.strictObject({ at: instant(), redacted: z.boolean() })),
});
export type Paper = z.output<typeof paperSchema>;

/** Body of `POST /api/v1/reports/{reference}/attachments/{id}/consent`. */
export const paperConsentSchema = z.strictObject({ given: z.boolean() });

