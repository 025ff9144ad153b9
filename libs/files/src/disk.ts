import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isCode } from '#platform';
import type { Place } from './envelope.js';

/** An object's name is made here and nowhere else: what people call their files never reaches a path. */
const [SIDE, ID] = [/^[A-Z0-9][A-Z0-9-]{0,29}$/, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/];
/** Ending of what is being written, or was when the process ended. */
const PART = '.part';

/** Names that a sweep looks at together. */
const BATCH = 500;
/** Something in the folder that a sweep may look at. */
export interface Lying { readonly side: string; readonly name: string; /** Null for what was never finished. */ readonly id: string | null }

/**
 * Objects as files, `<folder>/<side>/<id>`. All that the service asks of a place for objects is here: put, get, remove and
 * list, by an opaque name; an object store can take its place.
 */
export class Disk {
  constructor(private readonly folder: string) {}

  /** Whole or not at all, also when the machine stops: the name appears once everything is on the disk. */
  async put(place: Place, bytes: Buffer): Promise<void> {
    const file = this.fileOf(place);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const part = `${file}.${randomUUID()}${PART}`;
    try {
      await synced(await open(part, 'wx', 0o600), (handle) => handle.writeFile(bytes));
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await synced(await open(dirname(file), 'r'), () => Promise.resolve());
  }

  /** Null where there is none. */
  async get(place: Place): Promise<Buffer | null> {
    return readFile(this.fileOf(place)).catch(noneThere);
  }

  async remove(place: Place): Promise<void> { await rm(this.fileOf(place), { force: true }); }

  /** All that lies there of a side since before an instant (epoch milliseconds), batch by batch. */
  async* before(instant: number, side: string): AsyncGenerator<readonly Lying[]> {
    const own = join(this.folder, side);
    const names = await opendir(own).catch(noneThere);
    let batch: Lying[] = [];
    for await (const { name } of names ?? []) {
      const found = await stat(join(own, name)).catch(noneThere);
      if (!found || found.mtimeMs >= instant || !(ID.test(name) || name.endsWith(PART))) continue;
      batch.push({ side, name, id: ID.test(name) ? name : null });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  async removeLying({ side, name }: Lying): Promise<void> { await rm(join(this.folder, side, name), { force: true }); }

  private fileOf({ side, id }: Place): string {
    if (!SIDE.test(side) || !ID.test(id)) throw new Error('this names no object');
    return join(this.folder, side, id);
  }
}

function noneThere(error: unknown): null {
  if (isCode(error, 'ENOENT')) return null;
  throw error;
}

async function synced(handle: FileHandle, work: (handle: FileHandle) => Promise<unknown>): Promise<void> {
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
