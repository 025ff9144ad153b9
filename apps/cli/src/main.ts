import { parseArgs } from 'node:util';
import { countersign } from './countersign.js';
import { hs } from './hs.js';
import { network } from './network.js';
import { type Texts, inert, textsFor } from './terminal.js';
import { Unusable } from './unusable.js';
import { verify } from './verify.js';

const COMMANDS: Readonly<Record<string, (words: readonly string[], t: Texts) => number>> = { verify, countersign, hs, network };

/** The tool of whoever has a file and no service: it opens no connection, and reads no setting but the terminal's language and, for lists, where they lie. */
function main([command = '', ...words]: readonly string[]): number {
  const { language } = parseArgs({ args: [...words], strict: false, options: { language: { type: 'string' } } }).values;
  try {
    const t = textsFor(language, process.env);
    const run = COMMANDS[command];
    if (run) return run(words, t);
    process.stdout.write(`${t.text('verify.help')}\n`);
    return command === '--help' || command === '-h' ? 0 : 2;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const t = textsFor(error.reason === 'language' ? undefined : language, process.env);
    process.stderr.write(`hotline: ${inert(t.text(`verify.unusable.${error.reason}`, error.values))}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
