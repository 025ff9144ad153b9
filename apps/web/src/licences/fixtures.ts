import type { ApplicationView, ListImport, LicenceList } from '#contracts';
import { REFERENCE } from '../history/fixtures.js';

const made = (n: number, changes: Partial<ApplicationView>): ApplicationView => ({
  id: `0195a0c0-0000-7000-8000-${String(n).padStart(12, '0')}`, number: null, exporter: '天津海河化工有限公司', end_user: '서해모빌리티(가상)', hs: '850511', item: '소결 영구자석(디스프로슘 함유)', quantity: { value: 1_250, unit: 'KGM' }, licence: 'single', green_channel: false,
  filed_on: '2026-02-09', office: '톈진시 상무국', papers_complete: true, consent: false, result: null, decided_on: null, due_on: '2026-04-21', provisional: true, late: false, days: 21, ...changes,
});
const APPLICATIONS: readonly ApplicationView[] = [
  made(1, { number: '2025-11-000417', filed_on: '2025-11-24', due_on: '2026-01-28', provisional: false, late: true, days: 72, consent: true }),
  made(2, { number: '2025-12-000033', filed_on: '2025-12-01', due_on: '2026-02-04', result: 'granted', decided_on: '2026-02-11', late: true, days: 50, licence: 'general', consent: true }),
  made(3, { filed_on: '2026-01-12', due_on: '2026-03-24', papers_complete: false, green_channel: true, hs: '280530', item: '테르븀 금속', quantity: { value: 80, unit: 'KGM' }, days: 36 }),
  made(4, { number: '2026-02-000201', result: 'refused', decided_on: '2026-03-05', days: 14 }), made(5, {}),
];

/** A list as one side has it: the home side all of it, the other what it was given by name; the same figures. */
export function licencesFor(reader: string, applications: readonly ApplicationView[] = APPLICATIONS): LicenceList {
  const home = reader === 'KR';
  const shown = home ? applications : applications.filter((a) => a.consent && a.number !== null).map((a) => ({ ...a, papers_complete: null }));
  const empty = applications.length === 0;
  return {
    reference: REFERENCE, home: 'KR', licensing: 'CN', today: '2026-03-12', limit_days: 45, applications: [...shown], total: empty ? 0 : home ? 1_998 : 334, next: empty ? null : '2026-02-09_0195a0c0-0000-7000-8000-000000000005', may: { import: home, decide: true },
    single: empty ? 0 : 2, figures: empty ? { filed: 0, pending: 0, results: { granted: 0, refused: 0, returned: 0, withdrawn: 0 }, overdue: 0, decided_late: 0, average_days: null, pending_average_days: null, oldest_filed_on: null, next_due_on: null, next_provisional: false, provisional: false }
      : { filed: 2_000, pending: 912, results: { granted: 1_014, refused: 31, returned: 38, withdrawn: 5 }, overdue: 207, decided_late: 344, average_days: 43.7, pending_average_days: 31.2, oldest_filed_on: '2025-11-24', next_due_on: '2026-03-16', next_provisional: true, provisional: true },
    papers: [{ name: { ko: '계약서 사본', 'zh-Hans': '合同、协议的副本', en: 'copy of the contract' }, hs: null }, { name: { ko: '최종사용자·최종용도 증명서', 'zh-Hans': '最终用户和最终用途证明', en: 'end-user and end-use certificate' }, hs: null }, { name: { ko: '희토류 원산지·물량·선적·수하인 자료', 'zh-Hans': '稀土来源、数量、装运和收货人资料', en: 'data on origin, quantity, shipment and consignee of rare earths' }, hs: ['280530', '2846', '850511'] }],
  };
}

/** An import of which one row in twenty was not taken. */
export const IMPORTED: ListImport = {
  reference: REFERENCE, preview: false, version: 21, crosses: { to: ['CN'], named: 317, stages: [] }, rows: 2_000, added: 1_897, changed: 0, unchanged: 0, refused: 103, ignored: ['비고'], marked: { xlsx: '', csv: '' },
  errors: [
    { row: 3, column: 'hs', rule: 'hs_digits', message: 'HS 코드 앞 6자리나 전체 번호(8·10·13자리)를 입력하세요' }, { row: 23, column: 'filed_on', rule: 'not_a_date', message: '실제 날짜를 연-월-일로 입력하세요' }, { row: 43, column: 'licence', rule: 'unknown_value', message: '다음 중 하나여야 합니다: 단일허가, 통용허가' },
    { row: 44, column: null, rule: 'same_as_row', message: '43행과 같은 신청입니다. 서로 다른 신청이면 번호를 입력하세요' },
  ],
};

/** The same, only checked so far. */
export const CHECKED: ListImport = { ...IMPORTED, preview: true };
