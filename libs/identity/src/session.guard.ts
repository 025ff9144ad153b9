import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, UseGuards, applyDecorators, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError, pageLanguage, setCallerLanguage } from '#edge';
import { type KeyCommand, type Right, type Use, isFresh, may, usesWithProof } from '#domain';
import type { Request } from 'express';
import { KeyGate, type Wanted } from './key-gate.js';
import { keyOf } from './key-secret.js';
import { SessionAuthenticator, unauthenticated } from './session-authenticator.js';
import { type Caller, type Viewer, isViewer } from './viewer.js';

/** Metadata of a controller or handler: the right that whoever calls it must have. */
export const NEEDS = 'hotline:needs';
/** What it is used for, where the request does not tell. */
const USE = 'hotline:use';
/** Which command a handler gives, where its address does not tell. */
const GIVES = 'hotline:gives';
const callers = new WeakMap<Request, Caller>();

/**
 * Lets in whoever has this right (domain, `RIGHTS`): who shows a key with its scope, or is signed in, and has proved lately
 * that it is them where this use of it asks for that (`PROVEN_USES`). A handler's own takes the place of its controller's.
 * @param use left out: a change by any method but GET, an export where the request asks for a `format`, else a look
 */
export const May = (right: Right, use?: Use): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(NEEDS, right), UseGuards(SessionGuard), ...(use === undefined ? [] : [SetMetadata(USE, use)]));

/** Says of a handler which command it gives, since a key has each by itself. */
export const Gives = (command: KeyCommand): MethodDecorator => SetMetadata(GIVES, command);

/** Who asks, be it a person or a machine. Needs `May`. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = callers.get(context.switchToHttp().getRequest<Request>());
  if (!caller) throw new Error('a handler asks for the caller without a right that lets them in');
  return caller;
});

/** The signed-in officer of this request, for handlers that no key opens. Needs `May`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const caller = callers.get(context.switchToHttp().getRequest<Request>());
  if (!caller || !isViewer(caller)) throw new Error('a handler for people is open to others');
  return caller;
});

/**
 * Recognises the caller and asks the table for their right; from here on the request is answered in the language of their
 * page, else their account's or their side's. Whoever shows a key is judged by it alone, whatever cookies come with it.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionAuthenticator, private readonly keys: KeyGate, private readonly reflector: Reflector) {}

  /** @throws ProblemError `unauthenticated` (401), `not-allowed` or `step-up-needed` (403), and those of `KeyGate` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = keyOf(request.headers);
    const wanted = this.wantedBy(context, request);
    const known = key === null ? await this.person(request, wanted) : await this.keys.admit(key, request, wanted);
    const caller = { ...known, language: pageLanguage(request, known.language) };
    setCallerLanguage(request, caller.language);
    callers.set(request, caller);
    return true;
  }

  private wantedBy(context: ExecutionContext, request: Request): Wanted {
    const command = this.reflector.get<KeyCommand | undefined>(GIVES, context.getHandler()) ?? request.params['command'];
    return {
      right: this.reflector.getAllAndOverride<Right | undefined>(NEEDS, [context.getHandler(), context.getClass()]),
      use: this.reflector.get<Use | undefined>(USE, context.getHandler()) ?? useOf(request), command: typeof command === 'string' ? command : null,
    };
  }

  private async person(request: Request, { right, use }: Wanted): Promise<Viewer> {
    const viewer = await this.sessions.authenticateCookie(request.headers.cookie);
    if (!viewer) throw unauthenticated();
    setCallerLanguage(request, pageLanguage(request, viewer.language));
    const { actor: { role, proven_at }, recognised_at } = viewer;
    if (right === undefined || !may(role, right)) throw new ProblemError('not-allowed');
    if (usesWithProof(role, right, use) && !isFresh(proven_at, recognised_at)) throw new ProblemError('step-up-needed');
    return viewer;
  }
}

function useOf({ method, query }: Request): Use {
  if (method !== 'GET' && method !== 'HEAD') return 'change';
  return query['format'] === undefined ? 'read' : 'export';
}
