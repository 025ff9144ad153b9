import { readFile } from 'node:fs/promises';
import { putByKeys, tabTo, unseenStops } from './keyboard.js';
import type { Officer } from './officer.js';
import type { Person } from './person.js';

/** What a browser saves when one of the page's files is asked for. */
export async function taken({ page }: Person, ask: () => Promise<unknown>): Promise<string> {
  const download = page.waitForEvent('download');
  await ask();
  return readFile(await (await download).path(), 'utf8');
}

/** A supervisor reads a case's history and the figures that it counts in, and takes both away, with the keyboard alone: nothing that is pressed loses the focus. */
export async function reviewByKeys(supervisor: Officer, reference: string): Promise<void> {
  const { person, person: { page } } = supervisor;
  const stays = async (selector: string): Promise<void> => { await page.waitForFunction((own) => document.activeElement?.matches(own), selector); };
  const press = async (selector: string, ...keys: readonly string[]): Promise<void> => {
    await tabTo(page, selector);
    for (const key of keys) await page.keyboard.press(key);
  };
  const file = async (selector: string): Promise<string> => {
    const text = await taken(person, () => press(selector, 'Enter'));
    await stays(selector);
    return text;
  };
  const later = person.find('.entries tr[data-later]');
  const row = `main a[href$="/desk/history/${reference}"]`;
  await supervisor.sees('/desk/history', row);
  await press(row, 'Enter');
  await person.find('.lanes svg').waitFor();
  expect(await file('.history-head a[href*="format=csv"]')).toContain(',"2026-03-12 09:00:00",');
  await press('.playhead input[type="range"]', 'ArrowLeft');
  await press(`.playhead [aria-label="${supervisor.say('history.previous')}"]`, 'Space', 'Enter');
  await later.first().waitFor();
  await press('.playhead button.plain', 'Enter');
  await stays('.playhead .toolbar');
  expect([await later.count(), await unseenStops(page)]).toEqual([0, []]);
  await supervisor.sees('/desk/history', '.history-tabs');
  await press('.history-tabs a[href$="/figures"]', 'Enter');
  const kinds = person.find('[data-table="kinds"]');
  await kinds.waitFor();
  await putByKeys(page, 'severity', 'select-one', ['4']);
  await press('.filters button[type="submit"]', 'Space');
  await page.waitForURL(/severity=/);
  await kinds.waitFor();
  await stays('.filters button[type="submit"]');
  expect(await file('[data-table="kinds"] a')).toContain('export_clearance_delay');
}
