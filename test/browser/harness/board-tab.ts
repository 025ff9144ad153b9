import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Hotline } from '../../harness/hotline.js';
import { until } from '../../harness/until.js';
import type { Chromium } from './chromium.js';
import { LineWatch } from './line-watch.js';
import { Officer, demoPassword } from './officer.js';
import { Person } from './person.js';

/** What is done to a page before it opens. */
type Prepare = (page: Page) => Promise<void>;
const asItIs: Prepare = async () => undefined;

/** One tab with the board of Korea's desk, and what comes to it. */
export class BoardTab {
  readonly line: LineWatch;
  private constructor(readonly officer: Officer) { this.line = new LineWatch(officer.person.page); }

  /** In a browser of its own, after signing in. */
  static async signedIn(hotline: Hotline, chromium: Chromium, prepare = asItIs): Promise<BoardTab> {
    const person = await chromium.person(hotline.url, { language: 'ko' });
    await prepare(person.page);
    return BoardTab.opened(person, (officer) => officer.signIn('kr-desk', demoPassword(hotline)));
  }

  /** One more in the same browser. */
  async beside(prepare = asItIs): Promise<BoardTab> {
    const { context, wire } = this.officer.person;
    const page = await context.newPage();
    await prepare(page);
    return BoardTab.opened(new Person(context, page, wire));
  }

  /** Once its cases are read, and its line is open. */
  private static async opened(person: Person, enter = async (_: Officer): Promise<void> => undefined): Promise<BoardTab> {
    const tab = new BoardTab(new Officer(person, 'ko'));
    await person.go('/desk/');
    await enter(tab.officer);
    await tab.ready(1);
    await person.find('.tabs').waitFor();
    return tab;
  }

  /** Waits until the service has said so often that everything missed was sent; a line that had to be tried twice says it once more. */
  async ready(times: number): Promise<void> {
    await this.officer.live();
    await until('the service has sent what was missed', () => this.line.readies >= times);
  }

  /** What the board says at a glance: its name with the count, the count of each tab, and every case that is pinned, as they stand. */
  async glance(): Promise<readonly string[]> {
    const { person } = this.officer;
    const pinned = await person.find('.pins .pin a[href*="/desk/cases/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
    return [await person.page.title(), ...await person.find('.tabs b').allInnerTexts(), ...pinned];
  }

  /** Waits until it says what another one says. */
  async agrees(other: BoardTab): Promise<void> {
    const both = async (): Promise<string[]> => [(await this.glance()).join(), (await other.glance()).join()];
    await until('the boards agree', async () => { const [here, there] = await both(); return here === there; })
      .catch(async () => { const [here, there] = await both(); assert.equal(here, there); });
  }
}
