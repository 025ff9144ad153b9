import type { MediaType } from '#contracts';
import yauzl from 'yauzl';

/** Most names of an archive that are looked at: a document has some hundreds. */
const NAMES_MAX = 5_000;

/** The part that makes an archive a document of a kind. */
const MAIN_PARTS: readonly (readonly [string, MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
/** Parts with which a document runs something by itself, or carries another file that does. */
const ACTIVE = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/.*|embeddings\/.*\.bin|macrosheets\/.*)$/i;

/** Which document an archive is, by the names in its list; null for any other archive, and for one with macros. */
export async function containerOf(bytes: Buffer): Promise<MediaType | null> {
  const names = await namesIn(bytes);
  if (names === null || [...names].some((name) => ACTIVE.test(name))) return null;
  if (names.has('[Content_Types].xml')) return MAIN_PARTS.find(([part]) => names.has(part))?.[1] ?? null;
  if (names.has('OFD.xml')) return 'application/ofd';
  return names.has('Contents/content.hpf') && names.has('mimetype') ? 'application/hwp+zip' : null;
}

/** Names in the archive's list; null where it is none, or one of too many. No entry is opened, so that its size when unpacked is nobody's business. */
function namesIn(bytes: Buffer): Promise<ReadonlySet<string> | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: true }, (error, archive) => {
      if (error) return resolve(null);
      if (archive.entryCount > NAMES_MAX) return resolve(null);
      const names = new Set<string>();
      archive.on('error', () => resolve(null));
      archive.on('end', () => resolve(names));
      archive.on('entry', (entry: { fileName: string }) => {
        names.add(entry.fileName);
        archive.readEntry();
      });
      archive.readEntry();
    });
  });
}
