import { FILE_MAX_BYTES } from '#contracts';
import { ProblemError } from '#edge';
import type { Request, Response } from 'express';
import multer from 'multer';
import { type Pace, keepingPace } from './keep-pace.js';
import { tooLong } from './read-upload.js';

/** Name of the field with the file. */
export const FILE_FIELD = 'file';
/** A form of ours has one file and a few short fields. */
const LIMITS = { files: 1, fields: 4, parts: 6, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 };
/** Of a form beside its file: what stands around it is short. */
const AROUND_MAX_BYTES = 64 * 1_024;
const receiving = (max_bytes: number) => multer({ storage: multer.memoryStorage(), limits: { ...LIMITS, fileSize: max_bytes }, defParamCharset: 'utf8' }).single(FILE_FIELD);

/** What a page's form for a file sent; `file` is null where none was chosen. */
export interface ReadForm { readonly file: { readonly name: string; readonly contents: Buffer } | null; readonly fields: Readonly<Record<string, unknown>> }

/**
 * @param max_bytes of the file; one that is longer is put down as soon as that is known, by what the sender says or by what has come
 * @throws ProblemError `too-large` (413), or `malformed-request` (400) for a form that is none of ours, broke off or comes too slowly
 */
export async function readUploadForm(request: Request, response: Response, max_bytes = FILE_MAX_BYTES, pace?: Pace): Promise<ReadForm> {
  const form_max_bytes = max_bytes + AROUND_MAX_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > form_max_bytes) {
    request.resume();
    throw tooLong(request, response, max_bytes);
  }
  await keepingPace(request, response, () => new Promise<void>((resolve, reject) => {
    // A form that is refused is read to its end before multer says so; one that has no end is answered here.
    let size = 0;
    const count = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= form_max_bytes) return;
      request.off('data', count);
      reject(tooLong(request, response, max_bytes));
    };
    request.on('data', count);
    receiving(max_bytes)(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(problemOf(error, request, response, max_bytes));
    });
  }), pace);
  const { file } = request;
  // Browsers send an empty file without a name where none was chosen.
  const chosen = file !== undefined && (file.originalname !== '' || file.size > 0);
  return { file: chosen ? { name: file.originalname, contents: file.buffer } : null, fields: { ...(request.body as Record<string, unknown> | undefined) } };
}

const problemOf = (error: unknown, request: Request, response: Response, max_bytes: number): ProblemError =>
  (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE' ? tooLong(request, response, max_bytes) : new ProblemError('malformed-request'));
