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

/**
 * An administrator asks for a link, and takes it once a second person has confirmed it.
 * @param path of the request, such as `/api/v1/officers/invitations`
 * @param second null where the side has nobody else yet
 */
export async function linkFor(administrator: Desk, second: Desk | null, path: string, body?: object): Promise<URL> {
  const asked = await administrator.ask<{ id: string }>('POST', path, body);
  if (asked.status !== 201) throw new Error(`${path} cannot be asked for: ${asked.status} ${asked.text}`);
  const confirmed = await second?.ask('POST', `/api/v1/account-requests/${asked.body.id}/confirmation`);
  const given = await administrator.ask<{ setup_url: string }>('POST', `/api/v1/account-requests/${asked.body.id}/link`);
  if (given.status !== 201) throw new Error(`${path} gives no link: ${confirmed?.text ?? ''} ${given.status} ${given.text}`);
  return new URL(given.body.setup_url);
}

/** An administrator invites somebody of their side, who settles in. @param second who confirms it, where the side has somebody */
export async function invite(entrance: Entrance, administrator: Desk, { office, role, sign_in }: Seat, language: string, second: Desk | null = null): Promise<Desk> {
  return settle(entrance, await linkFor(administrator, second, '/api/v1/officers/invitations', { office, role }), sign_in, language);
}
