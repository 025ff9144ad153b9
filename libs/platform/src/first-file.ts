import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether an error of the system bears this code, such as ENOENT. */
export const isCode = (error: unknown, code: string): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * Makes a file, for its owner alone, unless it is there. Written whole before it gets its name, so that two processes
 * that start together agree on one.
 */
export async function makeOnce(file: string, contents: string): Promise<void> {
  const draft = join(dirname(file), `${randomUUID()}.draft`);
  await writeFile(draft, contents, { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await rm(draft);
}
