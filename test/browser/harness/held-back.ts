import { LANGUAGES, type Language } from '#domain';
import { failedTexts } from '#wording';
import { violations } from './axe.js';
import { tabTo, unseenStops } from './keyboard.js';
import type { Officer } from './officer.js';
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

/** Goes to a page none of whose program runs, as in a browser that is too old for it, and reads what stands in its place until it does. */
export async function meetsNothing(person: Person): Promise<void> {
  const { page } = person;
  const held = '**/assets/*.js';
  await page.route(held, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let of = newer than this browser' }));
  await person.go('/desk/');
  const said = person.find('.unstarted');
  expect([await said.isVisible(), await page.evaluate(() => document.querySelector('.unstarted')?.getAnimations().length)]).toEqual([false, 1]);
  // A program that is only slow is not spoken of: its time is not waited for here.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  for (const language of LANGUAGES) await said.getByText(failedTexts[language]['page.failed.scripts']).waitFor();
  expect([await person.sideways(), await violations(page)]).toEqual([0, []]);
  await page.unroute(held);
  await person.go('/desk/');
  await said.waitFor({ state: 'detached' });
}

/**
 * Reads a filtered board again while the rest of its cases does not come: it begins with those of the first rows that pass, and
 * stays so once the rest is there. @param goods of the first row @param tabs one without anything to show yet, and the board's own
 */
export async function beginsFiltered(officer: Officer, goods: string, [other, own]: readonly [RegExp, RegExp]): Promise<void> {
  const { person, t } = officer;
  const [held, count, first] = ['**/api/v1/cases?*', person.find('.statusline .count'), person.find('.list .row[data-index="0"]').getByText(goods)];
  let letCome = (): void => undefined;
  const asked = new Promise<void>((go) => { letCome = go; });
  await person.page.route(held, async (route) => { await asked; await route.continue(); });
  await person.page.reload();
  await first.waitFor();
  expect(await count.innerText()).toContain(t.text('board.rest.loading'));
  await person.link(other).click();
  await officer.reads(t.text('board.loading'));
  await person.link(own).click();
  await first.waitFor();
  letCome();
  await count.getByText(t.text('board.rest.loading')).waitFor({ state: 'detached' });
  await first.waitFor();
  await person.page.unroute(held);
  await officer.live();
}
