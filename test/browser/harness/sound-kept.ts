import type { Officer } from './officer.js';

/**
 * Loads the board again with the sound on: it says that it waits for the first click, and the press that makes it heard does what the button
 * said. Leaves the sound off.
 */
export async function keepsItsSound(officer: Officer): Promise<void> {
  const { person } = officer;
  const [on, off] = [person.button(officer.say('alert.sound.turn_on')), person.button(officer.say('alert.sound.turn_off'))];
  const stands = (state: 'on' | 'off' | 'waiting') => person.find('.sound').getByText(officer.t.text(`alert.sound.${state}`), { exact: true }).waitFor();
  const kept = () => person.page.evaluate(() => localStorage.getItem('hotline.sound'));
  await stands('off');
  await on.click();
  await stands('on');
  expect(await kept()).toBe('on');
  await person.page.reload();
  await stands('waiting');
  await person.find('.sound').click();
  await stands('on');
  await person.page.reload();
  await stands('waiting');
  await off.click();
  await stands('off');
  expect(await kept()).toBe('off');
  await on.click();
  await stands('on');
  await off.click();
  await officer.live();
}
