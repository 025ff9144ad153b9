import type { HistoryEntry } from '#contracts';
import type { Rank } from '#domain';
import { seoul } from './fixtures.js';
import { entryDetail } from './entry-detail.js';

const ranks: readonly Rank[] = ['desk', 'division-director', 'director-general'];
const entry = (type: string, shared: HistoryEntry['shared'], own: HistoryEntry['own'] = null): HistoryEntry =>
  ({ seq: 2, place: 2, at: seoul('10:00'), type, side: null, office: null, how: 'rule', shared, own, tlp: 'AMBER' as const, hash: '00', sealed: false });
const moved = (side: string, kind: string) => ({ side, kind, subject: '', round: 1, from: Date.parse(seoul('12:00')), to: Date.parse(seoul('14:00')) });

describe('what goes with an entry', () => {
  it('names each limit that moved, from when to when, the reader’s own apart', () => {
    const lines = entryDetail(entry('ClocksRecomputed', { cause: 'pause', clocks: [moved('CN', 'answer'), moved('KR', 'standstill')] }, { clocks: [moved('KR', 'triage')] }), ranks);
    expect(lines.map((line) => line.key)).toEqual(['history.moved', 'history.moved', 'history.moved.own']);
    expect(lines[0]?.values).toMatchObject({ from: { moment: seoul('12:00') }, to: { moment: seoul('14:00') } });
    expect(lines[1]?.values.clock).toMatchObject({ said: { values: { side: { word: 'side.both' } } } });
  });

  it('names the levels that were passed over', () => {
    expect(entryDetail(entry('CaseClimbed', { side: 'CN', from: 0, to: 2, cause: 'empty', skipped: [1] }), ranks)).toEqual([{ key: 'history.skipped', values: { ranks: { words: ['rank.division-director'] } } }]);
    expect(entryDetail(entry('CaseClimbed', { side: 'CN', from: 0, to: 1, cause: 'limit' }), ranks)).toEqual([]);
  });

  it('names at home each shipment with its number and quantity, and elsewhere what lies at each stage', () => {
    const row = (contract: string | null, value: number) => ({ id: 'i', contract, quantity: { value, unit: 'TNE' }, port: null, stage: 'held', stage_on: '2026-03-10' });
    const shared = { stages: [{ stage: 'held', quantity: { from: 200, to: 500, unit: 'TNE' } }] };
    const [first, second] = entryDetail(entry('ShipmentsRecorded', shared, { rows: [row('HX-1', 317), row(null, 2)], added: 2 }), ranks);
    expect([first, second?.values.contract]).toMatchObject([{ key: 'history.shipment', values: { quantity: { quantity: { value: 317, unit: 'TNE' } }, stage: { word: 'st.held' }, day: { day: '2026-03-10' } } }, { word: 'ship.nameless' }]);
    expect(JSON.stringify(first?.values.contract)).toContain('HX-1');
    expect(entryDetail(entry('ShipmentsRecorded', shared), ranks)).toEqual([{ key: 'history.shipments.at', values: { stage: { word: 'st.held' }, quantity: { quantity: { from: 200, to: 500, unit: 'TNE' } } } }]);
    expect(entryDetail(entry('ShipmentsRecorded', null, { rows: [...Array(12)].map((_, n) => row(String(n), 1)), added: 12 }), ranks).at(-1)).toEqual({ key: 'history.shipments.more', values: { count: 2 } });
  });

  it('survives a payload of another shape', () => { expect(entryDetail(entry('ClocksRecomputed', { clocks: [null, 'x', { kind: 'answer' }] }), ranks)).toEqual([]); });
});
