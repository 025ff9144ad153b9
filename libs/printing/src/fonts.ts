import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';
import type { Piece } from './paper.js';

const require = createRequire(import.meta.url);
const inPackage = (name: string, file: string): string => join(dirname(require.resolve(name)), '..', 'fonts', file);

/** Noto Sans as Korea and as China write it: the same character may look different, and neither has all of the other's. */
const FILES = {
  'ko': inPackage('@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf'), 'ko strong': inPackage('@embedpdf/fonts-kr', 'NotoSansKR-Bold.otf'),
  'zh': inPackage('@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'), 'zh strong': inPackage('@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'),
} as const;
export type FontName = keyof typeof FILES;

const opened = new Map<FontName, Font>();

/** A font, opened once for the life of a thread: what is decoded of it stays, which makes the second brief ten times as fast as the first. */
export function fontNamed(name: FontName): Font {
  const known = opened.get(name);
  if (known) return known;
  const font = create(readFileSync(FILES[name]));
  if (!('layout' in font)) throw new Error(`${FILES[name]} is a collection of fonts`);
  opened.set(name, font);
  return font;
}

/** Text of one font. */
export interface Run { readonly text: string; readonly font: FontName }

/** What no font has is printed as a square, so that nobody reads over it. */
const UNKNOWN = '□';
const has = (name: FontName, character: string): boolean => fontNamed(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

/** A piece in runs of one font each: that of its language, and another's for characters that it lacks. */
export function runsOf({ text, language, look }: Piece): Run[] {
  const runs: { text: string; font: FontName }[] = [];
  const order = (language.startsWith('zh') ? ['zh', 'ko'] as const : ['ko', 'zh'] as const).map((name): FontName => (look === 'strong' ? `${name} strong` : name));
  for (const character of text) {
    const font = order.find((name) => has(name, character)) ?? order[0] ?? 'ko';
    const shown = has(font, character) ? character : UNKNOWN;
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}

const widths = new Map<string, number>();
/** Widths that one thread remembers: most words come again in every brief. */
const WIDTHS_MAX = 20_000;

/** How wide a run is at size 1. */
export function widthOf({ text, font }: Run): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { advanceWidth } = fontNamed(font).layout(text);
  const width = advanceWidth / fontNamed(font).unitsPerEm;
  if (widths.size >= WIDTHS_MAX) widths.clear();
  widths.set(key, width);
  return width;
}
