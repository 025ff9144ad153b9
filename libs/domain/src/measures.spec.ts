import { CaseRun } from '../../../test/factories/case.js';
import { A_MEASURE, twoSides } from '../../../test/factories/network.js';
import { notice } from '../../../test/factories/measures.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { type FitsMeasure, fitOf } from './measure-fit.js';
import { MEASURES_OF_CASE_MAX } from './decisions/measures.js';
import { type InvestigationStep, type MeasureFacts, investigationLimits, measureFaults, suspensionRingsAt } from './measures.js';

const named = { type: 'name-measure', measure: A_MEASURE } as const;
const untold = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(1)));
const told = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(4)));

describe('naming a measure', () => {
  it('stays in the home side\'s record until the other side is told, rings nobody, and holds up nobody\'s decision', () => {
    const run = untold().by('A', named);
    expect([run.kase.measures, run.entries.at(-1), run.alerts]).toMatchObject([[A_MEASURE], { type: 'MeasureNamed', sealed: true, shared: { revision: 'digest of a measure' } }, []]);
    const known = told().by('B', named);
    expect([known.entries.at(-1), known.alerts]).toMatchObject([{ type: 'MeasureNamed', side: 'B', sealed: false }, []]);
    expect(known.refusal('B', { type: 'accept', version: known.kase.version - 1 })).toMatchObject({ code: 'stale-version' });
  });

  it('is taken of a case that has ended, and taken back with a reason', () => {
    const run = told().by('A', { type: 'close', outcomes: ['measure_suspended'], text: null }).by('A', named);
    expect(run.by('B', { type: 'unname-measure', measure: A_MEASURE, reason: 'another is meant' }).kase).toMatchObject({ state: 'closed', measures: [] });
    expect(run.entries.slice(-2).map((e) => [e.type, e.side])).toEqual([['MeasureNamed', 'A'], ['MeasureUnnamed', 'B']]);
  });

  it('is refused twice, of what the register does not hold, beyond the most, and by whoever does not know of the case', () => {
    const run = untold().by('A', named);
    expect(run.refusal('A', named)).toMatchObject({ code: 'not-possible-now' });
    expect(run.refusal('A', { ...named, measure: 'none' })).toEqual({ code: 'unknown-subject', subject: 'none' });
    expect(run.refusal('A', { type: 'unname-measure', measure: 'none', reason: 'x' })).toEqual({ code: 'unknown-subject', subject: 'none' });
    expect(run.refusal('B', named)).toMatchObject({ code: 'not-your-side' });
    run.kase = { ...run.kase, measures: Array.from({ length: MEASURES_OF_CASE_MAX }, (_, n) => `m${n}`) };
    expect(run.refusal('A', named)).toMatchObject({ code: 'not-possible-now' });
  });
});

const rules = { sides: ['A', 'B'], countries: ['XA', 'XX'], side_of_office: (office: string) => ({ 'customs-b': 'B' })[office] };
const facts = (changes: Partial<MeasureFacts> = {}): MeasureFacts => ({ ...notice(), issuer: 'B', ...changes });
const step = (name: InvestigationStep['step'], held_on: string | null = '2026-01-31', planned_on: string | null = null): InvestigationStep => ({ step: name, planned_on, held_on, document: null });

it.each<[string, Partial<MeasureFacts>, unknown[]]>([
  ['what is in order', {}, []], ['a place that is no side', { issuer: 'XX' }, []], ['an office of its issuer', { office: 'customs-b' }, []],
  ['no title', { title: { 'ko': null, 'zh-Hans': null, 'en': null } }, [{ field: 'title', rule: 'required' }]],
  ['an issuer of nowhere', { issuer: 'QQ' }, [{ field: 'issuer', rule: 'unknown' }]], ['another side\'s office', { issuer: 'A', office: 'customs-b' }, [{ field: 'office', rule: 'unknown' }]],
  ['an end before its beginning', { ends_on: '2026-03-01' }, [{ field: 'ends_on', rule: 'too_early' }]], ['a suspension that ends where it begins', { suspended_until: '2026-03-02' }, [{ field: 'suspended_until', rule: 'too_early' }]],
  ['codes of no version', { hs_version: null }, [{ field: 'hs_version', rule: 'required' }]], ['steps of what is no investigation', { steps: [step('initiation')] }, [{ field: 'steps', rule: 'not_allowed' }]],
  ['a step of no day', { kind: 'investigation', steps: [step('hearing', null)] }, [{ field: 'steps', rule: 'required' }]], ['two hearings', { kind: 'investigation', steps: [step('hearing'), step('hearing')] }, []],
  ['two initiations', { kind: 'investigation', steps: [step('initiation'), step('initiation')] }, [{ field: 'steps', rule: 'twice' }]],
])('facts of a measure: %s', (_, changes, faults) => {
  expect(measureFaults(facts(changes), rules)).toEqual(faults);
});

