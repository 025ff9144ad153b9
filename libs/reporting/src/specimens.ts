import type { ReportBody } from '#contracts';
import { DEFAULT_TEST_CALLS, GRADED_CLOCK_KINDS, KINDS, type Names, type Network, type Policy, type Side, type WorkCalendar } from '#domain';
import type { Lists } from './check-report.js';
import type { DraftAnswers } from './form/draft-answers.js';
import type { PageId } from './form/question.js';
import type { Raw } from './form/raw.js';

/*
 * A made-up network of two sides and a company's answers, for the specs of this room: each side checks registration
 * numbers by another rule, and every name differs by language, so that a word in the wrong language shows.
 */
const names = (ko: string, zh: string, en: string): Names => ({ ko, 'zh-Hans': zh, en });

const side = (id: string, by: { government: Names; city: Names; zone: string; country: string; registration_number: Side['registration_number'] }): Side => ({
  id, name: by.government, party: by.government, government: by.government, city: by.city, language: 'en', zone: by.zone, countries: [by.country],
  registration_number: by.registration_number, severity_names: { 1: '1', 2: '2', 3: '3', 4: '4' }, duty_phone: '+00 0100 2031',
});
const port = (code: string, name: Names, aliases: readonly string[] = []): Network['ports'][number] => ({ code, country: code.slice(0, 2), name, aliases });

const calendar = (zone: string): WorkCalendar => ({
  name: 'made-up', revision: 1, zone, hours: { opens_minute: 540, closes_minute: 1080 }, holidays: new Map(), make_up_days: new Map(), years: new Map([[2026, { source: 'made up', published: true }]]), offices: {},
});
const hour = { unit: 'elapsed', seconds: 3_600 } as const;
const policy: Policy = {
  network: 'made-up', version: 1, sides: ['A', 'B'],
  channels: { line: { id: 'line', name: names('채널', '渠道', 'line'), ladder: [{ rank: 'desk', offices: { A: 'a-desk', B: 'b-desk' } }], climbs_alone_to: 0 } },
  routes: Object.fromEntries(KINDS.map((kind) => [kind, { channel: 'line', authorities: [] }])) as unknown as Policy['routes'],
  clocks: Object.fromEntries(GRADED_CLOCK_KINDS.map((kind) => [kind, { 1: hour, 2: hour, 3: hour, 4: hour }])) as unknown as Policy['clocks'],
  pause: { 1: hour, 2: hour, 3: hour, 4: hour }, licence: { unit: 'working-days', days: 45 }, suspension_watch_days: 60, ladder_rounds: 3,
  acknowledge_shares: [1], tell: { 1: 'after_validation', 2: 'after_validation', 3: 'at_once', 4: 'at_once' },
  crossing: {
    kind: 'exact', part: 'exact', goods: 'exact', hs: 'exact', route: 'exact', since: 'exact', stage: 'exact', port: 'exact', help: 'exact', quantity: 'band',
    urgency: 'word', impact: 'word', company: 'with_consent', partner: 'with_consent', contract: 'with_consent', licence: 'with_consent', share: 'never',
  },
};

export const network: Network = {
  id: 'made-up', name: names('가상망', '虚构网', 'made-up'), languages: ['ko', 'zh-Hans', 'en'], policy,
  sides: {
    A: side('A', { government: names('가나 정부', '甲国政府', 'the government of A'), city: names('가나시', '甲市', 'A City'), zone: 'Asia/Seoul', country: 'XA', registration_number: 'kr-business' }),
    B: side('B', { government: names('나라 정부', '乙国政府', 'the government of B'), city: names('나라시', '乙市', 'B City'), zone: 'Asia/Shanghai', country: 'XB', registration_number: 'cn-unified-social-credit' }),
  },
  offices: {}, calendars: { A: calendar('Asia/Seoul'), B: calendar('Asia/Shanghai') },
  countries: [{ code: 'XA', name: names('가나', '甲国', 'Aland') }, { code: 'XB', name: names('나라', '乙国', 'Beland') }],
  ports: [
    port('XBNOR', names('북항', '北港', 'Northport'), ['XBNPO', '노스포트']), port('XBONE', names('하나항', '一港', 'Twin')), port('XBTWO', names('둘항', '二港', 'Twin')),
  ], test_calls: DEFAULT_TEST_CALLS,
};

export const TODAY = '2026-03-12';
export const lists: Lists = { network, hs_versions: new Map([['2022', new Set(['310210', '010121'])]]), today: TODAY };

/** A company's whole report, valid on `TODAY`. */
export const wholeReport: ReportBody = {
  network: 'made-up', side: 'A', language: 'ko', kind: 'export_clearance_delay', part: 'importer', goods: '요소', hs: '310210', from: 'XB', to: 'XA', since: '2026-03-09',
  stage: 'declared', port: 'XBNOR', quantity: { value: 1200, unit: 'TNE' }, contract: { number: 'HT-1', date: '2026-01-17' }, licence: 'yes',
  licence_application: { number: 'LA-77', filed_on: null, office: null }, partner: '나라화학', stock: { value: 46, unit: 'TNE' }, daily_use: { value: 4.5, unit: 'TNE' },
  next_delivery: 'none', share: 'from_90', other_source: { answer: 'no', note: null }, impact: ['production', 'transport'], tried: null, help: ['release'],
  company: { name: '한들테크', registration_number: '1234567891' }, contact: { name: '김가람', phone: '+82 2 0100 1234', email: 'desk@example.com', language: 'ko' }, consent: [],
};

/** What the company typed to say it, page by page. */
export const typed: Readonly<Record<PageId, Raw>> = {
  kind: { kind: ['clearance'] }, part: { part: ['importer'] }, goods: { goods: ['요소'] }, hs: { hs: ['3102.10'] }, route: { from: ['XB'], to: ['XA'] },
  since: { 'since-year': ['2026'], 'since-month': ['3'], 'since-day': ['9'] }, stage: { stage: ['declared'] }, port: { port: ['북항 (XBNOR)'] },
  quantity: { value: ['1,200'], unit: ['TNE'] }, contract: { number: ['HT-1'], 'date-year': ['2026'], 'date-month': ['01'], 'date-day': ['17'] }, licence: { licence: ['yes'] },
  licence_details: { number: [' LA-77 '], office: [''] }, partner: { partner: ['나라화학'] }, stock: { unit: ['TNE'], stock: ['46'], use: ['4.5'] }, next_delivery: { 'next-none': ['yes'] },
  share: { share: ['from_90'] }, other_source: { answer: ['no'], note: [''] }, impact: { impact: ['transport', 'production'] }, tried: { tried: [''] }, help: { help: ['release'] },
  company: { name: ['한들테크'], number: ['123-45-67891'] }, contact: { name: ['김가람'], phone: ['+82 2 0100 1234'], email: ['desk@example.com'], language: ['ko'] }, consent: { consent: ['none'] },
};

export const draftOf = (pages: Partial<Record<PageId, Raw>>, rest: Partial<DraftAnswers> = {}): DraftAnswers => ({ network: 'made-up', side: 'A', language: 'ko', pages, ...rest });
