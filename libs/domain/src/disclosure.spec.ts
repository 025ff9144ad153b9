import fc from 'fast-check';
import { factsOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { report, withCanaries } from '../../../test/factories/report.js';
import { type Disclosure, band, disclose, hsCodeOf } from './disclosure.js';
import { CROSSING_FIELDS, CROSSING_FORMS, type CrossingField, type CrossingForm, type Policy } from './network.js';
import { CONSENTS, type Report, hsVersionOf } from './report.js';

const { policy } = factsOf(twoSides());
const { report: full } = withCanaries(report());
const all = [...CONSENTS];
const crossing = (rules: Policy['crossing'], said: Partial<Report> = {}): Disclosure[] => disclose({ ...full, ...said }, 3, { ...policy, crossing: rules }, ['B']);
const value = (field: CrossingField, form: CrossingForm, said: Partial<Report> = {}): unknown => crossing({ [field]: form }, said)[0]?.value;

describe('a band', () => {
  it.each([
    [1, 1, 2], [1.99, 1, 2], [2, 2, 5], [4.99, 2, 5], [5, 5, 10], [9.99, 5, 10], [10, 10, 20], [700, 500, 1_000], [18_700, 10_000, 20_000],
    [0.3, 0.2, 0.5], [0.001, 0.001, 0.002], [999.9999999999999, 500, 1_000], [1e12, 1e12, 2e12],
  ])('of %s is from %s to %s', (amount, from, to) => expect(band({ value: amount, unit: 'TNE' })).toEqual({ from, to, unit: 'TNE' }));

  const values = fc.oneof(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), fc.tuple(fc.constantFrom(1, 2, 5), fc.integer({ min: -9, max: 11 })).map(([step, e]) => Number(`${step}e${e}`)));
  const near = values.chain((v) => fc.constantFrom(v, v * (1 + Number.EPSILON), v * (1 - Number.EPSILON)));

  it('holds its amount, begins at 1, 2 or 5, and at most two and a half times as much ends it', () => {
    fc.assert(fc.property(near, (v) => {
      const { from, to } = band({ value: v, unit: 'TNE' });
      expect(v >= from && v < to).toBe(true);
      expect(to / from).toBeLessThanOrEqual(2.5 + 1e-9);
      expect(['1', '2', '5']).toContain(from.toExponential().split('e')[0]);
      expect(['1', '2', '5']).toContain(to.toExponential().split('e')[0]);
    }), { numRuns: 500 });
  });

  it('of more is never a lower one, and two amounts of one band cannot be told apart', () => {
    fc.assert(fc.property(near, near, (a, b) => {
      const [less, more] = [band({ value: Math.min(a, b), unit: 'TNE' }), band({ value: Math.max(a, b), unit: 'TNE' })];
      expect(less.from).toBeLessThanOrEqual(more.from);
      if (less.to > Math.max(a, b)) expect(less).toEqual(more);
    }), { numRuns: 500 });
  });

  it('of nothing does not exist', () => {
    expect(() => band({ value: 0, unit: 'TNE' })).toThrow(RangeError);
  });
});

describe('what crosses, by form', () => {
  it.each<[CrossingField, unknown]>([
    ['kind', 'export_clearance_delay'], ['part', 'importer'], ['goods', 'canary-goods'], ['hs', '250410'], ['route', { from: 'XB', to: 'XA' }], ['since', '2026-03-10'],
    ['stage', 'inspecting'], ['help', ['release', 'reason']], ['quantity', { value: 734.25, unit: 'TNE' }], ['impact', ['nothing_yet']], ['company', 'canary-company'],
    ['partner', 'canary-partner'], ['contract', { number: 'canary-contract', date: '2026-01-17', office: null }],
    ['licence', { number: 'canary-licence', date: '2026-01-19', office: 'canary-bureau' }], ['share', 'from_50'], ['other_source', 'no'], ['tried', 'canary-tried'],
  ])('exact: %s as the company said it', (field, expected) => {
    expect(crossing({ [field]: 'exact' })).toEqual([{ field, form: 'exact', value: expected, to: ['B'], ground: 'network_rule' }]);
  });

  it('a month, where that is all that the company knows', () => {
    expect(value('since', 'exact', { since: '2026-03-01', since_day: 'unknown' })).toBe('2026-03');
  });

  it('a code of another version than bare digits are of crosses with its name, and is found as before', () => {
    expect([undefined, null, '2022'].map((hs_version) => value('hs', 'exact', { hs_version }))).toEqual(['250410', '250410', '250410']);
    const released = crossing({ hs: 'exact' }, { hs_version: '2028' })[0]?.value;
    expect(released).toEqual({ code: '250410', hs_version: '2028' });
    expect([hsCodeOf(released), hsCodeOf('250410'), hsCodeOf(undefined), hsCodeOf(['250410'])]).toEqual(['250410', '250410', null, null]);
    expect(crossing({ hs: 'exact' }, { hs: null, hs_version: null })).toEqual([]);
    expect([hsVersionOf({ hs: '250410' }), hsVersionOf({ hs: '250410', hs_version: '2028' }), hsVersionOf({ hs: null })]).toEqual(['2022', '2028', null]);
  });

  it('word: urgency without days, effects by sector and each once', () => {
    expect(value('urgency', 'word')).toBe('expected');
    expect(value('impact', 'word', { impact: ['production', 'deliveries', 'medicine', 'safety'] })).toEqual(['industry', 'health', 'safety']);
    expect(value('impact', 'word', { impact: ['nothing_yet'] })).toEqual([]);
  });

  it('what the company did not say does not cross, not even as an empty value', () => {
    const silent = { hs: null, port: null, quantity: null, contract: null, licence_application: null, partner: null, tried: null };
    for (const field of ['hs', 'port', 'quantity', 'contract', 'licence', 'partner', 'tried'] as const) expect(crossing({ [field]: 'exact' }, silent)).toEqual([]);
    expect(crossing({ quantity: 'band' }, silent)).toEqual([]);
  });

  it('a form that makes no sense for its field lets nothing cross', () => {
    for (const field of CROSSING_FIELDS) {
      for (const form of ['band', 'word', 'with_consent'] as const) if (!CROSSING_FORMS[field].includes(form)) expect(crossing({ [field]: form }, { consent: all })).toEqual([]);
    }
    expect(crossing({ urgency: 'exact' })).toEqual([]);
  });

  it('goes to the sides named, and to each of several', () => {
    const { policy: wide } = factsOf(threeSides());
    expect(new Set(disclose(full, 3, wide, ['B', 'C']).map((d) => d.to.join()))).toEqual(new Set(['B,C']));
  });
});

