import type { Language } from '#domain';
import type { Hotline } from '../../harness/hotline.js';
import type { Chromium, Setting } from './chromium.js';
import { violations } from './axe.js';
import { keepsFocus, pressAndWait, signInByKeys, tabTo, unseenStops } from './keyboard.js';
import { Officer, demoPassword } from './officer.js';

/** Signs in by the page as `Officer.at` does, with the keyboard alone. */
export async function arriveByKeys(path: string, name: string, hotline: Hotline, chromium: Chromium, setting: Setting & { language: Language }): Promise<Officer> {
  const officer = new Officer(await chromium.person(hotline.url, setting), setting.language);
  await officer.person.go(path);
  await signInByKeys(officer.person.page, name, demoPassword(hotline));
  return officer;
}

/** Comes to a button, opens its second step and confirms there; the focus is nowhere lost. @param asked the address that the confirmation asks, as a pattern */
export async function twoStepsByKeys({ person: { page } }: Officer, selector: string, asked: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  const confirm = page.locator('[role="dialog"] button[type="submit"]');
  await tabTo(page, '[role="dialog"] button[type="submit"]');
  await pressAndWait(page, confirm, asked);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keepsFocus(page);
}

/** Switches the letters of the board off and on again: in between, none moves anything. */
export async function lettersByKeys({ person: { page } }: Officer): Promise<void> {
  const at = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-reference') ?? null);
  await tabTo(page, '.keys button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('KeyJ');
  await page.locator('.keys button:focus').waitFor();
  expect([await page.locator('.keys kbd').count(), await at()]).toEqual([0, null]);
  await page.keyboard.press('Enter');
  await page.locator('.keys kbd').first().waitFor();
  await page.keyboard.press('KeyJ');
  await page.locator('[data-reference]:focus').waitFor();
}

/** First use of an invitation with the keyboard alone: what is missing takes the focus, what was typed wrong is said, and the page leads to signing in. */
export async function setUpByKeys(newcomer: Officer, link: URL, { code, password }: { code: string; password: string }): Promise<void> {
  const { person, person: { page } } = newcomer;
  const send = person.button(newcomer.t.text('setup.submit'));
  const put = async (key: 'setup.code' | 'setup.password' | 'setup.password_again', text: string): Promise<void> => {
    const field = person.field(newcomer.t.text(key));
    for (let n = 0; n < 20 && !await field.evaluate((input) => input === document.activeElement); n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  };
  const looksWell = async (): Promise<void> => { expect([await person.sideways(), await violations(page), await unseenStops(page)]).toEqual([0, [], []]); };
  await person.go(link.pathname + link.search);
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid="true"]:focus').waitFor();
  await looksWell();
  await put('setup.password', password);
  await put('setup.password_again', password);
  await page.keyboard.press('Enter');
  await newcomer.reads(newcomer.t.text('rule.wrong_link_code'));
  await put('setup.code', code);
  await pressAndWait(page, send, '**/api/v1/setup');
  await newcomer.reads(newcomer.t.text('setup.done'));
  await keepsFocus(page);
  await looksWell();
  await tabTo(page, 'main a');
  await page.keyboard.press('Enter');
  await person.field(newcomer.t.text('sign_in.account')).waitFor();
}
