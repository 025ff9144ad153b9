import type { Role } from '#domain';
import { Desk, type Place, Visitor } from './desk.js';

/** Where people of a story come in: the doors' place, and the origin of the pages their browser shows. */
export interface Entrance { readonly place: Place; readonly origin?: string }
export interface Seat { readonly office: string; readonly role: Role; readonly sign_in: string }

const PASSWORD = 'a long password, one two three';

/** Whoever holds a one-time link sets up their account and signs in. */
export async function settle({ place, origin }: Entrance, link: URL, sign_in: string, language: string): Promise<Desk> {
  const body = { token: link.searchParams.get('token'), sign_in, name: `${sign_in} (made up)`, password: PASSWORD, language };
  const answer = await new Visitor(place, origin === undefined ? {} : { origin }).ask('POST', '/api/v1/setup', body);
  if (answer.status !== 204) throw new Error(`${sign_in} cannot set up an account: ${answer.status} ${answer.text}`);
  return Desk.signIn(place, sign_in, PASSWORD, origin);
}

/** An administrator invites somebody of their side, who settles in. */
export async function invite(entrance: Entrance, administrator: Desk, { office, role, sign_in }: Seat, language: string): Promise<Desk> {
  const answer = await administrator.ask<{ setup_url: string }>('POST', '/api/v1/officers/invitations', { office, role });
  if (answer.status !== 201) throw new Error(`${sign_in} cannot be invited: ${answer.status} ${answer.text}`);
  return settle(entrance, new URL(answer.body.setup_url), sign_in, language);
}
