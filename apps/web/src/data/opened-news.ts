import { stored } from '../shell/stored.js';

/** Cases that are remembered; of older ones the news stands on the board once more. */
const REMEMBERED_MAX = 500;
const kept = stored('hotline.company-news');
type Opened = readonly (readonly [reference: string, at: string])[];

function read(): Opened {
  try {
    const found: unknown = JSON.parse(kept.read() ?? '[]');
    return Array.isArray(found) ? found as Opened : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
let opened: ReadonlyMap<string, string> | undefined;

interface News { readonly reference: string; readonly company_news_at: string | null }

/** Whether the company said something that was not opened in this browser, and that nobody of the side acted after. */
export function hasNews({ reference, company_news_at: at }: News): boolean {
  opened ??= new Map(read());
  return at !== null && at > (opened.get(reference) ?? '');
}

/** The case's page was shown: whatever the company had said by then stands on it. */
export function openedNews({ reference, company_news_at: at }: News): void {
  if (at === null) return;
  const rest = read().filter(([other]) => other !== reference);
  const next = [...rest, [reference, at] as const].slice(-REMEMBERED_MAX);
  kept.write(JSON.stringify(next));
  opened = new Map(next);
}
