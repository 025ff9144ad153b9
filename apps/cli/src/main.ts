import { countersign } from './countersign.js';
import { Unusable } from './unusable.js';
import { verify } from './verify.js';

const HELP = `Usage: npx hotline verify bundle.json [--key public.pem]...
         checks an exported case without the service, and says what was changed
         --key  a side's public key that you have from that side; several may be given
       npx hotline countersign checkpoint.json --key private.pem --side CN
         prints your side's signature under a checkpoint that it received

Exit code: 0 it holds, 1 it does not, 2 it could not be checked
`;
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => number>> = { verify, countersign };

/** The tool of whoever has a file and no service: it opens no connection and reads no configuration. */
function main([command = '', ...words]: readonly string[]): number {
  const run = COMMANDS[command];
  if (!run) {
    process.stdout.write(HELP);
    return command === '--help' || command === '-h' ? 0 : 2;
  }
  try {
    return run(words);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`hotline: ${error.message}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
