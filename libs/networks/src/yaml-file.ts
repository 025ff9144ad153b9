import { readFileSync, statSync } from 'node:fs';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Mistake } from './network-file-error.js';

/** Five times the largest network; protects the start, and an administrator's page, from a wrong file, such as a log. */
const MAX_BYTES = 250_000;
/** A message with every mistake of a wrong file would hide the first ones. */
const MAX_MISTAKES = 100;

export type Path = readonly (string | number)[];
/** What a check says about a value; the file adds where it stands. */
export interface Finding {
  readonly path: Path;
  readonly expected: string;
  /** `key` when the key itself is wrong, so that the place is the key and not its value. */
  readonly at?: 'key';
}

export interface YamlFile {
  readonly value: unknown;
  /** Mistakes of YAML itself, duplicate keys included. */
  readonly syntax: readonly Mistake[];
  /** Turns findings into mistakes with places, in the order of the file, one for each path. */
  place(findings: readonly Finding[]): Mistake[];
}

/**
 * Reads a YAML file and keeps the place of every value.
 * @param file path as it shall be shown in messages. A file that cannot be read is a mistake, not an exception.
 */
export function readYamlFile(file: string): YamlFile {
  const text = readText(file);
  if (typeof text !== 'string') return { value: undefined, syntax: [text], place: () => [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const wrong = [...document.errors.map((error) => ({ at: error.pos[0], what: error.message.replace(/\s+/g, ' ') })), ...keysTwice(document).map((key) => ({ at: key, what: 'Map keys must be unique' }))];
  const syntax = wrong.slice(0, MAX_MISTAKES).map(({ at: offset, what }) => ({ file, ...at(offset), path: '', expected: `readable YAML; ${what}` }));
  const value = syntax.length === 0 ? valueOf(document) : undefined;
  if (value === TOO_MANY_ALIASES) syntax.push({ file, line: 1, column: 1, path: '', expected: 'fewer aliases (*name): written out, they would be a file of another size' });
  return {
    value: syntax.length === 0 ? value : undefined,
    syntax,
    place: (findings) => inOrder(findings.map((f) => ({ file, ...at(offsetOf(document, f)), path: printPath(f.path), expected: f.expected }))),
  };
}

/** Offsets of keys that their map had before. The library would compare each key with all others, which takes minutes for a file of plain lines. */
function keysTwice(document: Document.Parsed): number[] {
  const twice: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) twice.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return twice;
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

/** The library counts what aliases of aliases would grow into, and gives up on what grows beyond all files. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES;
    throw error;
  }
}

function readText(file: string): string | Mistake {
  const mistake = (expected: string): Mistake => ({ file, line: 1, column: 1, path: '', expected });
  try {
    const { size } = statSync(file);
    return size <= MAX_BYTES ? readFileSync(file, 'utf8') : mistake(`a file of at most ${String(MAX_BYTES)} bytes`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return mistake(code === 'ENOENT' ? 'this file to exist' : `a readable file (${code})`);
  }
}

function inOrder(mistakes: Mistake[]): Mistake[] {
  const first = new Map<string, Mistake>();
  for (const mistake of mistakes) if (!first.has(mistake.path)) first.set(mistake.path, mistake);
  return [...first.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_MISTAKES);
}

/** Offset of the value at a path; of the nearest ancestor's key when the value is missing. */
function offsetOf(document: Document.Parsed, finding: Finding): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] ?? 0 : 0;
  for (const [index, step] of finding.path.entries()) {
    const resolved: unknown = isAlias(node) ? node.resolve(document) : node;
    let next: unknown;
    if (isMap(resolved)) {
      const pair = resolved.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(resolved)) next = resolved.items[Number(step)];
    const last = index === finding.path.length - 1;
    if (!isNode(next)) return offset;
    if (!isMap(resolved) || (last && finding.at !== 'key')) offset = next.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

const printPath = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`)).join('');
