import type { Page } from 'playwright-core';
import type { Officer } from '../browser/harness/officer.js';
import type { Walker } from './walker.js';

/** Before the page opens: keeps when the first tone of a sound began. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function begins(this: OscillatorNode, when?: number): void {
      const heard = globalThis as { heard_at?: number };
      heard.heard_at ??= performance.timeOrigin + performance.now();
      start.call(this, when);
    };
  });
}

/** Switches the sound of the board on, which is heard once as a test. */
export async function armSound(officer: Officer): Promise<void> {
  await officer.person.button(officer.say('alert.sound.turn_on')).click();
  await officer.person.page.waitForFunction(() => (globalThis as { heard_at?: number }).heard_at !== undefined);
  await officer.person.page.evaluate(() => { (globalThis as { heard_at?: number | undefined }).heard_at = undefined; });
}

/** From the first tone to the receipt: looks where the strip is, reads how grave it is and what it is about, presses, reads the second step, presses. */
export async function acknowledgeBySound(walker: Walker, officer: Officer, reference: string): Promise<void> {
  const { person } = officer;
  const heard = await person.page.waitForFunction(() => (globalThis as { heard_at?: number }).heard_at);
  const pin = `.pin:has(a[href$="${reference}"])`;
  await person.find(pin).waitFor();
  walker.begin(performance.timeOrigin + performance.now() - Number(await heard.jsonValue()));
  await walker.arrive(pin, `${pin} .pin-what > p:first-child, ${pin} .go button`);
  await walker.click(person.find(`${pin} .go button`));
  await walker.arrive('[role="dialog"]', '[role="dialog"] :is(h2, p, button[type="submit"])');
  await walker.wait(async () => {
    await walker.click(person.find('[role="dialog"] button[type="submit"]'), { led: true });
    await person.find(pin).waitFor({ state: 'detached' });
  });
}

export interface Answered { readonly told: string; readonly confirmed: string; readonly first: string }

/** From the list of cases to three answers: types the reference, opens the case, reads what stands at its head. */
export async function answerThree(walker: Walker, officer: Officer, reference: string): Promise<Answered> {
  const { person } = officer;
  // The list, and what a supervisor takes along, come after the page around them.
  for (const part of ['.rows tbody', '.disclosures']) await person.find(`main ${part}`).waitFor();
  walker.begin();
  await walker.arrive('main', 'form.filters label');
  await walker.type(person.field(officer.say('history.filter.item')), reference, { as: 'code' });
  const found = person.find(`main a[href$="/desk/history/${reference}"]`);
  await walker.wait(async () => { await walker.click(person.button(officer.say('history.filter.apply')), { led: true }); await found.waitFor(); });
  await walker.arrive('main .rows', 'main .rows tbody a b');
  await walker.wait(async () => { await walker.click(found); await person.find('.glance').waitFor(); });
  await walker.arrive('.history-head, .glance', '.history-head h1, .glance');
  const [told = '', confirmed = '', first = ''] = await person.find('.glance dd').allInnerTexts();
  return { told, confirmed, first };
}
