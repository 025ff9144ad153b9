import { NetworkFileError, loadNetwork } from '#networks';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Texts, inert } from './terminal.js';
import { Unusable, because, fileAt } from './unusable.js';

/**
 * `hotline network check kr-cn.yaml [--calendars DIR]`: the checks of the service's start, without the service. Each
 * mistake is one line as compilers write it, so that an editor can jump there; like the start, it speaks English.
 * @returns 0 when the service would take the file, 1 when it has mistakes
 * @throws Unusable for words or a file that cannot be used
 */
export function checkNetwork(words: readonly string[], t: Texts): 0 | 1 {
  const { file, calendars } = given(words);
  fileAt(file);
  try {
    const { network } = loadNetwork(file, calendars);
    say(`OK  ${t.text('verify.network.fine', {
      file, sides: network.policy.sides.length, channels: Object.keys(network.policy.channels).length, offices: Object.keys(network.offices).length,
    })}`);
    return 0;
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    for (const m of error.mistakes) say(`${m.file}:${String(m.line)}:${String(m.column)}: ${m.path === '' ? '' : `${m.path}: `}expected ${m.expected}`);
    say(`NOT OK  ${t.text('verify.network.mistakes', { file, count: error.mistakes.length })}`);
    return 1;
  }
}

/** Calendars lie where the service looks for them, unless the words say otherwise: beside the folder of the network. */
function given(words: readonly string[]): { file: string; calendars: string } {
  try {
    const { positionals: [verb, file, ...rest], values: { calendars } } = parseArgs({
      args: [...words], allowPositionals: true, options: { calendars: { type: 'string' }, language: { type: 'string' } },
    });
    if (verb !== 'check' || file === undefined || rest.length > 0) throw new Error('network check FILE');
    return { file, calendars: calendars ?? join(dirname(file), '..', 'calendars') };
  } catch (error) {
    throw new Unusable('words', { error: because(error) });
  }
}

const say = (line: string): void => { process.stdout.write(`${inert(line)}\n`); };
