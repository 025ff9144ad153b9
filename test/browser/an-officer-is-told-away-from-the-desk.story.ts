import { Config } from '#platform';
import { type EveryKey, translatorFor } from '#wording';
import type { Contacts } from '#contracts';
import { urea } from '../factories/report.js';
import { CompanyPost, codeIn } from '../harness/company-post.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Device, PushService } from '../harness/push-service.js';
import { until } from '../harness/until.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { tabTo } from './harness/keyboard.js';
import { Officer } from './harness/officer.js';
import { lostLinks, wrongWithPage } from './harness/page-checks.js';
import { Pushes } from './harness/pushed.js';
import { steps } from './harness/steps.js';

const ADDRESS = 'duty@kr.example';
const say = (key: EveryKey, values = {}): string => translatorFor('ko').text(key, values);

describe('an officer away from the desk', () => {
  let server: StoryServer;
  let mail: StoryMail;
  let service: PushService;
  let phone: Device;
  let pushes: Pushes;
  let hotline: Hotline;
  let chromium: Chromium;
  let korea: Officer;
  const step = steps();
  beforeAll(async () => {
    server = await startPostgres();
    [mail, service] = [await StoryMail.open(), await PushService.open()];
    phone = service.device();
    [hotline, chromium] = await Promise.all([Hotline.open({ server, config: { ...mail.config, ...service.config, public_url: null } }), Chromium.start()]);
    service.sender = (await (await hotline.signIn('kr-desk')).ask<Contacts>('GET', '/api/v1/contacts')).body.push.key ?? '';
    korea = await Officer.at('/desk/contacts', 'kr-desk', hotline, chromium, { language: 'ko', checker: true });
    // Links in mails lead where this browser finds the pages, which is known only now.
    const config: { public_url: string | null } = hotline.door.app.get(Config);
    config.public_url = korea.person.wire.url;
  }, 60_000);
  afterAll(async () => { await chromium?.close(); await hotline?.close(); service?.close(); await mail?.close(); await server?.stop(); });

  it('gives an address, which counts once the link that was sent there is opened and its button pressed', step(async () => {
    const { person } = korea;
    await person.field(say('contacts.mail.address')).fill('no address');
    await person.button(say('contacts.mail.save')).click();
    await person.find('[aria-invalid="true"]').waitFor();
    await person.field(say('contacts.mail.address')).fill(ADDRESS);
    await person.button(say('contacts.mail.save')).click();
    await korea.reads(say('contacts.mail.unconfirmed', { address: ADDRESS }));
    const { text = '' } = await mail.nth(ADDRESS, 1);
    await person.go(/http:\S+token=\S+/.exec(text)?.[0] ?? '');
    await korea.reads(say('contacts.mail.confirm.ask', { address: ADDRESS }));
    await person.button(say('contacts.mail.confirm')).click();
    await korea.reads(say('contacts.mail.confirm.done'));
    await until('the token is gone from the address', () => !person.page.url().includes('token'));
    await person.button(say('contacts.mail.test')).click();
    await korea.reads(say('contacts.mail.test.done', { address: ADDRESS }));
    expect((await mail.nth(ADDRESS, 2)).subject).toBe(say('mail.test.subject'));
    expect(await violations(person.page)).toEqual([]);
  }));

  it('switches notifications on in a browser, which counts once the test is shown there', step(async () => {
    const { person } = korea;
    pushes = await Pushes.to(person, phone);
    await person.go('/desk/contacts');
    await korea.reads(say('contacts.push.off'));
    await person.button(say('contacts.push.switch_on')).click();
    await korea.reads(say('contacts.push.on'));
    await korea.reads(new RegExp(say('contacts.push.unverified', { when: '.*' })));
    expect(await pushes.deliver(1)).toEqual({ title: say('mail.test.subject'), body: say('mail.test.push'), lang: 'ko-KR' });
    await korea.reads(new RegExp(say('contacts.push.reached', { when: '' })));
    expect(await violations(person.page)).toEqual([]);
  }));

  it('makes an address for a calendar program, which reads there until it is revoked', step(async () => {
    const { person } = korea;
    await person.button(say('contacts.calendar.make')).click();
    const { pathname } = new URL(await person.field(say('contacts.calendar.address')).inputValue());
    const read = async (): Promise<number> => (await fetch(hotline.url + pathname)).status;
    expect([await read(), await violations(person.page)]).toEqual([200, []]);
    await person.button(say('contacts.calendar.revoke')).click();
    await korea.reads(say('contacts.calendar.none'));
    expect(await read()).toBe(404);
  }));

  it('counts as told what a new tab shows of a case from before its line, and is not written to', step(async () => {
    const reference = await hotline.caseOf(await hotline.file(urea({ goods: '요소 0' })));
    await hotline.still();
    // It has no last numbers, as a browser that somebody signs in with has none: its line begins at the newest alert.
    const page = await korea.person.context.newPage();
    await page.goto(`${korea.person.wire.url}/desk/`);
    await page.locator(`.pins a[href*="${reference}"]`).first().waitFor();
    await until('it counts as displayed', async () => (await hotline.sql("SELECT FROM hotline.receipts r JOIN hotline.alerts a ON a.id = r.alert_id JOIN hotline.cases c ON c.id = a.case_id WHERE c.reference = $1 AND r.fact = 'displayed'", [reference])).length > 0);
    await page.close();
    await new Mailing(hotline).later(4 * MINUTE_MS);
    expect(mail.to(ADDRESS).filter((m) => m.subject?.includes(reference))).toEqual([]);
  }));

  it('says when to be told', step(async () => {
    const { person } = korea;
    await person.field(say('contacts.rules.after.mail')).fill('61');
    await person.button(say('contacts.rules.save')).click();
    await person.find('[aria-invalid="true"]').waitFor();
    await person.field(say('contacts.rules.after.mail')).fill('0');
    await person.field(say('contacts.rules.after.push')).fill('0');
    await person.page.getByLabel(say('contacts.rules.quiet')).check();
    await person.button(say('contacts.rules.save')).click();
    await korea.reads(say('contacts.rules.saved'));
  }));

  it('is led by the mail to the case, where the colleagues see who was told', step(async () => {
    await korea.person.go('/desk/contacts');
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await new Mailing(hotline).later(MINUTE_MS);
    const shown = await pushes.deliver(2);
    expect(shown.title).toContain(reference);
    expect(await pushes.click(shown.title)).toEqual([`${korea.person.wire.url}/desk/cases/${reference}`]);
    expect(await pushes.shown()).not.toContainEqual(shown);
    const sent = mail.to(ADDRESS).find((m) => m.subject?.includes(reference));
    await korea.person.go(/http:\S+cases\S+/.exec(sent?.text ?? '')?.[0] ?? '');
    await korea.person.page.getByText(say('told.title')).click();
    await korea.person.find('details[open] li').getByText(new RegExp(say('told.path.mail'))).first().waitFor();
    await korea.person.find('details[open] li').getByText(new RegExp(`${say('told.path.push')}.*${say('told.displayed', { when: '' }).trim()}`)).first().waitFor();
    await korea.reads(say('told.side.unconfirmed'));
    // What the desk shows need not be shown beside it; the page of one's contacts shows no case.
    await korea.person.go('/desk/contacts');
    await pushes.deliver(2);
    await korea.person.go('/desk/');
    await until('the board took the notification away', async () => (await pushes.shown()).every(({ title }) => !title.includes(reference)));
    expect(await violations(korea.person.page)).toEqual([]);
  }));

  it('answers a test call by one click wherever they are, and sees how long that took', step(async () => {
    const { person } = korea;
    const asked = await (await hotline.signIn('kr-supervisor')).ask('POST', '/api/v1/test-calls', { network: 'kr-cn' });
    expect(asked.status).toBe(201);
    const here = person.button(say('tests.notice.answer'));
    await here.click();
    await here.waitFor({ state: 'detached' });
    await person.go('/desk/duty/readiness');
    await person.find('.test-sides .reached').waitFor();
    await korea.reads(say('ready.gaps.none'));
    expect(await violations(person.page)).toEqual([]);
    expect(person.faults).toEqual([]);
  }));

  it('sends a company that lost its link another one, at the address that it had confirmed, which works once', step(async () => {
    const [email, post] = ['lost@works.example', new CompanyPost(hotline, mail)];
    const receipt = await hotline.file(urea({ goods: '요소 분실', contact: { ...urea().contact, email, mail: true } }));
    await post.confirm(receipt, codeIn(await post.letter(email, 1)));
    const company = await chromium.person(hotline.url, { language: 'ko', checker: true, width: 320, height: 640 });
    const looksWell = async (): Promise<void> => { expect([...await wrongWithPage(company, 'ko'), ...await violations(company.page)]).toEqual([]); };
    const put = async (selector: string, text: string): Promise<void> => { await tabTo(company.page, selector).then(() => company.page.keyboard.press('ControlOrMeta+A')).then(() => company.page.keyboard.insertText(text)); };
    const press = (selector: string): Promise<void> => tabTo(company.page, selector).then(() => company.page.keyboard.press('Enter'));
    // Forms are taken from the one address at which the service is.
    await company.go(`${korea.person.wire.url}/report`);
    await press('a[href="/lost-link"]');
    await company.find('#reference').waitFor();
    await press('main .primary');
    await company.find('.summary').waitFor();
    await looksWell();
    expect(await lostLinks(company)).toEqual([]);
    await put('#reference', receipt.reference);
    await put('#email', email);
    await press('main .primary');
    await company.page.getByRole('heading', { name: say('track.lost.asked.title') }).waitFor();
    await looksWell();
    const link = /http:\S+\/lost-link\/\S+/.exec((await post.letter(email, 2)).text ?? '')?.[0] ?? '';
    await company.go(link);
    await looksWell();
    await press('main .primary');
    await company.page.waitForURL(new RegExp(`/track/${receipt.reference}/`));
    await looksWell();
    await company.go(link);
    await company.page.getByText(say('track.lost.over')).first().waitFor();
    await looksWell();
    expect(company.faults).toEqual([]);
  }));
});
