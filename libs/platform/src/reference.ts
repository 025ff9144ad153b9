import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './config-error.js';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Pair } from 'yaml';

/** One item's name in every language that the service has wording for. */
export interface ItemNames { readonly en: string; readonly ko: string; readonly 'zh-Hans': string }

export interface Reference {
  /** Six-digit codes of HS 2022, bare digits. */
  readonly hsCodes: ReadonlySet<string>;
  /** Everyday names of the items that have one; a code without a name is shown as a number. */
  readonly itemNames: ReadonlyMap<string, ItemNames>;
}

/** A reference list cannot be used; the message names file and line, since these files are edited by hand. */
export class ReferenceFileError extends StartError {
  override readonly name = 'ReferenceFileError';
  constructor(readonly file: string, readonly line: number, readonly expected: string) {
    super(`${file}:${String(line)}: expected ${expected}`);
  }
}

/**
 * Reads the lists that every network shares.
 * @param configDir folder that holds `hs/2022.txt` and `hs/names.yaml`.
 * @throws ReferenceFileError at the first line that is no six-digit code, is there twice, or lacks a name.
 */
export function loadReference(configDir: string): Reference {
  const hsCodes = readCodes(join(configDir, 'hs', '2022.txt'));
  return { hsCodes, itemNames: readNames(join(configDir, 'hs', 'names.yaml'), hsCodes) };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ReferenceFileError(file, 1, `a readable file (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

function readCodes(file: string): Set<string> {
  const codes = new Set<string>();
  const lines = readText(file).split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const code = line.replace(/\r$/, '');
    if (!/^\d{6}$/.test(code)) throw new ReferenceFileError(file, index + 1, `six digits, found ${JSON.stringify(code.slice(0, 40))}`);
    if (codes.has(code)) throw new ReferenceFileError(file, index + 1, `every code once, found ${code} again`);
    codes.add(code);
  }
  if (codes.size === 0) throw new ReferenceFileError(file, 1, 'at least one code');
  return codes;
}

function readNames(file: string, codes: ReadonlySet<string>): Map<string, ItemNames> {
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar a text, so that a code with a leading zero needs no quotation marks.
  const document = parseDocument(readText(file), { schema: 'failsafe', lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new ReferenceFileError(file, lines.linePos(broken.pos[0]).line, `readable YAML; ${broken.message.split('\n')[0] ?? ''}`);
  if (!isMap(document.contents)) throw new ReferenceFileError(file, 1, 'items by their code, such as 310210: { en: …, ko: …, zh-Hans: … }');
  return new Map(document.contents.items.map((pair) => {
    const offset = isScalar(pair.key) ? pair.key.range?.[0] ?? 0 : 0;
    return readItem(pair, codes, (expected) => new ReferenceFileError(file, lines.linePos(offset).line, expected));
  }));
}

function readItem(pair: Pair, codes: ReadonlySet<string>, mistake: (expected: string) => ReferenceFileError): [string, ItemNames] {
  const code = isScalar(pair.key) ? String(pair.key.value) : '';
  if (!codes.has(code)) throw mistake(`a six-digit code of HS 2022, found "${code}"`);
  const name = (language: string): string => {
    const text = isMap(pair.value) ? pair.value.get(language) : undefined;
    if (typeof text !== 'string' || text.trim() === '') throw mistake(`a name of ${code} in ${language}`);
    return text.trim();
  };
  return [code, { en: name('en'), ko: name('ko'), 'zh-Hans': name('zh-Hans') }];
}
