import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';

/** Most parts of a workbook: one has some dozens. */
const PARTS_MAX = 2_000;
/** Bytes of all parts that are read, unpacked: 5,000 rows of fifteen columns take some 6 MB. */
const UNPACKED_MAX_BYTES = 48 * 1024 * 1024;

/** What is wrong with a file that ends its reading; its message is the name of the rule. */
export class Unreadable extends Error {}

/** The parts of a workbook, unpacked one by one and only as they are read. */
export interface Parts {
  has(name: string): boolean;
  /** Hands a part over piece by piece. @throws Unreadable where there is none, or it is not what it says it is */
  read(name: string, take: (piece: string) => void): Promise<void>;
}

/** Opens an archive by its list; nothing is unpacked yet. @throws Unreadable where it is none */
export async function unpack(bytes: Buffer): Promise<Parts> {
  const archive = await open(bytes);
  const entries = await list(archive);
  let left = UNPACKED_MAX_BYTES;
  return {
    has: (name) => entries.has(name),
    read: async (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('xlsx_broken');
      const decoder = new TextDecoder('utf-8', { fatal: true });
      try {
        // Each piece was unpacked from some kilobytes, and the next waits until it is read: a bomb is put down at the first byte too many.
        for await (const piece of await stream(archive, entry)) {
          left -= (piece as Buffer).length;
          if (left < 0) throw new Unreadable('sheet_too_large');
          take(decoder.decode(piece as Buffer, { stream: true }));
        }
        take(decoder.decode());
      } catch (error) {
        throw error instanceof Unreadable ? error : new Unreadable('xlsx_broken');
      }
    },
  };
}

const open = (bytes: Buffer): Promise<ZipFile> => new Promise((resolve, reject) => {
  yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, archive) => (error ? reject(new Unreadable('xlsx_broken')) : resolve(archive)));
});

/** Every part by its name, of which none comes twice: two readers would read two files. */
const list = (archive: ZipFile): Promise<ReadonlyMap<string, Entry>> => new Promise((resolve, reject) => {
  const entries = new Map<string, Entry>();
  const broken = (): void => reject(new Unreadable('xlsx_broken'));
  if (archive.entryCount > PARTS_MAX) return broken();
  archive.on('error', broken).on('end', () => resolve(entries)).on('entry', (entry: Entry) => {
    if (entries.has(entry.fileName) || entry.isEncrypted()) return broken();
    entries.set(entry.fileName, entry);
    archive.readEntry();
  });
  archive.readEntry();
});

const stream = (archive: ZipFile, entry: Entry): Promise<Readable> => new Promise((resolve, reject) => {
  archive.openReadStream(entry, (error, readable) => (error ? reject(new Unreadable('xlsx_broken')) : resolve(readable)));
});
