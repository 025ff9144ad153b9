import type { Shipment } from '#domain';
import { wholeReport } from '../specimens.js';
import { contradictions } from './contradictions.js';

const listed = (contract: string, tonnes: number, rest: Partial<Shipment> = {}): Shipment => ({ id: contract, contract, quantity: { value: tonnes, unit: 'TNE' }, port: null, stage: 'held', stage_on: '2026-03-09', ...rest });

it('says nothing of answers that go together, nor of what cannot be compared', () => {
  expect(contradictions(wholeReport, [])).toEqual([]);
  expect(contradictions(wholeReport, [listed('HT-1', 700), listed('HT-2', 500), listed('HT-3', 900, { stage: 'loaded' }), listed('HT-4', 900, { stage: 'cancelled' }), listed('HT-5', 1, { quantity: { value: 9_000, unit: 'H87' } })])).toEqual([]);
  expect(contradictions({ ...wholeReport, quantity: null, contract: null }, [listed('HT-1', 5_000, { stage_on: '2026-01-01' })])).toEqual([]);
});

it('finds a list of more than is said to be held up, whatever the units', () => {
  const said = { ...wholeReport, quantity: { value: 1_200_000, unit: 'KGM' } as const };
  expect(contradictions(said, [listed('HT-1', 700), listed('HT-2', 500.5)])).toEqual([{ is: 'more_listed', total: { value: 1_200.5, unit: 'TNE' } }]);
});

it('finds what began before it could: goods before their contract, a wait before its application', () => {
  const late = { ...wholeReport, contract: { number: 'HT-1', date: '2026-03-10' } };
  expect(contradictions(late, [])).toEqual([{ is: 'contract_after', since: '2026-03-09' }]);
  expect(contradictions({ ...late, since_day: 'unknown' }, [])).toEqual([]);
  expect(contradictions({ ...late, since: '2026-02-01', since_day: 'unknown' }, [])).toEqual([{ is: 'contract_after', since: '2026-02' }]);
  expect([contradictions({ ...late, stage: 'contracted' }, []), contradictions({ ...late, kind: 'export_ban' }, [])]).toEqual([[], []]);
  const filed = { ...wholeReport, kind: 'export_licensing' as const, licence_application: { number: null, filed_on: '2026-03-11', office: null } };
  expect(contradictions(filed, [])).toEqual([{ is: 'filed_after', since: '2026-03-09' }]);
});

it('finds goods of the list that had got somewhere before their contract was signed', () => {
  expect(contradictions(wholeReport, [listed('ht - 1', 10, { stage: 'declared', stage_on: '2026-01-16' })])).toEqual([{ is: 'listed_before', contract: 'HT-1', stage: 'declared', on: '2026-01-16', signed: '2026-01-17' }]);
  expect(contradictions(wholeReport, [listed('HT-2', 10, { stage_on: '2026-01-16' })])).toEqual([]);
});
