import { changePasswordSchema } from '#contracts';
import { valid } from '#edge';
import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { CurrentViewer, May } from './session.guard.js';
import type { Viewer } from './viewer.js';

/** One's own password. */
@Controller('api/v1/password')
@May('keep-own-proofs')
export class PasswordController {
  constructor(private readonly passwords: ChangePassword) {}

  @Put()
  @HttpCode(204)
  async change(@Body() raw: unknown, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.passwords.change(viewer, valid(changePasswordSchema, raw));
  }
}
