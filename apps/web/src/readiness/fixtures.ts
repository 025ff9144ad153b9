import type { GapView, Readiness, ReadyPerson, TestCall, TestCalls } from '#contracts';
import { NOW } from '../history/fixtures.js';

const OFFICES = { KR: ['kr-trade-cooperation-desk', 'kr-trade-cooperation-division', 'kr-minister-for-trade'], CN: ['cn-asia-desk', 'cn-asia-division', 'cn-vice-minister'] } as const;
const PEOPLE = { KR: ['정하윤', '한도윤', '서민재'], CN: ['林晓禾', '顾安宁', '程一诺'] } as const;
const FAILED = '2026-03-12T02:10:00.000Z';

const about = (changes: Partial<GapView['about'][number]>): GapView['about'][number] => ({ office: null, officer: null, path: null, from: null, to: null, year: null, ...changes });

/** How a side is reached where much is missing, and where nothing is. */
export function readinessFor(reader: string, complete = false): Readiness {
  const side = reader === 'CN' ? 'CN' : 'KR';
  const [desk, division, top] = OFFICES[side];
  const person = (n: 0 | 1 | 2, changes: Partial<ReadyPerson> = {}): ReadyPerson => ({
    id: `${side}-${String(n)}`, name: PEOPLE[side][n], office: desk, on: true, line: { open: true, seen_at: NOW }, paths: [{ path: 'push', state: 'confirmed', failed_at: null }, { path: 'mail', state: 'confirmed', failed_at: null }], contacts: 'fine', ...changes,
  });
  const [first, second] = [person(0), person(1, complete ? {} : { on: false, line: { open: false, seen_at: FAILED }, paths: [{ path: 'push', state: 'none', failed_at: null }, { path: 'mail', state: 'confirmed', failed_at: FAILED }], contacts: 'due-soon' })];
  const third = person(2, complete ? {} : { line: { open: false, seen_at: null }, paths: [{ path: 'push', state: 'unconfirmed', failed_at: null }, { path: 'mail', state: 'none', failed_at: null }], contacts: 'overdue' });
  const named = ({ id, name }: ReadyPerson): { id: string; name: string } => ({ id, name });
  return {
    as_of: NOW, paths: ['push', 'mail'],
    offices: [{ office: desk, state: 'duty', reached: desk, people: [first, second] }, { office: division, state: 'gap', reached: division, people: [third] }],
    supervisors: complete ? [third] : [], webhook: { gone_at: null, delivered_at: complete ? NOW : null, failed_at: complete ? null : FAILED },
    gaps: complete ? [] : [
      { code: 'nobody-now', about: [about({ office: division })] },
      { code: 'nobody-ahead', about: [about({ office: division, from: '2026-03-12T09:00:00.000Z', to: '2026-03-13T00:00:00.000Z' })] },
      { code: 'no-supervisor', about: [about({})] },
      { code: 'empty-office', about: [about({ office: top })] },
      { code: 'path-failed', about: [about({ office: desk, officer: named(second), path: 'mail', from: FAILED })] },
      { code: 'no-path', about: [about({ office: division, officer: named(third) })] },
      { code: 'contacts-overdue', about: [about({ office: division, officer: named(third), from: '2026-03-01T00:00:00.000Z' })] },
      { code: 'webhook-failed', about: [about({ from: FAILED })] },
      { code: 'push-nameless', about: [about({})] },
      { code: 'missing-year', about: [about({ year: 2027 })] },
    ],
  };
}

/** A call that runs, and one that one side answered and the other did not. */
export function testCallsFor(reader: string): TestCalls {
  const side = reader === 'CN' ? 'CN' : 'KR';
  const call = (id: string, changes: Partial<TestCall>, answered: { readonly KR: string | null; readonly CN: string | null }): TestCall => ({
    id, network: 'kr-cn', called_at: NOW, ends_at: NOW, over: true, asked_by: null,
    sides: (['KR', 'CN'] as const).map((of) => ({ side: of, answered_at: answered[of], offices: OFFICES[of].map((office, n) => ({ office, answered_at: n === 0 ? answered[of] : null })) })),
    own: { unreached: [OFFICES[side][2]], answers: answered[side] === null ? [] : [{ id: '1', name: PEOPLE[side][0], at: answered[side] }], waits_for_you: false }, ...changes,
  });
  return {
    as_of: NOW, next: [{ network: 'kr-cn', at: '2026-04-15T02:00:00.000Z' }],
    calls: [
      call('2', { ends_at: new Date(Date.parse(NOW) + 900_000).toISOString(), over: false, asked_by: 'CN' }, { KR: null, CN: null }),
      call('1', { called_at: '2025-10-20T02:00:00.000Z', ends_at: '2025-10-20T02:15:00.000Z' }, { KR: '2025-10-20T02:01:12.000Z', CN: null }),
    ],
  };
}
