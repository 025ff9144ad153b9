import { Config, isCode, keysFolder, logger, makeOnce } from '#platform';
import { type PublicKey, newPrivatePem, publicKeyOf, readKey } from '#proof';
import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Key files of one side that are read; a side changes its key every year or so. */
const FILES_MAX = 100;
/** Name of the key that a demonstration makes for a side. */
const FIRST = 'first.pem';

/** A key of a side as its file holds it. */
export interface KeyFile {
  readonly side: string;
  readonly public_key: PublicKey;
  /** Null where the file holds the public key alone: then that side signs from elsewhere. */
  readonly private_key: KeyObject | null;
}

/**
 * The sides' Ed25519 keys, one PEM file each at `<folder>/<side>/<any name>.pem`, read anew each time so that a new key needs
 * no restart. A private key is never anywhere else: not in the database, not in a log.
 */
@Injectable()
export class KeyFiles {
  private readonly log = logger('proof');
  constructor(private readonly config: Config) {}

  /** The configured folder; the embedded default has one of its own, any other service none until it is given one. */
  get folder(): string | null { return keysFolder(this.config); }

  /**
   * Keys of these sides in the order of their files' names. In the demonstration, a side without a key is given one.
   * A file that holds no key is named in the log and left out.
   */
  async read(sides: readonly string[]): Promise<KeyFile[]> {
    const { folder } = this;
    if (folder === null) return [];
    const found: KeyFile[] = [];
    for (const side of sides) {
      const own = join(folder, side);
      if (this.config.embedded && this.config.keys_dir === null) await makeFirst(own);
      const names = (await readdir(own).catch(noFolder)).filter((name) => name.endsWith('.pem')).sort().slice(0, FILES_MAX);
      for (const name of names) {
        const key = await this.readFile(join(own, name));
        if (key) found.push({ side, public_key: publicKeyOf(key), private_key: key.type === 'private' ? key : null });
      }
    }
    return found;
  }

  private async readFile(file: string): Promise<KeyObject | null> {
    try {
      const key = readKey(await readFile(file, 'utf8'));
      if (key.type === 'private' && ((await stat(file)).mode & 0o077) !== 0) this.log.warn({ file }, 'this private key can be read by others than its owner');
      return key;
    } catch (error) {
      // The code only: an error of the parser could hold what it read.
      this.log.error({ file, code: typeof error === 'object' && error !== null && 'code' in error ? error.code : null }, 'this file holds no Ed25519 key in PEM that could be read, and is left out');
      return null;
    }
  }
}

const noFolder = (error: unknown): string[] => {
  if (isCode(error, 'ENOENT')) return [];
  throw error;
};

/** Makes a side's first key where it has none. */
async function makeFirst(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).some((name) => name.endsWith('.pem'))) return;
  await makeOnce(join(folder, FIRST), newPrivatePem());
}
