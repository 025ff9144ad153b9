import { PASSKEYS_MAX, type Passkey, type PasskeyCreation, type addPasskeySchema } from '#contracts';
import { ProblemError, notFound } from '#edge';
import { type KeptPasskey, Passkeys } from '#persistence';
import { isId, logger, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import { CurrentTime } from './current-time.js';
import { type Asked, CHALLENGE_MS, PasskeyChallenge } from './passkey-challenge.js';
import type { RelyingParty } from './relying-party.js';
import type { Viewer } from './viewer.js';
import { ALGORITHMS, challengeIn, readMade, userHandleOf } from './webauthn.js';

const log = logger('identity');
const adding = ({ session_id }: Viewer): Asked => ({ use: 'add', holder: session_id });
const tooMany = (): ProblemError => new ProblemError('too-many-passkeys', { words: { max: PASSKEYS_MAX } });

/** An officer's own passkeys: made, named and removed by their owner. */
@Injectable()
export class OwnPasskeys {
  constructor(private readonly passkeys: Passkeys, private readonly challenges: PasskeyChallenge, private readonly time: CurrentTime) {}

  async list({ officer }: Viewer): Promise<Passkey[]> { return (await this.passkeys.ofOfficer(officer.id)).map(present); }

  /**
   * What the officer's authenticator is asked to make: a passkey that names its owner by itself and asks who uses it.
   * @param rp the service as that browser knows it, where it has passkeys
   * @throws ProblemError `not-allowed` (403) for an account of a house's provider, `too-many-passkeys` (409)
   */
  async begin(viewer: Viewer, rp: () => RelyingParty): Promise<PasskeyCreation> {
    const { officer } = viewer;
    if (!viewer.has_password) throw new ProblemError('not-allowed');
    const kept = await this.passkeys.ofOfficer(officer.id);
    if (kept.length >= PASSKEYS_MAX) throw tooMany();
    return {
      rp: { id: rp().id, name: 'Hotline' }, challenge: await this.challenges.give(adding(viewer)), timeout: CHALLENGE_MS,
      user: { id: userHandleOf(officer.id), name: officer.sign_in, displayName: officer.name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })), attestation: 'none',
      excludeCredentials: kept.map(({ credential_id, transports }) => ({ type: 'public-key', id: credential_id, transports })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    };
  }

  /** @throws ProblemError `passkey-expired`, `too-many-passkeys` or `already-done` (409), `passkey-refused` (401), `wrong-origin` (403) */
  async add(viewer: Viewer, { name, passkey }: z.output<typeof addPasskeySchema>, rp: RelyingParty): Promise<Passkey> {
    const { id: officer_id } = viewer.officer;
    const challenge = await challengeIn(rp, passkey.response.clientDataJSON);
    await this.challenges.take(adding(viewer), challenge);
    const made = await readMade(rp, challenge, passkey);
    const kept: KeptPasskey = { id: newId(), officer_id, ...made, transports: passkey.response.transports ?? [], name, created_at: await this.time.now(), last_used_at: null };
    const refused = await this.passkeys.add(kept, PASSKEYS_MAX);
    if (refused !== null) throw refused === 'too-many' ? tooMany() : new ProblemError('already-done');
    log.info({ officer: officer_id }, 'a passkey was added');
    return present(kept);
  }

  /** @throws ProblemError `not-found` (404) for one that is not the officer's; so does `remove` */
  async rename({ officer }: Viewer, id: string, name: string): Promise<void> {
    if (!isId(id) || !(await this.passkeys.rename(officer.id, id, name))) throw notFound();
  }

  async remove({ officer }: Viewer, id: string): Promise<void> {
    if (!isId(id) || !(await this.passkeys.remove(officer.id, id))) throw notFound();
    log.info({ officer: officer.id }, 'a passkey was removed');
  }
}

const present = ({ id, name, created_at, last_used_at }: KeptPasskey): Passkey =>
  ({ id, name, created_at: new Date(created_at).toISOString(), last_used_at: last_used_at === null ? null : new Date(last_used_at).toISOString() });
