import { createContext, useContext } from 'react';
import { NoAnswerError, refusalFrom } from './problem.js';

/** What a page needs of a schema: every body that arrives is read by the agreement that the server signed. */
export interface Readable<T> { parse(value: unknown): T }

/** The way to the server. The pages of fixtures put another one in its place. */
export interface Api {
  /** Reads `path` under `/api/v1/`. Throws ProblemError when refused, NoAnswerError when nobody answered. */
  read<T>(path: string, schema: Readable<T>): Promise<T>;
  /** Sends `body`, a file as it is; the same errors. A null schema expects no body back. */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, schema: Readable<T>): Promise<T>;
}

/** Longest wait for an answer. A command that took longer may have been done, so the page says that nobody answered. */
const ANSWER_WITHIN_MS = 15_000;

/** A file of the largest size by a slow line. */
const UPLOADED_WITHIN_MS = 120_000;
const FILE = 'application/octet-stream';

async function ask<T>(method: string, path: string, body: unknown, schema: Readable<T>): Promise<T> {
  const file = body instanceof Blob;
  const response = await fetch(`/api/v1/${path}`, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(file ? UPLOADED_WITHIN_MS : ANSWER_WITHIN_MS),
    headers: { accept: 'application/json, application/problem+json', 'accept-language': document.documentElement.lang, ...(body === undefined ? {} : { 'content-type': file ? FILE : 'application/json' }) },
    ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => { throw new NoAnswerError(cause); });
  if (!response.ok) throw await refusalFrom(response);
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch((cause: unknown) => { throw new NoAnswerError(cause); });
  return schema.parse(answer);
}

export const httpApi: Api = {
  read: (path, schema) => ask('GET', path, undefined, schema),
  send: (method, path, body, schema) => ask(method, path, body, schema),
};

/** For answers without a body. */
export const NOTHING: Readable<void> = { parse: () => undefined };

const ApiContext = createContext<Api>(httpApi);
export const ApiProvider = ApiContext.Provider;
export const useApi = (): Api => useContext(ApiContext);

/** A query string without its empty parts, in the order given. */
export function query(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const filled = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== '');
  return filled.length ? `?${new URLSearchParams(filled.map(([k, v]) => [k, String(v)])).toString()}` : '';
}
