import { CaseRun, DAY, HOUR } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report, withCanaries } from '../../../test/factories/report.js';
import { grade } from '../../../test/factories/acts.js';
import { type FieldStanding, standings, waiting } from './crossing.js';
import { identifyingWords } from './identifying.js';
import type { CrossingField } from './network.js';
import type { Consent, Report } from './report.js';

const { report: full } = withCanaries(report(ofSeverity(4)));
const serious = (consent: readonly Consent[] = []): CaseRun => CaseRun.file(twoSides(), { ...full, consent: [...consent] });
const calm = (consent: readonly Consent[] = []): CaseRun => CaseRun.file(twoSides(), { ...full, ...ofSeverity(1), consent: [...consent] });
const release = (...fields: CrossingField[]) => ({ type: 'release', fields }) as const;
const validate = { type: 'validate' } as const;
const of = (run: CaseRun, field: CrossingField): FieldStanding | undefined => standings(run.kase).find((s) => s.field === field);
const waits = (run: CaseRun): string[] => waiting(run.kase).map((d) => d.field);
const released = (run: CaseRun): unknown => run.entries.findLast((e) => e.type === 'FactsReleased');

describe('a company that agrees after filing', () => {
  it('lets a field wait for an officer, who lets it cross with the day of the consent kept at home', () => {
    const run = serious().wait(HOUR).consent('contract', true);
    expect(waits(run)).toEqual(['contract']);
    const agreed_at = run.at;
    run.wait(DAY).by('A', release('contract'));
    expect(released(run)).toMatchObject({
      how: 'person', shared: { to: ['B'], disclosures: [{ field: 'contract', form: 'exact', ground: 'company_consent' }], approved_by: { office: 'line-a-desk' } },
      own: { A: { officer: 'officer-of-A', consented_at: { contract: agreed_at } } },
    });
    expect(JSON.stringify(released(run) && (released(run) as { shared: object }).shared)).not.toContain(String(agreed_at));
    expect([waits(run), of(run, 'contract')]).toMatchObject([[], { known: { field: 'contract' }, next: null, withheld: null, consent: { given: true, at: agreed_at } }]);
  });

  it('widens the quantity to exact once the licence is named too', () => {
    const run = serious(['quantity_exact']);
    expect(waits(run)).toEqual([]);
    run.consent('licence', true);
    expect(waits(run)).toEqual(['quantity', 'licence']);
    // The company agreed to the figure for a licence that can be found; alone it would be its quantity and no more.
    expect(run.refusal('A', release('quantity'))).toEqual({ code: 'may-not-cross', field: 'quantity', why: 'not_alone', since: null });
    run.by('A', release('quantity', 'licence'));
    expect(of(run, 'quantity')?.known).toMatchObject({ form: 'exact', ground: 'company_consent' });
    expect(serious(['quantity_exact', 'licence']).by('A', release('licence')).refusal('A', release('quantity'))).toBeNull();
  });

  it('agrees to nothing that could never cross, and says nothing twice', () => {
    const unnamed = CaseRun.file(twoSides(), { ...full, licence_application: null });
    expect(unnamed.consentRefusal('licence', true)).toEqual({ code: 'unknown-subject', subject: 'licence' });
    expect(unnamed.consentRefusal('quantity_exact', true)).toEqual({ code: 'unknown-subject', subject: 'quantity_exact' });
    const run = serious(['company']);
    expect(run.consentRefusal('company', true)).toEqual({ code: 'already-done', office: null, at: run.kase.opened_at });
    expect(run.consentRefusal('contract', false)).toMatchObject({ code: 'already-done' });
  });
});

describe('words that say whose report it is', () => {
  const named = (goods: string, severity: 1 | 4, consent: readonly Consent[] = []): CaseRun => CaseRun.file(twoSides(), { ...full, ...ofSeverity(severity), goods, consent: [...consent] });

  it.each([
    ['the company', 'Canary Company graphite'], ['its people', 'graphite, ask CANARY-PERSON'], ['a telephone number', 'graphite (0)0100-7351'], ['a mail address', 'graphite x@y.example'],
    ['the partner', 'graphite for canary  partner'], ['the contract', 'graphite under canary/contract'], ['the registration number', 'graphite 735-17-35173'], ['full-width forms', 'ｃａｎａｒｙ－ｃｏｍｐａｎｙ'],
  ])('do not cross by rule where they name %s, and wait', (_what, goods) => {
    const run = named(goods, 4);
    expect(JSON.stringify(run.entries.map((e) => e.shared))).not.toContain(goods);
    expect(of(run, 'goods')).toMatchObject({ known: null, next: { field: 'goods', value: goods }, identifying: true });
  });

  it.each([1, 4] as const)('do not cross with the check of the report either, only when an officer chooses them, at grade %s', (severity) => {
    const run = named('canary-company graphite', severity).by('A', validate);
    expect(run.kase.disclosures.map((d) => d.field)).not.toContain('goods');
    expect(waits(run)).toContain('goods');
    run.by('A', release('goods'));
    expect(of(run, 'goods')).toMatchObject({ known: { value: 'canary-company graphite' }, next: null, identifying: false });
  });

  it('cross once the company agreed to be named, with the check', () => {
    const run = named('canary-company graphite', 4, ['company']);
    expect(run.kase.disclosures.map((d) => d.field)).not.toContain('goods');
    run.by('A', validate);
    expect(run.kase.disclosures.map((d) => d.field)).toContain('goods');
  });

  it.each<[string, string, Partial<Report>]>([
    ['a short name as a word of its own', 'OCI polysilicon', { company: { ...full.company, name: 'OCI' } }],
    ['a short name beside other letters', 'OCI폴리실리콘', { company: { ...full.company, name: 'OCI' } }],
    ['the first word of a longer name', '한길요소 차량용 요소수', { company: { ...full.company, name: '한길요소 부산공장' } }],
    ['a name that stands in brackets as a whole', '한길요소 차량용 요소수', { company: { ...full.company, name: '(한길요소)' } }],
    ['a short person’s name', 'urea of Kim', { contact: { ...full.contact, name: 'Kim' } }],
    ['a full-width mail address', 'desk＠works．example', {}],
    ['a short number of a contract', '镓锭 7N，合同C-1', { contract: { number: 'C-1', date: null } }],
  ])('are found also as %s', (_what, goods, changes) => { expect(identifyingWords(goods, { ...full, ...changes })).toHaveLength(1); });

  it('are not found in what merely sounds alike', () => {
    expect(named('graphite for batteries, 250410', 4).kase.disclosures.map((d) => d.field)).toContain('goods');
    expect(identifyingWords('social kimchi for the city of 서울', { ...full, company: { ...full.company, name: 'OCI' }, contact: { ...full.contact, name: 'Kim' } })).toEqual([]);
    expect(identifyingWords('서울산 요소', { ...full, company: { ...full.company, name: '서울 화학' } })).toEqual([]);
  });
});

