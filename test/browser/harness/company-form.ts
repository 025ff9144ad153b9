import type { ReportBody } from '#contracts';
import { putByKeys, tabTo } from './keyboard.js';
import type { Person } from './person.js';

/** What is put into one page of the form: input names and values; a list ticks several boxes. */
export type PageAnswers = Readonly<Record<string, string | readonly string[]>>;
export type Answers = Readonly<Record<string, PageAnswers>>;

const day = (name: string, iso: string | null | undefined): PageAnswers => {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? [];
  return iso ? { [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) } : {};
};

/** A report of goods held at customs as a company answers it, page by page. */
export function answersOf(report: ReportBody): Answers {
  const { contract, licence_application: licence, quantity, stock, daily_use: use, other_source: other, company, contact, next_delivery: next } = report;
  return {
    kind: { kind: 'clearance' }, part: { part: report.part }, goods: { goods: report.goods }, hs: { hs: report.hs ?? '' }, route: { from: report.from, to: report.to },
    since: day('since', report.since), stage: { stage: report.stage }, port: { port: report.port ?? '' }, quantity: { value: String(quantity?.value), unit: quantity?.unit ?? '' },
    contract: { number: contract?.number ?? '', ...day('date', contract?.date) }, licence: { licence: report.licence },
    licence_details: { number: licence?.number ?? '', office: licence?.office ?? '', ...day('filed_on', licence?.filed_on) }, partner: { partner: report.partner ?? '' },
    stock: { unit: stock?.unit ?? '', stock: String(stock?.value), use: String(use?.value) },
    next_delivery: next === 'none' ? { 'next-none': 'yes' } : next === 'unknown' ? { 'next-unknown': 'yes' } : day('next', next),
    share: { share: report.share }, other_source: { answer: other.answer, note: other.note ?? '' }, impact: { impact: report.impact }, tried: { tried: report.tried ?? '' },
    help: { help: report.help }, company: { name: company.name, number: company.registration_number },
    contact: { name: contact.name, phone: contact.phone, email: contact.email, language: contact.language },
    consent: { consent: report.consent.length > 0 ? report.consent : 'none' },
  };
}

/** The company's form as a person walks it, one page after the other. */
export class CompanyForm {
  /**
   * @param by `hand` presses and types as a person does, `keys` as one who has no mouse; `script` puts the answers in at once, for stories about the pages
   * and not about filling them
   */
  constructor(readonly person: Person, private readonly by: 'hand' | 'keys' | 'script' = 'hand') {}

  /** Starts a draft for a company of this side. */
  async begin(side: string): Promise<void> {
    await this.person.go('/report');
    if (this.by === 'keys') await putByKeys(this.person.page, 'side', 'radio', [side]);
    else await this.person.find(`input[name="side"][value="${side}"]`).check();
    await this.press('.primary');
  }

  /** Name of the page that the form stands at. */
  get at(): string { return new URL(this.person.page.url()).pathname.split('/').at(-1) ?? ''; }
  /** Address of the draft, where its pages are. */
  get draft(): string { return new URL(this.person.page.url()).pathname.split('/').slice(0, 3).join('/'); }

  async put(answers: PageAnswers): Promise<void> {
    const all = Object.entries(answers).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...value]] as const);
    if (this.by === 'script') return this.person.page.evaluate(putAll, all);
    const kinds = await this.person.page.evaluate((names) => names.map((name) => document.querySelector<HTMLInputElement>(`main [name="${name}"]`)?.type), all.map(([name]) => name));
    for (const [i, [name, values]] of all.entries()) await (this.by === 'keys' ? putByKeys(this.person.page, name, kinds[i], values) : this.putOne(name, kinds[i], values));
  }

  /** Presses a button and waits for the page it leads to. */
  async press(selector: string): Promise<void> {
    const button = this.person.find(selector);
    if (this.by === 'keys') await tabTo(this.person.page, selector);
    const before = this.person.page.waitForEvent('domcontentloaded');
    await (this.by === 'script' ? button.evaluate((element: HTMLElement) => element.click()) : this.by === 'keys' ? this.person.page.keyboard.press('Enter') : button.click());
    await before;
  }

  next(): Promise<void> { return this.press('.go .primary'); }
  switchTo(language: string): Promise<void> { return this.press(`.lang [value="${language}"]`); }

  /** Answers page after page. @param seen is called on every page with its answers in it, before it is sent */
  async walk(answers: Answers, until: string, seen: (page: string) => Promise<void> = async () => undefined): Promise<void> {
    while (this.at !== until) {
      const page = this.at;
      const given = answers[page];
      if (!given) throw new Error(`no answers for the page ${page}: ${await this.person.words()}`);
      await this.put(given);
      await seen(page);
      await this.next();
      if (this.at === page) throw new Error(`the form stays at ${page}: ${await this.person.words()}`);
    }
  }

  private async putOne(name: string, kind: string | undefined, values: readonly string[]): Promise<void> {
    const input = this.person.find(`main [name="${name}"]`);
    if (kind === 'radio' || kind === 'checkbox') for (const value of values) await this.person.find(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === 'select-one') await input.selectOption([...values]);
    else await input.fill(values[0] ?? '');
  }
}

/** Runs in the page. */
function putAll(answers: readonly (readonly [name: string, values: readonly string[]])[]): void {
  for (const [name, values] of answers) {
    const inputs = [...document.querySelectorAll<HTMLInputElement>(`main [name="${name}"]`)];
    if (inputs.length === 0) throw new Error(`the page asks for no ${name}`);
    for (const input of inputs) {
      if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
      else input.value = values[0] ?? '';
    }
  }
}
