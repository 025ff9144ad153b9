import type { Language } from '#domain';
import { type Browser, chromium } from 'playwright-core';
import { Person } from './person.js';
import { Wire } from './wire.js';

const PROGRAM = '/usr/bin/chromium';
const WORDS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Longest that a page is waited for; a story that needs longer is broken. */
export const WAIT_MS = 20_000;

export interface Setting {
  readonly language?: Language;
  readonly javascript?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Comes by `localhost` and not by an address in numbers, for which there are no passkeys. */
  readonly named?: boolean;
  /** Lets a checker in past the pages' content policy; for looking, never for a walk. */
  readonly checker?: boolean;
}

const LOCALES: Readonly<Record<Language, string>> = { ko: 'ko-KR', 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** One real Chromium for a story file; everybody in it has a profile of their own. */
export class Chromium {
  private readonly people: Person[] = [];
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    return new Chromium(await chromium.launch({ executablePath: PROGRAM, args: WORDS }));
  }

  /** Somebody with a browser of their own: language, storage, and a wire to the service that keeps what they receive. */
  async person(service: string, { language = 'en', javascript = true, width = 1280, height = 800, dark = false, named = false, checker = false }: Setting = {}): Promise<Person> {
    const wire = await Wire.to(service);
    const context = await this.browser.newContext({
      baseURL: named ? wire.url.replace('127.0.0.1', 'localhost') : wire.url, locale: LOCALES[language], timezoneId: 'UTC', javaScriptEnabled: javascript, viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light', bypassCSP: checker, acceptDownloads: true,
    });
    context.setDefaultTimeout(WAIT_MS);
    const person = new Person(context, await context.newPage(), wire);
    this.people.push(person);
    return person;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all(this.people.map((person) => person.wire.close()));
  }
}
