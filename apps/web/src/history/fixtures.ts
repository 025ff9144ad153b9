import type { CaseHistory, CaseLine, ClockAccount, ClockLine, HistoryEntry, PolicyRules, WhyView } from '#contracts';
import { type CaseEvent, labelOf } from '#domain';

/*
 * One made-up case as the service would hand it out: urea for vehicles, held before loading in Tianjin, Thursday
 * 12 March 2026. Its clock stands at 14:32 in Seoul, 13:32 in Beijing.
 */
const HOUR_S = 3600;
export const REFERENCE = 'KR-7F3K-9QXM';
/** An instant of that Thursday by Seoul's clock, such as `seoul('09:15')`; `day` moves it. */
export const seoul = (time: string, day = 12): string => new Date(Date.parse(`2026-03-${String(day).padStart(2, '0')}T${time}:00+09:00`)).toISOString();
export const NOW = seoul('14:32');

type EntryType = CaseEvent['type'];
type Draft = Pick<HistoryEntry, 'at' | 'side' | 'office' | 'how' | 'shared' | 'own'> & { readonly type: EntryType };
const KR = { desk: 'kr-trade-cooperation-desk', division: 'kr-trade-cooperation-division' } as const;
const CN = { dg: 'cn-asia-dg' } as const;
const QUESTION = '0195a0c0-0000-7000-8000-00000000a001';
const FOLLOWUP = '0195a0c0-0000-7000-8000-00000000a002';

const OFFICES = { KR: KR.desk, CN: CN.dg } as const;
const person = (at: string, side: 'KR' | 'CN', type: EntryType, shared: HistoryEntry['shared'], own: HistoryEntry['own'] = {}): Draft => ({ at: seoul(at), side, office: OFFICES[side], how: 'person', type, shared, own });
const company = (at: string, side: string, type: EntryType, shared: HistoryEntry['shared'], own: HistoryEntry['own'] = null): Draft => ({ at: seoul(at), side, office: null, how: 'company', type, shared, own });
const limit = (at: string, type: EntryType, shared: HistoryEntry['shared']): Draft => ({ at: seoul(at), side: null, office: null, how: 'limit', type, shared, own: null });
const rule = (at: string, type: EntryType, shared: HistoryEntry['shared']): Draft => ({ ...limit(at, type, shared), how: 'rule' });
const missed = (at: string, round: number): Draft => limit(at, 'ClockMissed', { side: 'CN', kind: 'acknowledge', subject: '', round, due_at: Date.parse(seoul(at)), then: 'climb' });
const climbed = (at: string, from: number): Draft => limit(at, 'CaseClimbed', { side: 'CN', from, to: from + 1, cause: 'limit', reason: null });

export const disclosures = [
  { field: 'kind', form: 'exact', value: 'export_clearance_delay', ground: 'network_rule' },
  { field: 'part', form: 'exact', value: 'importer', ground: 'network_rule' },
  { field: 'goods', form: 'exact', value: '차량용 요소', ground: 'network_rule' },
  { field: 'hs', form: 'exact', value: '310210', ground: 'network_rule' },
  { field: 'route', form: 'exact', value: { from: 'CN', to: 'KR' }, ground: 'network_rule' },
  { field: 'since', form: 'exact', value: '2026-03-05', ground: 'network_rule' },
  { field: 'stage', form: 'exact', value: 'inspected', ground: 'network_rule' },
  { field: 'port', form: 'exact', value: 'CNTXG', ground: 'network_rule' },
  { field: 'quantity', form: 'band', value: { from: 2000, to: 5000, unit: 'TNE' }, ground: 'network_rule' },
  { field: 'urgency', form: 'word', value: 'immediate', ground: 'network_rule' },
  { field: 'impact', form: 'word', value: ['transport', 'industry'], ground: 'network_rule' },
  { field: 'help', form: 'exact', value: ['release', 'reason'], ground: 'network_rule' },
  { field: 'partner', form: 'exact', value: '天津海河化工有限公司', ground: 'company_consent' },
] as const;

