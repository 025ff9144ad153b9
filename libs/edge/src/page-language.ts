import type { Request, Response } from 'express';
import { LANGUAGES, type Language } from '#domain';
import { callerLanguage, setCallerLanguage } from './caller-language.js';
import { cookieOf } from './cookies.js';

/** Remembers the language chosen where there is no draft to remember it. */
export const LANGUAGE_COOKIE = 'hotline_language';
const YEAR_MS = 365 * 86_400_000;

/** The language a page is wanted in: asked for in the address, chosen before, or what the browser prefers. */
export function wantedLanguage(request: Request, response: Response, asked: unknown): Language {
  const chosen = LANGUAGES.find((l) => l === asked);
  if (chosen) response.cookie(LANGUAGE_COOKIE, chosen, { httpOnly: true, sameSite: 'lax', secure: request.secure, maxAge: YEAR_MS });
  const language = chosen ?? LANGUAGES.find((l) => l === cookieOf(request.headers.cookie, LANGUAGE_COOKIE)) ?? callerLanguage(request);
  setCallerLanguage(request, language);
  return language;
}
