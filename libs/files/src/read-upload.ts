import { FILE_MAX_BYTES } from '#contracts';
import { ProblemError } from '#edge';
import type { Request, Response } from 'express';
import { type Pace, keepingPace } from './keep-pace.js';

/** What a body that is a file calls itself: nothing is believed of what the sender says that it is. */
export const FILE_BODY = 'application/octet-stream';

/** How long a sender that was refused may go on before the connection ends: long enough to read why, which most do only once they have sent all. */
const LINGER_MS = 5_000;

/** The problem of a file that is longer than `max_bytes`. The rest is thrown away unread for a while, since a connection cut at once would lose the answer on its way. */
export function tooLong(request: Request, response: Response, max_bytes = FILE_MAX_BYTES): ProblemError {
  response.once('finish', () => setTimeout(() => { if (!request.complete) request.socket.destroy(); }, LINGER_MS).unref());
  return new ProblemError('too-large', { extras: { limit_bytes: max_bytes }, words: { limit: `${max_bytes / 1024 / 1024} MB` } });
}

/**
 * The whole body of a request that is a file.
 * @param max_bytes of the file; of one that is longer nothing is kept
 * @throws ProblemError `too-large` (413) at the first byte too many, `unsupported-media-type` (415) for a body that is another thing, `malformed-request` (400) for one that broke off or comes too slowly
 */
export async function readUpload(request: Request, response: Response, max_bytes = FILE_MAX_BYTES, pace?: Pace): Promise<Buffer> {
  if (!request.is(FILE_BODY)) throw new ProblemError('unsupported-media-type', { words: { accepted: FILE_BODY }, headers: { Accept: FILE_BODY } });
  if (Number(request.headers['content-length'] ?? 0) > max_bytes) throw tooLong(request, response, max_bytes);
  return keepingPace(request, response, () => wholeBody(request, response, max_bytes), pace);
}

async function wholeBody(request: Request, response: Response, max_bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // What is left unread must not end the connection before the answer has gone.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > max_bytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw request.destroyed && !request.complete ? new ProblemError('malformed-request') : error;
  }
  if (size > max_bytes) throw tooLong(request, response, max_bytes);
  return Buffer.concat(chunks);
}
