import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Wire } from './wire.js';

/** What a page said went wrong that is no answer of the service: those are in `refused`. */
const ANSWER = /^Failed to load resource: the server responded with a status of/;

/** A box that holds words is at least as wide as a word of them. */
const BOX_LEAST_PX = 60;

/** Somebody at a browser of their own, and everything that went wrong in it. */
export class Person {
  /** Console errors (a breach of the content policy is one), uncaught errors, requests without an answer. */
  readonly faults: string[] = [];
  /** Answers of 400 and above, as `401 GET /api/v1/session`. */
  readonly refused: string[] = [];

  constructor(readonly context: BrowserContext, readonly page: Page, readonly wire: Wire) { this.watch(page); }

  go(path: string): Promise<unknown> { return this.page.goto(path); }
  find(selector: string): Locator { return this.page.locator(selector); }
  /** A control by its visible name, in whole. */
  button(name: string): Locator { return this.page.getByRole('button', { name, exact: true }); }
  link(name: string | RegExp): Locator { return this.page.getByRole('link', { name, exact: true }); }
  field(name: string): Locator { return this.page.getByLabel(name, { exact: true }); }
  /** The page's words as they are read. */
  words(): Promise<string> { return this.page.locator('body').innerText(); }

  /** Which of these words stand anywhere in the page as it is now, attributes and hidden parts included. */
  async shows(words: readonly string[]): Promise<string[]> {
    const page = `${await this.page.content()}\n${await this.words()}`;
    return words.filter((word) => page.includes(word));
  }

  /** Nothing may go past the sides of the window. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Boxes too narrow for their words, which then run over whatever stands beside them: nothing of it is past the window. */
  async squeezed(): Promise<string[]> {
    return this.page.evaluate((least) => [...document.querySelectorAll<HTMLElement>('main :is(section, form, p, textarea, table)')]
      .filter((box) => box.checkVisibility() && getComputedStyle(box).position !== 'absolute' && box.clientWidth < least && box.scrollWidth > box.clientWidth)
      .map((box) => `${box.tagName.toLowerCase()} ${box.className} is ${box.clientWidth} px wide`), BOX_LEAST_PX);
  }

  /** Words of buttons and heads of rows that begin on one line and end on the next, as in columns that were left no room. */
  async broken(): Promise<string[]> {
    return this.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main :is(button, th)')].filter((box) => box.checkVisibility() && getComputedStyle(box.closest('thead') ?? box).position !== 'absolute').flatMap((box) => {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{Script=Latin}\p{Script=Hangul}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(`"${word}" is broken in a ${box.tagName.toLowerCase()}`);
        }
      }
      return found;
    }));
  }

  async leave(): Promise<void> { await this.context.close(); }

  private watch(page: Page): void {
    page.on('console', (message) => { if (message.type() === 'error' && !ANSWER.test(message.text())) this.faults.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left, or an answer that becomes a download, ends requests by itself.
      if (reason !== 'net::ERR_ABORTED') this.faults.push(`no answer: ${request.method()} ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.refused.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
    });
  }
}
