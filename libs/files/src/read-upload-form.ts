import { FILE_MAX_BYTES } from '#contracts';
import { ProblemError } from '#edge';
import type { Request, Response } from 'express';
import multer from 'multer';
import { tooLong } from './read-upload.js';

/** Name of the field with the file. */
export const FILE_FIELD = 'file';
/** A form of ours has one file and a few short fields. */
const LIMITS = { fileSize: FILE_MAX_BYTES, files: 1, fields: 4, parts: 6, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 };
/** Of a form with the longest file: what stands around it is short. */
const FORM_MAX_BYTES = FILE_MAX_BYTES + 64 * 1_024;
const receive = multer({ storage: multer.memoryStorage(), limits: LIMITS, defParamCharset: 'utf8' }).single(FILE_FIELD);

/** What a page's form for a file sent; `file` is null where none was chosen. */
export interface ReadForm { readonly file: { readonly name: string; readonly contents: Buffer } | null; readonly fields: Readonly<Record<string, unknown>> }

/** @throws ProblemError `too-large` (413), or `malformed-request` (400) for a form that is none of ours or broke off */
export async function readUploadForm(request: Request, response: Response): Promise<ReadForm> {
  await new Promise<void>((resolve, reject) => {
    // A form that is refused is read to its end before multer says so; one that has no end is answered here.
    let size = 0;
    const count = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= FORM_MAX_BYTES) return;
      request.off('data', count);
      reject(tooLong(request, response));
    };
    request.on('data', count);
    receive(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(problemOf(error, request, response));
    });
  });
  const { file } = request;
  // Browsers send an empty file without a name where none was chosen.
  const chosen = file !== undefined && (file.originalname !== '' || file.size > 0);
  return { file: chosen ? { name: file.originalname, contents: file.buffer } : null, fields: { ...(request.body as Record<string, unknown> | undefined) } };
}

const problemOf = (error: unknown, request: Request, response: Response): ProblemError =>
  (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE' ? tooLong(request, response) : new ProblemError('malformed-request'));
