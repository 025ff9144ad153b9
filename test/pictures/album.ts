import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { violations } from '../browser/harness/axe.js';
import type { Chromium } from '../browser/harness/chromium.js';
import type { Person } from '../browser/harness/person.js';
import { type Picture, sheetOf } from './sheet.js';

const WIDTHS = [{ width: 1440, height: 900 }, { width: 360, height: 740 }] as const;
const SCHEMES = ['light', 'dark'] as const;
/** In the dark nothing but colours is another. */
const RULES: Readonly<Record<(typeof SCHEMES)[number], readonly string[]>> = { light: [], dark: ['color-contrast'] };

/** Pictures of a page in its states: each alone, and all of one width and scheme on a sheet; and what the checker found. */
export class Album {
  private readonly wrong: string[] = [];
  private readonly pictures = new Map<string, Picture[]>();
  private constructor(private readonly chromium: Chromium, private readonly folder: string) {}

  /** @param folder what was in it is gone */
  static async begin(chromium: Chromium, folder: string): Promise<Album> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Album(chromium, folder);
  }

  /** Takes a page at every width and in both schemes. One that does not come is named at the end, and the others are still taken. @param show brings the page up; without it the page is taken as it stands */
  async page(person: Person, name: string, show: () => Promise<unknown> = async () => undefined): Promise<void> {
    try {
      await show();
      for (const size of WIDTHS) for (const scheme of SCHEMES) await this.take(person, name, size, scheme);
    } catch (failure) {
      this.wrong.push(`${name} did not come: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }

  /** Writes the sheets. @returns what is wrong with the pages, each with its name */
  async end(): Promise<string[]> {
    for (const [sheet, all] of this.pictures) await writeFile(join(this.folder, `all ${sheet}.png`), await sheetOf(this.chromium, Number.parseInt(sheet), all));
    return this.wrong;
  }

  private async take(person: Person, name: string, size: (typeof WIDTHS)[number], colorScheme: (typeof SCHEMES)[number]): Promise<void> {
    const { page } = person;
    const sheet = `${size.width} ${colorScheme}`;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    this.wrong.push(...(await violations(page, ...RULES[colorScheme])).map((what) => `${name}, ${size.width} px, ${colorScheme}: ${what}`));
    const wider = await person.sideways();
    if (wider > 0) this.wrong.push(`${name}, ${size.width} px, ${colorScheme}: ${wider} px wider than the window`);
    const png = await page.screenshot({ fullPage: true });
    await writeFile(join(this.folder, `${name.replaceAll(/[^\w-]+/g, '-')} ${sheet}.png`), png);
    this.pictures.set(sheet, [...this.pictures.get(sheet) ?? [], { name, png }]);
  }
}
