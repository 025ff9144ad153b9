import type { CaseView, ClockAccount, ConsultationView } from '#contracts';
import { seoul, whyElapsed } from '../history/fixtures.js';

/** Which state of a consultation is drawn: a date of the reader's side or of the other one, a date that is agreed, one that has come since the page was read, minutes that wait, promises. */
export const CONSULTATION_STAGES = ['ours', 'theirs', 'agreed', 'past', 'record', 'promised'] as const;
export type ConsultationStage = (typeof CONSULTATION_STAGES)[number];

const DESKS = { KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' } as const;
const AT_WORK = ['KR', 'CN'] as const;
type Minutes = NonNullable<ConsultationView['minutes']>;

/** Asked for by the home side, without a date. */
export const asked = (requested_at: string): ConsultationView => ({ number: 1, by: 'KR', requested_at, state: 'asked', sequence: 0, sitting: null, held: null, called_off: null, draft: null, minutes: null });

const sitting = (by: string, starts_at: string, agreed: boolean): NonNullable<ConsultationView['sitting']> => ({
  by, channel: 'hotline', rank: 'director-general', starts_at, length_minutes: 90, place: { kind: 'video', link: 'https://meet.example/an-hour-between-two-desks' }, interpreting: ['ko', 'zh-Hans'],
  agenda: [{ text: '계약 물량의 통관 / 合同项下货物放行', case: null }, { text: '수출 통관·검사 지연 / 出口通关、检验延误', case: 'KR-2H8M-4TQV' }], reason: by === 'CN' ? '국장 일정 / 司长日程安排' : null, confirmed: agreed ? [...AT_WORK] : [by], agreed,
});

const ACTIONS: Minutes['actions'] = [
  { id: '2.1', side: 'CN', office: 'cn-customs', due_on: '2026-03-20', texts: { 'ko': '검사를 마친 요소 2,000톤을 통관한다.', 'zh-Hans': '对已检验的2000吨尿素予以放行。' }, done_at: null, done: null },
  { id: '2.2', side: 'KR', office: DESKS.KR, due_on: '2026-03-11', texts: { 'ko': '기업별 최종 용도 확인서를 제출한다.', 'zh-Hans': '提交各企业的最终用途说明。' }, done_at: null, done: null },
  { id: '2.3', side: 'CN', office: DESKS.CN, due_on: '2026-03-11', texts: { 'ko': '수출 전 검사 일정을 알린다.', 'zh-Hans': '告知出口法检安排。' }, done_at: seoul('11:40', 11), done: '3月10日起每日检验。' },
];

const minutes = (agreed: boolean): Minutes => ({
  edition: 2, by: 'CN', at: seoul('10:20', 10),
  texts: {
    'ko': '양측은 톈진항에서 검사를 마친 요소의 통관 절차를 협의하였다.\n중국 측은 이미 계약한 물량의 통관을 진행하기로 하였다.', 'zh-Hans': '双方就天津港已检验尿素的通关手续进行磋商。\n中方将推进已签约数量的放行。',
    'en': 'The two sides discussed the clearance of urea inspected in Tianjin.\nChina will proceed with the release of contracted quantities.',
  },
  statement: { 'ko': '양측은 요소 공급에 관하여 협의하고 긴밀히 소통하기로 하였다.', 'zh-Hans': '双方就尿素供应进行磋商，同意保持密切沟通。' },
  actions: ACTIONS.map((action) => (agreed ? action : { ...action, id: `1${action.id.slice(1)}`, done_at: null, done: null })), approved: [{ side: 'CN', office: 'cn-asia-dg', at: seoul('10:31', 10) }, ...(agreed ? [{ side: 'KR', office: DESKS.KR, at: seoul('11:02', 10) }] : [])], agreed_at: agreed ? seoul('11:02', 10) : null,
});

const held: ConsultationView = {
  ...asked(seoul('16:20', 8)), state: 'held', sequence: 2, sitting: sitting('KR', seoul('15:00', 9), true),
  held: { at: seoul('15:00', 9), text: '계약 물량 통관 협의', attended: ['kr-trade-cooperation-dg', 'cn-asia-dg'] },
};

/** Its own side's alone: the reader's. */
const draft: NonNullable<ConsultationView['draft']> = { at: seoul('11:30'), office: DESKS.KR, texts: { ko: '내부 초안: 통관 일정을 날짜로 적는 방안' }, statement: null, actions: [] };

function limits(stage: ConsultationStage): ClockAccount[] {
  const limit = (kind: ClockAccount['kind'], side: string, subject: string, more: Partial<ClockAccount>): ClockAccount => ({
    side, kind, subject, round: 1, state: 'running', limit: { unit: 'elapsed', seconds: 259_200 }, started_at: seoul('11:02', 10), due_at: seoul('14:15', 15), ended_at: null, provisional: false, why: whyElapsed(259_200),
    then: { step: 'climb', moves: [{ side, step: 'climb', rank: 'division-director' }] }, ...more,
  });
  if (stage === 'record') return [];
  if (stage !== 'promised') return [limit('consultation', 'KR', '', { started_at: seoul('14:15') })];
  const late = { state: 'missed' as const, due_at: seoul('00:00', 12), ended_at: seoul('00:00', 12) };
  return [limit('action', 'CN', '2.1', { due_at: seoul('01:00', 21) }), limit('action', 'KR', '2.2', late), limit('action', 'KR', '2.2', { round: 2, started_at: seoul('00:00'), due_at: seoul('00:00', 13) }), limit('action', 'CN', '2.3', { state: 'met', ended_at: seoul('11:40', 11) })];
}

function stageOf(stage: ConsultationStage, reader: string): ConsultationView {
  const other = reader === 'KR' ? 'CN' : 'KR';
  const one = asked(seoul('14:15'));
  switch (stage) {
    case 'ours': return { ...one, sitting: sitting(reader, seoul('15:00', 13), false) };
    case 'theirs': return { ...one, sequence: 1, sitting: sitting(other, seoul('16:30', 16), false) };
    case 'agreed': return { ...one, sequence: 2, sitting: sitting('CN', seoul('16:30', 13), true) };
    case 'past': return { ...asked(seoul('16:20', 8)), sequence: 2, sitting: sitting('CN', seoul('13:00'), true) };
    case 'record': return { ...held, minutes: minutes(false), draft: reader === 'KR' ? draft : null };
    case 'promised': return { ...held, minutes: minutes(true) };
  }
}

const COMMANDS: Readonly<Record<ConsultationStage, readonly string[]>> = {
  ours: ['propose-consultation', 'hold-consultation', 'call-off-consultation'], theirs: ['propose-consultation', 'confirm-consultation', 'hold-consultation'], agreed: ['propose-consultation', 'call-off-consultation'], past: ['propose-consultation', 'call-off-consultation'],
  record: ['request-consultation', 'draft-minutes', 'put-forward-minutes', 'approve-minutes'], promised: ['request-consultation', 'complete-action'],
};

/** The case of the story with a consultation in one of its states, as a reader of a side sees it. */
export function consulted(view: CaseView, stage: ConsultationStage, reader: string): CaseView {
  const one = stageOf(stage, reader);
  const called_off: ConsultationView = { ...asked(seoul('09:40', 6)), state: 'called_off', sequence: 1, called_off: { at: seoul('17:05', 6), reason: '전화로 해결됨' } };
  const consultations = stage === 'promised' ? [called_off, { ...one, number: 2 }] : [one];
  const line = { ...view.line, consultation: one.state === 'asked' ? { by: one.by, requested_at: one.requested_at, sits_at: one.sitting?.agreed ? one.sitting.starts_at : null } : null };
  return { ...view, line, consultations, clocks: [...view.clocks, ...limits(stage)], commands: [...view.commands, ...COMMANDS[stage].filter((c) => !(c === 'approve-minutes' && reader === 'CN'))] };
}
