import type { CaseLine, ClockLine } from '#contracts';
import { lineFor, seoul } from '../history/fixtures.js';

const DESKS: Readonly<Record<string, readonly string[]>> = {
  KR: ['kr-trade-cooperation-desk', 'kr-trade-cooperation-division', 'kr-trade-cooperation-dg', 'kr-minister-for-trade'],
  CN: ['cn-asia-desk', 'cn-asia-division', 'cn-asia-dg', 'cn-vice-minister'],
};
const RANKS = ['desk', 'division-director', 'director-general', 'vice-minister', 'minister'] as const;
const hours = (n: number): ClockLine['limit'] => ({ unit: 'elapsed', seconds: n * 3600 });
const days = (n: number): ClockLine['limit'] => ({ unit: 'working-days', days: n });
/** Which side it moves is the limit's own, see `clock`. */
const to = (rung: number, step: 'climb' | 'propose' = 'climb'): ClockLine['then'] => ({ step, moves: [{ side: '', step, rank: RANKS[rung] ?? 'leaders' }] });

/** Side, kind, limit, start and end ("day time" by Seoul's clock in March 2026), what follows; then what differs from a running first round. */
type ClockDraft = readonly [side: string, kind: ClockLine['kind'], limit: ClockLine['limit'], from: string, until: string, then: ClockLine['then'], more?: Partial<ClockLine>];
const at = (text: string): string => { const [day = '12', time = '00:00'] = text.split(' '); return seoul(time, Number(day)); };
const clock = ([side, kind, limit, from, until, then, more = {}]: ClockDraft): ClockLine => ({
  side, kind, limit, then: then && { ...then, moves: then.moves.map((move) => ({ ...move, side })) }, subject: '', round: 1, state: 'running', started_at: at(from), due_at: at(until), ended_at: null, provisional: false, ...more,
});
const met = (ended: string): Partial<ClockLine> => ({ state: 'met', ended_at: at(ended) });
const missed = (ended: string): Partial<ClockLine> => ({ state: 'missed', ended_at: at(ended) });

/** Told and confirmed ("day time"; absent means not yet), rung, and a level that is proposed. */
type SideDraft = readonly [told: string | null, confirmed?: string | null, rung?: number, proposed?: number | undefined, more?: Partial<CaseLine['sides'][number]>];
const side = (id: string, [told, confirmed = null, rung = 0, proposed, more = {}]: SideDraft): CaseLine['sides'][number] => ({
  side: id, told_at: told && at(told), acknowledged_at: confirmed && at(confirmed), acknowledged_by: confirmed ? (DESKS[id]?.[rung] ?? null) : null,
  rung, rank: RANKS[rung] ?? 'desk', highest: RANKS[rung] ?? 'desk', office: DESKS[id]?.[rung] ?? '', proposal: proposed === undefined ? null : { to: proposed, rank: RANKS[proposed] ?? 'minister', at: at('12 10:00') },
  unreached_since: null, ladder_ended_at: null, rounds: 0, watching: false, ...more,
});

interface Draft extends Partial<Omit<CaseLine, 'sides' | 'clocks' | 'company'>> {
  readonly reference: string;
  readonly goods: string;
  readonly firm: string;
  readonly KR: SideDraft;
  readonly CN: SideDraft;
  readonly limits: readonly ClockDraft[];
}

