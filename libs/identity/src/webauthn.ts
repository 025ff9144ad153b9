import type { MadePasskey, PasskeyAnswer } from '#contracts';
import { ProblemError } from '#edge';
import type { KeptPasskey } from '#persistence';
import type { RelyingParty } from './relying-party.js';

/** Loaded when the first passkey comes: it takes a third of a second, which most processes never need. */
const library = () => import('@simplewebauthn/server');
const decoders = () => import('@simplewebauthn/server/helpers');

/** Signatures that are taken, by their numbers in COSE: EdDSA, ES256 and RS256, one of which every authenticator has. */
export const ALGORITHMS = [-8, -7, -257] as const;
/** A challenge as it was given: 32 bytes in base64url. What an answer says instead may be any text, and is never asked about. */
const CHALLENGE = /^[\w-]{43}$/;
/** What a passkey answers when there is nothing to say beside it; the library asks for the members. */
const PLAIN = { type: 'public-key', clientExtensionResults: {} } as const;

/** A passkey as its authenticator made it. */
export type NewCredential = Pick<KeptPasskey, 'credential_id' | 'public_key' | 'counter'>;

/** An officer's id as their authenticator keeps it: 16 bytes that tell nothing of them. */
export const userHandleOf = (officer: string): string => Buffer.from(officer.replaceAll('-', ''), 'hex').toString('base64url');

/**
 * Which challenge is answered, as the browser wrote it down.
 * @throws ProblemError `wrong-origin` (403) where another origin's page had it signed, `passkey-refused` (401) for what nobody can read
 */
export const challengeIn = (rp: RelyingParty, clientDataJSON: string): Promise<string> => checked(async () => {
  const { origin, challenge } = (await decoders()).decodeClientDataJSON(clientDataJSON);
  if (origin !== rp.origin) throw new ProblemError('wrong-origin');
  if (typeof challenge !== 'string' || !CHALLENGE.test(challenge)) throw new Error('no challenge that was ever given');
  return challenge;
});

/**
 * The new passkey behind an authenticator's answer. Nothing is asked of its maker, and certificates of one are refused: to
 * check them the library would fetch from whichever addresses they name.
 * @throws ProblemError `passkey-refused` (401), `wrong-origin` (403) where it was made for another name
 */
export const readMade = (rp: RelyingParty, challenge: string, { id, response: { clientDataJSON, attestationObject } }: MadePasskey): Promise<NewCredential> => checked(async () => {
  const { decodeAttestationObject, isoBase64URL } = await decoders();
  if (decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get('attStmt').get('x5c') !== undefined) throw new Error('a certificate came that nobody asked for');
  const { verified, registrationInfo } = await (await library()).verifyRegistrationResponse({
    response: { ...PLAIN, id, rawId: id, response: { clientDataJSON, attestationObject } }, expectedChallenge: challenge, expectedOrigin: rp.origin, expectedRPID: rp.id,
    requireUserVerification: true, supportedAlgorithmIDs: [...ALGORITHMS],
  });
  if (!verified) throw new Error('the new passkey does not prove that it has its key');
  const { credential } = registrationInfo;
  return { credential_id: credential.id, public_key: Buffer.from(credential.publicKey), counter: credential.counter };
});

/**
 * Whether a passkey signed this challenge, for this service, for its owner, after its authenticator knew them.
 * @returns what it counts now
 * @throws ProblemError `passkey-refused` (401), `wrong-origin` (403) where it signed for another name
 */
export const readAnswer = (rp: RelyingParty, challenge: string, { id, response }: PasskeyAnswer, { officer_id, public_key }: KeptPasskey): Promise<number> => checked(async () => {
  if (response.userHandle !== userHandleOf(officer_id)) throw new Error('the passkey speaks of another account than the one that has it');
  const { verified, authenticationInfo } = await (await library()).verifyAuthenticationResponse({
    response: { ...PLAIN, id, rawId: id, response }, expectedChallenge: challenge, expectedOrigin: rp.origin, expectedRPID: rp.id, requireUserVerification: true,
    // What it counts is looked at where it is written, once the signature is known to be right.
    credential: { id, publicKey: new Uint8Array(public_key), counter: 0 },
  });
  if (!verified) throw new Error('the signature does not fit');
  return authenticationInfo.newCounter;
});

/** The library throws for whatever it does not like, and for nothing else: it looks at what was sent alone. */
async function checked<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(error instanceof Error && error.name === 'UnexpectedRPIDHash' ? 'wrong-origin' : 'passkey-refused');
  }
}
