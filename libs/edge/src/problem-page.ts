import type { Problem } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { translatorFor } from '#wording';
import type { ProblemParts } from './problem-error.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/** The same address in each language; `?language` is remembered. */
function languageLinks(current: Language): string {
  const links = LANGUAGES.map((language) => {
    const { tag } = translatorFor(language);
    const name = escape(translatorFor(language).text(`language.${language}`));
    return language === current ? `<span lang="${tag}" aria-current="true">${name}</span>` : `<a href="?language=${language}" hreflang="${tag}" lang="${tag}">${name}</a>`;
  });
  return `<nav class="lang" aria-label="${escape(translatorFor(current).text('language'))}">${links.join('')}</nav>`;
}

/**
 * A problem for somebody who opened an address in a browser: the same words, in the look of the companies' pages, whose
 * style sheet it borrows. A door without those pages shows it plain.
 * @param again whether the address can be asked for again in another language
 */
export function problemPage(problem: Problem, language: Language, { back = { href: '/report', key: 'form.frame.service' } }: ProblemParts, again: boolean): string {
  const t = translatorFor(language);
  const [title, service] = [escape(problem.title), escape(t.text('form.frame.service'))];
  return `<!doctype html>
<html lang="${t.tag}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} — ${service}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/report/style.css">
</head>
<body>
<header class="top"><div class="col"><b>${service}</b>${again ? languageLinks(language) : ''}</div></header>
<main class="col"><h1 class="gap">${title}</h1>${problem.detail === undefined ? '' : `<p>${escape(problem.detail)}</p>`}<p><a href="${back.href}">${escape(t.text(back.key))}</a></p></main>
</body>
</html>
`;
}
