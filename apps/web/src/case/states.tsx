import { type ReactNode, useEffect, useState } from 'react';
import type { CaseView } from '#contracts';
import { lineFor, seoul } from '../history/fixtures.js';
import { CaseScreen } from './case-screen.js';
import { caseFor } from './fixtures.js';
import './case.css';

/** One state of a page, drawn from fixtures for a reader of a side. */
export interface PageState { readonly id: string; readonly render: (reader: string) => ReactNode }

const shown = (id: string, view: (reader: string) => CaseView): PageState => ({ id, render: (reader) => <CaseScreen key={`${id}${reader}`} view={view(reader)} /> });

/** Just opened: the lead side was told at once, nobody has confirmed receipt. */
function fresh(reader: string): CaseView {
  const view = caseFor(reader);
  const line = lineFor(reader);
  const first = { side: reader, kind: 'acknowledge' as const, subject: '', round: 1, state: 'running' as const, limit: { unit: 'elapsed' as const, seconds: 14_400 }, started_at: seoul('14:20'), due_at: seoul('15:20'), ended_at: null, provisional: false, then: { step: 'climb' as const, rank: 'division-director' as const } };
  const clocks = [first, { ...first, side: reader === 'KR' ? 'CN' : 'KR' }, { ...first, side: 'CN', kind: 'accept' as const, due_at: seoul('14:20', 13) }, ...(reader === 'KR' ? [{ ...first, kind: 'triage' as const, due_at: seoul('16:20') }] : [])];
  const entries = view.entries.slice(0, 4).map((e) => ({ ...e, at: seoul('14:20') }));
  return {
    ...view, messages: [], notes: [], entries, own: view.own && { ...view.own, company_questions: [], additions: [], report_state: 'filed' },
    commands: reader === 'KR' ? ['acknowledge', 'validate', 'ask-company', 'message', 'note', 'climb', 'severity', 'close'] : ['acknowledge', 'accept', 'refuse', 'message', 'note', 'climb'],
    line: { ...line, state: 'told', turn: 'CN', version: 4, clocks, opened_at: seoul('14:20'), sides: line.sides.map((s) => ({ ...s, told_at: seoul('14:20'), acknowledged_at: null, acknowledged_by: null, rung: 0, rank: 'desk', office: s.side === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk' })) },
  };
}

/** A higher level than the network reaches alone is proposed for the lead side. */
function proposed(reader: string): CaseView {
  const view = caseFor(reader);
  const sides = view.line.sides.map((s) => (s.side === 'CN' ? { ...s, proposal: { to: 3, rank: 'vice-minister' as const, at: seoul('14:30') } } : s));
  const decide = { side: 'KR', kind: 'proposal' as const, subject: 'CN', round: 1, state: 'running' as const, limit: { unit: 'elapsed' as const, seconds: 14_400 }, started_at: seoul('14:30'), due_at: seoul('18:30'), ended_at: null, provisional: false, then: { step: 'ring' as const, rank: null } };
  const clocks = [...view.line.clocks.filter((c) => c.kind !== 'reply'), ...(reader === 'KR' ? [decide] : [])];
  return { ...view, line: { ...view.line, sides, clocks, turn: 'KR' }, commands: reader === 'KR' ? ['confirm-climb', 'decline-climb', 'message', 'note', 'close', 'severity'] : ['message', 'note', 'refuse'] };
}

/** Closed, with its outcome; only reopening is left. */
function closed(reader: string): CaseView {
  const view = caseFor(reader);
  const end = { seq: view.line.version + 1, at: seoul('14:25'), type: 'CaseClosed', side: 'KR', office: 'kr-trade-cooperation-desk', how: 'person' as const, shared: { outcomes: ['contracted_volume_released'], text: null }, own: null, hash: '7be1', sealed: false };
  const clocks = view.line.clocks.map((c) => (c.state === 'running' ? { ...c, state: 'stopped' as const, ended_at: seoul('14:25') } : c));
  return { ...view, entries: [...view.entries, end], commands: ['note', 'reopen'], line: { ...view.line, state: 'closed', turn: null, closed_at: seoul('14:25'), outcomes: ['contracted_volume_released'], clocks, version: end.seq } };
}

/** Below the grades that are told at once: the home desk checks first, the lead side knows nothing. */
function untold(reader: string): CaseView {
  const view = fresh(reader);
  const clocks = view.line.clocks.filter((c) => c.side === 'KR');
  const sides = view.line.sides.map((s) => (s.side === 'CN' ? { ...s, told_at: null } : s));
  return { ...view, facts: [], entries: view.entries.slice(0, 3).map((e) => (e.type === 'SeverityAssessed' ? { ...e, shared: { severity: 2 } } : e)), commands: ['acknowledge', 'validate', 'settle', 'ask-company', 'note', 'climb', 'severity', 'close'], line: { ...view.line, severity: 2, urgency: 'future', state: 'opened', turn: 'KR', clocks, sides } };
}

/** A colleague acts while a second step is open: the page of states says when, by an event of its own. */
function Changing({ reader }: { reader: string }) {
  const [view, setView] = useState(() => fresh(reader));
  useEffect(() => {
    const change = (): void => setView((seen) => {
      const news = { seq: seen.line.version + 1, at: seoul('14:31'), type: 'CaseAcknowledged', side: reader, office: reader === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk', how: 'person' as const, shared: {}, own: null, hash: 'c03d', sealed: false };
      return { ...seen, entries: [...seen.entries, news], commands: seen.commands.filter((c) => c !== 'acknowledge'), line: { ...seen.line, version: news.seq, clocks: seen.line.clocks.filter((c) => c.kind !== 'acknowledge' || c.side !== reader), sides: seen.line.sides.map((s) => (s.side === reader ? { ...s, acknowledged_at: news.at, acknowledged_by: news.office } : s)) } };
    });
    document.addEventListener('fixture:change', change);
    return () => document.removeEventListener('fixture:change', change);
  }, [reader]);
  return <CaseScreen view={view} />;
}

/** States of the case page for the page of states. */
export const caseStates: readonly PageState[] = [
  shown('full', (reader) => caseFor(reader)), shown('fresh', fresh), shown('proposed', proposed), shown('closed', closed), shown('untold', untold),
  { id: 'changing', render: (reader) => <Changing key={reader} reader={reader} /> },
];
