import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LANGUAGES, type Language } from '#domain';
import { logger } from '#platform';
import { callerLanguage, hasCallerLanguage, lookUpLanguage } from './caller-language.js';
import { wantedLanguage } from './page-language.js';
import { foreignProblem, tookTooLong } from './foreign-errors.js';
import { presentProblem } from './present-problem.js';
import { type ProblemCode, ProblemError } from './problem-error.js';
import { problemPage } from './problem-page.js';
import { allowedMethods } from './allowed-methods.js';

const log = logger('http');

/** Refusals that somebody who tries what they may not meets, and who keeps the pages seldom does: whoever watches the log looks for these. */
const ATTEMPTS: ReadonlySet<ProblemCode> = new Set(['wrong-credentials', 'wrong-code', 'passkey-unknown', 'passkey-refused', 'passkey-went-back', 'passkey-not-yours', 'not-allowed', 'wrong-origin', 'wrong-host', 'too-many-requests',
  'provider-sign-in-over', 'provider-no-office', 'provider-other-side', 'provider-account-inactive', 'not-for-keys', 'insufficient-scope']);

/** Bodies are read before guards ask who sent them, and so are they refused. */
const BEFORE_GUARDS: ReadonlySet<ProblemCode> = new Set(['unsupported-media-type', 'malformed-json', 'malformed-request', 'too-large']);

async function answerOnceKnown(request: Request, response: Response, problem: ProblemError): Promise<void> {
  await lookUpLanguage(request).catch((err: unknown) => log.error({ err }, 'the language of a caller could not be looked up'));
  if (response.headersSent) response.destroy();
  else answerProblem(request, response, problem);
}

/** Answers every error as a problem document in the caller's language; what is not a problem is logged and told without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = withMethods(foreignProblem(error) ?? fault(error, request), request);
    if (tookTooLong(error)) log.warn({ err: error, method: request.method, route: routeOf(request) }, 'the database took too long');
    if (ATTEMPTS.has(problem.code)) log.info({ code: problem.code, method: request.method, route: routeOf(request) }, 'refused');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (BEFORE_GUARDS.has(problem.code)) void answerOnceKnown(request, response, problem);
    else answerProblem(request, response, problem);
  }
}

/** Writes a problem as the answer: a document for programs, a plain page for a browser that opened an address. */
export function answerProblem(request: Request, response: Response, error: ProblemError): void {
  const page = wantsPage(request);
  const language = page ? languageOfPage(request, response) : callerLanguage(request);
  const problem = presentProblem(error, language);
  response.status(error.status).set({ 'Content-Language': language, ...error.parts.headers });
  if (page) response.type('html').send(problemPage(problem, language, error.parts, canAskAgain(request)));
  else response.type('application/problem+json').send(JSON.stringify(problem));
}

const MACHINES = /^\/(api|health|metrics)(\/|$)/;
const wantsPage = (request: Request): boolean => !MACHINES.test(request.path) && request.accepts(['json', 'html']) === 'html';

/** What a page's address asks for, what is known of the caller, or what they chose on another page. */
function languageOfPage(request: Request, response: Response): Language {
  const { language: asked } = request.query;
  return hasCallerLanguage(request) && !LANGUAGES.some((one) => one === asked) ? callerLanguage(request) : wantedLanguage(request, response, asked);
}

/** A form is not sent anew for a language, and what else an address says may count once. */
const canAskAgain = ({ method, query }: Request): boolean => (method === 'GET' || method === 'HEAD') && Object.keys(query).every((name) => name === 'language');

/** Nest knows only that no handler fits; an address of the API that takes other methods says which. */
function withMethods(problem: ProblemError, request: Request): ProblemError {
  const allowed = problem.code === 'not-found' ? allowedMethods(request.path) : [];
  if (allowed.length === 0 || allowed.includes(request.method)) return problem;
  const list = allowed.join(', ');
  return new ProblemError('method-not-allowed', { words: { allowed: list }, headers: { Allow: list } });
}

/** The log holds the error under an id; the caller gets only the id. */
function fault(error: unknown, request: Request): ProblemError {
  const id = randomUUID();
  log.error({ err: error, id, method: request.method, route: routeOf(request) }, 'failed');
  return new ProblemError('internal', { extras: { id }, words: { id } });
}

/** The pattern and never the path, which may hold a tracking token. */
export const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? path : 'none';
};
