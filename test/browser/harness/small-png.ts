import { deflateSync, inflateSync } from 'node:zlib';

/*
 * Pictures of pages have few colours: with a palette of 256 they weigh a third and look the same. Reads what Chromium
 * writes (8 bits a channel, with or without alpha, not interlaced) and nothing else.
 */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_MAX = 256;
interface Image { readonly width: number; readonly height: number; readonly rgb: Buffer }

/** @returns the same picture with a palette */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = read(png);
  const { palette, indexOf } = paletteOf(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(rgb.readUIntBE((y * width + x) * 3, 3));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The most frequent colours as they are; every other one, an edge of some letter, shows the one nearest to it. */
function paletteOf(rgb: Buffer): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rgb.readUIntBE(i, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, PALETTE_MAX).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const indexOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const place = palette.reduce((best, other, i) => (distance(colour, other) < distance(colour, palette[best] ?? 0) ? i : best), 0);
    places.set(colour, place);
    return place;
  };
  return { palette, indexOf };
}

const distance = (a: number, b: number): number => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

function read(png: Buffer): Image {
  const parts = new Map<string, Buffer[]>();
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    parts.set(name, [...(parts.get(name) ?? []), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))]);
  }
  const header = parts.get('IHDR')?.[0] ?? Buffer.alloc(13);
  const [width, height, depth, type, interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]];
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error(`a picture of another kind: depth ${depth}, type ${type}`);
  return { width, height, rgb: unfilter(inflateSync(Buffer.concat(parts.get('IDAT') ?? [])), width, height, type === 6 ? 4 : 3) };
}

/** Undoes the filters of the PNG specification, section 9.2, and drops alpha. */
function unfilter(data: Buffer, width: number, height: number, size: number): Buffer {
  const stride = width * size;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= size ? (out[y * stride + x - size] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[(y - 1) * stride + x - size] ?? 0) : 0;
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
  }
  return size === 3 ? out : Buffer.from(out.filter((_, i) => i % 4 !== 3));
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return l <= u && l <= c ? left : u <= c ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