describe('a company that withdraws', () => {
  it('stops what waits, and the officer is told since when', () => {
    const run = serious(['contract']).wait(HOUR).consent('contract', false);
    expect(run.refusal('A', release('contract'))).toEqual({ code: 'may-not-cross', field: 'contract', why: 'withdrawn', since: run.at });
    expect(of(run, 'contract')).toMatchObject({ known: null, next: null, withheld: 'withdrawn', consent: { given: false, at: run.at } });
    run.by('A', validate);
    expect(run.kase.disclosures.map((d) => d.field)).not.toContain('contract');
  });

  it('unsays nothing: what crossed stays as it crossed, and less is nothing new', () => {
    const run = serious(['licence', 'quantity_exact']).by('A', validate);
    expect(of(run, 'quantity')?.known?.form).toBe('exact');
    run.consent('quantity_exact', false).consent('licence', false);
    expect(of(run, 'quantity')).toMatchObject({ known: { form: 'exact' }, next: null, consent: { given: false } });
    expect(of(run, 'licence')).toMatchObject({ known: { form: 'exact' }, next: null, withheld: 'withdrawn' });
    expect(run.refusal('A', release('quantity'))).toMatchObject({ code: 'may-not-cross', why: 'crossed' });
  });

  it('in the same moment as an officer approves: whoever comes second loses, and knows why', () => {
    const run = serious(['contract']);
    const seen = run.kase.version;
    run.consent('contract', false);
    expect(run.refusal('A', { ...release('contract'), version: seen })).toEqual({ code: 'stale-version', current: run.kase.version });
    expect(run.refusal('A', release('contract'))).toMatchObject({ code: 'may-not-cross', why: 'withdrawn' });
    const first = serious(['contract']).by('A', release('contract')).consent('contract', false);
    expect(of(first, 'contract')).toMatchObject({ known: { field: 'contract' }, withheld: 'withdrawn' });
  });

  it('and agrees again: it waits again', () => {
    const run = serious(['contract']).consent('contract', false).consent('contract', true);
    expect(waits(run)).toEqual(['contract']);
  });
});

describe('an officer who lets cross', () => {
  it.each<[CrossingField, string]>([['share', 'never'], ['tried', 'never'], ['company', 'no_consent'], ['port', 'not_said'], ['goods', 'crossed']])('may not give %s: %s', (field, why) => {
    const run = serious(['contract']);
    expect(run.refusal('A', release('contract', field))).toEqual({ code: 'may-not-cross', field, why, since: null });
    expect(run.kase.disclosures.map((d) => d.field)).not.toContain('contract');
  });

  it('belongs to the home side, and somebody must have been told', () => {
    expect(serious(['contract']).refusal('B', release('contract'))).toEqual({ code: 'not-your-side', side: 'A' });
    expect(calm(['contract']).refusal('A', release('contract'))).toEqual({ code: 'not-possible-now', state: 'opened' });
    expect(serious(['contract']).refusal('A', release())).toMatchObject({ code: 'not-possible-now' });
    expect(serious(['contract']).refusal('A', release('contract'), { role: 'supervisor' })).toEqual({ code: 'not-your-role' });
  });

  it('checks a report and approves with it what the page showed: all that may cross, with consents as they are then', () => {
    const run = calm(['partner']).consent('partner', false).consent('contract', true);
    const shown = waits(run);
    run.by('A', validate);
    expect(run.kase.disclosures.map((d) => d.field).toSorted()).toEqual(shown.toSorted());
    expect(shown).toEqual(expect.arrayContaining(['goods', 'contract']));
    expect(shown).not.toContain('partner');
    expect(run.entries.find((e) => e.type === 'CaseTold')).toMatchObject({ own: { A: { consented_at: { contract: run.at } } } });
  });

  it('gives the word for urgency anew after the grade has changed; nothing else of a report can change', () => {
    const run = serious().by('A', grade(1));
    expect(waits(run)).toEqual(['urgency']);
    run.by('A', release('urgency'));
    expect(of(run, 'urgency')?.known?.value).toBe('future');
  });
});
