import type { ReactNode } from 'react';
import type { CaseHistory, HistoryEntry } from '#contracts';
import type { PageState } from '../case/states.js';
import { Empty, Loading } from '../parts/index.js';
import { useWords } from '../words.js';
import { CaseHistoryScreen } from './case-history-screen.js';
import { historyFor, lineFor, seoul } from './fixtures.js';
import { HistoryList } from './history-list.js';
import { HistoryScreen } from './history-page.js';
import './history.css';

const caseHistory = (id: string, history: (reader: string) => CaseHistory): PageState => ({ id, render: (reader) => <CaseHistoryScreen key={`${id}${reader}`} history={history(reader)} /> });
const list = (id: string, body: (reader: string) => ReactNode): PageState => ({ id, render: (reader) => <HistoryScreen filters={id === 'list-empty' ? { severity: '1', item: '흑연' } : {}} onFilter={() => {}} body={body(reader)} /> });

function NoMatch() {
  const { t } = useWords();
  return <Empty text={t.text('history.list.empty')} />;
}

function Waiting() {
  const { t } = useWords();
  return <Loading text={t.text('history.list.loading')} />;
}

const broken = (reader: string): CaseHistory => {
  const history = historyFor(reader);
  return { ...history, check: { ...history.check, ok: false, broken_at: 12 } };
};

/** A case that waited for its company, went past an empty desk, found nobody, went down again and to another channel. */
const eventful = (reader: string): CaseHistory => {
  const history = historyFor(reader);
  const limit = { side: null, office: null, how: 'limit' as const };
  const kr = { side: 'KR', office: 'kr-trade-cooperation-desk', how: 'person' as const };
  const due = (day: number): number => Date.parse(seoul('12:22', day));
  const until = Date.parse(seoul('20:00'));
  const news: readonly (Pick<HistoryEntry, 'type' | 'at' | 'side' | 'office' | 'how' | 'shared'>)[] = [
    { type: 'CasePaused', at: seoul('14:40'), ...kr, shared: { reason: 'waiting_for_company', until } },
    { type: 'ClockMissed', at: seoul('20:00'), ...limit, shared: { side: 'KR', kind: 'pause', subject: '', round: 1, due_at: until, then: 'resume' } },
    { type: 'CaseResumed', at: seoul('20:00'), ...limit, shared: { cause: 'limit' } },
    { type: 'ClocksRecomputed', at: seoul('20:00'), ...limit, how: 'rule', shared: { cause: 'pause', clocks: [{ side: 'CN', kind: 'answer', subject: '', round: 1, from: due(15), to: due(15) + 19_200_000 }, { side: 'KR', kind: 'standstill', subject: '', round: 1, from: due(14), to: due(14) + 19_200_000 }] } },
    { type: 'CaseClimbed', at: seoul('20:30'), ...limit, how: 'rule', shared: { side: 'KR', from: 0, to: 2, cause: 'empty', reason: null, skipped: [1] } },
    { type: 'NobodyReached', at: seoul('20:31'), ...limit, how: 'rule', shared: { side: 'KR', office: 'kr-trade-cooperation-dg' } },
    { type: 'SideReached', at: seoul('21:10'), ...limit, how: 'rule', shared: { side: 'KR', office: 'kr-trade-cooperation-dg' } },
    { type: 'CaseSteppedDown', at: seoul('21:30'), ...kr, shared: { side: 'KR', from: 2, to: 1, reason: '국장급 협의가 끝나 과장급에서 이어서 처리합니다.' } },
    { type: 'CaseReferred', at: seoul('22:00'), ...kr, shared: { from: 'hotline', to: 'export_control', reason: '허가 사안으로 확인되었습니다.' } },
    { type: 'LadderEnded', at: seoul('23:00'), ...limit, shared: { side: 'CN', rung: 4, rounds: 3 } },
  ];
  const entries = [...history.entries, ...news.map((e, i) => ({ ...e, seq: history.entries.length + i + 1, place: history.check.entries + i + 1, own: null, tlp: 'AMBER' as const, hash: `${i}f02c9d1`, sealed: false }))];
  return { ...history, entries, line: { ...history.line, channel: 'export_control' }, check: { ...history.check, entries: history.check.entries + news.length }, as_of: seoul('23:30') };
};

