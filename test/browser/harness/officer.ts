import type { Language } from '#domain';
import { type Translator, type Values, type WordingKey, translatorFor } from '#wording';
import type { Locator } from 'playwright-core';
import type { Hotline } from '../../harness/hotline.js';
import { until } from '../../harness/until.js';
import type { Chromium, Setting } from './chromium.js';
import type { Person } from './person.js';

/** An officer at the desk's pages, who reads and presses what stands there in their language. */
export class Officer {
  t: Translator;
  constructor(readonly person: Person, language: Language) { this.t = translatorFor(language); }

  /** Signs in by the page, as everybody does, and waits for the page that was asked for. */
  static async at(path: string, name: string, hotline: Hotline, chromium: Chromium, setting: Setting & { language: Language }): Promise<Officer> {
    const officer = new Officer(await chromium.person(hotline.url, setting), setting.language);
    await officer.person.go(path);
    await officer.signIn(name, demoPassword(hotline));
    return officer;
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.person.field(this.t.text('sign_in.account')).fill(name);
    await this.person.field(this.t.text('sign_in.password')).fill(password);
    await this.person.button(this.t.text('sign_in.submit')).click();
    await this.person.find('.bar .account').waitFor();
  }

  /** The live line is up and the service has said what it sends: what happens from now on arrives without a reload. */
  async live(): Promise<void> {
    await this.person.find('.live[data-state="live"]').waitFor();
    await until('the live line is ready', () => this.person.wire.found(['["ready"']).length > 0);
  }

  /** Chooses another language for the pages, as the menu of the account offers it. */
  async speak(language: Language): Promise<void> {
    await this.person.find('.bar .account summary').click();
    await this.person.button(this.t.text(`language.${language}`)).click();
    await this.person.find(`html[lang="${translatorFor(language).tag}"]`).waitFor();
    await this.person.page.keyboard.press('Escape');
    this.t = translatorFor(language);
  }

  /** A text of the catalogue as this officer's controls and headings have it. */
  say(key: WordingKey, values: Values = {}): string { return this.t.label(key, values); }

  /** Waits until these words stand on the page, which they come to do without a reload. */
  async reads(words: string | RegExp): Promise<void> {
    await this.person.page.getByText(words).filter({ visible: true }).first().waitFor().catch(async () => {
      throw new Error(`"${String(words)}" never came to stand here:\n${await this.person.words()}`);
    });
  }

  /** Goes to a page and waits for something on it. */
  async sees(path: string, selector: string): Promise<void> {
    await this.person.go(path);
    await this.person.find(selector).first().waitFor();
  }

  /** Waits until the tab is called this. */
  async titled(title: string): Promise<void> {
    await until(`a tab called ${title}`, async () => (await this.person.page.title()) === title);
  }

  /** Presses a button and confirms in the second step that it opens. @param fill puts what the second step asks for */
  async act(key: WordingKey, fill: (dialog: Locator) => Promise<void> = async () => undefined, values: Values = {}): Promise<void> {
    const label = this.say(key, values);
    await this.person.button(label).first().click();
    const dialog = this.person.page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: label.replace(/…$/, ''), exact: true }).click();
    await dialog.waitFor({ state: 'detached' }).catch(async () => { throw new Error(`it stayed open:\n${await dialog.innerText()}`); });
  }

  /** Sends what stands in the composer, after reading these words in the review: there is no way around it. */
  async send(...review: readonly string[]): Promise<void> {
    await this.person.button(this.say('desk.compose.review')).click();
    for (const words of review) await this.person.find('.review').getByText(words).first().waitFor();
    await this.person.button(this.say('desk.review.send')).click();
    await this.person.find('.review').waitFor({ state: 'detached' });
  }
}

/** The password that the service prints for its demonstration. */
export function demoPassword(hotline: Hotline): string {
  const password = /password (\S+):/.exec(hotline.door.notices.join('\n'))?.[1];
  if (password === undefined) throw new Error('no demonstration password was printed');
  return password;
}
