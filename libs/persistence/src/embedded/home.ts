import { mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.js';

/** Where things are inside a data folder; every path is absolute and free of symbolic links. */
export interface Home {
  readonly dataDir: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Makes the data folder when it is missing and names what is in it. */
export async function openHome(dataDir: string): Promise<Home> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const root = await realpath(dataDir);
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    passwordFile: join(root, 'password'),
    logFile: join(root, 'postgres.log'),
  };
}

/** User id that owns the cluster, or undefined when there is no cluster yet. */
export async function ownerOf(home: Home): Promise<number | undefined> {
  return (await stat(home.cluster).catch(absent))?.uid;
}

/** Turns "no such file" into undefined; every other error goes on. */
export function absent(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined;
  throw error;
}
