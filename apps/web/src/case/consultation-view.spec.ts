import type { ConsultationView } from '#contracts';
import { consulted, type ConsultationStage } from './consultation-fixtures.js';
import { atWork, limitOfAction, mayHold, recordedBy, turnOfConsultation, wordsOfAction } from './consultation-view.js';
import { caseFor } from './fixtures.js';
import { recordBase, recordBody, cameSince, canKeep, canPutForward } from './record-draft.js';
import { halvesOf } from './sitting-draft.js';
import { seoul } from '../history/fixtures.js';

const NOW = Date.parse(seoul('14:32'));
const at = (stage: ConsultationStage, reader = 'KR') => consulted(caseFor(reader), stage, reader);
const newest = (stage: ConsultationStage, reader?: string): ConsultationView => at(stage, reader).consultations.at(-1) as ConsultationView;
const turn = (one: ConsultationView, me = 'KR', now = NOW) => { const { whose, key, who } = turnOfConsultation(one, ['KR', 'CN'], me, now); return [whose, key, who]; };

it('says whose answer a date waits for, that an agreed one waits for its time alone, and that one nobody agreed to in time waits for another', () => {
  expect(atWork(at('ours'))).toEqual(['KR', 'CN']);
  expect(turn({ ...newest('ours'), sitting: null })).toEqual(['everybody', 'sitting.turn.undated', []]);
  expect(turn(newest('ours'))).toEqual(['theirs', 'sitting.turn.waits', ['CN']]);
  expect(turn(newest('theirs'))).toEqual(['ours', 'sitting.turn.answer', ['CN']]);
  const [proposed, agreed] = [newest('theirs'), newest('agreed')];
  expect(turn(proposed, 'KR', Date.parse(proposed.sitting?.starts_at ?? ''))).toEqual(['everybody', 'sitting.turn.lapsed', []]);
  expect([turn(agreed), turn(agreed, 'KR', Date.parse(agreed.sitting?.starts_at ?? ''))]).toEqual([['nobody', 'sitting.turn.agreed', []], ['everybody', 'sitting.turn.hold', []]]);
});

it('says whose words a result is in: of the side that recorded it, which need not be the one that asked', () => {
  const [view, one] = [caseFor('KR'), newest('record')];
  const recorded = (side: string, number: number) => ({ seq: 90, place: 90, at: seoul('15:00', 9), type: 'ConsultationHeld', side, office: 'cn-asia-desk', how: 'person' as const, shared: { number, text: '磋商结果' }, own: null, tlp: 'AMBER' as const, hash: 'c03d', sealed: false });
  expect([one.by, recordedBy({ entries: [...view.entries, recorded('CN', 1), recorded('KR', 2)] }, one), recordedBy(view, one)]).toEqual(['KR', 'CN', 'KR']);
});

it('takes Han letters alone for Chinese where a point is in two scripts, and for its side\'s own where it is in one', () => {
  expect(['통관 요청 / 请求放行', 'Release / 请求放行', '放行 / 檢查', '放行'].map((text) => halvesOf(text).mixed)).toEqual([true, true, false, false]);
});

it('lets it be recorded from the agreed time on, also on a page that was read before', () => {
  const held = (stage: ConsultationStage): boolean => mayHold(newest(stage), at(stage).commands, NOW);
  expect(['ours', 'agreed', 'past', 'record'].map((stage) => held(stage as ConsultationStage))).toEqual([true, false, true, false]);
});

it('says who has still to confirm an edition, and whose promises are open once it is final', () => {
  expect([turn(newest('record')), turn(newest('record'), 'CN')]).toEqual([['ours', 'sitting.turn.confirm', []], ['theirs', 'sitting.turn.confirming', ['KR']]]);
  const put = newest('record').minutes;
  expect(turn({ ...newest('record'), minutes: put && { ...put, by: 'KR' } })).toEqual(['ours', 'sitting.turn.confirm.own', []]);
  expect([turn({ ...newest('record'), minutes: null }), turn(newest('promised'))]).toEqual([['everybody', 'sitting.turn.write', []], ['ours', 'sitting.turn.promised', []]]);
  const { minutes } = newest('promised');
  expect(turn({ ...newest('promised'), minutes: minutes && { ...minutes, actions: [] } })).toEqual(['nobody', 'sitting.turn.done', []]);
});

it('counts a promise that was asked for again as late from when it first was', () => {
  const { clocks, consultations } = at('promised');
  expect([limitOfAction(clocks, '2.2')?.round, limitOfAction(clocks, '2.1')?.state, limitOfAction(clocks, '9.9')]).toEqual([1, 'running', null]);
  expect([wordsOfAction(consultations, '2.2', 'zh-Hans'), wordsOfAction(consultations, '2.2', 'en'), wordsOfAction(consultations, '9.9', 'ko')]).toEqual(['提交各企业的最终用途说明。', '기업별 최종 용도 확인서를 제출한다.', null]);
});

it('keeps minutes in whatever languages there are, and puts them forward in those of every side alone', () => {
  const draft = { texts: { ko: '하나', en: ' ' }, statement: null, actions: [] };
  expect([canKeep(draft), canPutForward(draft, ['ko', 'zh-Hans']), canPutForward({ ...draft, texts: { 'ko': '하나', 'zh-Hans': '一' } }, ['ko', 'zh-Hans'])]).toEqual([true, false, true]);
  expect(canKeep({ ...draft, actions: [{ side: 'KR', office: '', due_on: '2026-03-20', texts: {} }] })).toBe(false);
  expect(recordBody(draft, 2)).toEqual({ number: 2, texts: { ko: '하나' }, statement: null, actions: [] });
});

it('says that a colleague kept another draft, or a side put an edition forward, since somebody began to write', () => {
  const one = newest('record');
  const { draft, minutes } = one;
  if (!draft || !minutes) throw new Error('minutes wait, and a draft is kept');
  const later = { ...draft, at: seoul('13:05') };
  expect(cameSince(recordBase(one), one)).toEqual({ minutes: null, draft: null });
  expect(cameSince(recordBase(one), { ...one, draft: later })).toEqual({ minutes: null, draft: later });
  expect(cameSince(recordBase({ ...one, draft: null }), one).draft).toEqual(draft);
  const next = { ...minutes, edition: minutes.edition + 1 };
  expect(cameSince(recordBase(one), { ...one, draft: null, minutes: next })).toEqual({ minutes: next, draft: null });
});
