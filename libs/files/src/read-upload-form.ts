import { FILE_MAX_BYTES } from '#contracts';
import { ProblemError } from '#edge';
import type { Request, Response } from 'express';
import multer from 'multer';
import { tooLong } from './read-upload.js';

/** Name of the field with the file. */
export const FILE_FIELD = 'file';
/** A form of ours has one file and a few short fields. */
const LIMITS = { fileSize: FILE_MAX_BYTES, files: 1, fields: 4, parts: 6, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 };
const receive = multer({ storage: multer.memoryStorage(), limits: LIMITS, defParamCharset: 'utf8' }).single(FILE_FIELD);

/** What a page's form for a file sent; `file` is null where none was chosen. */
export interface ReadForm { readonly file: { readonly name: string; readonly contents: Buffer } | null; readonly fields: Readonly<Record<string, unknown>> }

/** @throws ProblemError `too-large` (413), or `malformed-request` (400) for a form that is none of ours or broke off */
export async function readUploadForm(request: Request, response: Response): Promise<ReadForm> {
  await new Promise<void>((resolve, reject) => {
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
