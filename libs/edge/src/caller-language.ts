import type { IncomingMessage } from 'node:http';
import { LANGUAGES, type Language } from '#domain';
import { chooseLanguage, namedLanguage } from '#wording';

const known = new WeakMap<IncomingMessage, Language>();

/** Says what language this caller reads, once it is known better than by header, such as the one of a form. */
export const setCallerLanguage = (request: IncomingMessage, language: Language): void => void known.set(request, language);

/** Language in which this caller gets answers: the one set, else the best match of `Accept-Language`, else English. */
export const callerLanguage = (request: IncomingMessage): Language =>
  known.get(request) ?? chooseLanguage(request.headers['accept-language'], LANGUAGES);

/** Language that a signed-in caller's page speaks, by its `Accept-Language`; their account's own where that names none. */
export const pageLanguage = (request: IncomingMessage, account: Language): Language =>
  namedLanguage(request.headers['accept-language'], LANGUAGES) ?? account;