it('an investigation is to be concluded within a year of its initiation, and in no case after eighteen months', () => {
  expect(investigationLimits([step('initiation', '2026-01-31')])).toEqual({ normal: '2027-01-31', latest: '2027-07-31' });
  expect(investigationLimits([step('initiation', null, '2026-01-31'), step('hearing')])).toBeNull();
});

describe('the watch over a suspension', () => {
  const watch = { suspended_until: '2026-11-10', ends_on: null, recorded_at: Date.parse('2026-03-01T00:00:00Z'), zone: 'Asia/Shanghai', days: undefined };
  it('rings sixty days before, or as the network says, by the side\'s own days', () => {
    expect(new Date(suspensionRingsAt(watch) ?? 0).toISOString()).toBe('2026-09-10T16:00:00.000Z');
    expect(new Date(suspensionRingsAt({ ...watch, zone: 'Asia/Seoul', days: 30 }) ?? 0).toISOString()).toBe('2026-10-10T15:00:00.000Z');
  });
  it('does not ring of what ends before it comes back, nor of what was back when it was written down', () => {
    expect(suspensionRingsAt({ ...watch, ends_on: '2026-11-09' })).toBeNull();
    expect(suspensionRingsAt({ ...watch, recorded_at: Date.parse('2026-11-09T16:00:00Z') })).toBeNull();
    expect(suspensionRingsAt({ ...watch, recorded_at: Date.parse('2026-11-09T15:59:59Z') })).not.toBeNull();
  });
});

const trouble = (changes: Partial<FitsMeasure> = {}): FitsMeasure => ({ kind: 'export_licensing', lead: 'B', places: ['XB', 'XA'], codes: ['310210'], since: '2026-03-11', ...changes });
it.each<[string, Partial<FitsMeasure>, Partial<MeasureFacts>, unknown]>([
  ['its heading', {}, { hs: ['3102'] }, [{ by: 'hs', code: '3102' }, { by: 'issuer' }, { by: 'dates' }]],
  ['a longer code under it', {}, { hs: ['3102100000'] }, [{ by: 'hs', code: '3102100000' }, { by: 'issuer' }, { by: 'dates' }]],
  ['a month of which some days are in time', { since: '2026-01' }, { published_on: '2026-03-17', ends_on: '2026-03-20' }, [{ by: 'hs', code: '3102' }, { by: 'issuer' }, { by: 'dates' }]],
  ['a month in which it still was', { since: '2026-03' }, { ends_on: '2026-03-02' }, [{ by: 'hs', code: '3102' }, { by: 'issuer' }, { by: 'dates' }]],
  ['the kind of trouble', { codes: [] }, { causes: ['export_licensing'] }, [{ by: 'kind' }, { by: 'issuer' }, { by: 'dates' }]],
  ['a place that is no side', { lead: null }, { issuer: 'XB', causes: ['export_licensing'], published_on: null, in_force_from: null }, [{ by: 'hs', code: '3102' }, { by: 'kind' }, { by: 'issuer' }]],
  ['other goods', {}, { hs: ['2804'] }, null], ['another kind', {}, { causes: ['port_disruption'] }, null], ['another issuer', {}, { issuer: 'A' }, null],
  ['an end before it', {}, { ends_on: '2026-03-10' }, null], ['long before it', { since: '2025-12-01' }, {}, null], ['a month before any that is in time', { since: '2025-12' }, { published_on: '2026-03-17' }, null], ['a month after its end', { since: '2026-04' }, { ends_on: '2026-03-31' }, null], ['nothing but the issuer', { codes: [] }, { hs: [] }, null],
])('a measure is suggested by %s', (_, kase, measure, fits) => {
  expect(fitOf(trouble(kase), facts(measure))).toEqual(fits);
});
