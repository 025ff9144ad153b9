import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { LANGUAGES, type Language } from '#domain';
import { chooseLanguage, namedLanguage } from '#wording';

const known = new WeakMap<IncomingMessage, Language>();

/** Says what language this caller reads, once it is known better than by header, such as the one of a form. */
export const setCallerLanguage = (request: IncomingMessage, language: Language): void => void known.set(request, language);

/** Whether the language is known better than by header. */
export const hasCallerLanguage = (request: IncomingMessage): boolean => known.has(request);

/** Language in which this caller gets answers: the one set, else the best match of `Accept-Language`, else English. */
export const callerLanguage = (request: IncomingMessage): Language =>
  known.get(request) ?? chooseLanguage(request.headers['accept-language'], LANGUAGES);

/** Language that a signed-in caller's page speaks, by its `Accept-Language`; their account's own where that names none. */
export const pageLanguage = (request: IncomingMessage, account: Language): Language =>
  namedLanguage(request.headers['accept-language'], LANGUAGES) ?? account;

/** Finds the language of whoever is signed in, for requests that are refused before anybody has asked who that is. */
export type LanguageOf = (request: Request) => Promise<Language | null>;
const LOOKUP = 'language of whoever is signed in';

/** Says how an application finds the language of a request that its headers do not tell. @param app the Express application */
export function findLanguagesBy(app: { readonly locals: Record<string, unknown> }, find: LanguageOf): void {
  app.locals[LOOKUP] = find;
}

/** Looks the language up where neither a guard nor the headers have said it; where nothing is found, nothing changes. */
export async function lookUpLanguage(request: Request): Promise<void> {
  const find = request.app.locals[LOOKUP] as LanguageOf | undefined;
  if (!find || known.has(request) || namedLanguage(request.headers['accept-language'], LANGUAGES) !== undefined) return;
  const language = await find(request);
  if (language !== null) known.set(request, language);
}