const STORY: readonly Draft[] = [
  company('09:15', 'KR', 'ReportFiled', null, { report_reference: 'KR-M2TD-80AJ' }),
  rule('09:15', 'SeverityAssessed', { severity: 4 }),
  rule('09:15', 'CaseOpened', { reference: REFERENCE, network: 'kr-cn', policy_version: 1, home: 'KR', lead: 'CN', kind: 'export_clearance_delay', channel: 'hotline' }),
  rule('09:15', 'CaseTold', { to: ['CN'], disclosures, approved_by: { rule: 'network', version: 1 } }),
  person('09:31', 'KR', 'CaseAcknowledged', {}),
  person('09:56', 'KR', 'ReportValidated', null),
  person('10:02', 'KR', 'MessageSent', { id: FOLLOWUP, kind: 'followup', to: ['CN'], about: null, body: { language: 'ko', text: '검사를 마친 요소가 톈진항에서 선적이 보류된 사정을 확인하여 주시고, 기계약 물량의 통관에 관하여 회신하여 주시면 감사하겠습니다.' } }),
  missed('10:15', 1),
  climbed('10:15', 0),
  missed('11:15', 2),
  climbed('11:15', 1),
  person('11:20', 'CN', 'CaseAcknowledged', {}),
  person('12:22', 'CN', 'CaseAccepted', {}),
  person('12:50', 'CN', 'NoteAdded', null, { text: '已请天津海关了解检验进度。' }),
  person('13:44', 'CN', 'MessageSent', { id: QUESTION, kind: 'question', to: ['KR'], about: null, body: { phrase: 'ask.contract', values: { authority: 'cn-customs' } } }),
  person('13:51', 'KR', 'NoteAdded', null, { text: '계약 번호 제공에 동의하는지 기업에 확인 중.' }),
  person('13:52', 'KR', 'FactsRequested', null, { question_id: 'q1', text: '계약 번호와 수출 전 검사 신청일을 중국 정부에 제공해도 되는지 알려 주세요.' }),
];

/** The side that brought the case; until it told, everything is its own. */
const HOME = 'KR';

/** The story as one side reads it: without what the other side keeps to itself, and without all before it told. */
export function entriesFor(reader: string, drafts: readonly Draft[] = STORY): HistoryEntry[] {
  const told = drafts.findIndex((d) => d.type === 'CaseTold');
  const places = { shared: 0, own: 0 };
  return drafts.flatMap((draft, i) => {
    const before = i < told;
    const sealed = draft.shared === null || before;
    const foreign = (before ? HOME : draft.side) !== reader;
    if (sealed && foreign) return [];
    const place = (places[sealed ? 'own' : 'shared'] += 1);
    const hash = [...Array(8).keys()].map((n) => (((i + 1) * 2_654_435_761 + n * 40_503) >>> 0).toString(16).padStart(8, '0')).join('');
    return [{ ...draft, tlp: draft.shared && labelOf(draft.shared), seq: places.shared + places.own, place, hash, own: foreign ? null : draft.own, sealed }];
  });
}

type ClockDraft = Pick<ClockLine, 'side' | 'kind' | 'state' | 'started_at' | 'due_at'> & Partial<ClockLine>;
const elapsed = (hours: number): ClockLine['limit'] => ({ unit: 'elapsed', seconds: hours * HOUR_S });
const clock = (draft: ClockDraft): ClockLine => ({
  subject: '', round: 1, ended_at: null, provisional: false, limit: elapsed(4), then: draft.state === 'met' ? null : { step: 'climb', moves: [{ side: draft.side, step: 'climb', rank: 'division-director' }] }, ...draft,
});

