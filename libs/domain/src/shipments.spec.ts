import { CaseRun } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { type BroughtShipment, SHIPMENTS_MAX, type ShipmentStage, areMoreThan, inFamily, matchShipments, progressOf, stagesOf } from './shipments.js';

const ship = (contract: string | null, value: number, stage: ShipmentStage, rest: Partial<BroughtShipment> = {}): BroughtShipment =>
  ({ id: `id of ${contract ?? 'none'}`, of: null, contract, quantity: { value, unit: 'TNE' }, port: 'CNTAO', stage, stage_on: '2026-03-10', ...rest });
/** Urea of November 2021 (DOMAIN §1.4). */
const UREA = [ship('U-1', 300, 'released'), ship('U-2', 6_800, 'inspecting'), ship('U-3', 11_600, 'not_applied')];
const record = (...rows: BroughtShipment[]) => ({ type: 'record-shipments', rows }) as const;
const told = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(4))).by('A', { type: 'validate' });

describe('shipments under a case', () => {
  it('tell of 18,700 t how much is held and how much is free', () => {
    const stages = stagesOf(UREA);
    expect(stages.map(({ stage, quantity }) => [stage, quantity.value])).toEqual([['not_applied', 11_600], ['inspecting', 6_800], ['released', 300]]);
    expect(progressOf(stages)).toEqual([{ unit: 'TNE', total: 18_700, held: 18_400, free: 300 }]);
  });

  it('are counted in the unit of their family, without dust, and without what was cancelled', () => {
    expect([inFamily({ value: 1_500, unit: 'KGM' }), inFamily({ value: 3, unit: 'H87' })]).toEqual([{ value: 1.5, unit: 'TNE' }, { value: 3, unit: 'H87' }]);
    const half = { value: 500, unit: 'KGM' };
    expect([areMoreThan([half, half], { value: 1, unit: 'TNE' }), areMoreThan([half, half, { value: 1, unit: 'GRM' }], { value: 1, unit: 'TNE' }), areMoreThan([half, { value: 9, unit: 'H87' }], { value: 1, unit: 'TNE' })]).toEqual([false, true, false]);
    const stages = stagesOf([ship('a', 0.1, 'held'), ship('b', 0.2, 'held'), ship('c', 5, 'cancelled'), { stage: 'loaded', quantity: { value: 700, unit: 'KGM' } }, { stage: 'held', quantity: { value: 2, unit: 'H87' } }]);
    expect(progressOf(stages)).toEqual([{ unit: 'H87', total: 2, held: 2, free: 0 }, { unit: 'TNE', total: 1, held: 0.3, free: 0.7 }]);
  });

  it('are found again by id or by contract number however it is typed, and never doubled', () => {
    const known = UREA.map(({ of: _, ...s }) => s);
    expect(matchShipments([ship(' u-2', 6_800, 'loaded')], known)).toMatchObject({ added: 0, rows: [{ id: 'id of U-2', stage: 'loaded' }] });
    expect(matchShipments(UREA, known)).toEqual({ added: 0, rows: [] });
    expect(matchShipments([ship('U-9', 1, 'held', { of: 'id of U-2' })], known)).toMatchObject({ rows: [{ id: 'id of U-2', contract: 'U-9' }] });
    expect(matchShipments([ship('U-3', 1, 'held', { of: 'id of U-2' })], known)).toEqual({ unknown: 'U-3' });
    expect(matchShipments([ship(null, 1, 'held', { of: 'nothing' })], known)).toEqual({ unknown: 'nothing' });
    expect(matchShipments([ship('n', 1, 'held'), ship('N', 2, 'held')], [])).toEqual({ unknown: 'N' });
  });

  it('stay at home but for the band of each stage, and say nothing across that was read before', () => {
    const run = told().by('A', record(...UREA));
    const [entry] = run.entries.slice(-1);
    expect(entry).toMatchObject({ type: 'ShipmentsRecorded', sealed: false, shared: { stages: [{ stage: 'not_applied', quantity: { from: 10_000, to: 20_000 } }, { stage: 'inspecting', quantity: { from: 5_000, to: 10_000 } }, { stage: 'released', quantity: { from: 200, to: 500 } }], given: { to: ['B'], form: 'band' } } });
    for (const secret of ['U-1', '11600', '6800', 'CNTAO']) expect(JSON.stringify(entry?.shared)).not.toContain(secret);
    expect([run.alerts, run.kase.report?.shipments.length]).toEqual([[], 3]);
    run.by('A', record(ship('U-1', 310, 'released')));
    expect(run.entries.at(-1)).toMatchObject({ type: 'ShipmentsRecorded', shared: null, sealed: true });
    run.by('A', record(ship('U-3', 11_600, 'loaded')));
    expect(run.kase.shipped.map((s) => s.stage)).toEqual(['inspecting', 'released', 'loaded']);
  });

  it('are the home side\'s, lie in no future, and are no more than a list can hold', () => {
    const run = told();
    expect(run.refusal('B', record(...UREA))).toEqual({ code: 'not-your-side', side: 'A' });
    expect(run.refusal('A', record(ship('x', 1, 'held', { stage_on: '2026-03-12' })))).toEqual({ code: 'impossible-date', field: 'stage_on' });
    const many = Array.from({ length: SHIPMENTS_MAX + 1 }, (_, n) => ship(`n${String(n)}`, 1, 'held'));
    expect(run.refusal('A', record(...many))).toEqual({ code: 'not-possible-now', state: 'told' });
    expect(run.by('A', record(...many.slice(1))).refusal('A', record(many[1] ?? ship('n', 1, 'held')))).toMatchObject({ code: 'already-done' });
    expect(run.by('A', { type: 'close', outcomes: ['lapsed'], text: null }).refusal('A', record(...UREA))).toEqual({ code: 'not-possible-now', state: 'closed' });
  });
});
