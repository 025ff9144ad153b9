import { createContext, useContext } from 'react';
import { ask, jsonOf, refusalFrom } from '#client';
import { taken } from './begun.js';

/** What a page needs of a schema: every body that arrives is read by the agreement that the server signed. */
export interface Readable<T> { parse(value: unknown): T }

/** The way to the server. The pages of fixtures put another one in its place. */
export interface Api {
  /** Reads `path` under `/api/v1/`. Throws ProblemError when refused, NoAnswerError when nobody answered. */
  read<T>(path: string, schema: Readable<T>): Promise<T>;
  /** Sends `body`, a file as it is; the same errors. A null schema expects no body back. */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, schema: Readable<T>): Promise<T>;
}

/** In which language the pages ask. */
export const PAGES = { language: () => document.documentElement.lang };
const asked = async <T>(method: string, path: string, body: unknown, schema: Readable<T>): Promise<T> => schema.parse(await jsonOf(await ask(PAGES, method, `/api/v1/${path}`, body)));

export const httpApi: Api = {
  read: async (path, schema) => {
    const begun = await taken(path)?.catch(() => undefined);
    // Whether anybody is signed in is read at once. Any other refusal may be older than the sign-in that it asked for: only a new question tells whether it holds.
    if (!begun || (!begun.ok && path !== 'session')) return asked('GET', path, undefined, schema);
    if (!begun.ok) throw await refusalFrom(begun);
    return schema.parse(await jsonOf(begun));
  },
  send: (method, path, body, schema) => asked(method, path, body, schema),
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