const DRAFTS: readonly Draft[] = [
  { reference: 'CN-M9S3-46Q3', goods: '血液透析机', hs: '901890', firm: '杭州安澜医疗器械', severity: 4, urgency: 'immediate', port: 'KRINC', stage: 'declared', turn: 'KR', KR: ['12 14:30'], CN: ['12 14:26', '12 14:28'],
    limits: [['KR', 'acknowledge', hours(4), '12 14:30', '12 15:30', to(1)], ['KR', 'accept', hours(24), '12 14:30', '13 14:30', to(1)], ['CN', 'acknowledge', hours(4), '12 14:26', '12 15:26', to(1), met('12 14:28')], ['CN', 'triage', hours(2), '12 14:26', '12 16:26', to(1)], ['CN', 'target', hours(336), '12 14:26', '26 14:26', { step: 'red', moves: [] }]] },
  { reference: 'CN-D25V-T4F5', goods: '熔喷无纺布', hs: '560312', firm: '常州青禾无纺', severity: 3, urgency: 'expected', port: 'KRPUS', stage: 'declared', turn: 'KR', KR: ['10 13:54', '10 16:20', 1], CN: ['10 11:10', '10 11:40'],
    limits: [['KR', 'accept', hours(48), '10 13:54', '12 13:54', to(1), missed('12 13:54')], ['KR', 'accept', hours(48), '12 13:54', '14 13:54', to(2), { round: 2 }], ['CN', 'triage', hours(8), '10 11:10', '10 19:10', to(1), met('10 13:54')]] },
  { reference: 'KR-V37E-3S3E', goods: '갈륨·게르마늄', hs: '811292', firm: '새론반도체소재', severity: 3, urgency: 'expected', kind: 'export_licensing', channel: 'export_control', port: null, stage: 'contracted', turn: 'CN', KR: ['12 12:12', '12 12:30'], CN: ['12 12:12'],
    limits: [['KR', 'triage', hours(8), '12 12:12', '12 20:12', to(1)], ['CN', 'acknowledge', hours(24), '12 12:12', '12 18:12', to(1)], ['CN', 'accept', hours(48), '12 12:12', '14 12:12', to(1)]] },
  { reference: 'CN-28JT-97KB', goods: '对二甲苯', hs: '290243', firm: '宁波海晏化纤', severity: 2, urgency: 'future', kind: 'plant_shutdown', port: 'KRUSN', stage: 'contracted', turn: 'KR', KR: ['12 09:40'], CN: ['11 15:00', '11 15:20'],
    limits: [['KR', 'acknowledge', days(1), '12 09:40', '13 09:40', to(1)], ['CN', 'acknowledge', days(1), '11 15:00', '12 18:00', to(1), met('11 15:20')]] },
  { reference: 'KR-6CQ6-43DZ', goods: '구상흑연', hs: '250410', firm: '누리배터리', severity: 2, urgency: 'future', kind: 'export_licensing', channel: 'export_control', port: 'CNTAO', stage: 'not_applied', state: 'accepted', company_news_at: at('12 13:40'), turn: 'KR', KR: ['4 10:00', '4 11:00', 1], CN: ['5 10:00', '5 15:00', 1],
    limits: [['KR', 'reply', days(3), '10 17:00', '13 18:00', to(2), { subject: 'q' }], ['CN', 'answer', hours(336), '9 09:00', '23 09:00', to(2)]] },
  { reference: 'KR-VMXX-QKFB', goods: '황린', hs: '280470', firm: '한빛화학', severity: 2, urgency: 'future', kind: 'power_rationing', port: null, stage: 'contracted', state: 'accepted', turn: 'KR', KR: ['2 10:00', '2 10:40', 2], CN: ['3 09:00', '3 14:00', 2, 3],
    limits: [['KR', 'proposal', days(1), '12 10:00', '13 18:00', { step: 'ring', moves: [] }, { subject: 'CN' }], ['CN', 'answer', hours(336), '4 09:00', '18 09:00', to(3, 'propose')], ['KR', 'standstill', hours(336), '10 09:00', '24 09:00', to(3, 'propose')]] },
  { reference: 'KR-F5KZ-NWJ4', goods: '인산이암모늄', hs: '310530', firm: '들녘비료', severity: 1, urgency: 'future', port: 'CNSHA', stage: 'inspecting', state: 'opened', turn: 'KR', KR: ['12 11:00', '12 11:20'], CN: [null],
    limits: [['KR', 'triage', days(3), '12 11:00', '17 18:00', to(1), { provisional: true }]] },
  { reference: 'KR-2HB8-7YEM', goods: '이트륨 산화물(고순도 99.999%, 반도체 식각 장비 코팅용 분말)', hs: '284690', firm: '미래코팅', severity: 3, urgency: 'expected', kind: 'export_licensing', channel: 'export_control', port: null, stage: 'contracted', turn: 'CN', KR: ['11 09:00', '11 09:20'], CN: ['11 09:30', '11 20:10', 2],
    limits: [['CN', 'accept', hours(48), '11 09:30', '13 09:30', to(3, 'propose')], ['KR', 'target', hours(720), '11 09:00', '31 09:00', { step: 'red', moves: [] }]] },
  { reference: 'KR-9T4A-WV60', goods: '알루미늄 합금괴', hs: '760120', firm: '다온정공', severity: 2, urgency: 'future', port: 'CNTAO', stage: 'released', state: 'accepted', turn: 'CN', KR: ['6 10:00', '6 10:30'], CN: ['6 15:00', '7 10:00'],
    limits: [['CN', 'answer', hours(336), '8 10:00', '22 10:00', to(1)], ['KR', 'target', hours(1680), '6 10:00', '30 10:00', { step: 'red', moves: [] }]] },
  { reference: 'CN-PE7C-5KD2', goods: '光刻胶', hs: '370790', firm: '苏州明屿电子', severity: 3, urgency: 'expected', port: 'KRPUS', stage: 'released', state: 'accepted', turn: 'CN', KR: ['9 10:00', '9 10:30', 1], CN: ['9 09:00', '9 09:20'],
    limits: [['CN', 'reply', hours(24), '12 09:00', '13 09:00', to(1), { subject: 'q2' }], ['KR', 'answer', hours(168), '9 12:00', '16 12:00', to(2), met('11 17:00')]] },
  { reference: 'KR-3PU5-0WA1', goods: '차량용 반도체 소재', hs: '381800', firm: '가온전자소재', severity: 3, urgency: 'expected', state: 'accepted', port: 'CNSHA', stage: 'inspecting', turn: 'CN', KR: ['10 09:00', '10 09:20'], CN: ['10 09:00', '10 11:00'],
    paused: { reason: 'waiting_for_company', since: at('12 11:00'), until: at('13 18:00') },
    limits: [['CN', 'answer', hours(168), '10 12:00', '17 12:00', to(1), { state: 'paused' }], ['KR', 'standstill', hours(120), '10 12:00', '15 12:00', to(1), { state: 'paused' }], ['KR', 'pause', hours(31), '12 11:00', '13 18:00', { step: 'resume', moves: [] }]] },
  { reference: 'KR-N0B0-DY01', goods: '불화수소', hs: '281111', firm: '누리가스', severity: 3, urgency: 'expected', port: 'CNTXG', stage: 'declared', turn: 'CN', KR: ['12 09:00', '12 09:30'], CN: ['12 09:00', null, 2, undefined, { unreached_since: at('12 09:05') }],
    limits: [['CN', 'acknowledge', hours(24), '12 09:05', '13 09:00', to(3, 'propose')], ['CN', 'reach', { unit: 'elapsed', seconds: 1800 }, '12 14:05', '12 14:35', { step: 'ring', moves: [] }, { round: 11 }], ['CN', 'accept', hours(48), '12 09:00', '14 09:00', to(3, 'propose')]] },
  { reference: 'KR-1ADD-ERND', goods: '질산암모늄', hs: '310230', firm: '들녘화공', severity: 3, urgency: 'expected', port: 'CNTAO', stage: 'declared', turn: 'CN', KR: ['9 09:00', '9 09:30'], CN: ['9 09:00', null, 4, undefined, { ladder_ended_at: at('11 15:00'), rounds: 3 }],
    limits: [['CN', 'acknowledge', hours(24), '12 09:00', '13 09:00', { step: 'ring', moves: [] }, { round: 6 }]] },
  { reference: 'KR-C0NS-ULT1', goods: '폴리실리콘', hs: '280461', firm: '한별솔라', severity: 2, urgency: 'future', state: 'accepted', port: null, stage: 'contracted', turn: 'CN', KR: ['4 10:00', '4 11:00', 1], CN: ['5 10:00', '5 15:00', 1],
    consultation: { by: 'CN', requested_at: at('11 10:00'), sits_at: at('13 16:30') },
    limits: [['KR', 'consultation', hours(360), '11 10:00', '26 10:00', to(2)], ['CN', 'answer', hours(336), '6 09:00', '20 09:00', to(2)]] },
  { reference: 'KR-WA7C-H001', goods: '리튬 화합물', hs: '283691', firm: '새빛배터리', severity: 2, urgency: 'future', state: 'monitoring', port: null, stage: 'released', turn: 'KR', KR: ['2 10:00', '2 10:40'], CN: ['3 09:00', '3 14:00'],
    limits: [['KR', 'recheck', hours(336), '9 09:00', '23 09:00', { step: 'ring', moves: [] }]] },
  { reference: 'KR-5U5P-ENDD', goods: '텅스텐', hs: '810110', firm: '한솔금속', severity: 2, urgency: 'future', state: 'closed', turn: null, closed_at: at('10 17:00'), outcomes: ['measure_suspended'], end: 'suspended', suspended_until: '2026-11-10', port: null, stage: 'contracted', KR: ['2 09:00', '2 09:20'], CN: ['2 12:00', '2 16:00'],
    limits: [['KR', 'suspension', hours(24 * 183), '10 17:00', '31 09:00', { step: 'watch', moves: [] }]] },
  { reference: 'KR-5D0N-HA3R', goods: '요소(공업용)', hs: '310210', firm: '두레케미칼', severity: 2, urgency: 'future', state: 'closed', turn: null, closed_at: at('11 17:30'), outcomes: ['contracted_volume_released', 'clarified'], end: 'solved', port: 'CNTXG', stage: 'loaded', KR: ['2 09:00', '2 09:20'], CN: ['2 12:00', '2 16:00'], limits: [] },
  { reference: 'CN-31WX-B8TF', goods: '偏光片', hs: '900120', firm: '深圳朗川显示', severity: 1, urgency: 'future', state: 'closed', turn: null, closed_at: at('10 11:00'), outcomes: ['substituted'], end: 'partly', port: 'KRINC', stage: 'loaded', KR: ['3 09:00', '3 09:20'], CN: ['2 12:00', '2 16:00'], limits: [] },
];

