import { lists, wholeReport } from './specimens.js';
import { checkReport } from './check-report.js';
import { readReport } from './read-report.js';
import type { ReportBody } from '#contracts';

const broken = (changes: Partial<ReportBody>): string[] => checkReport({ ...wholeReport, ...changes }, lists).map((e) => `${e.pointer} ${e.rule} ${String(e.values?.code ?? '')}`.trim());

it('finds nothing wrong with a right report', () => {
  expect(checkReport(wholeReport, lists)).toEqual([]);
});

it.each<[Partial<ReportBody>, string]>([
  [{ network: 'other' }, '/network unknown_code other'],
  [{ side: 'C' }, '/side unknown_code C'],
  [{ hs: '123456' }, '/hs unknown_hs_code 123456'],
  [{ from: 'QQ' }, '/from unknown_code QQ'],
  [{ to: 'QQ' }, '/to unknown_code QQ'],
  [{ port: 'XBXXX' }, '/port unknown_code XBXXX'],
  [{ since: '2026-03-13' }, '/since in_future'],
  [{ since: '2026-04-01', since_day: 'unknown' }, '/since in_future'],
  [{ contract: { number: '1', date: '2026-03-13' } }, '/contract/date in_future'],
  [{ licence_application: { number: null, filed_on: '2026-03-13', office: null } }, '/licence_application/filed_on in_future'],
  [{ next_delivery: '2026-03-11' }, '/next_delivery in_past'],
  [{ licence_application: null }, '/licence_application licence_named'],
  [{ licence_application: { number: null, filed_on: null, office: 'o' } }, '/licence_application licence_named'],
  [{ licence: 'not_yet' }, '/licence_application not_allowed'],
  [{ company: { name: 'x', registration_number: '1234567890' } }, '/company/registration_number wrong_check_digit'],
])('refuses %j by name', (changes, rule) => {
  expect(broken(changes)).toEqual([rule]);
});

it('takes today, the past and what is not known', () => {
  // Of a month nobody knows more than that it began.
  expect(broken({ since: '2026-03-31', since_day: 'unknown' })).toEqual([]);
  expect(broken({ since: lists.today, next_delivery: lists.today, hs: null, port: null, contract: null, licence: 'not_needed', licence_application: null })).toEqual([]);
});

describe('a report by the API', () => {
  const errors = (raw: unknown): string[] => { const read = readReport(raw, lists); return read.ok ? [] : read.errors.map((e) => `${e.pointer} ${e.rule}`); };

  it('names every wrong field at once, of shape and of lists', () => {
    expect(errors({ ...wholeReport, goods: '\uD800', stage: 'lost', hs: '123456', since: '2026-02-30', quantity: { value: 0, unit: 'ELL' }, from: 'QQ' }).sort()).toEqual([
      '/from unknown_code', '/goods not_storable', '/hs unknown_hs_code', '/quantity/unit unknown_value', '/quantity/value not_positive', '/since not_a_date', '/stage unknown_value',
    ]);
  });

  it('says nothing of a port where its goods are only contracted, as the form does', () => {
    const contracted = { ...wholeReport, stage: 'contracted', port: null };
    expect([errors(contracted), errors({ ...contracted, no_port: 'none' }), errors({ ...wholeReport, no_port: 'none' })]).toEqual([[], ['/no_port no_port_yet'], ['/no_port not_allowed']]);
  });

  it('is refused, never an error, whatever comes', () => {
    for (const raw of [null, 1, 'x', [], {}, { network: 7 }]) expect(errors(raw).length).toBeGreaterThan(0);
    const unknown = readReport({ ...wholeReport, network: 'elsewhere' }, null);
    expect(unknown).toMatchObject({ ok: false, errors: [{ pointer: '/network', rule: 'unknown_code', values: { code: 'elsewhere' } }] });
  });
});
