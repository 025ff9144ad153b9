import { type ReactNode, useEffect, useState } from 'react';
import type { CaseView, ClockAccount, HistoryEntry } from '#contracts';
import { accountOf, lineFor, lineOf, seoul, whyElapsed } from '../history/fixtures.js';
import { CaseScreen } from './case-screen.js';
import { caseFor } from './fixtures.js';
import './case.css';
import { CaseHead } from './case-head.js';
import { asked, CONSULTATION_STAGES, consulted } from './consultation-fixtures.js';
import { Consultations } from './consultations-panel.js';
import { talked } from './talk-fixtures.js';
import { useWords } from '../words.js';
import { untoldStandings, withMovedStandings, withStandings } from './crossing-fixtures.js';

/** One state of a page, drawn from fixtures for a reader of a side. */
export interface PageState { readonly id: string; readonly render: (reader: string) => ReactNode }

const shown = (id: string, view: (reader: string) => CaseView): PageState => ({ id, render: (reader) => <CaseScreen key={`${id}${reader}`} view={view(reader)} /> });

/** Just opened: the lead side was told at once, nobody has confirmed receipt. */
function fresh(reader: string): CaseView {
  const view = caseFor(reader);
  const line = lineFor(reader);
  const first = { side: reader, kind: 'acknowledge' as const, subject: '', round: 1, state: 'running' as const, limit: { unit: 'elapsed' as const, seconds: 14_400 }, started_at: seoul('14:20'), due_at: seoul('15:20'), ended_at: null, provisional: false, then: { step: 'climb' as const, moves: [{ side: reader, step: 'climb' as const, rank: 'division-director' as const }] } };
  const clocks = [first, { ...first, side: reader === 'KR' ? 'CN' : 'KR' }, { ...first, side: 'CN', kind: 'accept' as const, due_at: seoul('14:20', 13) }, ...(reader === 'KR' ? [{ ...first, kind: 'triage' as const, due_at: seoul('16:20') }] : [])];
  const entries = view.entries.slice(0, 4).map((e) => ({ ...e, at: seoul('14:20') }));
  return {
    ...view, messages: [], notes: [], entries, clocks: clocks.map(accountOf), own: view.own && { ...view.own, company_questions: [], additions: [], report_state: 'filed' },
    commands: reader === 'KR' ? ['acknowledge', 'validate', 'ask-company', 'message', 'note', 'climb', 'severity', 'close'] : ['acknowledge', 'accept', 'refuse', 'message', 'note', 'climb'],
    line: { ...line, state: 'told', turn: 'CN', version: 4, clocks, opened_at: seoul('14:20'), sides: line.sides.map((s) => ({ ...s, told_at: seoul('14:20'), acknowledged_at: null, acknowledged_by: null, rung: 0, rank: 'desk', office: s.side === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk' })) },
  };
}

/** A higher level than the network reaches alone is proposed for the lead side. */
function proposed(reader: string): CaseView {
  const view = caseFor(reader);
  const sides = view.line.sides.map((s) => (s.side === 'CN' ? { ...s, proposal: { to: 3, rank: 'vice-minister' as const, at: seoul('14:30') } } : s));
  const decide = { side: 'KR', kind: 'proposal' as const, subject: 'CN', round: 1, state: 'running' as const, limit: { unit: 'elapsed' as const, seconds: 14_400 }, started_at: seoul('14:30'), due_at: seoul('18:30'), ended_at: null, provisional: false, then: { step: 'ring' as const, moves: [] } };
  const clocks = [...view.line.clocks.filter((c) => c.kind !== 'reply'), ...(reader === 'KR' ? [decide] : [])];
  return { ...view, clocks: clocks.map(accountOf), line: { ...view.line, sides, clocks, turn: 'KR' }, commands: reader === 'KR' ? ['confirm-climb', 'decline-climb', 'message', 'note', 'close', 'severity'] : ['message', 'note', 'refuse'] };
}

/** Closed, with its outcome; only reopening is left. */
function closed(reader: string): CaseView {
  const view = caseFor(reader);
  const end = { seq: view.line.version + 1, place: view.line.version + 1, at: seoul('14:25'), type: 'CaseClosed', side: 'KR', office: 'kr-trade-cooperation-desk', how: 'person' as const, shared: { outcomes: ['contracted_volume_released'], text: null }, own: null, tlp: 'AMBER' as const, hash: '7be1', sealed: false };
  const clocks = view.line.clocks.map((c) => (c.state === 'running' ? { ...c, state: 'stopped' as const, ended_at: seoul('14:25') } : c));
  return { ...view, clocks: clocks.map(accountOf), entries: [...view.entries, end], commands: ['note', 'reopen'], line: { ...view.line, state: 'closed', turn: null, closed_at: seoul('14:25'), outcomes: ['contracted_volume_released'], end: 'solved', clocks, version: end.seq } };
}

/** Below the grades that are told at once: the home desk checks first, the lead side knows nothing. */
function untold(reader: string): CaseView {
  const view = fresh(reader);
  const clocks = view.line.clocks.filter((c) => c.side === 'KR');
  const sides = view.line.sides.map((s) => (s.side === 'CN' ? { ...s, told_at: null } : s));
  const standing = withStandings(view, untoldStandings());
  return { ...standing, own: standing.own && { ...standing.own, tells: ['CN'] }, clocks: clocks.map(accountOf), facts: [], entries: view.entries.slice(0, 3).map((e) => (e.type === 'SeverityAssessed' ? { ...e, shared: { severity: 2 } } : e)), commands: ['acknowledge', 'validate', 'settle', 'ask-company', 'note', 'climb', 'severity', 'close'], line: { ...view.line, severity: 2, urgency: 'future', state: 'opened', turn: 'KR', clocks, sides } };
}

type News = readonly [type: string, time: string, side: 'KR' | 'CN' | null, shared: Record<string, unknown>, how?: 'limit' | 'rule'];
const entryOf = ([type, time, side, shared, how]: News, seq: number): HistoryEntry =>
  ({ seq, place: seq, at: seoul(time), type, side, office: side === null ? null : side === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-dg', how: how ?? 'person', shared, own: null, tlp: 'AMBER' as const, hash: `${seq}f02c9d1`, sealed: false });
const added = (view: CaseView, ...news: readonly News[]): CaseView => ({ ...view, entries: [...view.entries, ...news.map((n, i) => entryOf(n, view.entries.length + i + 1))] });
const withLine = (view: CaseView, line: Partial<CaseView['line']>, more: Partial<CaseView> = {}): CaseView =>
  ({ ...view, ...more, line: { ...view.line, version: view.entries.length, ...line, ...(more.clocks ? { clocks: more.clocks.map(lineOf) } : {}) } });
const KR_ALL = ['ask-company', 'message', 'note', 'climb', 'step-down', 'severity', 'close', 'name-authority', 'name-measure', 'unname-measure', 'refer', 'request-consultation', 'file-licence', 'watch'];
const CN_ALL = ['refuse', 'message', 'note', 'climb', 'step-down', 'name-authority', 'refer', 'request-consultation', 'file-licence'];
const all = (reader: string): string[] => [...(reader === 'KR' ? KR_ALL : CN_ALL)];
const day = { unit: 'working-days' as const };
const limit = (kind: ClockAccount['kind'], side: string, more: Partial<ClockAccount>): ClockAccount =>
  ({ side, kind, subject: '', round: 1, state: 'running', limit: { unit: 'elapsed', seconds: 14_400 }, started_at: seoul('09:15'), due_at: seoul('18:00', 13), ended_at: null, provisional: false, then: { step: 'ring', moves: [] }, why: null, ...more });

/** A case about a list of applications, of which one was granted, and whose company handed in a newer list since. */
function listed(reader: string): CaseView {
  const view = caseFor(reader);
  const days = ['2026-02-02', '2026-02-04', '2026-02-09'];
  const clocks = days.map((subject, i) => limit('licence', 'CN', { subject, limit: { ...day, days: 45 }, due_at: seoul('18:00', 24 + i), provisional: true }));
  const sheets = (view.attachments ?? []).filter((a) => a.from === 'company').slice(0, 1).map((a) => ({ ...a, name: '수출허가 신청.xlsx', media_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' as const, may_open: true }));
  return {
    ...withLine(view, {}, { clocks: [...clocks.slice(0, 1), ...view.clocks.filter((c) => c.ended_at !== null)] }), attachments: [...(view.attachments ?? []).filter((a) => a.from !== 'company'), ...sheets],
    own: view.own && { ...view.own, list_lies: true }, applications: 12, waiting: days.map((filed_on, i) => ({ filed_on, count: 3 + i })).map((d, i) => (i === 2 ? { ...d, count: 4 } : d)), ended: { granted: 1, refused: 0, returned: 0, withdrawn: 0 },
    commands: [...all(reader), 'decide-licences', ...(reader === 'KR' ? ['record-licences'] : [])],
  };
}

/** What may be done with a case at work, a company asked and not yet heard: everything this release has a button for. */
const acting = (reader: string): CaseView => {
  const view = caseFor(reader);
  return { ...view, commands: [...all(reader), ...(reader === 'KR' ? ['pause', 'record-shipments'] : []), 'decide-licence'], pause_until: seoul('02:32', 13), applications: 2_000, licences: [{ id: '0195a0c0-0000-7000-8000-00000000b001', number: null, filed_on: '2026-03-06', result: null }] };
};

/** The case waits for its company: what its silence would be blamed for stands still. */
function paused(reader: string): CaseView {
  const view = added(caseFor(reader), ['CasePaused', '14:20', 'KR', { reason: 'waiting_for_company', until: Date.parse(seoul('20:00')) }], ['ClocksRecomputed', '14:20', null, { cause: 'pause', clocks: [] }, 'rule']);
  const pause = limit('pause', 'KR', { started_at: seoul('14:20'), due_at: seoul('20:00'), then: { step: 'resume', moves: [] }, limit: { unit: 'elapsed', seconds: 20_400 }, why: whyElapsed(20_400) });
  const clocks = [...view.clocks.map((c) => (c.state === 'running' && c.kind !== 'target' ? { ...c, state: 'paused' as const } : c)), pause];
  return withLine(view, { paused: { reason: 'waiting_for_company', since: seoul('14:20'), until: seoul('20:00') } }, { clocks, commands: reader === 'KR' ? ['resume', 'message', 'note', 'climb', 'close', 'refer'] : ['message', 'note', 'climb', 'refer'] });
}

/** The home side referred the case to another channel; the lead side has to say whether it takes it there. */
function referred(reader: string): CaseView {
  const view = added(caseFor(reader), ['AuthorityNamed', '14:10', 'CN', { authority: 'cn-development-reform', suggested: 'cn-customs', reason: '出口法检安排由该部门协调。' }], ['CaseReferred', '14:20', 'KR', { from: 'hotline', to: 'export_control', reason: '허가 사안으로 확인되었습니다.', receiver: 'CN' }]);
  const clocks = [limit('accept', 'CN', { started_at: seoul('14:20'), due_at: seoul('14:20', 13), limit: { unit: 'elapsed', seconds: 86_400 }, why: whyElapsed(86_400), then: { step: 'climb', moves: [{ side: 'CN', step: 'climb', rank: 'division-director' }] } }), ...view.clocks.filter((c) => c.kind === 'target' || c.kind === 'standstill')];
  const answers = reader === 'CN' ? ['accept-referral', 'refuse-referral'] : [];
  return withLine(view, { channel: 'export_control', state: 'told', turn: 'CN', authority: 'cn-development-reform', referral: { by: 'KR', receiver: 'CN', from: 'hotline', at: seoul('14:20') } }, { clocks, commands: [...answers, 'name-authority', 'message', 'note', 'climb'] });
}

/** Nobody of the lead side could be told, up to where climbing alone ends. */
function unreached(reader: string): CaseView {
  const start = fresh(reader);
  const view = added(start, ['CaseClimbed', '14:20', null, { side: 'CN', from: 0, to: 2, cause: 'empty', reason: null, skipped: [1] }, 'rule'], ['NobodyReached', '14:21', null, { side: 'CN', office: 'cn-asia-dg' }, 'rule']);
  const ring = limit('reach', 'CN', { started_at: seoul('14:21'), due_at: seoul('14:51'), limit: { unit: 'elapsed', seconds: 1_800 }, why: whyElapsed(1_800) });
  return withLine(view, { sides: start.line.sides.map((s) => (s.side === 'CN' ? { ...s, rung: 2, rank: 'director-general', office: 'cn-asia-dg', unreached_since: seoul('14:21') } : s)) }, { clocks: [...start.clocks, ring] });
}

/** Nothing is above the silent side; talks were asked for; the receipt limit rings on. */
function ended(reader: string): CaseView {
  const view = added(caseFor(reader), ['LadderEnded', '14:10', null, { side: 'CN', rung: 4, rounds: 3 }, 'limit'], ['ConsultationRequested', '14:15', 'KR', { reason: '수신 확인이 없어 협의를 제안합니다.' }]);
  const talks = limit('consultation', 'KR', { started_at: seoul('14:15'), due_at: seoul('14:15', 15), limit: { unit: 'elapsed', seconds: 259_200 }, why: whyElapsed(259_200), then: { step: 'propose', moves: [{ side: 'KR', step: 'propose', rank: 'vice-minister' }, { side: 'CN', step: 'propose', rank: 'vice-minister' }] } });
  const sides = view.line.sides.map((s) => (s.side === 'CN' ? { ...s, rung: 4, rank: 'minister' as const, office: 'cn-minister', acknowledged_at: null, acknowledged_by: null, ladder_ended_at: seoul('14:10'), rounds: 3 } : s));
  return withLine(view, { sides, consultation: { by: 'KR', requested_at: seoul('14:15'), sits_at: null } }, { consultations: [asked(seoul('14:15'))], clocks: [...view.clocks, talks], commands: [...all(reader).filter((c) => c !== 'request-consultation'), 'propose-consultation', 'hold-consultation', ...(reader === 'KR' ? ['call-off-consultation'] : [])] });
}

/** A suspended measure comes back: the case is followed up again, and its limits show their working days. */
function followed(reader: string): CaseView {
  const view = added(caseFor(reader), ['CaseClosed', '14:00', 'KR', { outcomes: ['measure_suspended'], text: null, suspended_until: '2026-05-11' }], ['ClockMissed', '14:30', null, { side: 'KR', kind: 'suspension', subject: '', round: 1, due_at: Date.parse(seoul('14:30')), then: 'watch' }, 'limit'], ['CaseWatched', '14:30', null, { cause: 'suspension', reason: null }, 'limit']);
  const why = { ...day, days: 45, share: 1, passed_at: null, paused: [], from: '2026-09-28', to: '2026-12-08', open_minutes: null, unnamed_holidays: 0, weekend_days: 18, unnamed_make_up_days: 0, zone: 'Asia/Shanghai', opens_minute: 510, closes_minute: 1_050, calendar: 'CN', revision: 3, office: 'cn-asia-dg',
    holidays: ['01', '02', '05', '06', '07'].map((d) => ({ date: `2026-10-${d}`, name: d === '06' ? '中秋节' : '国庆节' })), make_up_days: [{ date: '2026-10-10', name: '国庆节' }], years: [{ year: 2026, source: 'chinese-days 1.5.7', published: false }] };
  const clocks = [limit('recheck', 'KR', { started_at: seoul('14:30'), due_at: seoul('14:30', 14), limit: { unit: 'elapsed', seconds: 172_800 }, why: whyElapsed(172_800) }), limit('licence', 'CN', { subject: 'l', limit: { ...day, days: 45 }, due_at: '2026-12-08T09:30:00.000Z', provisional: true, then: { step: 'red', moves: [] }, why }), limit('licence', 'CN', { subject: '2026-02-09', limit: { ...day, days: 45 }, due_at: '2026-04-21T09:30:00.000Z', then: { step: 'red', moves: [] }, why: null })];
  return withLine(view, { state: 'monitoring', turn: 'KR', suspended_until: '2026-05-11' }, { clocks, commands: reader === 'KR' ? ['recheck', 'message', 'note', 'close'] : ['message', 'note'], licences: [{ id: 'l', number: reader === 'KR' ? '2026-0928-114' : null, filed_on: '2026-09-28', result: null }, { id: 'm', number: null, filed_on: '2026-01-12', result: 'granted' }], applications: 14, waiting: [{ filed_on: '2026-02-09', count: 12 }], ended: { granted: 0, refused: 2, returned: 0, withdrawn: 0 } });
}

/** A colleague acts while a second step is open: the page of states says when, by an event of its own. */
function Changing({ reader }: { reader: string }) {
  const [view, setView] = useState(() => fresh(reader));
  useEffect(() => {
    const change = (): void => setView((seen) => {
      const news = { seq: seen.line.version + 1, place: seen.line.version + 1, at: seoul('14:31'), type: 'CaseAcknowledged', side: reader, office: reader === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk', how: 'person' as const, shared: {}, own: null, tlp: 'AMBER' as const, hash: 'c03d', sealed: false };
      return { ...seen, entries: [...seen.entries, news], commands: seen.commands.filter((c) => c !== 'acknowledge'), line: { ...seen.line, version: news.seq, clocks: seen.line.clocks.filter((c) => c.kind !== 'acknowledge' || c.side !== reader), sides: seen.line.sides.map((s) => (s.side === reader ? { ...s, acknowledged_at: news.at, acknowledged_by: news.office } : s)) } };
    });
    document.addEventListener('fixture:change', change);
    return () => document.removeEventListener('fixture:change', change);
  }, [reader]);
  return <CaseScreen view={view} />;
}

/** Consultations in each of their states, one under the other. */
function Consulted({ reader }: { reader: string }) {
  const views = CONSULTATION_STAGES.map((stage) => consulted(caseFor(reader), stage, reader));
  const { t } = useWords();
  return <div className="case"><CaseHead view={caseFor(reader)} /><h2>{t.label('consultation')}</h2><div className="case-grid"><div />{/* As wide as it is on the page. */}<div className="case-column">{views.map((view, i) => <section key={CONSULTATION_STAGES[i]} className="sheet"><Consultations view={view} offered={view} /></section>)}</div></div></div>;
}

/** States of the case page for the page of states. */
export const caseStates: readonly PageState[] = [
  shown('full', (reader) => caseFor(reader)), shown('fresh', fresh), shown('proposed', proposed), shown('closed', closed), shown('untold', untold),
  shown('acting', acting), shown('listed', listed), shown('paused', paused), shown('unreached', unreached), shown('ended', ended), shown('followed', followed), shown('referred', referred),
  shown('crossing', (reader) => withMovedStandings({ ...caseFor(reader), commands: [...all(reader), ...(reader === 'KR' ? ['release'] : [])] })),
  shown('talked', (reader) => talked(caseFor(reader))),
  ...CONSULTATION_STAGES.map((stage) => shown(`consulted-${stage}`, (reader) => consulted(caseFor(reader), stage, reader))),
  { id: 'consulted', render: (reader) => <Consulted key={reader} reader={reader} /> },
  { id: 'changing', render: (reader) => <Changing key={reader} reader={reader} /> },
];
