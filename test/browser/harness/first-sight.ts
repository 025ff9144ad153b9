import type { Page } from 'playwright-core';

/** Begins to look for an element that is not there yet. @returns when it came into the page, in epoch milliseconds of this machine */
export async function firstSight(page: Page, selector: string): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle((wanted) => ({
    at: new Promise<number>((resolve) => {
      const look = (): boolean => {
        if (document.querySelector(wanted) === null) return false;
        resolve(performance.timeOrigin + performance.now());
        return true;
      };
      if (look()) return;
      const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
      observer.observe(document.body, { subtree: true, childList: true });
    }),
  }), selector);
  return () => seen.evaluate(({ at }) => at);
}
