import { deflateRawSync } from 'node:zlib';

/** Files of every kind that is taken, and of many that are not, made here byte by byte. */
export const pdf = (words = 'made up'): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'utf8');
export const png = (): Buffer => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
export const jpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const webp = (): Buffer => Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1'), Buffer.alloc(14)]);
/** A compound file: Hangul's by the beginning of one of its streams, else an old document of another program. */
export function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2_048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(stream, 1_024, 'latin1');
  return bytes;
}
export const hwp = (): Buffer => compound('HWP Document File');

const local = (name: Buffer, packed: Buffer, size: number): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
};
const central = (name: Buffer, packed: Buffer, size: number, at: number): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(8, 10);
  head.writeUInt32LE(packed.length, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
};

/** An archive of these parts; each content is packed, and says the size that it claims. */
export function zip(parts: Readonly<Record<string, Buffer | string>>, claimed?: number): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path, 'utf8');
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const body = local(name, packed, claimed ?? bytes.length);
    bodies.push(body);
    list.push(central(name, packed, claimed ?? bytes.length, at));
    at += body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const TYPES = { '[Content_Types].xml': '<Types/>' };
export const docx = (more: Readonly<Record<string, Buffer | string>> = {}): Buffer => zip({ ...TYPES, 'word/document.xml': '<document/>', ...more });
export const xlsx = (): Buffer => zip({ ...TYPES, 'xl/workbook.xml': '<workbook/>' });
export const pptx = (): Buffer => zip({ ...TYPES, 'ppt/presentation.xml': '<presentation/>' });
export const hwpx = (): Buffer => zip({ 'mimetype': 'application/hwp+zip', 'Contents/content.hpf': '<package/>', 'Scripts/headerScripts': '' });
export const ofd = (): Buffer => zip({ 'OFD.xml': '<OFD/>', 'Doc_0/Document.xml': '<Document/>' });
/** Some kilobytes that would be hundreds of megabytes unpacked, and say that they are the largest there can be. */
export const bomb = (): Buffer => docx({ 'word/media/zeros.bin': Buffer.alloc(200 * 1024 * 1024) });

/** The text with which programs that look for harmful files are tried; harmless, and put together here so that they leave this file alone. */
export const harmless = (): Buffer => Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''), 'latin1');
