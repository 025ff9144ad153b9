import type { DisclosureReport, Problem, StandingView } from '#contracts';
import type { Consent } from '#domain';
import { translatorFor } from '#wording';
import { sheetOf, sheetRows } from '../factories/licences.js';
import { canaryReport } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const CONTRACT = 'canary-contract';

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

const standing = async (desk: Desk, reference: string, field: string): Promise<StandingView | undefined> =>
  (await desk.view(reference)).own?.crossing.find((s) => s.field === field);

describe('a company decides what crosses', () => {
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  beforeAll(async () => {
    hotline = await Hotline.open({ server });
    [korea, china] = [await hotline.signIn('kr-desk'), await hotline.signIn('cn-desk')];
  });
  afterAll(async () => { await hotline?.close(); });
  const wait = (): void => hotline.time.advance(MINUTE_MS);

  it('agrees later: an officer sees it wait, approves, and the other side reads it', async () => {
    const { reference, receipt } = await hotline.fileCase(canaryReport());
    expect(await standing(korea, reference, 'contract')).toMatchObject({ crossed: null, next: null, withheld: 'no_consent', consent: null });
    expect((await korea.view(reference)).commands).not.toContain('release');
    await korea.do(reference, 'ask-company', { text: '계약 번호를 제공해도 됩니까?', consent: 'contract' });
    await korea.do(reference, 'ask-company', { text: '언제 계약하셨습니까?' });
    expect((await hotline.company.follow(receipt)).questions).toMatchObject([{ consent: 'contract', answered: false }, { consent: null }]);
    wait();
    expect((await hotline.company.consent(receipt, 'contract', true)).status).toBe(200);
    const agreed_at = new Date(hotline.time.now).toISOString();
    expect(await standing(korea, reference, 'contract')).toMatchObject({ next: { form: 'exact', ground: 'company_consent' }, withheld: null, consent: { given: true, at: agreed_at } });
    for (const asked of [(await hotline.company.follow(receipt)).questions, (await korea.view(reference)).own?.company_questions]) expect(asked).toMatchObject([{ answered: true, agreed_at }, { answered: false, agreed_at: null }]);
    expect(await korea.try(reference, 'ask-company', { text: '?', consent: 'contract' })).toMatchObject({ status: 409, body: { code: 'already-done' } });
    expect((await china.view(reference)).facts.map((f) => f.field)).not.toContain('contract');
    wait();
    await korea.do(reference, 'release', { fields: ['contract'] });
    expect((await china.view(reference)).facts).toContainEqual({ field: 'contract', form: 'exact', ground: 'company_consent', value: { number: CONTRACT, date: '2026-01-17', office: null } });
    expect(await standing(korea, reference, 'contract')).toMatchObject({ crossed: { at: new Date(hotline.time.now).toISOString(), approved_by: { office: 'kr-trade-cooperation-desk' } }, next: null });
    expect((await hotline.company.follow(receipt)).given.at(-1)).toMatchObject({ field: 'contract', form: 'exact', at: new Date(hotline.time.now).toISOString() });
    wait();
    await hotline.company.consent(receipt, 'contract', false);
    expect(await standing(korea, reference, 'contract')).toMatchObject({ crossed: { form: 'exact' }, withheld: 'withdrawn', consent: { given: false } });
    expect((await china.view(reference)).facts.map((f) => f.field)).toContain('contract');
    expect((await hotline.company.follow(receipt)).consents.find((c) => c.consent === 'contract')).toMatchObject({ now: { given: false }, crossed_at: expect.any(String) });
  });

  it('withdraws: the next release is refused in words, with the field and since when', async () => {
    const { reference, receipt } = await hotline.fileCase(canaryReport(['partner']));
    wait();
    await hotline.company.consent(receipt, 'partner', false);
    const refused = await korea.try<Problem>(reference, 'release', { fields: ['partner'] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'may-not-cross', field: 'partner', why: 'withdrawn', since: new Date(hotline.time.now).toISOString(), title: expect.stringContaining('제공할 수 없는') as string, detail: expect.stringContaining('철회') as string } });
    await korea.do(reference, 'validate');
    expect((await china.view(reference)).facts.map((f) => f.field)).not.toContain('partner');
    for (const field of ['share', 'tried', 'goods']) expect(await korea.try(reference, 'release', { fields: [field] })).toMatchObject({ status: 409, body: { code: 'may-not-cross' } });
    expect(await korea.try(reference, 'release', { fields: ['stock'] })).toMatchObject({ status: 422 });
    expect(await korea.try(reference, 'release', { fields: [] })).toMatchObject({ status: 422 });
    expect(await china.try(reference, 'release', { fields: ['goods'] })).toMatchObject({ status: 403, body: { code: 'not-your-side' } });
  });

  it('also of the day on which it applied for a licence: written down by an officer it crosses with the ground, and everybody who may know sees that it did', async () => {
    const { reference, receipt } = await hotline.fileCase(canaryReport(['licence']));
    const file = { number: 'canary-licence', filed_on: '2026-01-19' };
    wait();
    await korea.do(reference, 'file-licence', file);
    const day = { field: 'licence', form: 'exact', value: { number: null, date: '2026-01-19', office: null }, ground: 'company_consent' };
    expect(await standing(korea, reference, 'licence')).toMatchObject({ crossed: { ...day, approved_by: { office: 'kr-trade-cooperation-desk' } }, next: { value: { number: 'canary-licence' } } });
    expect((await hotline.company.follow(receipt)).given.at(-1)).toMatchObject({ ...day, at: new Date(hotline.time.now).toISOString() });
    const account = (await (await hotline.signIn('kr-supervisor')).ask<DisclosureReport>('GET', '/api/v1/history/disclosures?period=2026-H1')).body;
    expect(account.disclosures.filter((d) => d.reference === reference && d.field === 'licence')).toMatchObject([{ ground: 'company_consent', approved_by: 'officer', office: 'kr-trade-cooperation-desk', to: ['CN'] }]);
    expect(JSON.stringify([await china.view(reference), await china.history(reference)])).not.toContain('canary-licence');
    await hotline.company.consent(receipt, 'licence', false);
    expect(await korea.try<Problem>(reference, 'file-licence', file)).toMatchObject({ status: 409, body: { code: 'may-not-cross', field: 'licence', why: 'withdrawn', detail: expect.stringContaining('철회') as string } });
  });

  it('and is told what crossed with a list of applications: its own by the number that it reported, and of others, those under its name too, that they did', async () => {
    const { reference, receipt } = await hotline.fileCase(canaryReport(['licence']));
    const own = (await hotline.company.follow(receipt)).report;
    const crossed = async (consent: Consent): Promise<string | undefined> => (await hotline.company.follow(receipt)).consents.find((c) => c.consent === consent)?.listed?.at;
    expect([await crossed('licence'), await crossed('partner'), (await hotline.company.follow(receipt)).given_besides]).toEqual([undefined, undefined, []]);
    wait();
    const [row = {}] = sheetRows(1, hotline.time.now - 24 * HOUR_MS);
    const rows = [{ ...row, number: 'CANARY-licence ', exporter: own.partner ?? '', consent: '예' }, { ...row, number: 'canary-elsewhere', consent: '예' }, { ...row, number: 'canary-namesake', exporter: 'Canary Trading (made up)', end_user: own.company.name, consent: '예' }, { ...row, number: 'canary-silent', end_user: own.company.name, consent: '아니요' }];
    expect((await korea.send('POST', `/api/v1/cases/${reference}/licences`, new Uint8Array(sheetOf(rows)), { 'content-type': 'application/octet-stream' })).body).toMatchObject({ added: 4, refused: 0 });
    const [at, follows] = [new Date(hotline.time.now).toISOString(), await hotline.company.follow(receipt)];
    expect(follows.given_besides).toEqual([{ what: 'list_days', form: 'exact', ground: 'network_rule', at, numbers: [], named: false }, { what: 'list_named', form: 'exact', ground: 'company_consent', at, numbers: ['CANARY-licence'], named: true }]);
    expect([await crossed('licence'), await crossed('partner'), await crossed('company')]).toEqual([at, at, at]);
    // Only for the rows that allow it themselves, and of those under its name alone not how many.
    expect(Object.fromEntries(follows.consents.map(({ consent, now, listed }) => [consent, [now !== null, listed?.applications]]))).toMatchObject({ licence: [true, 1], partner: [false, 1], company: [false, null], contract: [false, undefined] });
    expect(JSON.stringify(follows)).not.toMatch(/canary-elsewhere|canary-namesake|canary-silent/);
    // The same that the half-year's account says, and that the other side reads.
    const account = (await (await hotline.signIn('kr-supervisor')).ask<DisclosureReport>('GET', '/api/v1/history/disclosures?period=2026-H1')).body;
    expect(account.disclosures.filter((d) => d.reference === reference && d.at === at).map((d) => d.ground)).toEqual(follows.given_besides.map((g) => g.ground));
    const page = await (await fetch(receipt.tracking_url)).text();
    const ko = translatorFor('ko');
    const listed = (count: number): string => ko.text('track.consent.listed', { otherSide: '중국 정부', when: '|', count, column: ko.text('licences.column.consent') }).split('|')[0] ?? '';
    expect([page.split(listed(1)).length - 1, page.split(listed(0)).length - 1, page.split(ko.text('track.consent.none.listed')).length - 1]).toEqual([3, 1, 3]);
    for (const key of ['track.given.list', 'track.given.list_named.text', 'track.given.own', 'track.given.own.named'] as const) expect(page).toContain(translatorFor('ko').text(key));
  });

  it('in the moment in which an officer approves: one comes first, and what crossed did so while it was allowed', async () => {
    const winners = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const { reference, receipt } = await hotline.fileCase(canaryReport(['partner']));
      const { line: { version } } = await korea.view(reference);
      const approve = (): Promise<{ status: number; body: Problem }> => korea.ask<Problem>('POST', `/api/v1/cases/${reference}/release`, { version, fields: ['partner'] });
      const withdraw = (): Promise<{ status: number }> => hotline.company.consent(receipt, 'partner', false);
      const [released, withdrawn] = round % 2 === 0 ? await Promise.all([approve(), withdraw()]) : await Promise.all([withdraw(), approve()]).then(([w, a]) => [a, w] as const);
      expect(withdrawn.status).toBe(200);
      const { entries } = await korea.history(reference);
      const [gave, took] = [entries.findIndex((e) => e.type === 'FactsReleased'), entries.findIndex((e) => e.type === 'ConsentChanged')];
      if (released.status === 200) expect(gave).toBeLessThan(took);
      else expect([released.status, released.body.code, gave]).toEqual([409, 'stale-version', -1]);
      winners.add(released.status === 200 ? 'officer' : 'company');
    }
    expect(winners.size).toBeGreaterThan(0);
  });

  it('and the other side learns nothing of it, not even that something was written', async () => {
    const line = await china.listen();
    const { reference, receipt } = await hotline.fileCase(canaryReport());
    await line.alert('China is told of the case', (a) => a.about === 'CaseTold' && a.line.reference === reference);
    await hotline.still();
    const before = await china.view(reference);
    const heard = line.frames.length;
    const received = china.received.length;
    for (const [consent, given] of [['contract', true], ['company', true], ['contract', false], ['company', false]] as const) {
      expect((await hotline.company.consent(receipt, consent, given)).status).toBe(200);
      expect((await hotline.company.consent(receipt, consent, given)).status).toBe(200);
    }
    await hotline.still();
    const after = await china.view(reference);
    await china.history(reference);
    expect(after).toEqual(before);
    expect(line.frames.slice(heard)).toEqual([]);
    const bytes = [...china.received.slice(received), ...line.frames.slice(heard)].join('\n');
    for (const word of ['ConsentChanged', 'consents', 'consented_at', 'no_consent', ':"withdrawn"', CONTRACT, 'canary-company']) expect(bytes).not.toContain(word);
    line.close();
  });

  it('and no one with another secret decides for it', async () => {
    const [one, other] = [await hotline.fileCase(canaryReport()), await hotline.fileCase(canaryReport())];
    const foreign = { ...one.receipt, token: other.receipt.token };
    expect(await hotline.company.consent(foreign, 'contract', true)).toMatchObject({ status: 404 });
    expect(await standing(korea, one.reference, 'contract')).toMatchObject({ consent: null });
    const sent = (body: unknown): Promise<{ status: number }> => hotline.company.ask('POST', `/api/v1/reports/${one.receipt.reference}/consents`, body, { authorization: `Bearer ${one.receipt.token}` });
    for (const body of [{}, { consent: 'stock', given: true }, { consent: 'contract', given: 'yes' }, { consent: 'contract', given: true, at: 1 }]) expect((await sent(body)).status).toBe(422);
  });

  it('on its page, with plain forms: what crossed, where each consent stands, and one button that turns it', async () => {
    const { reference, receipt } = await hotline.fileCase(canaryReport(['contract']));
    await korea.do(reference, 'validate');
    const path = new URL(receipt.tracking_url).pathname;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const page = async (query = ''): Promise<string> => (await hotline.company.ask('GET', path + query)).text;
    const shown = await page('?language=en');
    expect(shown).toMatch(/value="withdraw-contract"[^>]*>Withdraw consent: Contract number/);
    expect(shown).toMatch(/value="agree-partner"/);
    expect(shown).toMatch(/Given to the Chinese government .* This cannot be taken back/);
    expect(shown).toMatch(/<h3>Given (?:(?!<\/h3>).)* · network rule<\/h3>.*As a range/);
    const answer = await hotline.company.send('POST', path, 'send=withdraw-contract', form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '?sent=withdrawn#main']);
    expect(await page('?sent=withdrawn&language=en')).toMatch(/Your consent was withdrawn/);
    expect(await page('?language=en')).toMatch(/You withdrew your consent/);
    // What was typed and not sent stays where it was.
    const typed = await hotline.company.send('POST', path, 'send=agree-contract&text-facts=half+a+sentence', form);
    expect([typed.status, typed.text.includes('half a sentence')]).toEqual([200, true]);
    expect(await standing(korea, reference, 'contract')).toMatchObject({ consent: { given: true } });
    expect((await hotline.company.follow(receipt)).additions).toEqual([]);
  });
});
