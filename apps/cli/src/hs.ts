import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type HsTable, readHsTable } from './hs-table.js';
import { type Texts, inert } from './terminal.js';
import { Unusable, because, fileAt } from './unusable.js';

/** Mistakes that are printed; a table with more is another table. */
const FAULTS_MAX = 40;
/** A version of the Harmonized System is called by the year on whose first day it comes into force. */
const VERSION = /^(?:19|20)\d\d$/;
/** A version's own file: its six-digit codes, one a line. */
const LIST = /^(\d{4})\.txt$/;

/**
 * `hotline hs import hs-2028.csv [--version 2028]`: makes a version's codes known to the service, beside those that it knows. A version is
 * only ever added to: a report keeps the version that its code was checked against, so that a code which a report names never goes.
 * @returns 0 when the version lies there whole, 1 when the table has mistakes or lacks codes and nothing was changed
 * @throws Unusable for words, files or folders that cannot be used
 */
export function hs(words: readonly string[], t: Texts): number {
  const { file, version, folder } = given(words);
  const table = readHsTable(fileAt(file).toString('utf8'));
  if (!table.ok) return refuse(file, table, t);
  const path = join(folder, `${version}.txt`);
  const before = codesAt(path);
  const codes = new Set(table.codes);
  const lost = before.filter((code) => !codes.has(code));
  if (lost.length > 0) return tell(1, t.text('hs.lacks', { file, version, count: lost.length, code: lost[0] ?? '', path }));
  const added = codes.size - before.length;
  if (added > 0) put(path, table.codes);
  const beside = readdirSync(folder).flatMap((name) => LIST.exec(name)?.[1] ?? []).filter((other) => other !== version).sort();
  tell(0, t.text(added > 0 ? 'hs.imported' : 'hs.same', { version, count: codes.size, added }));
  if (beside.length > 0) tell(0, t.text('hs.beside', { versions: beside.map((v) => `HS ${v}`).join(', ') }));
  return added > 0 ? tell(0, t.text('hs.start')) : 0;
}

function tell(status: 0 | 1, line: string): 0 | 1 {
  (status === 0 ? process.stdout : process.stderr).write(`${inert(line)}\n`);
  return status;
}

function refuse(file: string, { faults }: Extract<HsTable, { ok: false }>, t: Texts): 1 {
  for (const { line, column, say, values } of faults.slice(0, FAULTS_MAX)) tell(1, `${file}:${String(line)}: ${column}: ${t.text(say, values)}`);
  if (faults.length > FAULTS_MAX) tell(1, t.text('verify.more', { count: faults.length - FAULTS_MAX }));
  tell(1, t.text('hs.refused', { count: faults.length }));
  return 1;
}

function codesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return fileAt(path).toString('utf8').split(/\r?\n/).filter((line) => line !== '');
}

/** Written whole beside its place, then named: whoever starts meanwhile reads the list of before or this one. */
function put(path: string, codes: readonly string[]): void {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    writeFileSync(draft, `${codes.join('\n')}\n`, { flag: 'wx', flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Unusable('write', { file: path, error: because(error) });
  }
}

interface Given { readonly file: string; readonly version: string; readonly folder: string }

/** The version is what it is called by, or the year in the file's name; the folder is the service's own. */
function given(words: readonly string[]): Given {
  try {
    const { positionals: [action, file, ...rest], values: { version: named } } = parseArgs({ args: [...words], allowPositionals: true, options: { version: { type: 'string' }, language: { type: 'string' } } });
    if (action !== 'import' || file === undefined || rest.length > 0) throw new Error('hs import FILE [--version YEAR]');
    const version = named ?? /(?<!\d)\d{4}(?!\d)/.exec(basename(file))?.[0] ?? '';
    if (!VERSION.test(version)) throw new Error(`--version ${version === '' ? 'YEAR' : version}: 2022`);
    return { file, version, folder: listsFolder() };
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('words', { error: because(error) });
  }
}

function listsFolder(): string {
  const folder = join(resolve(process.env.HOTLINE_CONFIG_DIR ?? 'config'), 'hs');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Unusable('folder', { folder });
  return folder;
}
