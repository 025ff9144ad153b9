import { createHash, randomUUID } from 'node:crypto';
import type { MediaType } from '#contracts';
import { ProblemError } from '#edge';
import { Config, StartError, filesFolder, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { kindOf } from './detect-kind.js';
import { Disk, type Lying } from './disk.js';
import { type Place, open, seal } from './envelope.js';
import { Scanner } from './scanner.js';
import { SideKeys } from './side-keys.js';

/** A file that lies in the store, and what was found out about it. The id is random: it tells neither when nor how many. */
export interface Kept { readonly id: string; readonly media_type: MediaType; /** Bytes. */ readonly size: number; /** Hex. */ readonly sha256: string }

/**
 * Files, each sealed with the key of the side whose it is. Nothing reaches the store before it was found to be of a kind
 * that is taken and the scanner let it pass; nothing leaves it that is not, to the bit, what was put there.
 */
@Injectable()
export class FileStore {
  private readonly disk: Disk | null;
  constructor(config: Config, private readonly keys: SideKeys, private readonly scanner: Scanner) {
    const folder = filesFolder(config);
    this.disk = folder === null ? null : new Disk(folder);
  }

  /** Whether this service keeps files at all. */
  get on(): boolean { return this.disk !== null; }

  /** Whether every side's files can be sealed. @throws StartError naming the first that has no key */
  async check(sides: readonly string[]): Promise<void> {
    for (const side of sides) {
      if ((await this.keys.of(side)).length === 0) throw new StartError(`HOTLINE_KEYS_DIR: no key for the files of ${side}; expected ${side}/files-<name>.key with 64 hex digits, such as \`openssl rand -hex 32\` makes`);
    }
  }

  /** @throws ProblemError for a file that is empty, of no kind that is taken, refused by the scanner, or that cannot be checked now */
  async take(side: string, contents: Buffer): Promise<Kept> {
    this.place();
    if (contents.length === 0) throw new ProblemError('file-empty');
    const media_type = await kindOf(contents);
    if (media_type === null) throw new ProblemError('file-not-taken');
    const verdict = await this.scanner.look(contents);
    if (verdict !== 'clean') throw new ProblemError(verdict === 'refused' ? 'file-refused' : 'file-unchecked');
    const id = await this.put(side, contents);
    return { id, media_type, size: contents.length, sha256: createHash('sha256').update(contents).digest('hex') };
  }

  /** Seals a copy of one side's file for another, as an object of its own. @returns its id */
  async copy(from: Place, to: readonly string[]): Promise<string> {
    const id = randomUUID();
    if (to.length === 0) return id;
    const contents = await this.contents(from);
    for (const side of to) await this.put(side, contents, id);
    return id;
  }

  /** @throws Error for an object that is gone or was changed: what was promised cannot be handed out, and somebody must look */
  async contents(place: Place): Promise<Buffer> {
    const [sealed, keys] = await Promise.all([this.place().get(place), this.keys.of(place.side)]);
    if (!sealed) throw new Error(`object ${place.id} of ${place.side} is not in the store`);
    return open(sealed, place, (id) => keys.find((key) => key.id.equals(id)));
  }

  /** For an object that became nothing: its row was not written. */
  async forget(sides: readonly string[], id: string): Promise<void> {
    for (const side of sides) await this.place().remove({ side, id });
  }

  /** What lies here of a side since before an instant, batch by batch. */
  lyingBefore(instant: number, side: string): AsyncGenerator<readonly Lying[]> { return this.place().before(instant, side); }
  async sweep(lying: Lying): Promise<void> { await this.place().removeLying(lying); }

  private async put(side: string, contents: Buffer, id: string = randomUUID()): Promise<string> {
    const key = (await this.keys.of(side)).at(-1);
    if (!key) {
      logger('files').error({ side }, 'this side has no key for files');
      throw new ProblemError('files-off');
    }
    await this.place().put({ side, id }, seal(contents, { side, id }, key));
    return id;
  }

  private place(): Disk {
    if (!this.disk) throw new ProblemError('files-off');
    return this.disk;
  }
}
