import type { Passkey, PasskeyCreation, PasskeyRequest, Session } from '#contracts';
import { type Answer, Desk, Visitor } from './desk.js';
import type { Hotline } from './hotline.js';
import { type Lies, SoftwareAuthenticator } from './software-authenticator.js';

/** What every refusal has. */
export interface Refused { readonly code: string; readonly title: string; readonly detail?: string; readonly errors?: readonly { readonly pointer: string; readonly rule: string }[] }

/** The service by a name: an address in numbers has no passkeys. */
export const byName = ({ url }: Hotline): string => url.replace('127.0.0.1', 'localhost');

/** An officer at the desk by that name, with their password. */
export const deskByName = async (hotline: Hotline, name: string): Promise<Desk> => Desk.signIn(byName(hotline), name, await hotline.password());

/** Asks for a challenge to add a passkey. */
export const begun = async (desk: Desk): Promise<PasskeyCreation> =>
  (await desk.ask<PasskeyCreation>('POST', '/api/v1/passkeys/options')).body;

/** An officer adds a passkey of an authenticator of their own. */
export async function added(hotline: Hotline, desk: Desk, name = 'desk key'): Promise<{ key: SoftwareAuthenticator; id: string }> {
  const key = new SoftwareAuthenticator(byName(hotline));
  const { status, text, body } = await desk.ask<Passkey>('POST', '/api/v1/passkeys', { name, passkey: key.make(await begun(desk)) });
  if (status !== 201) throw new Error(`${desk.sign_in} cannot add a passkey: ${status} ${text}`);
  return { key, id: body.id };
}

/** A browser that begins to sign in: the challenge it got, and how it answers. */
export class Attempt {
  private constructor(private readonly visitor: Visitor, readonly request: PasskeyRequest) {}

  static async begin(hotline: Hotline): Promise<Attempt> {
    const answer = await new Visitor(byName(hotline)).ask<PasskeyRequest>('POST', '/api/v1/session/passkey/options');
    if (answer.status !== 200) throw new Error(`no challenge: ${answer.status} ${answer.text}`);
    const cookie = answer.headers.getSetCookie().map((c) => c.split(';')[0] ?? '').join('; ');
    return new Attempt(new Visitor(byName(hotline), { cookie }), answer.body);
  }

  /** Answers with this key, to the challenge of this attempt or of another. */
  answer(key: SoftwareAuthenticator, lies: Lies = {}, request = this.request): Promise<Answer<Refused & Session>> { return this.send(key.answer(request, lies)); }
  send(answer: unknown): Promise<Answer<Refused & Session>> { return this.visitor.ask('POST', '/api/v1/session/passkey', answer); }
}
