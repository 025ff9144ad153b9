import type { ReportBody } from '#contracts';
import type { Consent, CrossingField } from '#domain';

/**
 * A company of Korea reports urea held at customs in China, for the network `kr-cn`: eleven days of cover, severity 4.
 * Valid for the public API on any day from 2026-03-11 on.
 */
export const urea = (changes: Partial<ReportBody> = {}): ReportBody => ({
  network: 'kr-cn', side: 'KR', language: 'ko', kind: 'export_clearance_delay', part: 'importer', goods: '차량용 요소', hs: '310210', from: 'CN', to: 'KR',
  since: '2026-03-10', stage: 'inspecting', port: 'CNTAO', quantity: { value: 700, unit: 'TNE' }, contract: { number: 'GS-26-0310', date: '2026-02-20' },
  licence: 'not_needed', licence_application: null, partner: '산둥 화학 (가상)', stock: { value: 450, unit: 'TNE' }, daily_use: { value: 40, unit: 'TNE' },
  next_delivery: 'none', share: 'from_90', other_source: { answer: 'too_late', note: null }, impact: ['transport', 'deliveries'], tried: null, help: ['release', 'reason'],
  company: { name: '한길요소 (가상)', registration_number: '1234567891' },
  contact: { name: '홍길동', phone: '+82 2 0100 4001', email: 'desk@hangil.example', language: 'ko' }, consent: [],
  ...changes,
});

/** A company of side A of a made-up network reports trouble at side B: severity 1, unless `changes` say otherwise. */
export const report = (changes: Partial<ReportBody> = {}): ReportBody => urea({
  network: 'made-up-a-b', side: 'A', language: 'en', goods: 'graphite', hs: '250410', from: 'XB', to: 'XA', port: null, partner: 'Mill of B',
  stock: { value: 1_000, unit: 'KGM' }, daily_use: { value: 10, unit: 'KGM' }, share: 'from_50', other_source: { answer: 'no', note: null }, impact: ['nothing_yet'],
  company: { name: 'Works of A', registration_number: '7351735173' }, contact: { name: 'Desk', phone: '+00 0100 4001', email: 'desk@works.example', language: 'en' },
  ...changes,
});

/** What `report` needs to be of a severity: days of cover that lie in its band, and nothing else that weighs. */
export const ofSeverity = (severity: 1 | 2 | 3 | 4): Partial<ReportBody> => ({
  stock: { value: { 1: 1_000, 2: 600, 3: 300, 4: 100 }[severity], unit: 'KGM' }, daily_use: { value: 10, unit: 'KGM' }, share: 'from_50', impact: ['nothing_yet'],
});

/** A word that must not be found where its field may not be; `field` is null for what no rule can release. */
export interface Canary { readonly field: CrossingField | 'quantity_exact' | null; readonly word: string }

/** The report with a word or figure of its own in every field that can hold one, as severe as before, and those words. */
export function withCanaries(plain: ReportBody): { report: ReportBody; canaries: readonly Canary[] } {
  const stock = 73_519.25;
  const cover = plain.stock && plain.daily_use ? plain.stock.value / plain.daily_use.value : 12;
  const daily_use = Math.round((stock / cover) * 1_000) / 1_000;
  const report: ReportBody = {
    ...plain, goods: 'canary-goods', quantity: { value: 734.25, unit: 'TNE' }, contract: { number: 'canary-contract', date: '2026-01-17' },
    licence: 'yes', licence_application: { number: 'canary-licence', filed_on: '2026-01-19', office: 'canary-bureau' }, partner: 'canary-partner',
    stock: { value: stock, unit: 'KGM' }, daily_use: { value: daily_use, unit: 'KGM' }, next_delivery: '2031-07-19',
    other_source: { ...plain.other_source, note: 'canary-source' }, tried: 'canary-tried', company: { ...plain.company, name: 'canary-company' },
    contact: { name: 'canary-person', phone: '+00 0100 7351', email: 'canary@works.example', language: plain.contact.language },
  };
  const words: readonly (readonly [Canary['field'], ...string[]])[] = [
    ['goods', 'canary-goods'], ['quantity_exact', '734.25'], ['contract', 'canary-contract', '2026-01-17'], ['licence', 'canary-licence', '2026-01-19', 'canary-bureau'],
    ['partner', 'canary-partner'], ['tried', 'canary-tried'], ['company', 'canary-company'],
    [null, report.company.registration_number, String(stock), String(daily_use), '2031-07-19', 'canary-source', 'canary-person', '+00 0100 7351', 'canary@works.example'],
  ];
  return { report, canaries: words.flatMap(([field, ...found]) => found.map((word) => ({ field, word }))) };
}

/** A serious report with such words, of a company that agreed to these crossings. */
export const canaryReport = (consent: readonly Consent[] = []): ReportBody => withCanaries(urea({ consent: [...consent] })).report;
