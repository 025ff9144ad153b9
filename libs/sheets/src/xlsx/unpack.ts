import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';

/** Most parts of a workbook: one has some dozens. */
const PARTS_MAX = 2_000;

/** What is wrong with a file that ends its reading; its message is the name of the rule. */
export class Unreadable extends Error {}

/** The parts of a workbook, unpacked one by one and only as they are read. */
export interface Parts {
  has(name: string): boolean;
  /** Hands a part over piece by piece; what `take` throws comes through as it is. @throws Unreadable where there is none, or it is not what it says it is */
  read(name: string, take: (piece: string) => void): Promise<void>;
}

/** Opens an archive by its list; nothing is unpacked yet. @param max bytes of all parts that are read, unpacked @throws Unreadable where it is none */
export async function unpack(bytes: Buffer, max: number): Promise<Parts> {
  const archive = await open(bytes);
  const entries = await list(archive);
  let left = max;
  return {
    has: (name) => entries.has(name),
    read: async (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('xlsx_broken');
      const decoder = new TextDecoder('utf-8', { fatal: true });
      // Each piece was unpacked from some kilobytes, and the next waits until it is read: a bomb is put down at the first byte too many.
      for await (const piece of pieces(archive, entry)) {
        left -= piece.length;
        if (left < 0) throw new Unreadable('sheet_too_large');
        take(decoded(decoder, piece));
      }
      take(decoded(decoder));
    },
  };
}

/** What a part unpacks to; faults of the archive are the file's, and whoever takes the pieces answers for their own. */
async function* pieces(archive: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const unpacked = await stream(archive, entry);
  try {
    for await (const piece of unpacked) yield piece as Buffer;
  } catch {
    throw new Unreadable('xlsx_broken');
  }
}

/** A piece as text, or what is left of the last one. @throws Unreadable for bytes that are none */
function decoded(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new Unreadable('xlsx_broken');
  }
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
