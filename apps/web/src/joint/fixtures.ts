import type { JointFigures, JointReport, JointReports, JointView } from '#contracts';
import { FEW, bandOf, percentOf } from '#domain';
import { figuresFor } from '../figures/fixtures.js';

const HOUR_S = 3_600;
const AGREED = '2026-01-14T02:10:00.000Z';
const { network } = figuresFor('KR');
const office = (ko: string, zh: string, en: string) => ({ ko, 'zh-Hans': zh, en });
const OFFICES = { KR: office('산업통상부 통상협력국 국장급', '韩国产业通商部通商合作局司局级', 'Trade Cooperation Bureau, director-general level'), CN: office('중국 상무부 아주사(亚洲司) 국장급', '商务部亚洲司司局级', 'Department of Asian Affairs, director-general level') } as const;
const step = (name: JointFigures['steps'][number]['step'], met: number, due: number, hours: readonly [number, number] | null, common = false): JointFigures['steps'][number] =>
  ({ step: name, common, due, met, percent: percentOf(met, due), band: bandOf(met, due), few: due < FEW, median_seconds: hours && hours[0] * HOUR_S, nine_in_ten_seconds: hours && hours[1] * HOUR_S });

/** A half-year as each side states it; none of the numbers is anybody's. */
export function statementOf(side: string): JointView['statements'][number] {
  const { cases, relief, kinds, outcomes, channels } = figuresFor(side);
  const off = side === 'KR' ? 0 : 4;
  return {
    side, as_of: AGREED,
    figures: {
      cases: { total: cases.total, open: cases.open, closed: cases.closed }, relief, kinds, outcomes, channels,
      steps: [step('acknowledge', 93 - off, 97, [0.87, 5.67]), step('accept', 43 + off, 60, [19, 52]), step('reply', 58 - off, 66, [1.6, 26]), step('answer', 26 + off, 36, [96, 264]), step('action', 1, 3, [200, 410]), step('licence', 9, 18, [1_400, 2_100]), step('recheck', 0, 0, null), step('consultation', 7, 8, [90, 300], true), step('target', 45, 61, [600, 1_500], true)],
    },
  };
}

type Act = JointReport['steps'][number]['act'];
function report(state: JointReport['state'], acts: readonly (readonly ['KR' | 'CN', Act, string | null])[], reader: string, id = state): JointReport {
  const agreed = acts.filter(([, act]) => act === 'propose' || act === 'agree').map(([side]) => side as string);
  const proposer = acts[0]?.[0] ?? 'KR';
  return {
    id, network, sides: ['CN', 'KR'], question: { network: network.id, from: '2025-07-01', to: '2025-12-31' }, proposed_by: proposer, state,
    steps: acts.map(([side, act, reason], n) => ({ seq: n + 1, act, side, office: side, office_name: OFFICES[side], at: `2026-01-1${String(n + 2)}T02:10:00.000Z`, reason, commits: reason === null ? '0'.repeat(64) : null, hash: '0'.repeat(64) })),
    waits_for: state === 'proposed' ? ['CN', 'KR'].filter((side) => !agreed.includes(side)) : [],
    may: state !== 'proposed' ? [] : reader === proposer ? ['withdraw'] : ['agree', 'decline'],
  };
}

/** One that waits for the reader's side, or for the other. */
export const askedOf = (reader: string, by: 'KR' | 'CN'): JointReport => report('proposed', [[by, 'propose', null]], reader);
export const agreedFor = (reader: string): JointReport => report('agreed', [['CN', 'propose', null], ['KR', 'agree', null]], reader);
export const listFor = (reader: string): JointReports => ({
  reports: [askedOf(reader, reader === 'KR' ? 'CN' : 'KR'), agreedFor(reader), report('declined', [['KR', 'propose', null], ['CN', 'decline', reader === 'KR' ? '기간을 한 해로 하는 것이 좋겠습니다' : '建议按全年统计']], reader)],
  networks: [{ ...network, last_day: '2026-03-11' }],
});
