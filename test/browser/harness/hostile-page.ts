import { MARK } from '../../factories/hostile.js';
import { until } from '../../harness/until.js';
import type { Person } from './person.js';

/** Markup that would run and ask elsewhere, and an override that would turn the words beside it; every field of a report and of a message takes it. */
export const HURTING = `<img src=//evil.example/x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>\u202e${MARK}`;

/**
 * Opens a page that shows texts of others and looks at what they did to it.
 * @returns scripts that ran or wait to, requests for another origin, dialogs, and words whose direction a text could turn
 */
export async function hurtBy(person: Person, path: string): Promise<string[]> {
  const { page } = person;
  const found: string[] = [];
  const own = new URL(person.wire.url).origin;
  const foreign = (request: { url(): string }): void => { if (!request.url().startsWith('data:') && new URL(request.url()).origin !== own) found.push(`${path} asked ${request.url()}`); };
  const dialog = (opened: { message(): string; dismiss(): Promise<void> }): Promise<void> => { found.push(`${path} opened a dialog: ${opened.message()}`); return opened.dismiss(); };
  page.on('request', foreign);
  page.on('dialog', dialog);
  await person.go(path);
  // Also where it is folded away, since it is in the page all the same.
  await until(`${path} shows the text`, async () => (await page.evaluate(() => document.body.textContent)).includes(MARK));
  found.push(...(await page.evaluate(inPage)).map((fault) => `${path} ${fault}`));
  page.off('request', foreign);
  page.off('dialog', dialog);
  return found;
}

/** Runs in the page. */
function inPage(): string[] {
  const faults = 'hurt' in globalThis ? ['ran a script'] : [];
  for (const element of document.querySelectorAll('*')) {
    const handler = [...element.attributes].find((a) => a.name.startsWith('on'));
    if (handler || (element instanceof HTMLScriptElement && element.src === '')) faults.push(`holds ${element.outerHTML.slice(0, 80)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const said = node.nodeValue ?? '';
    const isolated = /\u2068[^\u2069]*\u202e/.test(said) || !said.includes('\u202e');
    let around = node.parentElement;
    while (around && !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi)) around = around.parentElement;
    if (!isolated && around?.textContent.trim() !== said.trim()) faults.push(`lets a text turn what stands beside it: ${around?.outerHTML.slice(0, 160)}`);
  }
  return faults;
}
