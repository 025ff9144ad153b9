import type { SecondFactorBegun } from '#contracts';
import { STEP_UP_FRESH_MS } from '#domain';
import { Secret, TOTP } from 'otpauth';
import type { Locator } from 'playwright-core';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer, demoPassword } from './harness/officer.js';
import { steps } from './harness/steps.js';

/** Stock for 80 days: nobody beyond the home side is told before an officer has looked. */
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
const REASON = '企业库存告急';

describe('a proof that is asked for over the page', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let calm: string;
  let grave: string;
  const step = steps();
  const at = (path: string, name: string, language: 'ko' | 'zh-Hans'): Promise<Officer> => Officer.at(path, name, hotline, chromium, { language, checker: true });
  const prompt = ({ person, t }: Officer): Locator => person.page.getByRole('dialog', { name: t.text('proof.title'), exact: true });
  const password = async (officer: Officer, typed: string): Promise<void> => {
    await prompt(officer).getByLabel(officer.t.text('sign_in.password'), { exact: true }).fill(typed);
    await prompt(officer).getByRole('button', { name: officer.t.text('proof.submit'), exact: true }).click();
  };
  const refusedWith = (officer: Officer, words: string): Promise<void> => prompt(officer).locator('.refusal').getByText(words).waitFor();
  const cancel = (officer: Officer): Promise<void> => prompt(officer).getByRole('button', { name: officer.t.text('act.cancel') }).click();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    calm = await hotline.caseOf(await hotline.file(urea(CALM)));
    grave = await hotline.caseOf(await hotline.file(urea()));
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('keeps the second step of an act open, does nothing when it is closed, says what is wrong, and goes on when it is given', step(async () => {
    const korea = await at(`/desk/cases/${calm}`, 'kr-desk', 'ko');
    await korea.live();
    hotline.time.advance(STEP_UP_FRESH_MS);
    const { person, t } = korea;
    await person.button(korea.say('do.validate.give')).click();
    const act = person.page.getByRole('dialog', { name: t.text('confirm.validate.title', { reference: calm }) });
    const confirm = act.getByRole('button', { name: korea.say('do.validate.give').replace(/…$/, ''), exact: true });
    await confirm.click();
    const field = prompt(korea).getByLabel(t.text('sign_in.password'), { exact: true });
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await violations(person.page)).toEqual([]);
    await password(korea, '');
    await prompt(korea).getByText(t.text('sign_in.error.empty_password')).waitFor();
    await password(korea, 'not the password');
    await refusedWith(korea, t.text('proof.error.password'));
    await person.page.setViewportSize({ width: 320, height: 640 });
    expect([await person.sideways(), await violations(person.page)]).toEqual([0, []]);
    await person.page.setViewportSize({ width: 1280, height: 800 });
    await person.page.keyboard.press('Escape');
    await act.locator('.refusal').getByText(t.text('proof.cancelled')).waitFor();
    expect((await (await hotline.signIn('kr-desk')).view(calm)).line.state).toBe('opened');
    await confirm.click();
    await password(korea, demoPassword(hotline));
    await act.waitFor({ state: 'detached' });
    expect((await (await hotline.signIn('kr-desk')).view(calm)).line.state).toBe('told');
    await korea.live();
    expect(person.faults).toEqual([]);
    await person.leave();
  }));

  it('comes before a download, which follows by itself, and once it is fresh, not again', step(async () => {
    const supervisor = await at('/desk/history', 'kr-supervisor', 'ko');
    await supervisor.speak('en');
    const { person, t } = supervisor;
    const csv = person.link(t.text('history.export.csv')).first();
    await csv.waitFor();
    hotline.time.advance(STEP_UP_FRESH_MS);
    await csv.click();
    await prompt(supervisor).getByLabel(t.text('sign_in.password'), { exact: true }).waitFor();
    await cancel(supervisor);
    await supervisor.reads(t.text('proof.cancelled'));
    await csv.click();
    const [proven] = await Promise.all([person.page.waitForEvent('download'), password(supervisor, demoPassword(hotline))]);
    const [again] = await Promise.all([person.page.waitForEvent('download'), csv.click()]);
    expect([proven.suggestedFilename(), again.suggestedFilename()]).toEqual([expect.stringMatching(/\.csv$/), expect.stringMatching(/\.csv$/)]);
    expect([person.faults, new URL(person.page.url()).pathname]).toEqual([[], '/desk/history']);
    await person.leave();
  }));

  it('asks for the code beside the password where there is an app, and what was typed stays through all of it', step(async () => {
    const china = await at(`/desk/cases/${grave}`, 'cn-desk', 'zh-Hans');
    const desk = await hotline.signIn('cn-desk');
    const { body: { secret } } = await desk.ask<SecondFactorBegun>('POST', '/api/v1/second-factor');
    const shown = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hotline.time.now });
    expect((await desk.ask('PUT', '/api/v1/second-factor', { code: shown() })).status).toBe(200);
    for (const reason of ['a', 'b']) await desk.do(grave, 'climb', { reason });
    hotline.time.advance(STEP_UP_FRESH_MS);
    const { person, t } = china;
    await person.button(china.say('do.propose_raise')).click();
    const act = person.page.getByRole('dialog', { name: t.text('confirm.climb.title', { reference: grave }) });
    await act.getByLabel(t.text('confirm.reason.shared')).fill(REASON);
    const confirm = act.getByRole('button', { name: china.say('do.propose_raise').replace(/…$/, ''), exact: true });
    await confirm.click();
    const code = prompt(china).getByLabel(t.text('sign_in.code'), { exact: true });
    await code.fill('000000');
    await password(china, demoPassword(hotline));
    await refusedWith(china, t.text('sign_in.error.code'));
    expect(await violations(person.page)).toEqual([]);
    await cancel(china);
    await act.locator('.refusal').getByText(t.text('proof.cancelled')).waitFor();
    expect(await act.getByLabel(t.text('confirm.reason.shared')).inputValue()).toBe(REASON);
    await confirm.click();
    await code.fill(shown());
    await password(china, demoPassword(hotline));
    await act.waitFor({ state: 'detached' });
    expect((await desk.view(grave)).line.sides.find((s) => s.side === 'CN')?.proposal).toMatchObject({ to: 3 });
    expect(person.faults).toEqual([]);
  }));
});
