import type { Problem } from '#contracts';
import type { Language } from '#domain';
import { translatorFor } from '#wording';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/** A problem for somebody who opened an address in a browser: the same words, without the document. */
export function problemPage(problem: Problem, language: Language): string {
  const title = escape(problem.title);
  return `<!doctype html>
<html lang="${translatorFor(language).tag}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1>${problem.detail === undefined ? '' : `<p>${escape(problem.detail)}</p>`}</main></body>
</html>
`;
}
