import type { ReportBody } from '#contracts';
import type { Kind, Language } from '#domain';
import { urea } from './report.js';

/**
 * Troubles as companies told of them in the years from 2021 to 2025, all on the way from China to Korea: dates, goods and ports
 * are the real ones, the companies and their words are made up. Two that share a good lie months apart.
 */
export interface Labelled { readonly trouble: string; readonly report: ReportBody }
interface Trouble {
  readonly id: string; readonly kind: Kind; readonly since: string; readonly hs: string;
  /** What a company takes the good's code for that mistakes its own for the neighbour's. */
  readonly near: string;
  /** Another kind of trouble that it may look like from a company. */
  readonly seen_as: Kind;
  readonly names: Readonly<Record<Language, string>>;
  /** What only people of the trade call it. */
  readonly trade: string;
  readonly port?: string;
}

const TROUBLES: readonly Trouble[] = [
  { id: 'urea, autumn', kind: 'export_clearance_delay', since: '2023-09-07', hs: '310210', near: '310280', seen_as: 'export_ban', names: { ko: '차량용 요소', 'zh-Hans': '车用尿素', en: 'urea, automotive grade' }, trade: 'AUS 32' },
  { id: 'urea, winter', kind: 'export_clearance_delay', since: '2023-11-30', hs: '310210', near: '310280', seen_as: 'export_licensing', names: { ko: '요소 (입상)', 'zh-Hans': '颗粒尿素', en: 'granular urea' }, trade: 'AdBlue feedstock' },
  { id: 'ammonium phosphate', kind: 'export_clearance_delay', since: '2023-11-10', hs: '310530', near: '310540', seen_as: 'export_ban', names: { ko: '인산이암모늄 비료', 'zh-Hans': '磷酸二铵化肥', en: 'diammonium phosphate fertiliser' }, trade: 'DAP 18-46' },
  { id: 'gallium', kind: 'export_licensing', since: '2023-08-01', hs: '811292', near: '811299', seen_as: 'export_ban', names: { ko: '갈륨 금속', 'zh-Hans': '金属镓', en: 'gallium metal' }, trade: '7N Ga ingot' },
  { id: 'graphite', kind: 'export_licensing', since: '2023-12-01', hs: '250410', near: '250490', seen_as: 'export_clearance_delay', names: { ko: '천연흑연 분말', 'zh-Hans': '天然石墨粉', en: 'natural graphite powder' }, trade: 'SPG anode precursor' },
  { id: 'aluminium foil', kind: 'export_tax_change', since: '2024-12-01', hs: '760711', near: '760719', seen_as: 'other', names: { ko: '알루미늄박 롤', 'zh-Hans': '铝箔卷', en: 'aluminium foil rolls' }, trade: 'cathode current collector' },
  { id: 'tungstates', kind: 'export_licensing', since: '2025-02-04', hs: '284180', near: '284190', seen_as: 'export_clearance_delay', names: { ko: '텅스텐산염', 'zh-Hans': '钨酸盐', en: 'tungstates' }, trade: 'APT' },
  { id: 'rare earth', kind: 'export_licensing', since: '2025-04-04', hs: '284690', near: '284610', seen_as: 'export_ban', names: { ko: '희토류 화합물', 'zh-Hans': '稀土化合物', en: 'rare earth compounds' }, trade: 'Dy2O3 99.9' },
  { id: 'magnets', kind: 'export_licensing', since: '2025-04-04', hs: '850511', near: '850519', seen_as: 'end_use_condition', names: { ko: '영구자석 (모터용)', 'zh-Hans': '电机用永磁体', en: 'permanent magnets for motors' }, trade: 'NdFeB N48SH' },
  { id: 'phosphorus', kind: 'power_rationing', since: '2022-09-25', hs: '280470', near: '280480', seen_as: 'plant_shutdown', names: { ko: '황린', 'zh-Hans': '黄磷', en: 'yellow phosphorus' }, trade: 'P4' },
  { id: 'lithium', kind: 'power_rationing', since: '2022-08-15', hs: '282520', near: '282590', seen_as: 'plant_shutdown', names: { ko: '수산화리튬', 'zh-Hans': '氢氧化锂', en: 'lithium hydroxide' }, trade: 'LiOH.H2O' },
  { id: 'stainless', kind: 'power_rationing', since: '2021-09-17', hs: '721933', near: '721934', seen_as: 'plant_shutdown', names: { ko: '냉연 스테인리스강판', 'zh-Hans': '冷轧不锈钢板', en: 'cold-rolled stainless steel' }, trade: 'STS 304 2B' },
  { id: 'memory', kind: 'plant_shutdown', since: '2021-12-23', hs: '854232', near: '854239', seen_as: 'other', names: { ko: '메모리 반도체', 'zh-Hans': '存储芯片', en: 'memory chips' }, trade: 'V-NAND wafers' },
  { id: 'Shanghai', kind: 'port_disruption', since: '2022-03-27', hs: '870840', near: '870850', seen_as: 'route_disruption', names: { ko: '변속기 부품', 'zh-Hans': '变速箱零件', en: 'gearbox parts' }, trade: 'ECU housings', port: 'CNSHA' },
  { id: 'Meishan', kind: 'port_disruption', since: '2021-08-11', hs: '854430', near: '854420', seen_as: 'logistics_strike', names: { ko: '와이어링 하네스', 'zh-Hans': '汽车线束', en: 'wiring harnesses' }, trade: 'loom sets', port: 'CNNGB' },
];

const DAY_MS = 86_400_000;
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** What seven companies make of one trouble: by code; in words of each language; under a neighbour's code; as another kind; as nobody's kind; by a name that no list has. */
const variants = ({ kind, since, hs, near, seen_as, names, trade }: Trouble): Partial<ReportBody>[] => [
  { kind, hs, goods: names.ko, since },
  { kind, hs: null, goods: `당사 생산용 ${names.ko}, 매월 20톤`, since: later(since, 3) },
  { kind: seen_as, hs, goods: names['zh-Hans'], since: later(since, 9) },
  { kind, hs: null, goods: `${names.en} for our plant`, since: later(since, 18) },
  { kind, hs: near, goods: names.ko, since: later(since, 5) },
  { kind: 'other', hs, goods: names.en, since: later(since, 30) },
  { kind, hs: null, goods: trade, since: later(since, 12) },
];

/** All of them, each under the name of its trouble. */
export const labelledReports = (): Labelled[] => TROUBLES.flatMap((trouble) => variants(trouble).map((changes, n) => ({
  trouble: trouble.id,
  report: urea({ port: trouble.port ?? null, contract: null, stock: null, daily_use: null, share: 'under_50', impact: ['nothing_yet'], company: { name: `${trouble.id} ${n} (made up)`, registration_number: urea().company.registration_number }, ...changes, contact: { ...urea().contact, mail: false } }),
})));
