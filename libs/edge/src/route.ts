import { type Right, type Use, PROVEN_USES } from '#domain';
import type * as z from 'zod/mini';
import type { ProblemCode } from './problem-error.js';

export type Schema = z.core.$ZodType;
export interface Parameter {
  readonly name: string; readonly meaning: string; readonly required?: boolean; readonly schema: Readonly<Record<string, unknown>>;
  /** Several values, with commas between. */
  readonly list?: boolean;
}

/** One address and method that the service answers. Controllers implement it, the OpenAPI document is made from it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters in braces. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** The right that a caller must have; null where nobody needs one. A test holds the controllers to it. */
  readonly needs: Right | null;
  readonly headers?: readonly Parameter[];
  readonly query?: readonly Parameter[];
  /** A schema of a JSON body, or a media type. */
  readonly body?: Schema | string;
  readonly status: number;
  /** Schemas of JSON answers and media types of others; none where there is nothing to say. */
  readonly answers: readonly (Schema | string)[];
  /** Whether it may also answer with the address of another page. */
  readonly redirects?: boolean;
  /** Problems of this operation beside those that any operation may answer with. */
  readonly problems: readonly ProblemCode[];
  /** Whether the answer is a file to take along, however it is asked for. */
  readonly exports?: boolean;
}

/** Whether a route may ask whoever has its right to prove afresh that it is them, as its guard does; for a command its decision says so. */
export function asksForProof({ needs, method, exports = false, query = [] }: Route): boolean {
  const proven: Readonly<Partial<Record<Right, Use>>> = PROVEN_USES;
  const use: Use = method !== 'get' ? 'change' : exports || query.some((q) => q.name === 'format') ? 'export' : 'read';
  return needs !== null && proven[needs] === use;
}
