import type { Language } from '#domain';
import { failedTexts } from '#wording';
import { violations } from './axe.js';
import { tabTo, unseenStops } from './keyboard.js';
import type { Person } from './person.js';

const NARROW = { width: 320, height: 640 };

/**
 * Goes to a page while one part of its program does not come, reads what happened, and leaves by keys once it comes again.
 * @param part how its file is called, before the dash @param language what is said there must be in @param way where the link leads that is taken
 */
export async function meetsWithout(person: Person, part: string, path: string, language: Language, way: string): Promise<void> {
  const { page } = person;
  const [held, texts] = [`**/assets/${part}-*.js`, failedTexts[language]];
  await page.route(held, (route) => route.abort());
  await person.go(path);
  await person.find('h1').getByText(texts['page.failed'], { exact: true }).waitFor();
  await person.find('main').getByText(texts['page.failed.load']).waitFor();
  await page.setViewportSize(NARROW);
  expect([part, await person.sideways(), await violations(page), await unseenStops(page)]).toEqual([part, 0, [], []]);
  await page.unroute(held);
  await tabTo(page, `main a[href="${way}"]`);
  await page.keyboard.press('Enter');
}
