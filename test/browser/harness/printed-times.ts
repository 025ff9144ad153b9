import type { Page } from 'playwright-core';

export interface Zones { readonly own: string; readonly other: string }
export const ZONES: Readonly<Record<'KR' | 'CN', Zones>> = { KR: { own: 'Asia/Seoul', other: 'Asia/Shanghai' }, CN: { own: 'Asia/Shanghai', other: 'Asia/Seoul' } };

const clock = (iso: string, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

/**
 * Holds every time on a page to the instant behind it: the reader's own city first, the other city after it or in a
 * column of its own. @returns those that say another time, and how many were held
 */
export async function wrongTimes(page: Page, { own, other }: Zones): Promise<{ wrong: string[]; held: number }> {
  const times = await page.locator('time[datetime]').evaluateAll((all) => all.map((time) => ({
    iso: time.getAttribute('datetime') ?? '', text: time.textContent, column: time.closest('td') ? [...(time.closest('tr')?.querySelectorAll('td time') ?? [])].indexOf(time) : 0,
  })));
  const wrong = times.filter(({ iso, text, column }) => {
    const printed = text.match(/\b\d{2}:\d{2}\b/g) ?? [];
    const wanted = column === 1 && printed.length === 1 ? [clock(iso, other)] : [clock(iso, own), clock(iso, other)].slice(0, printed.length);
    return printed.join() !== wanted.join();
  });
  return { wrong: wrong.map(({ iso, text }) => `${iso} as "${text}"`), held: times.length };
}
