import type { MadePasskey, PasskeyAnswer, PasskeyCreation, PasskeyRequest } from '#contracts';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Bits of an answer's flags (WebAuthn §6.1): somebody touched it, it knew who, a new key follows. */
const [TOUCHED, KNEW, NEW_KEY] = [0x01, 0x04, 0x40];

/** What an authenticator, or a browser before it, may say otherwise than it ought to. */
export interface Lies {
  readonly origin?: string; readonly rp_id?: string; readonly type?: string; readonly challenge?: string; readonly handle?: string; readonly id?: string; readonly count?: number; readonly key?: KeyObject;
  /** Whether it made sure of who touches it. */
  readonly knew?: boolean;
  /** Certificates of a maker, which nobody asked for. */
  readonly certificate?: boolean;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (words: string | Uint8Array): Buffer => createHash('sha256').update(words).digest();
const uint = (value: number, bytes: number): Buffer => { const out = Buffer.alloc(bytes); out.writeUIntBE(value, 0, bytes); return out; };

/** A security key of paper: makes one passkey and signs with it (WebAuthn §6), in the browser of a page of `origin`. */
export class SoftwareAuthenticator {
  readonly id = text(randomBytes(32));
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private handle = '';
  private count = 0;

  constructor(private readonly origin: string) {}

  make({ challenge, rp, user }: PasskeyCreation, lies: Lies = {}): MadePasskey {
    this.handle = user.id;
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const id = Buffer.from(this.id, 'base64url');
    const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]));
    const authData = Buffer.concat([this.head(rp.id, NEW_KEY, lies), Buffer.alloc(16), uint(id.length, 2), id, key]);
    const statement = new Map<string, Uint8Array[]>(lies.certificate ? [['x5c', [new Uint8Array(8)]]] : []);
    const attestationObject = text(isoCBOR.encode(new Map<string, unknown>([['fmt', lies.certificate ? 'packed' : 'none'], ['attStmt', statement], ['authData', new Uint8Array(authData)]]) as never));
    return { id: this.id, response: { clientDataJSON: this.clientData('webauthn.create', challenge, lies), attestationObject, transports: ['usb'] } };
  }

  answer({ challenge, rpId }: PasskeyRequest, lies: Lies = {}): PasskeyAnswer {
    this.count += 1;
    const clientDataJSON = this.clientData('webauthn.get', challenge, lies);
    const authData = this.head(rpId, 0, lies);
    const signature = sign('sha256', Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]), lies.key ?? this.keys.privateKey);
    return { id: lies.id ?? this.id, response: { clientDataJSON, authenticatorData: text(authData), signature: text(signature), userHandle: lies.handle ?? this.handle } };
  }

  private head(rp_id: string, flags: number, { knew = true, count, rp_id: said }: Lies): Buffer {
    return Buffer.concat([sha256(said ?? rp_id), uint(TOUCHED | (knew ? KNEW : 0) | flags, 1), uint(count ?? this.count, 4)]);
  }

  private clientData(type: string, challenge: string, lies: Lies): string {
    return text(Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.origin, crossOrigin: false })));
  }
}
