import type { SecondFactor as State, SecondFactorBegun } from '#contracts';
import { ProblemError } from '#edge';
import { SecondFactors } from '#persistence';
import { hashToken, logger, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';
import { newRecoveryCodes, newSecret, recoveryCode, stepOf, uriOf } from './one-time-codes.js';
import { SharedLimit } from './shared-limit.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');
type Owner = Pick<Viewer['officer'], 'id' | 'sign_in'>;
const wrongCode = (): ProblemError => new ProblemError('validation', { errors: [{ pointer: '/code', rule: 'wrong_code' }] });

/** An officer's app for one-time codes: taken into use and given up by its owner, and asked for at every sign-in between. */
@Injectable()
export class SecondFactor {
  constructor(private readonly factors: SecondFactors, private readonly limit: SharedLimit, private readonly time: CurrentTime) {}

  async state({ id }: Owner): Promise<State> {
    const factor = await this.factors.of(id);
    const since = factor?.confirmed_at ?? null;
    return { since: since === null ? null : new Date(since).toISOString(), recovery_codes_left: since === null ? 0 : await this.factors.recoveryCodesLeft(id) };
  }

  /** @throws ProblemError `already-done` (409) while one is in use */
  async begin({ id, sign_in }: Owner): Promise<SecondFactorBegun> {
    const secret = newSecret();
    if (!(await this.factors.begin({ id: newId(), officer_id: id, secret, created_at: await this.time.now() }))) throw new ProblemError('already-done');
    return { secret, uri: uriOf(secret, sign_in) };
  }

  /**
   * Takes the app into use once it shows that it has the secret.
   * @returns recovery codes, told this once
   * @throws ProblemError `validation` (422) for a code that is not the app's, or where none was begun
   */
  async confirm({ id }: Owner, code: string): Promise<string[]> {
    await this.limit.take('own_password', id);
    const [factor, now] = [await this.factors.of(id), await this.time.now()];
    const step = factor && factor.confirmed_at === null ? stepOf(factor.secret, code, now) : null;
    const codes = newRecoveryCodes();
    if (!factor || step === null || !(await this.factors.confirm(factor, step, now, codes.map(hashToken)))) throw wrongCode();
    await this.limit.forget('own_password', id);
    log.info({ officer: id }, 'a second factor was taken into use');
    return codes;
  }

  /** Takes the app away, its recovery codes with it. */
  async remove({ id }: Owner): Promise<void> {
    await this.factors.remove(id);
    log.info({ officer: id }, 'a second factor was given up');
  }

  /** Whether codes are asked for. */
  async inUse(officer: string): Promise<boolean> { return ((await this.factors.of(officer))?.confirmed_at ?? null) !== null; }

  /**
   * Checks that an officer whose password was right has what it takes beside it. A code works once.
   * @returns whether a code was asked for
   * @throws ProblemError `second-factor-needed` or `wrong-code` (401)
   */
  async check(officer: string, code: string | undefined): Promise<boolean> {
    const factor = await this.factors.of(officer);
    if (!factor || factor.confirmed_at === null) return false;
    if (code === undefined) throw new ProblemError('second-factor-needed');
    const step = stepOf(factor.secret, code, await this.time.now());
    const recovery = step === null ? recoveryCode(code) : null;
    const taken = step !== null ? await this.factors.takeStep(factor.id, step) : recovery !== null && (await this.factors.takeRecoveryCode(officer, hashToken(recovery)));
    if (!taken) throw new ProblemError('wrong-code');
    return true;
  }
}