export const CLOCKS: readonly ClockLine[] = [
  clock({ side: 'KR', kind: 'triage', state: 'met', limit: elapsed(2), started_at: seoul('09:15'), due_at: seoul('11:15'), ended_at: seoul('09:56') }),
  clock({ side: 'KR', kind: 'acknowledge', state: 'met', started_at: seoul('09:15'), due_at: seoul('10:15'), ended_at: seoul('09:31') }),
  clock({ side: 'CN', kind: 'acknowledge', state: 'missed', started_at: seoul('09:15'), due_at: seoul('10:15'), ended_at: seoul('10:15') }),
  clock({ side: 'CN', kind: 'acknowledge', round: 2, state: 'missed', started_at: seoul('10:15'), due_at: seoul('11:15'), ended_at: seoul('11:15'), then: { step: 'climb', moves: [{ side: 'CN', step: 'climb', rank: 'director-general' }] } }),
  clock({ side: 'CN', kind: 'acknowledge', round: 3, state: 'met', started_at: seoul('11:15'), due_at: seoul('13:15'), ended_at: seoul('11:20') }),
  clock({ side: 'CN', kind: 'accept', state: 'met', limit: elapsed(24), started_at: seoul('09:15'), due_at: seoul('09:15', 13), ended_at: seoul('12:22') }),
  clock({ side: 'CN', kind: 'answer', state: 'running', limit: elapsed(72), started_at: seoul('12:22'), due_at: seoul('12:22', 15), then: { step: 'propose', moves: [{ side: 'CN', step: 'propose', rank: 'vice-minister' }] } }),
  clock({ side: 'KR', kind: 'reply', subject: QUESTION, state: 'running', limit: elapsed(2), started_at: seoul('13:44'), due_at: seoul('15:44') }),
  clock({ side: 'KR', kind: 'standstill', state: 'running', limit: elapsed(48), started_at: seoul('13:44'), due_at: seoul('13:44', 14), then: { step: 'climb', moves: [{ side: 'KR', step: 'climb', rank: 'director-general' }, { side: 'KR', step: 'propose', rank: 'vice-minister' }, { side: 'CN', step: 'propose', rank: 'vice-minister' }] } }),
  clock({ side: 'KR', kind: 'target', state: 'running', limit: elapsed(336), started_at: seoul('09:15'), due_at: seoul('09:15', 26), then: { step: 'red', moves: [] } }),
];

/** Why a limit that counts every hour ends when it ends. */
export const whyElapsed = (seconds: number, more: Partial<WhyView> = {}): WhyView => ({ unit: 'elapsed', seconds, share: 1, passed_at: null, paused: [], ...more } as WhyView);
const SHARES: Readonly<Record<number, number>> = { 1: 0.25, 2: 0.5, 3: 1 };
/** A limit of the story with its reasons; a receipt limit has the part of its level. */
export const accountOf = (c: ClockLine): ClockAccount =>
  ({ ...c, why: c.limit.unit === 'elapsed' ? whyElapsed(c.limit.seconds, c.kind === 'acknowledge' ? { share: SHARES[c.round] ?? 1 } : {}) : null });

