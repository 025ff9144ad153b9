import type { Chromium } from '../browser/harness/chromium.js';

/** What stands on a sheet, under its name. */
export interface Picture { readonly name: string; readonly png: Buffer }

const SHEET_PX = 2_400;
/** As wide as a telephone, or half as wide as a desk. */
const PICTURE_PX = { narrow: 360, wide: 720 };
const NARROW_PX = 400;
const HEIGHT_MAX_PX = 1_400;

/** Pictures of one width side by side, cut off where they are very long, each with its name above it. @param width in CSS pixels @returns a PNG */
export async function sheetOf(chromium: Chromium, width: number, pictures: readonly Picture[]): Promise<Buffer> {
  const person = await chromium.person('http://127.0.0.1:9', { width: SHEET_PX, height: 800 });
  const figures = pictures.map(({ name, png }) => `<figure><figcaption>${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`).join('');
  await person.page.setContent(`<!doctype html><style>
    body { margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; font: 13px sans-serif; background: #ccc; }
    figure { margin: 0; inline-size: ${width <= NARROW_PX ? PICTURE_PX.narrow : PICTURE_PX.wide}px; max-block-size: ${HEIGHT_MAX_PX}px; overflow: hidden; } img { inline-size: 100%; display: block; }
  </style>${figures}`);
  await person.page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await person.page.screenshot({ fullPage: true });
  await person.leave();
  return sheet;
}
