import * as z from 'zod/mini';
import { line } from './scalars.js';

/** Most passkeys of one account: each of an officer's devices, and keys that lie in a safe. */
export const PASSKEYS_MAX = 10;
/** Longest name of a passkey, in UTF-16 code units. */
export const PASSKEY_NAME_MAX = 60;
/** Longest id of a credential: 1,023 bytes (WebAuthn §5.8.3), in base64url. */
const CREDENTIAL_MAX = 1_364;
/** Longest part of an authenticator's answer, in characters of base64url; one without certificates has some hundreds. */
const PART_MAX = 8_000;
const TRANSPORTS_MAX = 10;

const base64url = (max: number) => z.string().check(z.maxLength(max), z.regex(/^[A-Za-z0-9_-]+$/));
const transports = () => z.array(z.string().check(z.regex(/^[a-z-]{1,20}$/))).check(z.maxLength(TRANSPORTS_MAX));
const name = () => line().check(z.maxLength(PASSKEY_NAME_MAX));
const credential = <R extends z.core.$ZodType>(response: R) => z.object({ id: base64url(CREDENTIAL_MAX), response });

/*
 * What travels between a browser's authenticator and the service has the form that WebAuthn gives it in JSON (Level 3,
 * §5.1.8 and §5.1.9), so that any client's library speaks it. What a browser adds is not looked at.
 */

/** What an authenticator says when it has made a passkey. */
export const madePasskeySchema = credential(z.object({ clientDataJSON: base64url(PART_MAX), attestationObject: base64url(PART_MAX), transports: z.optional(transports()) }));
export type MadePasskey = z.output<typeof madePasskeySchema>;

/** What a passkey answers to a challenge; `userHandle` says whose it is. */
export const passkeyAnswerSchema = credential(z.object({
  clientDataJSON: base64url(PART_MAX), authenticatorData: base64url(PART_MAX), signature: base64url(PART_MAX), userHandle: base64url(CREDENTIAL_MAX),
}));
export type PasskeyAnswer = z.output<typeof passkeyAnswerSchema>;

/** Asks any passkey of this service to answer: it names none, so that it is the same for everybody. */
export const passkeyRequestSchema = z.object({ challenge: z.string(), rpId: z.string(), timeout: z.number(), userVerification: z.literal('required') });
export type PasskeyRequest = z.output<typeof passkeyRequestSchema>;

/** Asks an authenticator to make a passkey, unless it holds one of this account. */
export const passkeyCreationSchema = z.object({
  challenge: z.string(), timeout: z.number(), rp: z.object({ id: z.string(), name: z.string() }), user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })), attestation: z.literal('none'),
  excludeCredentials: z.array(z.object({ type: z.literal('public-key'), id: z.string(), transports: z.array(z.string()) })),
  authenticatorSelection: z.object({ residentKey: z.literal('required'), requireResidentKey: z.literal(true), userVerification: z.literal('required') }),
});
export type PasskeyCreation = z.output<typeof passkeyCreationSchema>;

export const addPasskeySchema = z.strictObject({ name: name(), passkey: madePasskeySchema });
export const renamePasskeySchema = z.strictObject({ name: name() });
export const passkeySchema = z.strictObject({ id: z.string(), name: z.string(), created_at: z.string(), last_used_at: z.nullable(z.string()) });
export type Passkey = z.output<typeof passkeySchema>;
/** One's own, the one made last first. */
export const passkeyListSchema = z.strictObject({ passkeys: z.array(passkeySchema) });
export type PasskeyList = z.output<typeof passkeyListSchema>;
