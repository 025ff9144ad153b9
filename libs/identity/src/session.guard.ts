import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, UseGuards, applyDecorators, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError, pageLanguage, setCallerLanguage } from '#edge';
import { type Right, type Use, isFresh, may, usesWithProof } from '#domain';
import type { Request } from 'express';
import { SessionAuthenticator } from './session-authenticator.js';
import type { Viewer } from './viewer.js';

/** Metadata of a controller or handler: the right that whoever calls it must have. */
export const NEEDS = 'hotline:needs';
/** What it is used for, where the request does not tell. */
const USE = 'hotline:use';
const viewers = new WeakMap<Request, Viewer>();

/**
 * Lets in whoever is signed in and has this right (domain, `RIGHTS`), and has proved lately that it is them where this use of
 * it asks for that (`PROVEN_USES`). A handler's own takes the place of its controller's.
 * @param use left out: a change by any method but GET, an export where the request asks for a `format`, else a look
 */
export const May = (right: Right, use?: Use): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(NEEDS, right), UseGuards(SessionGuard), ...(use === undefined ? [] : [SetMetadata(USE, use)]));

/** The signed-in officer of this request. Needs `May`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const viewer = viewers.get(context.switchToHttp().getRequest<Request>());
  if (!viewer) throw new Error('a handler asks for the viewer without a right that lets them in');
  return viewer;
});

/**
 * Recognises the signed-in officer and asks the table for their right; from here on the request is answered in the language
 * of their page, else their account's.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionAuthenticator, private readonly reflector: Reflector) {}

  /** @throws ProblemError `unauthenticated` (401), `not-allowed` or `step-up-needed` (403) */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const known = await this.sessions.authenticateCookie(request.headers.cookie);
    if (!known) throw new ProblemError('unauthenticated');
    const viewer: Viewer = { ...known, language: pageLanguage(request, known.officer.language) };
    setCallerLanguage(request, viewer.language);
    const right = this.reflector.getAllAndOverride<Right | undefined>(NEEDS, [context.getHandler(), context.getClass()]);
    if (right === undefined || !may(viewer.officer.role, right)) throw new ProblemError('not-allowed');
    const use = this.reflector.get<Use | undefined>(USE, context.getHandler()) ?? useOf(request);
    if (usesWithProof(viewer.officer.role, right, use) && !isFresh(viewer.proven_at, viewer.recognised_at)) throw new ProblemError('step-up-needed');
    viewers.set(request, viewer);
    return true;
  }
}

function useOf({ method, query }: Request): Use {
  if (method !== 'GET' && method !== 'HEAD') return 'change';
  return query['format'] === undefined ? 'read' : 'export';
}