const wd = (days: number): ClockLine['limit'] => ({ unit: 'working-days', days });
/** Version 1 of the made-up network's rules for the hotline; it knew no levels beyond these and no rechecks. */
const RULES: PolicyRules = {
  version: 1,
  clocks: [
    { kind: 'triage', limits: [wd(3), wd(1), elapsed(8), elapsed(2)] }, { kind: 'acknowledge', limits: [wd(3), wd(1), elapsed(24), elapsed(4)] },
    { kind: 'accept', limits: [elapsed(168), elapsed(168), elapsed(48), elapsed(24)] }, { kind: 'answer', limits: [elapsed(720), elapsed(336), elapsed(168), elapsed(72)] },
    { kind: 'reply', limits: [wd(5), wd(3), elapsed(24), elapsed(2)] }, { kind: 'recheck', limits: [null, null, null, null] },
  ],
  acknowledge_shares: [0.25, 0.25, 0.5],
  ladder: [
    { rank: 'desk', offices: { KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' } }, { rank: 'division-director', offices: { KR: 'kr-trade-cooperation-division', CN: 'cn-asia-division' } },
    { rank: 'director-general', offices: { KR: 'kr-trade-cooperation-dg', CN: 'cn-asia-dg' } }, { rank: 'vice-minister', offices: { KR: 'kr-minister-for-trade', CN: 'cn-vice-minister' } },
  ],
  climbs_alone_to: 2, pause: [elapsed(336), elapsed(168), elapsed(48), elapsed(12)], ladder_rounds: null, licence: wd(45), suspension_watch_days: 60,
  tell: ['after_validation', 'after_validation', 'at_once', 'at_once'], other_sides: null,
};
/** What version 2 changed. */
const RULES_NOW: Partial<PolicyRules> = {
  clocks: RULES.clocks.map((c) => (c.kind === 'reply' ? { ...c, limits: [wd(5), wd(3), elapsed(12), elapsed(1)] } : c.kind === 'recheck' ? { ...c, limits: [elapsed(336), elapsed(336), elapsed(168), elapsed(48)] } : c)),
  ladder_rounds: 3,
};

/** The same limit as a line has it, without its reasons. */
export const lineOf = ({ why: _why, ...clock }: ClockAccount): ClockLine => clock;

/** The case's line as at now; triage is the home side's own affair. */
export const lineFor = (reader: string): CaseLine => ({
  reference: REFERENCE, version: entriesFor(reader).length, state: 'accepted', severity: 4, urgency: 'immediate', kind: 'export_clearance_delay', channel: 'hotline',
  home: 'KR', lead: 'CN', goods: '차량용 요소', hs: '310210', from: 'CN', to: 'KR', port: 'CNTXG', stage: 'inspected',
  company: reader === 'KR' ? '한빛요소 주식회사' : null, company_given: false, opened_at: seoul('09:15'), updated_at: seoul('13:52'), closed_at: null, outcomes: [], end: null, progress: [], turn: 'KR',
  sides: [
    { side: 'KR', told_at: seoul('09:15'), acknowledged_at: seoul('09:31'), acknowledged_by: KR.desk, rung: 0, rank: 'desk', highest: 'desk', office: KR.desk, proposal: null, unreached_since: null, ladder_ended_at: null, rounds: 0, watching: false },
    { side: 'CN', told_at: seoul('09:15'), acknowledged_at: seoul('11:20'), acknowledged_by: CN.dg, rung: 2, rank: 'director-general', highest: 'director-general', office: CN.dg, proposal: null, unreached_since: null, ladder_ended_at: null, rounds: 0, watching: false },
  ],
  rungs: 5, clocks: CLOCKS.filter((c) => c.state === 'running'), report_state: reader === 'KR' ? 'needs_facts' : null, report_reference: reader === 'KR' ? 'KR-M2TD-80AJ' : null, company_news_at: null, paused: null, suspended_until: null, consultation: null, joined_into: null, joined: reader === 'KR' ? 2 : 0, measures: ['01890000-0000-7000-8000-00000000b001'],
  authority: null, suggested: { channel: 'hotline', authority: 'cn-customs' }, referral: null,
});

const endOf = (entries: readonly HistoryEntry[]): CaseHistory['check']['private'] => ({ entries: entries.length, head: entries.at(-1)?.hash ?? '' });
function checkFor(reader: string): CaseHistory['check'] {
  const entries = entriesFor(reader);
  return { ok: true, ...endOf(entries.filter((e) => !e.sealed)), private: endOf(entries.filter((e) => e.sealed)), broken_at: null };
}

export const historyFor = (reader: string): CaseHistory => ({
  tlp: 'AMBER', line: lineFor(reader),
  policy: { network: 'kr-cn', version: 1, current_version: 2, frozen: RULES, current: { ...RULES, version: 2, ...RULES_NOW } },
  entries: entriesFor(reader),
  clocks: CLOCKS.filter((c) => reader === c.side || (c.kind !== 'triage' && c.kind !== 'proposal')).map(accountOf),
  check: checkFor(reader),
  as_of: NOW,
});
