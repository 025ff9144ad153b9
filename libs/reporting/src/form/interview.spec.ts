import { TEXT_MAX, reportSchema } from '#contracts';
import { TODAY, draftOf, lists, typed, wholeReport as expected } from '../specimens.js';
import { type Interview, interview, wholeReport } from './interview.js';
import type { PageId } from './question.js';
import { PAGES } from './question.js';
import type { Raw } from './raw.js';

const asked = (changes: Partial<Record<PageId, Raw>> = {}, rest: Parameters<typeof draftOf>[1] = {}): Interview => interview(draftOf({ ...typed, ...changes }, rest), lists);
const stateOf = (read: Interview, id: PageId): string | undefined => read.pages.find((p) => p.id === id)?.state;
/** What is wrong on a page: input and text. */
const faults = (changes: Partial<Record<PageId, Raw>>, id: PageId, rest = {}): string[] =>
  (asked(changes, rest).pages.find((p) => p.id === id)?.errors ?? []).map((e) => `${e.input}: ${e.say}`);

describe('a draft with every page answered', () => {
  it('is the report that the API takes', () => {
    const report = wholeReport(asked());
    expect(report).toEqual(expected);
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it('is no report while one page that applies is open, and says which', () => {
    for (const id of PAGES) {
      const pages = Object.fromEntries(Object.entries(typed).filter(([page]) => page !== id));
      const read = interview(draftOf(pages), lists);
      expect([id, read.first_open, wholeReport(read)]).toEqual([id, id, null]);
    }
  });
});

describe('pages that do not apply', () => {
  it('are skipped, and nothing typed on them reaches the report', () => {
    const report = wholeReport(asked({ stage: { stage: ['contracted'] }, licence: { licence: ['not_yet'] }, part: { part: ['carrier'] } }));
    expect(report).toMatchObject({ port: null, licence_application: null, share: 'unknown' });
  });

  it('ask whoever sells or carries the goods for no stock, no delivery and no other supplier', () => {
    for (const part of ['exporter', 'carrier']) {
      const read = asked({ part: { part: [part] }, help: { help: ['other_supplier', 'papers'] } });
      expect(read.pages.filter((p) => p.state === 'skipped').map((p) => p.id)).toEqual(['stock', 'next_delivery', 'share', 'other_source']);
      expect(wholeReport(read)).toMatchObject({ stock: null, daily_use: null, next_delivery: 'unknown', share: 'unknown', other_source: { answer: 'unknown', note: null }, help: ['papers'] });
    }
  });

  it('open again when an earlier answer changes', () => {
    const { licence_details: _, ...rest } = typed;
    const before = interview(draftOf({ ...rest, licence: { licence: ['unknown'] } }), lists);
    const after = interview(draftOf(rest), lists);
    expect([before.first_open, after.first_open]).toEqual([null, 'licence_details']);
  });
});

describe('an answer is asked for again', () => {
  it.each<[PageId, Raw, string]>([
    ['kind', { kind: ['magic'] }, 'kind: form.kind.error.empty'],
    ['goods', { goods: ['  '] }, 'goods: form.goods.error.empty'],
    ['goods', { goods: ['x'.repeat(TEXT_MAX + 1)] }, 'goods: form.goods.error.long'],
    ['hs', { hs: [''] }, 'hs: form.hs.error.empty'],
    ['hs', { hs: ['31021'] }, 'hs: form.hs.error.format'],
    ['hs', { hs: ['123456'] }, 'hs: form.hs.error.unknown'],
    ['hs', { hs: ['310210'], 'hs-unknown': ['yes'] }, 'hs: form.hs.error.empty'],
    ['route', { from: ['XB'], to: ['XB'] }, 'to: form.route.error.same'],
    ['route', { from: ['QQ'], to: ['XA'] }, 'from: form.route.error.from'],
    ['since', {}, 'since: form.since.error.empty'],
    ['since', { 'since-year': ['2026'] }, 'since: form.since.error.parts'],
    ['since', { 'since-year': ['2026'], 'since-month': ['2'], 'since-day': ['30'] }, 'since: form.since.error.real'],
    ['since', { 'since-year': ['2026'], 'since-month': ['3'], 'since-day': ['13'] }, 'since: form.since.error.future'],
    ['port', { port: ['nowhere'] }, 'port: form.port.error.none'],
    ['port', { port: ['Twin'] }, 'port: form.port.error.none'],
    ['quantity', { value: ['0'], unit: ['TNE'] }, 'value: form.quantity.error.positive'],
    ['quantity', { value: ['much'], unit: ['TNE'] }, 'value: form.quantity.error.number'],
    ['quantity', { value: ['5'], unit: ['XXX'] }, 'unit: form.quantity.error.unit'],
    ['quantity', { value: ['5'], unit: ['TNE'], 'value-unknown': ['yes'] }, 'value: form.frame.error.both'],
    ['contract', { 'date-year': ['2026'], 'date-month': ['1'], 'date-day': ['1'] }, 'number: form.contract.error.number'],
    ['contract', { number: ['1'], 'date-year': ['2027'], 'date-month': ['1'], 'date-day': ['1'] }, 'date: form.contract.error.future'],
    ['licence_details', { office: ['office'] }, 'number: form.licence_details.error.one'],
    ['stock', { unit: ['TNE'], stock: ['46'], use: ['0'] }, 'use: form.stock.error.use'],
    ['stock', { stock: ['46'], use: ['4.5'] }, 'unit: form.stock.error.unit'],
    ['next_delivery', { 'next-none': ['yes'], 'next-unknown': ['yes'] }, 'next: form.next_delivery.error.empty'],
    ['next_delivery', { 'next-year': ['2026'], 'next-month': ['3'], 'next-day': ['11'] }, 'next: form.next_delivery.error.past'],
    ['impact', { impact: ['food', 'nothing_yet'] }, 'impact: form.impact.error.none_and'],
    ['tried', { tried: ['字'.repeat(TEXT_MAX + 1)] }, 'tried: form.tried.error.long'],
    ['company', { name: ['x'], number: ['123-45-67890'] }, 'number: form.company.error.check'],
    ['consent', {}, 'consent: form.consent.error.confirm'],
    ['consent', { consent: ['company', 'none'] }, 'consent: form.consent.error.none_and'],
    ['consent', { consent: ['quantity_exact'] }, 'consent: form.consent.error.quantity'],
  ])('%s %j', (id, raw, fault) => {
    expect(faults({ [id]: raw }, id)).toEqual([fault]);
    expect(wholeReport(asked({ [id]: raw }))).toBeNull();
  });

  it('with everything that is wrong on the page at once', () => {
    expect(faults({ contact: { name: [''], phone: ['02-123'], email: ['a@b'], language: ['fr'] } }, 'contact')).toEqual([
      'name: form.contact.error.name', 'phone: form.contact.error.phone', 'email: form.contact.error.email', 'language: form.contact.error.language',
    ]);
    expect(faults({ company: { name: [''], number: ['12'] } }, 'company')).toEqual(['name: form.company.error.name', 'number: form.company.error.kr']);
  });

  it('by the rule of the side whose company it is', () => {
    expect(faults({ company: { name: ['x'], number: ['1234567891'] } }, 'company', { side: 'B' })).toEqual(['number: form.company.error.cn']);
    expect(faults({ company: { name: ['x'], number: ['91350100M000100Y43'] } }, 'company', { side: 'B' })).toEqual([]);
  });

  it('when what was true has become untrue', () => {
    const next = { 'next-year': ['2026'], 'next-month': ['3'], 'next-day': ['12'] };
    const later = { ...lists, today: '2026-03-13' };
    expect([TODAY, interview(draftOf({ ...typed, next_delivery: next }), lists).first_open]).toEqual(['2026-03-12', null]);
    expect(interview(draftOf({ ...typed, next_delivery: next }), later).first_open).toBe('next_delivery');
  });
});

describe('"I do not know"', () => {
  it('stands for the field beside it, also over what cannot be meant', () => {
    const read = asked({ hs: { hs: [''], 'hs-unknown': ['yes'] }, stock: { unit: ['TNE'], stock: ['46'], use: ['0'], 'use-unknown': ['yes'] }, port: { 'port-none': ['yes'] } });
    expect(wholeReport(read)).toMatchObject({ hs: null, port: null, stock: { value: 46, unit: 'TNE' }, daily_use: null });
  });

  it('needs no unit when both figures are unknown', () => {
    expect(wholeReport(asked({ stock: { 'stock-unknown': ['yes'], 'use-unknown': ['yes'] } }))).toMatchObject({ stock: null, daily_use: null });
  });
});

describe('consent', () => {
  it('to what the report no longer holds falls away and is asked for again', () => {
    expect(wholeReport(asked({ consent: { consent: ['contract'] } }))?.consent).toEqual(['contract']);
    expect(stateOf(asked({ consent: { consent: ['contract'] }, contract: {} }), 'consent')).toBe('wrong');
  });
});
