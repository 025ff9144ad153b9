import { NetworkFileError, loadNetwork } from '#networks';
import { dirname, join } from 'node:path';
import { type Texts, inert } from './terminal.js';
import { fileAt } from './unusable.js';

type Loaded = ReturnType<typeof loadNetwork>;

/**
 * `hotline network check kr-cn.yaml [--calendars DIR]`: the checks of the service's start, without the service.
 * @returns 0 when the service would take the file, 1 when it has mistakes
 * @throws Unusable for a file that cannot be read
 */
export function checkNetwork(file: string, calendars: string | undefined, t: Texts): 0 | 1 {
  const loaded = loadedFrom(file, calendars, t);
  if (!loaded) return 1;
  const { policy, offices } = loaded.network;
  say(`OK  ${t.text('verify.network.fine', { file, sides: policy.sides.length, channels: Object.keys(policy.channels).length, offices: Object.keys(offices).length })}`);
  return 0;
}

/**
 * A network without mistakes; else each of them is printed, one line each as compilers write it, so that an editor can jump
 * there. Like the start that it stops, it speaks English.
 * @param calendars where they lie, unless where the service looks for them: beside the folder of the network
 */
export function loadedFrom(file: string, calendars: string | undefined, t: Texts): Loaded | null {
  fileAt(file);
  try {
    return loadNetwork(file, calendars ?? join(dirname(file), '..', 'calendars'));
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    for (const m of error.mistakes) say(`${m.file}:${String(m.line)}:${String(m.column)}: ${m.path === '' ? '' : `${m.path}: `}expected ${m.expected}`);
    say(`NOT OK  ${t.text('verify.network.mistakes', { file, count: error.mistakes.length })}`);
    return null;
  }
}

export const say = (line: string): void => { process.stdout.write(`${inert(line)}\n`); };