describe('consent', () => {
  it.each(['company', 'partner', 'contract', 'licence'] as const)('lets %s cross, and only that', (field) => {
    const rules = { company: 'with_consent', partner: 'with_consent', contract: 'with_consent', licence: 'with_consent' } as const;
    expect(crossing(rules, { consent: [] })).toEqual([]);
    expect(crossing(rules, { consent: [field] }).map(({ field: f, form, ground }) => ({ f, form, ground }))).toEqual([{ f: field, form: 'exact', ground: 'company_consent' }]);
  });

  it('never narrows: with more of it everything that crossed still crosses', () => {
    fc.assert(fc.property(fc.subarray(all), fc.subarray(all), (some, more) => {
      const before = crossing(policy.crossing, { consent: some }).map((d) => d.field);
      expect(crossing(policy.crossing, { consent: [...new Set([...some, ...more])] }).map((d) => d.field)).toEqual(expect.arrayContaining(before));
    }));
  });

  it('makes no field cross that the network withholds or does not list', () => {
    fc.assert(fc.property(fc.subarray([...CROSSING_FIELDS]), fc.subarray(all), (withheld, consent) => {
      const listed = Object.fromEntries(Object.entries(policy.crossing).filter(([f]) => !withheld.some((w) => w === f)));
      const never = Object.fromEntries(withheld.map((f) => [f, 'never' as const]));
      const expected = new Set<string>(Object.keys(listed));
      for (const rules of [listed, { ...listed, ...never }]) for (const { field } of crossing(rules, { consent })) expect(expected).toContain(field);
    }));
  });

  const rules = { quantity: 'band', licence: 'with_consent' } as const;
  const quantity = (said: Partial<Report>, more: Policy['crossing'] = rules): unknown => crossing(more, said).find((d) => d.field === 'quantity');
  const exact = { field: 'quantity', form: 'exact', value: { value: 734.25, unit: 'TNE' }, to: ['B'], ground: 'company_consent' };
  const banded = { field: 'quantity', form: 'band', value: { from: 500, to: 1_000, unit: 'TNE' }, to: ['B'], ground: 'network_rule' };

  it('gives the exact quantity with a licence that is named, and by no less', () => {
    expect(quantity({ consent: ['quantity_exact', 'licence'] })).toEqual(exact);
    expect(quantity({ consent: ['quantity_exact', 'licence'], licence_application: { number: null, filed_on: '2026-01-19', office: null } })).toEqual(exact);
    for (const consent of [[], ['quantity_exact'], ['licence'], ['company', 'partner', 'contract']] as const) expect(quantity({ consent })).toEqual(banded);
    expect(quantity({ consent: all, licence_application: null })).toEqual(banded);
    expect(quantity({ consent: all, licence_application: { number: null, filed_on: null, office: 'a bureau' } })).toEqual(banded);
    expect(quantity({ consent: all }, { quantity: 'band', licence: 'never' })).toEqual(banded);
    expect(quantity({ consent: all }, { quantity: 'band' })).toEqual(banded);
    expect(quantity({ consent: all }, { quantity: 'never', licence: 'exact' })).toBeUndefined();
  });
});

it('under any rules whatever, stock, use, deliveries, contact, number and notes stay at home', () => {
  const { canaries } = withCanaries(report());
  const rules = fc.tuple(...CROSSING_FIELDS.map((field) => fc.constantFrom<CrossingForm>(...CROSSING_FORMS[field], 'never').map((form) => [field, form] as const)));
  fc.assert(fc.property(rules, fc.subarray(all), (drawn, consent) => {
    const text = JSON.stringify(crossing(Object.fromEntries(drawn), { consent }));
    for (const { field, word } of canaries) if (field === null) expect(text).not.toContain(word);
  }));
});
