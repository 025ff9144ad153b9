import type { Key } from '#contracts';
import { BRIEF } from '../brief/fixtures.js';
import { caseFor } from '../case/fixtures.js';
import type { Api } from '../data/api.js';
import { NoAnswerError, ProblemError } from '../data/problem.js';
import { historyFor, NOW, REFERENCE } from '../history/fixtures.js';
import { PASSKEYS, SESSIONS } from '../account/fixtures.js';
import { REQUESTS } from '../administration/request-fixtures.js';
import { COMING_RULES } from '../administration/rules-fixtures.js';
import { figuresFor } from '../figures/fixtures.js';
import { statementOf } from '../joint/fixtures.js';
import { licencesFor } from '../licences/fixtures.js';
import { caseMeasuresFor, measuresFor } from '../measures/fixtures.js';
import { SIMILAR } from '../case/joined-fixtures.js';
import { toldFor } from '../told/fixtures.js';
import { linesFor, manyLines } from './lines.js';
import { BOARD_VIEWS } from '../board-menus/fixtures.js';

const OFFICERS = [
  { id: '1', sign_in: 'kr-desk', name: '정하윤', office: 'kr-trade-cooperation-desk', role: 'officer', active: true, contacts_unconfirmed_since: '2026-03-01T00:00:00.000Z' },
  { id: '2', sign_in: 'kr-division', name: '한도윤', office: 'kr-trade-cooperation-division', role: 'officer', active: true, contacts_unconfirmed_since: null },
  { id: '3', sign_in: 'kr-supervisor', name: '서민재', office: 'kr-trade-cooperation-dg', role: 'supervisor', active: true, contacts_unconfirmed_since: null },
  { id: '4', sign_in: 'kr-former', name: '유은결', office: 'kr-trade-cooperation-desk', role: 'officer', active: false, contacts_unconfirmed_since: null },
];

/** Keys of a side's own systems: one at work, one about to end. */
const KEYS: readonly Key[] = [
  { id: 'k1', name: '민원 접수 시스템', office: 'kr-trade-cooperation-desk', prefix: 'hl_7Qm2', scopes: ['read-cases', 'hear-alerts'], made_by: { id: '3', name: '오가온' }, made_at: '2026-02-02T00:00:00.000Z', last_used_at: NOW, expires_at: '2026-08-02T00:00:00.000Z', state: 'works' },
  { id: 'k2', name: '통계 연계', office: 'kr-trade-cooperation-division', prefix: 'hl_x0Tc', scopes: ['read-cases'], made_by: { id: '3', name: '오가온' }, made_at: '2025-12-22T00:00:00.000Z', last_used_at: null, expires_at: '2026-03-22T00:00:00.000Z', state: 'ending' },
];

/** Where officers of both sides sign in. */
const HOUSES = [
  { id: 'kr-house', side: 'KR', name: { ko: '산업통상부 통합인증', 'zh-Hans': '韩国产业通商部统一认证', en: 'Ministry sign-on (Korea)' } },
  { id: 'cn-house', side: 'CN', name: { ko: '중국 상무부 통합인증', 'zh-Hans': '中国商务部统一认证', en: 'Ministry sign-on (China)' } },
];

type Refusal = 'nothing' | 'stale-version' | 'already-done' | 'no-answer' | 'step-up-needed';
/** What becomes of a question: it is answered, it waits for good, or no answer comes. */
export type Answers = 'come' | 'wait' | 'fail';

/** Answers from fixtures, as one side would read them. Nothing is kept; acts answer as `refuse` says. */
export function fixtureApi(reader: string, refuse: Refusal = 'nothing', answers: Answers = 'come'): Api {
  let proven = refuse !== 'step-up-needed';
  const answer = (path: string): unknown => answerTo(path, reader, proven);
  return {
    read: async (path, schema) => {
      if (answers === 'wait') return new Promise(() => undefined);
      if (answers === 'fail') throw new NoAnswerError('fixture');
      return schema.parse(answer(path));
    },
    send: async (_method, path, _body, schema) => {
      if (refuse === 'no-answer') throw new NoAnswerError('fixture');
      if (path === 'session/proof') { proven = true; return schema.parse(answer(path)); }
      if (!proven) throw problem(403, 'step-up-needed');
      if (refuse === 'stale-version' || refuse === 'already-done') throw refusal(refuse);
      if (path.endsWith('/link')) return schema.parse({ setup_url: 'https://hotline.example/desk/setup?token=kJ2v9Qx7mB4nT8wZc1Lr5sYd', expires_at: '2026-03-19T05:32:00.000Z' });
      if (path.endsWith('/confirmation')) return schema.parse({ code: '40718263' });
      if (path.startsWith('officers/')) return schema.parse({ id: '1' });
      return schema.parse({ reference: REFERENCE, version: 18, seq: 18 });
    },
  };
}

