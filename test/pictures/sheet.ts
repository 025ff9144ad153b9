import type { Chromium } from '../browser/harness/chromium.js';

/** What stands on a sheet, under its name. */
export interface Picture { readonly name: string; readonly png: Buffer }

const SHEET_PX = 2_400;
const PICTURE_PX = 380;
const HEIGHT_MAX_PX = 1_200;

/** Pictures side by side, made small and cut off where they are very long, each with its name above it. @returns a PNG */
export async function sheetOf(chromium: Chromium, pictures: readonly Picture[]): Promise<Buffer> {
  const person = await chromium.person('http://127.0.0.1:9', { width: SHEET_PX, height: 800 });
  const figures = pictures.map(({ name, png }) => `<figure><figcaption>${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`).join('');
  await person.page.setContent(`<!doctype html><style>
    body { margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; font: 13px sans-serif; background: #ccc; }
    figure { margin: 0; inline-size: ${PICTURE_PX}px; max-block-size: ${HEIGHT_MAX_PX}px; overflow: hidden; } img { inline-size: 100%; display: block; }
  </style>${figures}`);
  await person.page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await person.page.screenshot({ fullPage: true });
  await person.leave();
  return sheet;
}
