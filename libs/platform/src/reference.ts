import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './config-error.js';
import { isCode } from './first-file.js';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Pair } from 'yaml';

/** One item's name in every language that the service has wording for. */
export interface ItemNames { readonly en: string; readonly ko: string; readonly 'zh-Hans': string }

export interface Reference {
  /** Six-digit codes, bare digits, by version of the Harmonized System; a version is called by the year in which it comes into force. */
  readonly hsVersions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everyday names of the items that have one; a code without a name is shown as a number. */
  readonly itemNames: ReadonlyMap<string, ItemNames>;
}

/** The version that is shipped, and whose codes reports of before versions were kept are of. */
const SHIPPED = '2022';
/** Versions that lie side by side; one comes every five or six years. */
const VERSIONS_MAX = 20;

/** A reference list cannot be used; the message names file and line, since these files are edited by hand. */
export class ReferenceFileError extends StartError {
  override readonly name = 'ReferenceFileError';
  constructor(readonly file: string, readonly line: number, readonly expected: string) {
    super(`${file}:${String(line)}: expected ${expected}`);
  }
}

/**
 * Reads the lists that every network shares.
 * @param configDir folder that holds `hs/2022.txt`, a file like it for every further version that was imported, and `hs/names.yaml`.
 * @throws ReferenceFileError at the first line that is no six-digit code, is there twice, or lacks a name.
 */
export function loadReference(configDir: string): Reference {
  const folder = join(configDir, 'hs');
  const hsVersions = new Map(versionsIn(folder).map((version) => [version, readCodes(join(folder, `${version}.txt`))]));
  return { hsVersions, itemNames: readNames(join(folder, 'names.yaml'), hsVersions) };
}

/** The shipped version, whether its file is there or not, and those beside it. */
function versionsIn(folder: string): string[] {
  try {
    const versions = [...new Set([SHIPPED, ...readdirSync(folder).flatMap((name) => /^(\d{4})\.txt$/.exec(name)?.[1] ?? [])])].sort();
    if (versions.length > VERSIONS_MAX) throw new ReferenceFileError(folder, 1, `at most ${String(VERSIONS_MAX)} versions, found ${String(versions.length)}`);
    return versions;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [SHIPPED];
    throw error;
  }
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

function readNames(file: string, versions: Reference['hsVersions']): Map<string, ItemNames> {
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar a text, so that a code with a leading zero needs no quotation marks.
  const document = parseDocument(readText(file), { schema: 'failsafe', lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new ReferenceFileError(file, lines.linePos(broken.pos[0]).line, `readable YAML; ${broken.message.split('\n')[0] ?? ''}`);
  if (!isMap(document.contents)) throw new ReferenceFileError(file, 1, 'items by their code, such as 310210: { en: …, ko: …, zh-Hans: … }');
  return new Map(document.contents.items.map((pair) => {
    const offset = isScalar(pair.key) ? pair.key.range?.[0] ?? 0 : 0;
    return readItem(pair, versions, (expected) => new ReferenceFileError(file, lines.linePos(offset).line, expected));
  }));
}

function readItem(pair: Pair, versions: Reference['hsVersions'], mistake: (expected: string) => ReferenceFileError): [string, ItemNames] {
  const code = isScalar(pair.key) ? String(pair.key.value) : '';
  if (![...versions.values()].some((codes) => codes.has(code))) throw mistake(`a six-digit code of HS ${[...versions.keys()].join(' or ')}, found "${code}"`);
  const name = (language: string): string => {
    const text = isMap(pair.value) ? pair.value.get(language) : undefined;
    if (typeof text !== 'string' || text.trim() === '') throw mistake(`a name of ${code} in ${language}`);
    return text.trim();
  };
  return [code, { en: name('en'), ko: name('ko'), 'zh-Hans': name('zh-Hans') }];
}
