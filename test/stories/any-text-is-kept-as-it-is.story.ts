import type { CaseView, TrackedReport } from '#contracts';
import { parse } from 'csv-parse/sync';
import { KEPT } from '../factories/hostile.js';
import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/** A proxy is believed about addresses, so that every text comes from a company of its own: one may file sixty reports a minute. */
const ORIGIN = 'http://hotline.test';

/** Every third text; other seeds try the others. */
const SEED = Number(process.env.HOTLINE_SEED ?? 1);
const TEXTS = KEPT.filter((_, i) => (i + SEED) % 3 === 0);

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(async () => { await server?.stop(); });

describe('a text in any script, with any sign, on its every way', () => {
  let hotline: Hotline;
  let korea: Desk;
  let china: Desk;
  beforeAll(async () => {
    hotline = await Hotline.open({ server, config: { public_url: ORIGIN } });
    const password = await hotline.password();
    [korea, china] = await Promise.all(['kr-desk', 'cn-desk'].map((name) => Desk.signIn(hotline.url, name, password, ORIGIN))) as [Desk, Desk];
  });
  afterAll(async () => { await hotline?.close(); });

  it.each(TEXTS.map(({ name, text }, n) => [name, text, n] as const))('is kept and given back as it is: %s', async (_name, text, n) => {
    const company = new Company(hotline.url, { 'x-forwarded-for': `10.0.0.${n}` });
    const live = await china.listen();
    // Names of which a word stands in the goods would hold them back (`isIdentifying`), so that these begin otherwise.
    const [name, partner] = [`가나다${text.slice(0, 9_000)}`, `라마바${text.slice(0, 9_000)}`];
    const receipt = await company.file(urea({ goods: text, tried: text, partner, consent: ['partner'], company: { name, registration_number: '1234567891' } }));
    const reference = await hotline.caseOf(receipt);
    const alert = await live.alert('China is told', (a) => a.line.reference === reference);
    live.close();
    expect(alert.line.goods).toBe(text);
    const tracked: TrackedReport = await company.follow(receipt);
    expect(tracked.report).toMatchObject({ goods: text, tried: text, partner, company: { name } });
    expect((await company.add(receipt, text)).body.additions).toMatchObject([{ text }]);
    await korea.do(reference, 'validate');
    await korea.do(reference, 'note', { text });
    await korea.do(reference, 'message', { kind: 'followup', body: { text, language: 'ko' }, about: null });
    const [kr, cn]: CaseView[] = await Promise.all([korea.view(reference), china.view(reference)]);
    expect([kr?.own?.report.goods, kr?.own?.report.tried, kr?.notes[0]?.text, kr?.own?.additions[0]?.text]).toEqual([text, text, text, text]);
    expect(cn?.messages[0]?.body).toEqual({ text, language: 'ko' });
    expect(cn?.facts.filter((f) => f.field === 'goods' || f.field === 'partner').map((f) => f.value)).toEqual([text, partner]);
    expect((await korea.history(reference)).check.ok).toBe(true);
    await inFiles(reference, text, name);
    await inPage(company, receipt, text);
    const found = await korea.ask<{ cases: { reference: string }[] }>('GET', `/api/v1/cases?item=${encodeURIComponent([...text].slice(0, 20).join(''))}`);
    expect(found.status).toBe(200);
    if (searchable(text)) expect(found.body.cases.map((c) => c.reference)).toContain(reference);
  });

  /** A cell that a spreadsheet could run begins with an apostrophe; behind it stands the text as it is. */
  async function inFiles(reference: string, text: string, name: string): Promise<void> {
    const cells = async (path: string): Promise<Record<string, string>[]> => parse((await korea.ask('GET', path)).text, { bom: true, columns: true });
    const line = (await cells('/api/v1/history/cases?format=csv')).find((c) => c.reference === reference);
    expect([line?.goods, line?.company].map((cell) => cell?.replace(/^'(?=[\s\S])/, '') ?? '')).toEqual([text, name].map((t) => t.replace(/^'(?=[\s\S])/, '')));
    for (const cell of [line?.goods ?? '', line?.company ?? '']) expect(cell).not.toMatch(/^[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u);
    const steps = await cells(`/api/v1/history/cases/${reference}?format=csv`);
    expect(steps.some((step) => step.own?.includes(JSON.stringify(text)))).toBe(true);
    const whole = (await korea.ask('GET', `/api/v1/history/cases/${reference}?format=json`)).text;
    expect(whole).toContain(JSON.stringify(text));
  }

  async function inPage(company: Company, { reference, token }: { reference: string; token: string }, text: string): Promise<void> {
    const { text: page } = await company.ask('GET', `/track/${reference}/${token}`);
    expect(page).toContain(escapedAsPagesDo(text));
    if (escapedAsPagesDo(text) !== text) expect(page).not.toContain(text);
  }
});

const escapedAsPagesDo = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#x27;');
/** A search looks for letters and digits; a text that begins without any is found by others. */
const searchable = (text: string): boolean => /^[\p{L}\p{N} ]{4,}/u.test(text);
