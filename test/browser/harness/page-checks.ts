import type { Language } from '#domain';
import { unseenStops } from './keyboard.js';
import type { Person } from './person.js';

const TAGS: Readonly<Record<Language, string>> = { ko: 'ko-KR', 'zh-Hans': 'zh-Hans-CN', en: 'en' };
/** Scripts that the interface of a language does not use; what people typed is not the interface. */
const FOREIGN: Readonly<Record<Language, RegExp>> = { ko: /\p{Script=Han}{2,}/u, 'zh-Hans': /\p{Script=Hangul}/u, en: /[\p{Script=Hangul}\p{Script=Han}]/u };
/** Said in its own script on every page: each language by its own name, and what a paper is called on the paper. */
const OWN_NAMES = /한국어|简体中文|English|사업자등록번호|统一社会信用代码|通用许可|单项许可/g;
/** A name of the catalogue that was shown instead of its words. */
const KEY = /\b(form|field|track|rule|unit|kind|st|part|report|case|problem)\.[a-z_]+\b/;

/** What a company's page must be, whatever it asks; names what it is not. */
export async function wrongWithPage(person: Person, language: Language): Promise<string[]> {
  const { lang, title, headings, unlabelled, interface_words } = await person.page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>('main input, main select, main textarea')];
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | null;
    main?.querySelectorAll('.said, textarea, datalist').forEach((element) => element.remove());
    return {
      lang: document.documentElement.lang, title: document.title,
      headings: [...document.querySelectorAll('h1')].map((h) => h.textContent.trim()),
      unlabelled: inputs.filter((input) => [...(input.labels ?? [])].every((label) => label.textContent.trim() === '')).map((input) => input.outerHTML),
      interface_words: main?.textContent ?? '',
    };
  });
  const words = interface_words.replace(OWN_NAMES, '');
  const wide = await person.sideways();
  return [
    lang === TAGS[language] ? '' : `lang is ${lang}`,
    headings.length === 1 ? '' : `${headings.length} headings of the first level`,
    title.includes(headings[0] ?? '-') ? '' : `title "${title}" does not say "${headings[0]}"`,
    ...unlabelled.map((input) => `no label: ${input}`),
    FOREIGN[language].test(words) ? `another language: ${words.slice(Math.max(0, words.search(FOREIGN[language]) - 40)).slice(0, 80)}` : '',
    KEY.exec(words)?.[0] ?? '',
    wide > 0 ? `${wide} px wider than the window` : '',
    ...await unseenStops(person.page),
  ].filter((wrong) => wrong !== '');
}

/** Follows every link of the error summary; names those that do not put the cursor into the input they speak of. */
export async function lostLinks(person: Person): Promise<string[]> {
  const links = person.find('.summary a');
  const lost: string[] = [];
  for (let i = 0; i < await links.count(); i += 1) {
    const link = links.nth(i);
    const [text, wanted] = [await link.innerText(), await link.getAttribute('href')];
    await link.click();
    const { at, said } = await person.page.evaluate(() => ({
      at: document.activeElement?.matches('input, select, textarea') ? document.activeElement.id : '',
      said: [...document.querySelectorAll('.error')].map((e) => e.textContent),
    }));
    if (`#${at}` !== wanted) lost.push(`"${text}" leads to ${wanted}, the cursor is at "${at}"`);
    if (!said.some((inline) => inline.includes(text))) lost.push(`"${text}" is not said beside an input`);
  }
  return links.count().then((count) => (count === 0 ? ['no error summary'] : lost));
}
