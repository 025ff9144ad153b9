import { type Access, ask, contentOf } from './ask.js';
import type { Operations } from './operations.js';

/** A method and an address with parameters in braces, as in the OpenAPI document. */
export type OperationName = keyof Operations;
type Input<N extends OperationName> = Omit<Operations[N], 'answer'>;
/** Parts of the address, query, headers and body; left out where an operation needs none. */
export type Asked<N extends OperationName> = object extends Input<N> ? [input?: Input<N>] : [input: Input<N>];
export type AnswerOf<N extends OperationName> = Operations[N]['answer'];

interface Parts {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Asks for one operation of the service.
 * @returns its answer as the contracts type it; downloads as text or bytes
 * @throws TypeError when a part of the address is empty, `.` or `..`; ProblemError when the service refused, NoAnswerError when nobody answered
 */
export async function request<N extends OperationName>(access: Access, name: N, ...[input = {} as Input<N>]: Asked<N>): Promise<AnswerOf<N>> {
  const [method = '', template = ''] = name.split(' ');
  const { path = {}, query = {}, headers, body } = input as Parts;
  const address = template.replace(/\{(\w+)\}/g, (_, part: string) => partOf(name, path[part]));
  return await contentOf(await ask(access, method, address + queryOf(query), body, headers)) as AnswerOf<N>;
}

/** Parts that would lead to another address than the one that was named. */
const LEADS_ELSEWHERE: readonly string[] = ['', '.', '..'];

function partOf(name: string, value: string | number | undefined): string {
  const part = String(value ?? '');
  if (LEADS_ELSEWHERE.includes(part)) throw new TypeError(`${name} needs each part of its address`);
  return encodeURIComponent(part);
}

/** Lists travel with commas between. */
function queryOf(values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => [name, String(value)]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