/** What a path answers, to somebody who proved who they are or did not. */
function answerTo(path: string, reader: string, proven: boolean): unknown {
  const [place = '', query = ''] = path.split('?');
  if (place === 'session') return null;
  if (place === 'session/sign-out-address') return { url: null };
  if (place === 'joint-reports') return { reports: [], networks: [] };
  if (place === 'joint-reports/statement') return { ...statementOf(reader), network: figuresFor(reader).network, digest: '0'.repeat(64) };
  if (place === 'board-views') return { views: BOARD_VIEWS };
  if (place === 'providers') return { demonstration: true, providers: HOUSES };
  if (place === 'session/proof') return { fresh_for_s: proven ? 600 : 0, ways: ['password'], code: true };
  if (place === 'webhook') return { url: 'https://alerts.example/hotline', saved_at: NOW, gone_at: null, previous_until: null, last: { state: 'delivered', failure: null, at: NOW } };
  if (place === 'account-notices') return { own: [], to_confirm: 0, contacts: null };
  if (place === 'rules') return COMING_RULES;
  if (place === 'test-calls') return { as_of: NOW, next: [], calls: [] };
  if (place === 'account-requests') return { requests: REQUESTS };
  if (/^officers\/.*\/duties$/.test(place)) return { may: true, duties: [] };
  if (place === 'officers') return { officers: OFFICERS };
  if (place === 'keys') return { keys: KEYS };
  if (place.endsWith('/brief')) return BRIEF;
  if (place === 'passkeys') return { passkeys: PASSKEYS };
  if (place === 'second-factor') return { since: null, recovery_codes_left: 0 };
  if (/(^|\/)sessions$/.test(place)) return { sessions: SESSIONS };
  if (place === 'measures') return measuresFor(reader);
  if (place.endsWith('/measures')) return caseMeasuresFor(reader, place.split('/')[1] ?? '');
  if (place === `cases/${REFERENCE}`) return caseFor(reader);
  if (place === `cases/${REFERENCE}/told`) return toldFor(reader);
  if (place === `cases/${REFERENCE}/licences`) return licencesFor(reader);
  if (place.endsWith('/similar')) return place.includes(REFERENCE) ? SIMILAR : { similar: [] };
  if (place === `history/cases/${REFERENCE}`) return historyFor(reader);
  if (place.startsWith('cases/')) return otherCase(place.slice('cases/'.length), reader);
  if (place === 'cases' || place === 'history/cases') {
    const closed = new URLSearchParams(query).get('state') === 'closed';
    const cases = linesFor(reader).filter((line) => place === 'history/cases' || (line.state === 'closed') === closed);
    return { cases, total: cases.length + (closed ? 125 : 0), as_of: NOW, next: null, calendar_warnings: [] };
  }
  throw notFound();
}

/** As many as the fullest board has. */
export const MANY = 500;

/** A neighbour's case: its line, and nothing else that would need a story of its own. */
function otherCase(reference: string, reader: string): unknown {
  const line = [...linesFor(reader), ...manyLines(reader, MANY)].find((l) => l.reference === reference);
  if (!line) throw notFound();
  const triage = line.clocks.some((c) => c.side === reader && c.kind === 'triage' && c.state === 'running');
  const commands = ['message', 'note', 'climb', ...(triage ? ['validate', 'settle'] : []), ...(line.sides.some((s) => s.side === reader && s.acknowledged_at === null) ? ['acknowledge'] : []), ...(line.lead === reader && line.state === 'told' ? ['accept', 'refuse'] : []), ...(line.home === reader ? ['close', 'severity', 'ask-company'] : [])];
  return { ...caseFor(reader), line, messages: [], notes: [], entries: caseFor(reader).entries.slice(0, 4), own: null, facts: [], commands };
}

const problem = (status: number, code: string, more: object = {}): ProblemError => new ProblemError({ type: `urn:hotline:problem:${code}`, title: code, status, code, ...more });
const notFound = (): ProblemError => problem(404, 'not-found');
const refusal = (code: string): ProblemError => problem(409, code, code === 'already-done' ? { office: 'kr-trade-cooperation-division', at: '2026-03-12T05:31:00.000Z' } : { current: 19 });
