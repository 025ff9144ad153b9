import type { SignOutAddress as Address } from '#contracts';
import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentViewer, May } from '../session.guard.js';
import type { Viewer } from '../viewer.js';
import { SignOutAddress } from './sign-out-address.js';

/** Asked before a session ends, since it is not known any more afterwards. */
@Controller('api/v1/session/sign-out-address')
@May('read-session')
export class SignOutAddressController {
  constructor(private readonly address: SignOutAddress) {}

  @Get()
  async read(@CurrentViewer() { session_id }: Viewer, @Req() request: Request): Promise<Address> { return { url: await this.address.of(session_id, request.headers.cookie) }; }
}
