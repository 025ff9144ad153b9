import type { changePasswordSchema } from '#contracts';
import { Officers } from '#persistence';
import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CurrentTime } from './current-time.js';
import { refuseGuessable } from './guessable.js';
import { OwnPassword } from './own-password.js';
import { Passwords } from './passwords.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');

/** An officer's own new password. */
@Injectable()
export class ChangePassword {
  constructor(private readonly officers: Officers, private readonly passwords: Passwords, private readonly own: OwnPassword, private readonly time: CurrentTime) {}

  /**
   * Every other session of the account ends with the same transaction, and so do its calendar's address and the browsers that
   * alerts are pushed to: whoever knew the old password is out, whatever they left behind.
   * @throws ProblemError `validation` (422) at `/current` or `/password`, `too-many-requests` (429) after wrong ones
   */
  async change({ officer: { id, sign_in, name }, session_id }: Viewer, { current, password }: z.output<typeof changePasswordSchema>): Promise<void> {
    await this.own.prove(id, current, '/current');
    refuseGuessable(password, [sign_in, name]);
    await this.officers.setPassword(id, { password_hash: await this.passwords.hash(password), password_changed_at: await this.time.now() }, session_id);
    log.info({ officer: id }, 'a password was changed');
  }
}
