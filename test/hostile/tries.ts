import { ROUTES, type Route } from '#edge';
import { randomUUID } from 'node:crypto';
import { MARK, TEXTS, VALUES } from '../factories/hostile.js';
import { urea, withCanaries } from '../factories/report.js';
import { type Asked, type Things, requestOf } from '../keyhole/requests.js';
import { has, pathsOf, withValue } from './fields.js';

/** One request with one thing wrong in it. */
export interface Try { readonly what: string; readonly asked: Asked }

const DAY = { date: '2034-05-05', name: 'n' };
/** Bodies with something in every field, where the table of key-holes has the least that is taken; several where a body has several forms. */
const WHOLE: Readonly<Record<string, (things: Things) => readonly unknown[]>> = {
  'POST /api/v1/reports': () => [withCanaries(urea()).report],
  'POST /api/v1/cases/{reference}/message': () => [
    { kind: 'followup', body: { text: 't', language: 'en' }, about: null }, { kind: 'followup', body: { phrase: 'ask.contract', values: { authority: 'cn-customs' } }, about: null },
  ],
  'PUT /api/v1/calendars/{calendar}/{year}': () => [{ version: 0, published: true, source: 's', holidays: [DAY], make_up_days: [{ ...DAY, date: '2034-05-06' }] }],
  'PUT /api/v1/offices/{office}/hours': () => [{ version: 0, hours: { opens: '09:00', closes: '18:00' }, closed_days: ['2034-05-05'], open_days: ['2034-05-06'] }],
  'PUT /api/v1/rosters/{office}': ({ officer }) => [{ version: 0, roster: {
    deputy_office: null, rotations: [{ name: 'r', officers: [officer], turn: { unit: 'week', count: 1, weekday: 1 }, first_day: '2034-01-02', hand_over: '09:00', shifts: [{ weekdays: [1], from: '09:00', to: '18:00' }] }],
    overrides: [{ officer, rotation: 'r', from: '2034-02-01T09:00', to: '2034-02-02T09:00' }],
  } }],
};

/** Every route that takes a body in JSON, and every one that has something in its address. */
export const WITH_BODY: readonly Route[] = ROUTES.filter((route) => pathsOf(route).length > 0);
export const WITH_ADDRESS: readonly Route[] = ROUTES.filter(({ path, query }) => path.includes('{') || query !== undefined);
export const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

const told = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

/**
 * Each field of a route's body with hostile texts and with values of other kinds; of all that there are, one in `every`.
 * @param seed which ones: another seed, other pairs of field and text
 */
export async function bodyTries(route: Route, things: Things, { every, seed }: { readonly every: number; readonly seed: number }): Promise<Try[]> {
  const asked = await requestOf(nameOf(route), things, 'company link');
  const examples = WHOLE[nameOf(route)]?.(things) ?? [asked.body];
  const values = [...TEXTS.map(({ name, text }) => [name, text] as const), ...VALUES];
  return pathsOf(route).flatMap((path, at) => values.filter((_, i) => (i + at * 7 + seed) % every === 0).map(([name, value]) => {
    const example = examples.find((e) => has(e, path)) ?? examples[0];
    return { what: `/${path.join('/')} is ${name}: ${told(value)}`, asked: { ...asked, headers: { ...asked.headers, 'idempotency-key': randomUUID() }, body: withValue(route, example, path, value) } };
  }));
}

/** Half a character cannot be written in an address; its bytes can. */
const escaped = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%EF%BF%BD', '%ED%A0%80').slice(0, 4_000);

/** Each part of a route's address with hostile texts: what stands in its path, and what is asked behind the question mark. */
export async function addressTries(route: Route, things: Things, { every, seed }: { readonly every: number; readonly seed: number }): Promise<Try[]> {
  const asked = await requestOf(nameOf(route), things, 'company link');
  const [base = ''] = asked.path.split('?');
  const [right, template] = [base.split('/'), route.path.split('/')];
  const parts = template.flatMap((part, at) => (part.startsWith('{') ? [(text: string) => right.with(at, escaped(text)).join('/')] : []));
  const questions = [...(route.query ?? []).map((q) => q.name), MARK].map((name) => (text: string) => `${base}?${name}=${escaped(text)}`);
  const names = [(text: string) => `${base}?${escaped(text)}=1`, (text: string) => `${base}?limit=${escaped(text)}&limit=1&format[]=csv`];
  return [...parts, ...questions, ...names].flatMap((make, at) => TEXTS.filter((_, i) => (i + at * 7 + seed) % every === 0).map(({ name, text }) => ({ what: `${name} in ${make(MARK)}`, asked: { ...asked, path: make(text) } })));
}
