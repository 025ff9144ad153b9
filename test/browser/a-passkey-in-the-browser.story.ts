import { LANGUAGES, STEP_UP_FRESH_MS } from '#domain';
import { translatorFor } from '#wording';
import type { Locator } from 'playwright-core';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer, demoPassword } from './harness/officer.js';
import { steps } from './harness/steps.js';
import { VirtualAuthenticator } from './harness/virtual-authenticator.js';

const ko = translatorFor('ko');

describe('a passkey in the browser', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let officer: Officer;
  let device: VirtualAuthenticator;
  const step = steps();
  const part = (who: Officer): Locator => who.person.page.getByRole('region', { name: ko.text('passkey.title'), exact: true });
  const add = async (name: string): Promise<void> => {
    await part(officer).getByLabel(ko.text('passkey.name'), { exact: true }).fill(name);
    await part(officer).getByRole('button', { name: ko.text('passkey.add'), exact: true }).click();
  };
  const byPasskey = (who = officer): Locator => who.person.button(who.t.text('sign_in.passkey'));
  const signOut = async (): Promise<void> => {
    await officer.person.find('.bar .account summary').click();
    await officer.person.button(ko.text('nav.sign_out')).click();
    await byPasskey().waitFor();
  };

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    officer = await Officer.at('/desk/account', 'kr-desk', hotline, chromium, { language: 'ko', checker: true, named: true });
    device = await VirtualAuthenticator.of(officer.person);
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('is added under a name, after the browser\'s own prompt; one that is closed adds nothing and says so', step(async () => {
    await part(officer).getByText(ko.text('passkey.none')).waitFor();
    await add('');
    await officer.reads(ko.text('passkey.error.name'));
    await device.knows(false);
    await add('노트북');
    await officer.reads(ko.text('passkey.cancelled'));
    await device.knows(true);
    await add('노트북');
    await part(officer).getByRole('listitem').filter({ hasText: '노트북' }).waitFor();
    await officer.reads(ko.text('passkey.never'));
    await add('한 번 더');
    await officer.reads(ko.text('passkey.there'));
    expect([await device.passkeys(), await part(officer).getByRole('listitem').count()]).toEqual([1, 1]);
  }));

  it('has nothing past the sides of the smallest window, in any language, and nothing that axe finds', step(async () => {
    await part(officer).getByRole('button', { name: ko.text('passkey.remove'), exact: true }).click();
    for (const language of LANGUAGES) {
      await officer.speak(language);
      await officer.person.page.setViewportSize({ width: 320, height: 640 });
      expect([language, await officer.person.sideways(), await violations(officer.person.page)]).toEqual([language, 0, []]);
      await officer.person.page.setViewportSize({ width: 1280, height: 800 });
    }
    await officer.speak('ko');
    await part(officer).getByRole('button', { name: ko.text('act.cancel'), exact: true }).click();
  }));

  it('signs in without name and password; a prompt that is closed signs nobody in, and says so', step(async () => {
    await signOut();
    await device.knows(false);
    await byPasskey().click();
    await officer.reads(ko.text('sign_in.passkey.cancelled'));
    expect(await officer.person.page.evaluate(() => fetch('/api/v1/session').then((r) => r.status))).toBe(401);
    await device.knows(true);
    await byPasskey().click();
    await officer.person.find('.bar .account').waitFor();
    await officer.live();
    expect(await hotline.sql("SELECT count(*)::int AS n FROM hotline.sessions WHERE proven_by = 'passkey'")).toEqual([{ n: 1 }]);
  }));

  it('proves afresh who sits there, where that is asked for; a prompt that is closed proves nothing, and says so', step(async () => {
    const { person, t } = officer;
    hotline.time.advance(STEP_UP_FRESH_MS);
    await person.go('/desk/account');
    await add('보안 키');
    const prompt = person.page.getByRole('dialog', { name: t.text('proof.title'), exact: true });
    const confirm = prompt.getByRole('button', { name: t.text('proof.passkey'), exact: true });
    await confirm.waitFor();
    expect(await violations(person.page)).toEqual([]);
    await device.knows(false);
    await confirm.click();
    await prompt.getByText(t.text('proof.passkey.cancelled')).waitFor();
    await device.knows(true);
    await confirm.click();
    await prompt.waitFor({ state: 'detached' });
    // What waited for the proof goes on: this device has a passkey of the account already.
    await officer.reads(ko.text('passkey.there'));
  }));

  it('takes another name, and lets nobody in once it is removed: from any browser, with the password', step(async () => {
    const elsewhere = await Officer.at('/desk/account', 'kr-desk', hotline, chromium, { language: 'ko', named: true });
    await VirtualAuthenticator.of(elsewhere.person);
    const within = part(elsewhere);
    await within.getByRole('button', { name: ko.text('passkey.rename'), exact: true }).click();
    await within.getByRole('listitem').getByLabel(ko.text('passkey.name'), { exact: true }).fill('잃어버린 노트북');
    await within.getByRole('button', { name: ko.text('act.save'), exact: true }).click();
    await within.getByRole('heading', { name: '잃어버린 노트북' }).waitFor();
    await within.getByRole('button', { name: ko.text('passkey.remove'), exact: true }).click();
    await elsewhere.reads(ko.text('passkey.sure'));
    await within.getByRole('button', { name: ko.text('passkey.remove'), exact: true }).click();
    await within.getByText(ko.text('passkey.none')).waitFor();
    expect(elsewhere.person.faults).toEqual([]);
    await elsewhere.person.leave();
    await signOut();
    await byPasskey().click();
    await officer.reads(new RegExp(ko.text('problem.passkey-unknown.title')));
    await officer.signIn('kr-desk', demoPassword(hotline));
    expect(officer.person.faults).toEqual([]);
  }));

  it('is not offered where the address is in numbers, which has none', step(async () => {
    const there = new Officer(await chromium.person(hotline.url, { language: 'ko' }), 'ko');
    await there.person.go('/desk/account');
    await there.person.button(ko.text('sign_in.submit')).waitFor();
    expect(await byPasskey(there).count()).toBe(0);
    await there.reads(ko.text('sign_in.passkey.none'));
    await there.signIn('kr-desk', demoPassword(hotline));
    await there.reads(ko.text('passkey.off'));
  }));
});
