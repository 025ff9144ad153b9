import type { Figures } from '#contracts';
import { FEW, bandOf, percentOf } from '#domain';
import { NOW } from '../history/fixtures.js';

const HOUR_S = 3_600;
const share = (met: number, due: number): Figures['limits'] => ({ due, met, percent: percentOf(met, due), band: bandOf(met, due), few: due < FEW });
const step = (name: Figures['steps'][number]['step'], met: number, due: number, hours: readonly [number, number] | null, common = false): Figures['steps'][number] =>
  ({ step: name, common, ...share(met, due), median_seconds: hours && hours[0] * HOUR_S, nine_in_ten_seconds: hours && hours[1] * HOUR_S });
/** Most cases come in the morning of a working day. */
const counts = (from: number): number[][] => Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (__, hour) => (day > 4 ? Number(hour === from && day === 5) : Math.max(0, 6 - Math.abs(hour - from) * 2 - (day % 3)))));

const name = (ko: string, zh: string, en: string) => ({ ko, 'zh-Hans': zh, en });
const NETWORK: Figures['network'] = {
  id: 'kr-cn', name: name('한중 공급망 핫라인', '中韩产供链合作热线', 'Korea–China supply chain hotline'),
  sides: { KR: { party: name('한국 측', '韩方', 'Korea'), city: name('서울', '首尔', 'Seoul') }, CN: { party: name('중국 측', '中方', 'China'), city: name('베이징', '北京', 'Beijing') } },
  channels: { hotline: name('공급망 핫라인', '产供链热线', 'Supply chain hotline'), export_control: name('수출통제 대화', '出口管制对话', 'Export control dialogue') },
  offices: { 'cn-asia-desk': name('중국 상무부 아주사', '商务部亚洲司', 'MOFCOM Department of Asian Affairs') },
};
/** Networks of a side that is in two. */
export const NETWORKS: Figures['networks'] = [{ id: NETWORK.id, name: NETWORK.name }, { id: 'cn-jp-kr', name: name('한중일 공급망 핫라인', '中日韩产供链合作热线', 'China–Japan–Korea supply chain hotline') }];

/** A half-year of one side, as busy as a year of a network gets in its first years. */
export const figuresFor = (side: string): Figures => ({
  tlp: 'AMBER', side, network: NETWORK, networks: NETWORKS.slice(0, 1), from: '2025-07-01', to: '2025-12-31', as_of: NOW,
  cases: { total: 118, open: 14, closed: 104, home: side === 'KR' ? 97 : 21, lead: side === 'KR' ? 21 : 97 }, limits: share(375, 412),
  steps: [
    step('triage', 112, 118, [1.2, 6.1]), step('acknowledge', 93, 97, [0.87, 5.67]), step('accept', 86, 95, [19, 52]), step('reply', 58, 66, [1.6, 26]), step('answer', 26, 36, [96, 264]),
    step('action', 1, 3, [200, 410]), step('licence', 9, 18, [1_400, 2_100]), step('recheck', 0, 0, null), step('consultation', 7, 8, [90, 300], true), step('target', 45, 61, [600, 1_500], true),
  ],
  relief: { cases: 52, median_days: 18, nine_in_ten_days: 47 },
  rungs: [{ rank: 'desk', cases: 118, median_seconds: 30 * HOUR_S, nine_in_ten_seconds: 300 * HOUR_S }, { rank: 'division-director', cases: 31, median_seconds: 9 * HOUR_S, nine_in_ten_seconds: 80 * HOUR_S }, { rank: 'director-general', cases: 12, median_seconds: 40 * HOUR_S, nine_in_ten_seconds: 190 * HOUR_S }, { rank: 'vice-minister', cases: 4, median_seconds: 70 * HOUR_S, nine_in_ten_seconds: 160 * HOUR_S }],
  raised: 4,
  reopened: { cases: 3, times: 4 },
  refusals: [{ reason: 'wrong_authority', own: 1, others: 5 }, { reason: 'commercial', own: 2, others: 1 }, { reason: 'facts', own: 0, others: 3 }],
  outcomes: [{ outcome: 'contracted_volume_released', cases: 38 }, { outcome: 'licence_granted', cases: 21 }, { outcome: 'measure_suspended', cases: 9 }, { outcome: 'diversified', cases: 14 }, { outcome: 'lapsed', cases: 6 }],
  kinds: [
    { kind: 'export_licensing', cases: 47, ends: [{ end: 'solved', cases: 24 }, { end: 'partly', cases: 10 }, { end: 'not_solved', cases: 5 }] },
    { kind: 'export_clearance_delay', cases: 51, ends: [{ end: 'solved', cases: 35 }, { end: 'suspended', cases: 9 }, { end: 'lapsed', cases: 6 }] }, { kind: 'port_disruption', cases: 20, ends: [{ end: 'solved', cases: 15 }] },
  ],
  items: [{ chapter: '25', cases: 17, headings: [{ heading: '2504', cases: 17 }] }, { chapter: '31', cases: 44, headings: [{ heading: '3102', cases: 40 }, { heading: '3105', cases: 4 }] }, { chapter: '81', cases: 26, headings: [{ heading: '8112', cases: 26 }] }, { chapter: null, cases: 31, headings: [] }],
  places: [{ place: 'CN-SD', office: 'cn-asia-desk', cases: 23 }, { place: null, office: null, cases: 95 }],
  channels: [{ channel: 'hotline', cases: 71 }, { channel: 'export_control', cases: 47 }],
  hours: [{ side: 'KR', zone: 'Asia/Seoul', counts: counts(10) }, { side: 'CN', zone: 'Asia/Shanghai', counts: counts(9) }].sort((a) => (a.side === side ? -1 : 1)),
});
