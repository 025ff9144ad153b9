import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './person.js';
import { smallPng } from './small-png.js';

const FOLDER = join(import.meta.dirname, '../../../docs/pictures');

/** Keeps what a person sees as a picture for the README, where `HOTLINE_PICTURES=1` asks for pictures. */
export async function picture({ page }: Person, name: string): Promise<void> {
  if (process.env.HOTLINE_PICTURES !== '1') return;
  await mkdir(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await writeFile(join(FOLDER, `${name}.png`), smallPng(await page.screenshot()));
}
