import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { catalogues } from './catalogues.js';

const ROOMS = ['../../../libs/', '../../../apps/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
const SOURCE = /\.tsx?$/;
/** What asks for nothing: tests, and the catalogues themselves. */
const ASKS_NOTHING = /\.spec\.tsx?$|\/catalogues\//;
/** Keys that end in codes which stand in no source: places by ISO 3166-2, from the networks' and the companies' own words. */
const BY_CODE: readonly string[] = ['figures.place.'];
/** A template says something of a key where its first fixed part ends a dotted section, or its last begins one. */
const SECTION_FIRST = /^[\w-]+\./;
const SECTION_LAST = /\.[\w-]+$/;

/** What a program can make keys of. */
interface Said {
  /** Texts that stand in it as they are. */
  readonly texts: Set<string>;
  /** Texts, names of properties and numbers: what a template's gaps may be filled with. */
  readonly fillings: Set<string>;
  /** Fixed parts of templates: n + 1 of them around n gaps. */
  readonly templates: Set<string>;
}

const GAP = '\0';
const empty = (): Said => ({ texts: new Set(), fillings: new Set(['']), templates: new Set() });

/** Adds what one file says. A type only narrows what is asked for, so that its texts fill gaps and ask for nothing. */
function collect(said: Said, name: string, source: string): void {
  const visit = (node: ts.Node, typed: boolean): void => {
    const inType = typed || ts.isTypeNode(node);
    if (ts.isNumericLiteral(node)) said.fillings.add(node.text);
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertySignature(node)) && ts.isIdentifier(node.name)) said.fillings.add(node.name.text);
    if (ts.isStringLiteralLike(node)) {
      said.fillings.add(node.text);
      if (!inType && node.text.endsWith('.')) said.templates.add(`${node.text}${GAP}`);
      else if (!inType) said.texts.add(node.text);
    }
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (SECTION_FIRST.test(node.head.text) || SECTION_LAST.test(parts.at(-1) ?? '')) said.templates.add(parts.join(GAP));
    }
    ts.forEachChild(node, (child) => visit(child, inType));
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, false), false);
}

/** Whether a text is these fixed parts with gaps between them that are filled with what may stand there. */
function fits(text: string, [first = '', ...rest]: readonly string[], fills: (gap: string) => boolean): boolean {
  if (!text.startsWith(first)) return false;
  if (rest.length === 0) return text === first;
  const after = text.slice(first.length);
  for (let end = 0; end <= after.length; end += 1) {
    if (fills(after.slice(0, end)) && fits(after.slice(end), rest, fills)) return true;
  }
  return false;
}

/** Those of the keys that nothing asks for. */
function unused(keys: readonly string[], { texts, fillings, templates }: Said): string[] {
  const patterns = [...templates].map((template) => template.split(GAP));
  const fills = (gap: string): boolean => fillings.has(gap) || (gap.includes('.') && patterns.some((parts) => fits(gap, parts, (inner) => fillings.has(inner))));
  return keys.filter((key) => !texts.has(key) && !patterns.some((parts) => fits(key, parts, fills)));
}

const program = empty();
for (const room of ROOMS) {
  for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
    if (SOURCE.test(file) && !ASKS_NOTHING.test(`/${file}`)) collect(program, file, readFileSync(room + file, 'utf8'));
  }
}

/** What a few lines of a program leave unused of some keys. */
function leaves(source: string, ...keys: string[]): string[] {
  const said = empty();
  collect(said, 'page.tsx', source);
  return unused(keys, said);
}

describe('every key of the catalogues', () => {
  it('is asked for somewhere', () => {
    expect(unused(Object.keys(catalogues.en), program).filter((key) => !BY_CODE.some((start) => key.startsWith(start)))).toEqual([]);
  });

  it('that is made up would be found, also beside one that is asked for', () => {
    const madeUp = ['board.made_up_key', 'severity.never_said', 'problem.never-said.title', 'made.up'];
    expect(unused([...madeUp, 'severity.4', 'problem.not-found.title'], program)).toEqual(madeUp);
  });

  it.each<[how: string, source: string, left: string[]]>([
    ['as it is', `t.text('a.one')`, ['a.two', 'b.two', 'b.two.done']],
    ['in a template', 'const words = ["one"]; words.map((word) => t.text(`a.${word}`))', ['a.two', 'b.two', 'b.two.done']],
    ['by the name of a property', 'const words = { two: 2 }; t.text(`b.${word}`)', ['a.one', 'a.two', 'b.two.done']],
    ['in a template within one', 'const words = ["two"]; const end = `${word}.done`; t.text(`b.${end}`)', ['a.one', 'a.two']],
    ['by its beginning', `const [start, word] = ['a.', 'one']; t.text(start + word)`, ['a.two', 'b.two', 'b.two.done']],
    ['by a template of gaps alone', 'const words = ["a", "b", "one", "two"]; t.text(`${x}.${y}`)', ['a.one', 'a.two', 'b.two', 'b.two.done']],
    ['in a type alone', `const x: 'a.one' = y`, ['a.one', 'a.two', 'b.two', 'b.two.done']],
    ['in a comment', `// 'a.one'`, ['a.one', 'a.two', 'b.two', 'b.two.done']],
  ])('is found, or not, where a program says it %s', (_how, source, left) => {
    expect(leaves(source, 'a.one', 'a.two', 'b.two', 'b.two.done')).toEqual(left);
  });

  it.each(BY_CODE)('that begins with %s ends in a code of no source, so that the list does not outlive its reason', (start) => {
    const keys = Object.keys(catalogues.en).filter((key) => key.startsWith(start));
    expect(unused(keys, program)).not.toEqual([]);
  });
});