/** A list of applications of forty days, each with a limit of its own: more than a lane has rows. */
const crowded = (reader: string): CaseHistory => {
  const history = historyFor(reader);
  const [first] = history.clocks;
  if (first === undefined) return history;
  const filed = (i: number): string => new Date(Date.UTC(2026, 0, 5 + i)).toISOString();
  const licences = Array.from({ length: 40 }, (_, i) => ({ ...first, side: 'CN', kind: 'licence' as const, subject: filed(i).slice(0, 10), round: 1, limit: { unit: 'working-days' as const, days: 45 }, started_at: filed(i), state: 'running' as const, due_at: seoul('18:00', 14 + (i % 5)), ended_at: null }));
  return { ...history, clocks: [...history.clocks, ...licences] };
};

/** Its rules are those in force. */
const current = (reader: string): CaseHistory => {
  const history = historyFor(reader);
  return { ...history, policy: { ...history.policy, current_version: 1, current: history.policy.frozen } };
};

/** Ten weeks later: the axis folds what nobody wrote in. */
const long = (reader: string): CaseHistory => {
  const history = historyFor(reader);
  const closed = { seq: history.entries.length + 1, place: history.check.entries + 1, at: '2026-05-20T05:00:00.000Z', type: 'CaseClosed', side: 'KR', office: 'kr-trade-cooperation-desk', how: 'person' as const, shared: { outcomes: ['contracted_volume_released'], text: null, called_off: { number: 1, sequence: 3, starts_at: Date.parse('2026-05-21T06:00:00.000Z') } }, own: null, tlp: 'AMBER' as const, hash: 'ab12cd34', sealed: false };
  const answered = { ...closed, seq: closed.seq, at: seoul('11:00', 14), type: 'MessageSent', side: 'CN', office: 'cn-asia-dg', shared: { id: 'a', kind: 'answer', to: ['KR'], about: null, body: { phrase: 'goods.partial', values: { item: '尿素', total: '4200 TNE', quantity: '1500 TNE', date: '2026-03-20' } } } };
  const clocks = history.clocks.map((c) => (c.state === 'running' ? { ...c, state: c.kind === 'reply' ? 'missed' as const : 'met' as const, ended_at: c.kind === 'reply' ? c.due_at : answered.at } : c));
  return { ...history, clocks, check: { ...history.check, entries: history.check.entries + 2 }, entries: [...history.entries, answered, { ...closed, seq: closed.seq + 1, place: closed.place + 1 }], line: { ...history.line, state: 'closed', turn: null, closed_at: closed.at, outcomes: ['contracted_volume_released'] }, as_of: '2026-05-21T00:00:00.000Z' };
};

const lines = (reader: string) => {
  const line = lineFor(reader);
  return [
    line, { ...line, reference: 'CN-28JT-97KB', severity: 2 as const, goods: '파라자일렌', kind: 'plant_shutdown' as const, hs: '290243', home: 'CN', lead: 'KR', from: 'KR', to: 'CN', state: 'told' as const },
    { ...line, reference: 'KR-6CQ6-43DZ', severity: 3 as const, goods: '구상흑연', kind: 'export_licensing' as const, channel: 'export_control', hs: '250410', state: 'closed' as const, closed_at: seoul('10:00', 11), outcomes: ['general_licence', 'diversified'] },
    { ...line, reference: 'KR-F5KZ-NWJ4', severity: 1 as const, goods: null, hs: null, from: null, to: null, kind: 'port_disruption' as const, state: 'opened' as const, sides: line.sides.map((s) => (s.side === 'CN' ? { ...s, told_at: null } : s)) },
  ];
};

/** States of the history pages for the page of states. */
export const historyStates: readonly PageState[] = [
  caseHistory('case', historyFor), caseHistory('case-broken', broken), caseHistory('case-long', long), caseHistory('case-eventful', eventful), caseHistory('case-crowded', crowded), caseHistory('case-current-rules', current),
  list('list', (reader) => <HistoryList cases={lines(reader)} total={61} more={() => {}} loading={false} />), list('list-empty', () => <NoMatch />), list('list-loading', () => <Waiting />),
];
