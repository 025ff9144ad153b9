import type { Told } from '#contracts';

const QUEUED = '2026-03-12T00:20:00.000Z';
const desk = { path: 'desk', device: null, queued_at: QUEUED, due_at: null, delivered_at: '2026-03-12T00:20:01.000Z', displayed_at: '2026-03-12T00:21:00.000Z', ended: null, failure: null } as const;
const mail = { path: 'mail', device: null, queued_at: QUEUED, due_at: null, delivered_at: null, displayed_at: null, ended: null, failure: null } as const;
const push = { ...mail, path: 'push', device: 'Firefox, Android' } as const;

/** Who was told of the made-up case: one who looked, one whose mail was taken, one whose address is wrong, and whoever stands in. */
export const toldFor = (reader: string): Told => ({
  acknowledged: [{ at: '2026-03-12T00:25:00.000Z', office: reader === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk', by: reader === 'KR' ? '정하윤' : '林书远' }],
  company: reader === 'KR' ? [
    { id: '6', about: 'company-asked', way: { ...mail, ended: { as: 'silenced', at: '2026-03-12T00:30:01.000Z' } } },
    { id: '5', about: 'company-received', way: { ...mail, delivered_at: '2026-03-12T00:20:02.000Z' } },
  ] : [],
  alerts: [
    { seq: 2, about: 'CaseOpened', at: QUEUED, office: reader === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk', reached: 'duty', people: [
      { id: '1', name: '가', stands_in: false, ways: [desk, { ...push, delivered_at: '2026-03-12T00:21:01.000Z' }, { ...mail, ended: { as: 'silenced', at: '2026-03-12T00:23:00.000Z' } }] },
      { id: '2', name: '나', stands_in: false, ways: [{ ...desk, delivered_at: null, displayed_at: null }, { ...push, device: null, failure: 'gone', ended: { as: 'given-up', at: '2026-03-12T00:21:01.000Z' } }, { ...mail, failure: 'refused', ended: { as: 'given-up', at: '2026-03-12T00:23:02.000Z' } }] },
      { id: '3', name: '다', stands_in: true, ways: [{ ...mail, delivered_at: '2026-03-12T00:23:03.000Z' }] },
      { id: '4', name: '라', stands_in: false, ways: [{ ...mail, failure: 'not-now', due_at: '2026-03-12T00:40:00.000Z' }] },
    ] },
    { seq: 5, about: 'CaseClimbed', at: QUEUED, office: reader === 'KR' ? 'kr-trade-cooperation-division' : 'cn-asia-division', reached: 'deputy', people: [{ id: '1', name: '가', stands_in: false, ways: [desk] }] },
    { seq: 3, about: 'NobodyReached', at: QUEUED, office: null, reached: 'nobody', people: [] },
  ],
});
