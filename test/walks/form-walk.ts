import type { ReportBody } from '#contracts';
import type { Language } from '#domain';
import { type Answers, CompanyForm, type PageAnswers, answersOf } from '../browser/harness/company-form.js';
import { urea } from '../factories/report.js';
import type { Walker } from './walker.js';

/** What the import manager of a small company reports, in their language and to their own government. */
const REPORTS: Readonly<Record<Language, Partial<ReportBody>>> = {
  ko: { partner: '예시 화학', company: { name: '예시요소', registration_number: '1234567891' } },
  'zh-Hans': {
    side: 'CN', language: 'zh-Hans', goods: '光刻胶', hs: '370790', from: 'KR', to: 'CN', port: 'KRINC', partner: '示例材料',
    company: { name: '示例电子', registration_number: '91350100M000100Y43' }, contact: { name: '王小明', phone: '+86 10 0100 4001', email: 'desk@shili.example', language: 'zh-Hans' },
  },
  en: { language: 'en', goods: 'urea, vehicle grade', partner: 'Example Chemical', company: { name: 'Example Urea', registration_number: '1234567891' }, contact: { name: 'Gildong Hong', phone: '+82 2 0100 4001', email: 'desk@hangil.example', language: 'en' } },
};
/** Inputs that are copied sign by sign: codes, and numbers of papers. */
const CODES: ReadonlySet<string> = new Set(['hs', 'number']);
/** Parts of a date, which is one thing in the head. */
const DATE_PART = /-(year|month|day)$/;
/** What somebody knows by heart is answered; for what stands in papers there is an answer too that leaves it out. */
const BY_HEART: Answers = { hs: { 'hs-unknown': 'yes' }, port: { 'port-unknown': 'yes' }, contract: {}, licence: { licence: 'unknown' } };
/** Read to answer: the question with its labels and choices; on the last pages what is declared, and what came of it. Hints and assurances are there for whoever doubts. */
const NEEDED = 'main h1, main legend, main label, .go .primary, .receipt';

/** Files a report from the first page to the reference, by hand: every answer is given, or those that somebody has in their head. */
export async function fileByHand(walker: Walker, language: Language, by: 'papers' | 'heart'): Promise<void> {
  const report = urea({ ...REPORTS[language], tried: null });
  const answers = { ...answersOf(report), ...(by === 'heart' ? BY_HEART : {}) };
  const { person } = walker;
  const form = new CompanyForm(person);
  walker.begin();
  await walker.wait(() => person.go('/report'));
  await walker.arrive('main', NEEDED);
  await walker.click(person.find(`input[name="side"][value="kr-cn/${report.side}"]`));
  await leave(walker, '.primary');
  while (form.at !== 'check') {
    const page = form.at;
    await walker.arrive('main', NEEDED);
    await walker.stands('main form');
    await answer(walker, answers[page] ?? {});
    await leave(walker, '.go .primary');
    if (form.at === page) throw new Error(`the form stays at ${page}: ${await person.words()}`);
  }
  await walker.arrive('main', NEEDED);
  await walker.click(person.find('#declare'));
  await leave(walker, '.go .primary');
  await walker.arrive('main', NEEDED);
}

async function leave(walker: Walker, button: string): Promise<void> {
  const loaded = walker.person.page.waitForEvent('domcontentloaded');
  await walker.wait(async () => { await walker.click(walker.person.find(button), { led: true }); await loaded; });
}

/** What an input holds, a code of goods as its digits. */
const heldIn = async (walker: Walker, name: string): Promise<string> => {
  const held = await walker.person.find(`main [name="${name}"]`).first().inputValue();
  return name === 'hs' ? held.replace(/\D/g, '') : held;
};

/** What is right already as the page came needs no hand, and what is not known none where the form knew it. From one text of a page to the next leads the tab key. */
async function answer(walker: Walker, answers: PageAnswers): Promise<void> {
  let before: string | null = null;
  for (const [name, values] of Object.entries(answers)) {
    const input = walker.person.find(`main [name="${name}"]`).first();
    const kind = await input.evaluate((element: HTMLInputElement) => element.type);
    if (name === 'hs-unknown' && await heldIn(walker, 'hs') !== '') continue;
    const all = typeof values === 'string' ? [values] : values;
    if (kind === 'radio' || kind === 'checkbox') for (const value of all) await walker.click(walker.person.find(`main [name="${name}"][value="${value}"]`));
    else if (kind === 'select-one') { if (await input.inputValue() !== all[0]) await walker.choose(input, all[0] ?? ''); }
    else if ((all[0] ?? '') !== '' && await heldIn(walker, name) !== all[0]) {
      const unit = before !== null && DATE_PART.test(name) && DATE_PART.test(before);
      await walker.type(input, all[0] ?? '', { as: CODES.has(name) ? 'code' : 'words', tab: before !== null, unit });
      before = name;
    }
  }
}
