import { parseArgs } from 'node:util';
import { checkNetwork } from './check-network.js';
import { diffNetworks } from './diff-networks.js';
import type { Texts } from './terminal.js';
import { Unusable, because } from './unusable.js';

/**
 * `hotline network check FILE` and `hotline network diff EARLIER LATER`, each with `[--calendars DIR]`.
 * @throws Unusable for words or a file that cannot be used
 */
export function network(words: readonly string[], t: Texts): 0 | 1 {
  const { verb, files: [file, later], calendars } = given(words);
  return verb === 'diff' ? diffNetworks([file ?? '', later ?? ''], calendars, t) : checkNetwork(file ?? '', calendars, t);
}

const FILES: Readonly<Record<string, number>> = { check: 1, diff: 2 };

function given(words: readonly string[]): { verb: string; files: readonly string[]; calendars: string | undefined } {
  try {
    const { positionals: [verb = '', ...files], values: { calendars } } = parseArgs({
      args: [...words], allowPositionals: true, options: { calendars: { type: 'string' }, language: { type: 'string' } },
    });
    if (files.length === 0 || files.length !== FILES[verb]) throw new Error('network check FILE, network diff EARLIER LATER');
    return { verb, files, calendars };
  } catch (error) {
    throw new Unusable('words', { error: because(error) });
  }
}
