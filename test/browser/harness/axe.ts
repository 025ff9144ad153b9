import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page, as `rule: where`; needs a page with JavaScript whose policy lets the checker in. @param rules all of them unless named, the one about the size of targets too, which the checker itself leaves out */
export async function violations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.addScriptTag({ content: AXE });
  const { violations: found } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'], ...(runOnly.length > 0 ? { runOnly } : { rules: { 'target-size': { enabled: true } } }) }), [...rules]);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)} | ${[...any, ...all].map((check) => check.message).join('; ')}`));
}
