import { parseArgs } from 'node:util';
import { accountOf, publicKeyOf, verifyBundle } from '#proof';
import { Unusable, because, fileAt, keyAt } from './unusable.js';

/** Sentences of one answer; whoever changed more than that has been found. */
const FAULTS_SHOWN = 20;

/**
 * `hotline verify bundle.json [--key public.pem]...`
 * @returns 0 when everything holds, 1 when anything does not
 * @throws Unusable for words, files or keys that cannot be used
 */
export function verify(words: readonly string[]): number {
  const { file, keys } = given(words);
  const trusted = new Set(keys.map((path) => publicKeyOf(keyAt(path)).id));
  const { faults, bundle } = verifyBundle(fileAt(file), trusted);
  if (faults.length === 0 && bundle) {
    print([`OK  ${file} holds.`, ...accountOf(bundle, trusted).map(indented)]);
    return 0;
  }
  const more = faults.length - FAULTS_SHOWN;
  print([`NOT OK  ${file} is not as it was exported:`, ...faults.slice(0, FAULTS_SHOWN).map(indented), ...(more > 0 ? [indented(`… and ${more} more.`)] : [])]);
  return 1;
}

function given(words: readonly string[]): { file: string; keys: readonly string[] } {
  try {
    const { positionals: [file, ...rest], values } = parseArgs({ args: [...words], allowPositionals: true, options: { key: { type: 'string', multiple: true } } });
    if (file === undefined || rest.length > 0) throw new Error('name one file');
    return { file, keys: values.key ?? [] };
  } catch (error) {
    throw new Unusable(`verify bundle.json [--key public.pem]...: ${because(error)}`);
  }
}

const indented = (line: string): string => `    ${line}`;
/** A file's words reach a terminal here: whatever could steer it, or write from right to left, is shown and not done. */
const inert = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
const print = (lines: readonly string[]): void => { process.stdout.write(`${lines.map(inert).join('\n')}\n`); };
