import type { Problem } from '#contracts';
import type { Language } from '#domain';
import { translatorFor } from '#wording';
import type { ProblemParts } from './problem-error.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/**
 * A problem for somebody who opened an address in a browser: the same words, in the look of the companies' pages, whose
 * style sheet it borrows. A door without those pages shows it plain.
 */
export function problemPage(problem: Problem, language: Language, back: ProblemParts['back'] = { href: '/report', key: 'form.frame.service' }): string {
  const t = translatorFor(language);
  const [title, service] = [escape(problem.title), escape(t.text('form.frame.service'))];
  return `<!doctype html>
<html lang="${t.tag}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} — ${service}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/report/style.css">
</head>
<body>
<header class="top"><div class="col"><b>${service}</b></div></header>
<main class="col"><h1 class="gap">${title}</h1>${problem.detail === undefined ? '' : `<p>${escape(problem.detail)}</p>`}<p><a href="${back.href}">${escape(t.text(back.key))}</a></p></main>
</body>
</html>
`;
}
