import { isUtf8 } from 'node:buffer';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { ProblemError } from './problem-error.js';
import { repeatsName } from './repeated-names.js';

/** Largest body that is read, in bytes: a report with every text at its limit of 10,000 characters needs less. */
export const BODY_LIMIT_BYTES = 262_144;
const LIMIT_WORDS = `${BODY_LIMIT_BYTES / 1024} kB`;
/** Most fields in one form post. */
const FORM_FIELDS_MAX = 200;

const API = /^\/api\//;
/** Where the body is a file, which is read by whoever takes it, and only once it is known who sends it. */
const FILES = /^\/api\/v1\/((cases|reports)\/[^/]+\/attachments|cases\/[^/]+\/(licences|shipments))\/?$/;
const acceptedAt = (path: string): string => (FILES.test(path) ? 'application/octet-stream' : 'application/json');

/** Parsers of JSON and form bodies, whose failures are problems. */
export function bodyParsers(): RequestHandler[] {
  const json = express.json({ limit: BODY_LIMIT_BYTES, verify: refuseWhatLosesWords });
  const form = express.urlencoded({ limit: BODY_LIMIT_BYTES, extended: false, parameterLimit: FORM_FIELDS_MAX, verify: refuseOtherEscapes });
  return [refuseOtherTypes, asProblems(json, 'malformed-json'), asProblems(form, 'malformed-request')];
}

/** Without this, a body in another encoding would be stored with replacement characters, and of a name that comes twice only the last. */
function refuseWhatLosesWords(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8' || !isUtf8(body)) throw new Error('not UTF-8');
  if (repeatsName(body.toString('utf8'))) throw new Error('one name twice');
}

/** A form's letters are escaped bytes, which may be of another encoding though the body itself is plain. */
function refuseOtherEscapes(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  const bytes = body.toString('latin1').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (encoding !== 'utf-8' || !isUtf8(Buffer.from(bytes, 'latin1'))) throw new Error('not UTF-8');
}

/** The API takes JSON, and files as plain bytes; a body of another type would silently count as none. */
function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const accepted = acceptedAt(request.path);
  if (hasBody && API.test(request.path) && !request.is(accepted)) {
    next(new ProblemError('unsupported-media-type', { words: { accepted }, headers: { Accept: accepted } }));
  } else next();
}

type Unreadable = 'malformed-json' | 'malformed-request';
function asProblems(parser: RequestHandler, unreadable: Unreadable): RequestHandler {
  return (request, response, next) => parser(request, response, (error?: unknown) => next(error === undefined ? undefined : bodyProblem(error, unreadable)));
}

/** `type` is how body-parser names its failures. */
function bodyProblem(error: unknown, unreadable: Unreadable): unknown {
  const type: unknown = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.parse.failed': case 'entity.verify.failed': case 'charset.unsupported':
      return new ProblemError(unreadable);
    case 'entity.too.large':
      return new ProblemError('too-large', { extras: { limit_bytes: BODY_LIMIT_BYTES }, words: { limit: LIMIT_WORDS } });
    case 'parameters.too.many':
      return new ProblemError('too-large', { extras: { limit_fields: FORM_FIELDS_MAX }, words: { limit: LIMIT_WORDS } });
    case 'encoding.unsupported':
      return new ProblemError('unsupported-media-type', { words: { accepted: 'gzip, deflate, br' } });
    default:
      return error;
  }
}
