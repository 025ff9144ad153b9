import type { Language } from '#domain';
import type { Locator } from 'playwright-core';
import type { Person } from '../browser/harness/person.js';
import { type Counts, keysOf, readOf } from './keystroke-level.js';

/**
 * Somebody who has never seen these pages and walks them by mouse and keyboard. They read what they need, each text once, however
 * often it comes again; what is done, what is read and what there was to read is counted.
 */
export class Walker {
  private readonly counted = { pages: 0, clicks: 0, acts: 0, keys: 0, codes: 0, typed: 0, read: 0, there: 0 };
  private readonly seen = { read: new Set<string>(), there: new Set<string>() };
  private waited_ms = 0;
  constructor(readonly person: Person, private readonly language: Language) {}

  /** Everything counted so far is forgotten: what was read before is known. @param waited_ms what was waited for already */
  begin(waited_ms = 0): void {
    for (const name of Object.keys(this.counted) as (keyof typeof this.counted)[]) this.counted[name] = 0;
    this.waited_ms = waited_ms;
  }

  /** @returns what was counted since it began */
  counts(): Counts { return { ...this.counted, machine_s: this.waited_ms / 1000 }; }

  /** Waits for the machine; all that the script does by itself is no time of anybody's. */
  async wait(work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await work();
    this.waited_ms += performance.now() - began;
  }

  /** Comes to a page, or to a second step. @param page all of it that is new @param needed what of it is read to go on */
  async arrive(page: string, needed: string): Promise<void> {
    this.counted.pages += 1;
    await this.count('there', page);
    await this.count('read', needed);
  }

  /** Presses something with the mouse. @param led whether the act before leads here by itself, as Continue does after an answer */
  async click(target: Locator, { led = false } = {}): Promise<void> {
    this.counted.clicks += 1;
    if (!led) this.counted.acts += 1;
    await target.click();
  }

  /** Opens a list, and chooses one of it. */
  async choose(target: Locator, value: string): Promise<void> {
    this.counted.clicks += 2;
    this.counted.acts += 1;
    await target.selectOption(value);
  }

  /**
   * Goes to an input and types: with the mouse, or with the tab key from the one before.
   * @param as a `code` is copied sign by sign, words are written @param unit whether it belongs to what was typed before, as months do to days
   */
  async type(target: Locator, text: string, { as = 'words', tab = false, unit = false }: { as?: 'words' | 'code'; tab?: boolean; unit?: boolean } = {}): Promise<void> {
    if (tab) {
      this.counted.keys += 1;
      await target.focus();
    } else {
      this.counted.clicks += 1;
      this.counted.typed += 1;
      await target.click();
    }
    if (!unit) this.counted.acts += 1;
    this.counted[as === 'code' ? 'codes' : 'keys'] += keysOf(text);
    await target.pressSequentially(text);
  }

  /** What stands in the inputs of a page already is read, as its words are. */
  async stands(page: string): Promise<void> {
    for (const text of await this.person.find(`${page} :is(input:not([type=radio], [type=checkbox]), select)`).evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLSelectElement ? (input.value && input.selectedOptions[0]?.text) || '' : (input as HTMLInputElement).value)))) {
      for (const what of ['read', 'there'] as const) {
        if (text === '' || this.seen[what].has(text)) continue;
        this.seen[what].add(text);
        this.counted[what] += readOf(text, this.language);
      }
    }
  }

  private async count(what: 'read' | 'there', selector: string): Promise<void> {
    for (const text of (await this.person.find(selector).evaluateAll(textsIn)).flat()) {
      if (this.seen[what].has(text)) continue;
      this.seen[what].add(text);
      this.counted[what] += readOf(text, this.language);
    }
  }
}

/** Runs in the page: the texts that are seen within each element, by the smallest part that holds whole sentences. */
function textsIn(roots: Element[]): string[][] {
  const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'EM', 'I', 'SPAN', 'STRONG', 'TIME', 'SMALL', 'LABEL', 'CODE']);
  const SILENT = new Set(['SCRIPT', 'STYLE', 'DATALIST', 'SELECT', 'OPTION', 'SVG']);
  const skipped = (element: Element): boolean => SILENT.has(element.tagName.toUpperCase()) || !element.checkVisibility() || element.getBoundingClientRect().width <= 1;
  const within = (root: Element): string[] => {
    const texts: string[] = [];
    const walk = (element: Element): string => {
      if (skipped(element)) return '';
      const own = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent ?? '' : node.nodeType === Node.ELEMENT_NODE ? walk(node as Element) : '')).join('');
      if (INLINE.has(element.tagName) && element !== root) return own;
      const text = own.replace(/\s+/g, ' ').trim();
      if (text !== '') texts.push(text);
      return '';
    };
    walk(root);
    return texts;
  };
  return roots.map(within);
}
