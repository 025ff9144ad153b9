import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { checkpointSchema } from '#contracts';
import { digestOf, signBody } from '#proof';
import { type Texts, inert } from './terminal.js';
import { Unusable, because, fileAt, keyAt } from './unusable.js';

/**
 * `hotline countersign checkpoint.json --key private.pem --side CN`: prints the body for the service, and where it goes.
 * @returns 0 when signed, 1 when the checkpoint does not name this key for this side
 * @throws Unusable for words, files or keys that cannot be used
 */
export function countersign(words: readonly string[], t: Texts): number {
  const tell = (line: string): void => { process.stderr.write(`hotline: ${inert(line)}\n`); };
  const { file, key: path, side } = given(words);
  const key = keyAt(path);
  if (key.type !== 'private') throw new Unusable('public', { file: path });
  const { body } = checkpointAt(file);
  const { key: id, value } = signBody(body, side, key);
  if (!body.keys.some((k) => k.side === side && k.key === id)) {
    tell(t.text('verify.countersign.other', { number: body.number, side, file: path }));
    return 1;
  }
  tell(t.text('verify.countersign.post', { path: `/api/v1/history/proof/checkpoints/${digestOf(body)}/signatures` }));
  process.stdout.write(`${JSON.stringify({ key: id, value })}\n`);
  return 0;
}

function checkpointAt(file: string): z.output<typeof checkpointSchema> {
  try {
    const { body, signatures } = JSON.parse(fileAt(file).toString('utf8')) as Record<string, unknown>;
    return z.parse(checkpointSchema, { body, signatures });
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('checkpoint', { file });
  }
}

function given(words: readonly string[]): { file: string; key: string; side: string } {
  try {
    const { positionals: [file, ...rest], values: { key, side } } = parseArgs({ args: [...words], allowPositionals: true, options: { key: { type: 'string' }, side: { type: 'string' }, language: { type: 'string' } } });
    if (file === undefined || rest.length > 0 || key === undefined || side === undefined) throw new Error('countersign FILE --key FILE --side SIDE');
    return { file, key, side };
  } catch (error) {
    throw new Unusable('words', { error: because(error) });
  }
}
