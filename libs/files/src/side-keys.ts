import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Config, isCode, keysFolder, makeOnce } from '#platform';
import { Injectable } from '@nestjs/common';
import type { SideKey } from './envelope.js';

/** Key files of one side that are read. */
const KEYS_MAX = 100;
const NAMED = /^files-.*\.key$/;
const FIRST = 'files-first.key';
const KEY_BYTES = 32;
/** Bytes of a key's digest by which an object names it. */
const ID_BYTES = 8;

/**
 * The keys with which each side's files are sealed: `<keys folder>/<side>/files-<name>.key`, 64 hex digits each, read anew
 * each time. The last in the order of their names seals what comes, all of them open what is there; a key that is taken
 * away takes its side's files with it and nobody else's.
 */
@Injectable()
export class SideKeys {
  constructor(private readonly config: Config) {}

  /** @throws Error naming the file that holds no key, never what it holds */
  async of(side: string): Promise<readonly SideKey[]> {
    const folder = keysFolder(this.config);
    if (folder === null) return [];
    const own = join(folder, side);
    if (this.config.embedded && this.config.keys_dir === null) await this.makeFirst(own);
    const names = await readdir(own).catch((error: unknown) => { if (isCode(error, 'ENOENT')) return []; throw error; });
    return Promise.all(names.filter((name) => NAMED.test(name)).sort().slice(-KEYS_MAX).map((name) => readSideKey(join(own, name))));
  }

  private async makeFirst(own: string): Promise<void> {
    await mkdir(own, { recursive: true, mode: 0o700 });
    if ((await readdir(own)).some((name) => NAMED.test(name))) return;
    await makeOnce(join(own, FIRST), `${randomBytes(KEY_BYTES).toString('hex')}\n`);
  }
}

async function readSideKey(file: string): Promise<SideKey> {
  const text = (await readFile(file, 'latin1')).trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${file} holds no key: expected ${KEY_BYTES * 2} hex digits`);
  const secret = Buffer.from(text, 'hex');
  return { id: createHash('sha256').update('hotline file key').update(secret).digest().subarray(0, ID_BYTES), secret: createSecretKey(secret) };
}