/** A draft as one side reads it: a company's name is its home side's own. */
function present({ firm, KR, CN, limits, ...rest }: Draft, reader: string): CaseLine {
  const home = rest.reference.slice(0, 2);
  const lead = home === 'KR' ? 'CN' : 'KR';
  return {
    version: 6, state: 'told', severity: 2, urgency: 'future', kind: 'export_clearance_delay', channel: 'hotline', home, lead, hs: null, from: lead, to: home,
    port: null, stage: null, opened_at: at('11 09:00'), updated_at: at('12 14:00'), closed_at: null, outcomes: [], end: null, progress: [], turn: lead, rungs: 5, report_state: null, report_reference: null, paused: null, suspended_until: null, consultation: null, joined_into: null, joined: 0, measures: [], authority: null, suggested: { channel: 'hotline', authority: 'cn-customs' }, referral: null, ...rest,
    company: reader === home ? firm : null, company_news_at: reader === home ? (rest.company_news_at ?? null) : null, company_given: false, sides: [side('KR', KR), side('CN', CN)], clocks: limits.map(clock),
  };
}

/** The board of one side: the story's case and its neighbours. What was not told to a side is not there. */
export const linesFor = (reader: string): CaseLine[] =>
  [lineFor(reader), ...DRAFTS.map((draft) => present(draft, reader))].filter((line) => line.sides.some((s) => s.side === reader && s.told_at !== null));

/** Many cases, for the states that are full: the same ones again under other references. */
export const manyLines = (reader: string, count: number): CaseLine[] => {
  const base = linesFor(reader).filter((line) => line.state !== 'closed' && line.severity < 4);
  return Array.from({ length: count }, (_, n) => {
    const line = base[n % base.length];
    if (!line) throw new Error('no lines to repeat');
    const minutes = n * 7;
    return { ...line, reference: `${line.home}-${String(n).padStart(4, '0')}-9QXM`, clocks: line.clocks.map((c) => (c.state === 'running' ? { ...c, due_at: new Date(Date.parse(c.due_at) + minutes * 60_000).toISOString() } : c)) };
  });
};
