import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError, setCallerLanguage } from '#edge';
import type { Role } from '#domain';
import type { Request } from 'express';
import { SessionAuthenticator } from './session-authenticator.js';
import type { Viewer } from './viewer.js';

const ROLES = 'hotline:roles';
const viewers = new WeakMap<Request, Viewer>();

/** Which roles may use a controller or handler; without it, every signed-in officer may. Needs `SessionGuard`. */
export const Roles = (...roles: readonly Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

/** The signed-in officer of this request. Needs `SessionGuard`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const viewer = viewers.get(context.switchToHttp().getRequest<Request>());
  if (!viewer) throw new Error('a handler asks for the viewer without SessionGuard');
  return viewer;
});

/** Lets signed-in officers of the right role in; from here on the request is answered in their language. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionAuthenticator, private readonly reflector: Reflector) {}

  /** @throws ProblemError `unauthenticated` (401) or `not-allowed` (403) */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const viewer = await this.sessions.authenticateCookie(request.headers.cookie);
    if (!viewer) throw new ProblemError('unauthenticated');
    setCallerLanguage(request, viewer.officer.language);
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, [context.getHandler(), context.getClass()]);
    if (roles && !roles.includes(viewer.officer.role)) throw new ProblemError('not-allowed');
    viewers.set(request, viewer);
    return true;
  }
}
