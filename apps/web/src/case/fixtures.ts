import { JOINED } from './joined-fixtures.js';
import type { CaseView, Message } from '#contracts';
import { disclosures, entriesFor, historyFor, lineFor, lineOf, seoul } from '../history/fixtures.js';
import { filesFor } from './files-fixtures.js';
import { standings } from './crossing-fixtures.js';
import { partOf, textOf } from '../history/payload.js';

const RUNGS = [
  { rank: 'desk', KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' },
  { rank: 'division-director', KR: 'kr-trade-cooperation-division', CN: 'cn-asia-division' },
  { rank: 'director-general', KR: 'kr-trade-cooperation-dg', CN: 'cn-asia-dg' },
  { rank: 'vice-minister', KR: 'kr-minister-for-trade', CN: 'cn-vice-minister' },
  { rank: 'minister', KR: 'kr-minister', CN: 'cn-minister' },
] as const;
const ALONE_TO = 2;

/** What an officer of each side may do at this moment of the story. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  KR: ['ask-company', 'message', 'note', 'climb', 'severity', 'close', 'attach', 'release-attachment'],
  CN: ['refuse', 'message', 'note', 'climb', 'attach'],
};

const messages = (reader: string): Message[] => entriesFor(reader).filter((e) => e.type === 'MessageSent').map((e): Message => {
  const kind = textOf(e.shared, 'kind') ?? '';
  return {
    id: textOf(e.shared, 'id') ?? '', seq: e.seq, at: e.at, side: e.side ?? '', office: e.office, kind, about: null, tlp: 'AMBER', translations: [],
    body: partOf(e.shared, 'body') as Message['body'], question: kind === 'question' ? 'open' : null,
  };
});

const own: NonNullable<CaseView['own']> = {
  report_reference: 'KR-M2TD-80AJ', report_state: 'needs_facts', cover_days: 11.1,
  severity_reasons: [
    { by: 'cover', severity: 4, days: 11.1 }, { by: 'dependence', severity: 3, share: 'from_90' },
    { by: 'effect', severity: 4, impact: 'transport' }, { by: 'public_need', change: 1, impact: 'transport' },
  ],
  crossing: [...standings], tells: [], list_waits: null, list_lies: false, list_names: ['number', 'hs', 'item', 'quantity', 'licence', 'green_channel', 'filed_on', 'office', 'result', 'decided_on'], verdict: null, joined: JOINED,
  company_questions: [{ id: 'q1', at: '2026-03-12T04:52:00.000Z', text: '계약 번호와 수출 전 검사 신청일을 중국 정부에 제공해도 되는지 알려 주세요.', answered: false, consent: null, agreed_at: null }],
  additions: [{ at: '2026-03-12T02:40:00.000Z', text: '수출 기업이 3월 11일 검사 증명서를 세관에 제출했다고 합니다.', answers: null }],
  report: {
    network: 'kr-cn', side: 'KR', language: 'ko', kind: 'export_clearance_delay', part: 'importer', goods: '차량용 요소', hs: '310210', from: 'CN', to: 'KR',
    since: '2026-03-05', stage: 'inspected', port: 'CNTXG', quantity: { value: 4200, unit: 'TNE' }, contract: { number: 'HB-2026-0117', date: '2026-01-17' },
    licence: 'not_needed', licence_application: null, partner: '天津海河化工有限公司', stock: { value: 2000, unit: 'TNE' }, daily_use: { value: 180, unit: 'TNE' },
    next_delivery: 'none', share: 'from_90', other_source: { answer: 'too_late', note: '베트남산 대체 시 40일' }, impact: ['transport', 'deliveries'],
    tried: '수출 기업과 현지 세관에 서류를 다시 제출', help: ['release', 'reason'], company: { name: '한빛요소 주식회사', registration_number: '1208147521' },
    contact: { name: '김하늘', phone: '+82 2 0100 4410', email: 'supply@hanbit.example', language: 'ko' }, consent: ['partner'],
  },
};

/** The case of the story as an officer of a side sees it now. */
export function caseFor(reader: string, changes: Partial<CaseView> = {}): CaseView {
  const { line, entries, clocks } = historyFor(reader);
  const notes = entries.filter((e) => e.type === 'NoteAdded').map((e) => ({ seq: e.seq, at: e.at, office: e.office, officer: null, text: textOf(e.own, 'text') ?? '' }));
  const ended = clocks.filter((c) => c.ended_at !== null);
  return {
    line: { ...line, clocks: [...line.clocks, ...ended.map(lineOf)] }, clocks: [...clocks.filter((c) => c.ended_at === null), ...ended], facts: disclosures.map((d) => ({ ...d, value: d.value as unknown })),
    messages: messages(reader), notes, entries, attachments: filesFor(reader),
    commands: [...(COMMANDS[reader] ?? [])], refused: null, authorities: ['cn-customs', 'cn-development-reform', 'cn-provincial', 'kr-customs'], applications: 0, waiting: [], ended: { granted: 0, refused: 0, returned: 0, withdrawn: 0 }, licensing: 'CN', licences: [], results: [], goods: { stages: [], progress: [], shipments: [] }, consultations: [], consultation_until: seoul('14:32', 15), pause_until: null, suspension_watch_days: 60, own: reader === line.home ? own : null,
    ladder: RUNGS.map(({ rank, KR, CN }, i) => ({ rank, offices: { KR, CN }, alone: i <= ALONE_TO })), ...changes,
  };
}

export { lineFor };
