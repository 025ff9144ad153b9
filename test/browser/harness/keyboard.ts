import type { Locator, Page, Route } from 'playwright-core';

/**
 * Goes to everything on the page that takes keys, in the order of the page. Names what cannot be reached or jumps the
 * order, and where whoever gets there would not see where they are: no ring, out of the window, or under something else.
 */
export async function unseenStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ringed = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const middle = (start: number, end: number, most: number): number => (Math.max(start, 0) + Math.min(end, most)) / 2;
    /** The middle of what is in the window; of words over two lines, that of either. */
    const uncovered = (element: Element): boolean => [...element.getClientRects()].some((box) => {
      const at = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      return at !== null && (element.contains(at) || at.contains(element) || element.closest('label')?.contains(at) === true);
    });
    const wrong = (element: HTMLElement): string | null => {
      element.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== element) return 'cannot be reached';
      if (element.tabIndex > 0) return 'jumps the order';
      // A choice may be shown by what stands around it.
      if (![element, element.parentElement, element.closest('label')].some(ringed)) return 'has no ring';
      const box = element.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return 'stays outside the window';
      return uncovered(element) ? null : 'is covered';
    };
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [type=hidden]') && element.checkVisibility({ visibilityProperty: true }));
    return stops.flatMap((element) => {
      // What follows from coming to one stop may take another away.
      const what = element.isConnected ? wrong(element) : null;
      return what === null ? [] : [`${element.outerHTML.slice(0, 120)} ${what}`];
    });
  });
}

/** Goes by J from the first row of a board to the last and by K back, where each is chosen in the preview too; names those of which not all is in sight: in the pane, and under no heading. */
export async function outOfSight(page: Page, rows: readonly (string | null)[]): Promise<string[]> {
  const out: string[] = [];
  const [first, ...others] = rows;
  await page.locator(`.board[data-preview] [data-reference="${first}"]`).focus();
  for (const [key, way] of [['KeyJ', others], ['KeyK', [...others.toReversed().slice(1), first]]] as const) {
    for (const reference of way) {
      await page.keyboard.press(key);
      await page.locator(`[aria-current="true"] [data-reference="${reference}"]:focus`).waitFor();
      if (!await rowInSight(page)) out.push(`${key} ${reference}`);
    }
  }
  return out;
}

async function rowInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest('.row[data-index]')?.getBoundingClientRect();
    const [pane, head] = ['.list', '.list .head'].map((part) => document.querySelector(part)?.getBoundingClientRect());
    return row !== undefined && pane !== undefined && head !== undefined && row.top >= head.bottom - 1 && row.bottom <= pane.bottom + 1;
  });
}

/** More than any list of choices has. */
const CHOICES_MAX = 300;

/** Presses the tabulator from the top of the page until the stop that is looked for; a trap, or a stop that never comes, is an error. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${most} stops and no ${selector}; at ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`);
}

/** Answers one question with the keyboard alone. @param kind of its inputs, as the page has them */
export async function putByKeys(page: Page, name: string, kind: string | undefined, values: readonly string[]): Promise<void> {
  const stands = (value: string): Promise<boolean> => page.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.value === wanted, value);
  const named = `main [name="${name}"]`;
  if (kind === 'checkbox') {
    for (const value of values) {
      await tabTo(page, `${named}[value="${value}"]`);
      if (!await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)) await page.keyboard.press('Space');
    }
    return;
  }
  const [value = ''] = values;
  await tabTo(page, named);
  if (kind === 'radio' || kind === 'select-one') {
    // Of a group the keyboard stops at one, and arrows lead to the others.
    for (let n = 0; n < CHOICES_MAX && !await stands(value); n += 1) await page.keyboard.press('ArrowDown');
    if (kind === 'radio') await page.keyboard.press('Space');
    return;
  }
  await page.keyboard.press('ControlOrMeta+A');
  await (value === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(value));
}

/**
 * Presses a button by its key while the service's answer is held back, and presses it once more: it keeps the focus, says that it waits, and asks once.
 * @param asked the address that it asks, as a pattern
 */
export async function pressAndWait(page: Page, button: Locator, asked: string): Promise<void> {
  let times = 0;
  let answer = (): void => undefined;
  const held = new Promise<void>((go) => { answer = go; });
  const hold = async (route: Route): Promise<void> => {
    if (route.request().method() === 'GET') return route.continue();
    times += 1;
    await held;
    return route.continue();
  };
  await page.route(asked, hold);
  await button.press('Enter');
  await button.and(page.locator('[aria-disabled="true"]:focus')).waitFor();
  await page.keyboard.press('Enter');
  answer();
  await page.waitForFunction(() => document.querySelector('[data-pending]') === null);
  await page.unroute(asked, hold);
  expect(times).toBe(1);
}

/** Waits until the focus is somewhere on the page, as it must be after what had it is gone. */
export async function keepsFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);
}

/** Signs in with the keyboard alone, from the top of the page. */
export async function signInByKeys(page: Page, name: string, password: string): Promise<void> {
  await tabTo(page, 'input[autocomplete="username"]');
  await page.keyboard.insertText(name);
  await tabTo(page, 'input[autocomplete="current-password"]');
  await page.keyboard.insertText(password);
  await tabTo(page, 'button[type="submit"]');
  await pressAndWait(page, page.locator('button[type="submit"]'), '**/api/v1/session');
  await page.locator('.bar .account').waitFor();
}
