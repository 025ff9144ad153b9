import type { Role } from '#domain';
import { Desk, type Place, Visitor } from './desk.js';

/** Where people of a story come in: the doors' place, and the origin of the pages their browser shows. */
export interface Entrance { readonly place: Place; readonly origin?: string }
export interface Seat { readonly office: string; readonly role: Role; readonly sign_in: string }

const PASSWORD = 'a long password, one two three';

/** The two halves of what opens an account: the link of whoever asked, and the code of the second person, where there was one. */
export interface Opening { readonly link: URL; readonly code: string | null }

/** Whoever holds a printed link sets up their account and signs in. */
export async function settle({ place, origin }: Entrance, link: URL, sign_in: string, language: string): Promise<Desk> {
  return setUp({ place, ...(origin === undefined ? {} : { origin }) }, { token: link.searchParams.get('token'), sign_in, name: nameOf(sign_in), language }, sign_in);
}

async function setUp({ place, origin }: Entrance, body: object, sign_in: string): Promise<Desk> {
  const answer = await new Visitor(place, origin === undefined ? {} : { origin }).ask('POST', '/api/v1/setup', { ...body, password: PASSWORD });
  if (answer.status !== 204) throw new Error(`${sign_in} cannot set up an account: ${answer.status} ${answer.text}`);
  return Desk.signIn(place, sign_in, PASSWORD, origin);
}

const nameOf = (sign_in: string): string => `${sign_in} (made up)`;
/** What is asked for so that somebody gets this account. */
export const invitation = ({ office, role, sign_in }: Seat): object => ({ office, role, sign_in, name: nameOf(sign_in) });
/** What is sent with the two halves. */
export const halves = ({ link, code }: Opening): { token: string; code?: string } => ({ token: link.searchParams.get('token') ?? '', ...(code === null ? {} : { code }) });

/**
 * An administrator asks for a link, and takes it once a second person has confirmed it.
 * @param path of the request, such as `/api/v1/officers/invitations`
 * @param second null where the side has nobody else yet
 */
export async function linkFor(administrator: Desk, second: Desk | null, path: string, body?: object): Promise<Opening> {
  const asked = await administrator.ask<{ id: string }>('POST', path, body);
  if (asked.status !== 201) throw new Error(`${path} cannot be asked for: ${asked.status} ${asked.text}`);
  const confirmed = await second?.ask<{ code: string }>('POST', `/api/v1/account-requests/${asked.body.id}/confirmation`);
  const given = await administrator.ask<{ setup_url: string }>('POST', `/api/v1/account-requests/${asked.body.id}/link`);
  if (given.status !== 201) throw new Error(`${path} gives no link: ${confirmed?.text ?? ''} ${given.status} ${given.text}`);
  return { link: new URL(given.body.setup_url), code: confirmed?.body.code ?? null };
}

/** An administrator invites somebody of their side, who settles in. @param second who confirms it, where the side has somebody */
export async function invite(entrance: Entrance, administrator: Desk, seat: Seat, language: string, second: Desk | null = null): Promise<Desk> {
  const opening = await linkFor(administrator, second, '/api/v1/officers/invitations', invitation(seat));
  return setUp(entrance, { ...halves(opening), language }, seat.sign_in);
}
