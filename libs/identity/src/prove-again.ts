import type { PasskeyRequest, Proof, ProofState } from '#contracts';
import { STEP_UP_FRESH_MS } from '#domain';
import { logger } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Asked } from './passkey-challenge.js';
import { PasskeyProof } from './passkey-proof.js';
import type { RelyingParty } from './relying-party.js';
import { PasswordProof } from './password-proof.js';
import { type GivenSession, SessionAuthenticator } from './session-authenticator.js';
import { SharedLimit } from './shared-limit.js';
import type { Recognised } from './sign-in.js';
import type { Viewer } from './viewer.js';

const log = logger('identity');

/** Where a proof comes from: the cookies that it came with, and the service as that browser knows it, where it has passkeys. */
export interface From { readonly cookie: string | undefined; readonly rp: () => RelyingParty }
const proving = ({ session_id }: Viewer): Asked => ({ use: 'proof', holder: session_id });

/** A proof of who sits at a session that is open already: what they sign in with, once more, for that session alone. */
@Injectable()
export class ProveAgain {
  constructor(private readonly passwords: PasswordProof, private readonly passkeys: PasskeyProof, private readonly limit: SharedLimit, private readonly sessions: SessionAuthenticator) {}

  /** For how long the last proof stays fresh, and what the account can prove itself with. */
  async state({ officer, has_password, proven_at, recognised_at }: Pick<Viewer, 'officer' | 'has_password' | 'proven_at' | 'recognised_at'>): Promise<ProofState> {
    const [code, passkey] = [await this.passwords.takesCode(officer.id), await this.passkeys.has(officer.id)];
    const left_ms = proven_at === null ? 0 : Math.max(0, proven_at + STEP_UP_FRESH_MS - recognised_at);
    const ways: ProofState['ways'] = [has_password ? 'password' : 'provider', ...(passkey ? ['passkey' as const] : [])];
    return { fresh_for_s: Math.floor(left_ms / 1000), ways, code };
  }

  /** Asks for a passkey of whoever sits at this session. */
  begin(viewer: Viewer, rp: RelyingParty): Promise<PasskeyRequest> { return this.passkeys.ask(rp, proving(viewer)); }

  /**
   * Counts by the session alone: whoever tries names or passwords elsewhere keeps nobody from proving that it is them.
   * @returns the session's new token
   * @throws ProblemError as a sign-in does, `too-many-requests` (429) before anything is looked at, and `unauthenticated` (401)
   * for a session that is over
   */
  async prove(viewer: Viewer, said: Proof, from: From): Promise<GivenSession & { state: ProofState }> {
    await this.limit.take('proof', viewer.session_id);
    const { by } = await this.recognise(viewer, said, from);
    await this.limit.forget('proof', viewer.session_id);
    const given = await this.sessions.renew(from.cookie, viewer, by);
    log.info({ officer: viewer.officer.id, kind: by }, 'proved afresh');
    return { ...given, state: await this.state({ ...viewer, proven_at: given.proven_at, recognised_at: given.proven_at }) };
  }

  /** Each way recognises whoever proves by it as it would at sign-in; they are held to be the session's own officer. */
  private async recognise(viewer: Viewer, said: Proof, { rp }: From): Promise<Pick<Recognised, 'by'>> {
    const { officer } = viewer;
    switch (said.by) {
      case 'password': return this.passwords.ofAccount(officer.id, said);
      case 'passkey':
        await this.passkeys.owner({ rp: rp(), answer: said.passkey }, proving(viewer), officer.id);
        return { by: 'passkey' };
    }
  }
}
