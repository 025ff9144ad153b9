import fc from 'fast-check';
import { CaseRun } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { type Walk, takenOf, walks } from '../../../test/factories/walk.js';
import { toldSides } from './case.js';
import { CONSENT_FOR } from './consent.js';
import { standings, waiting } from './crossing.js';
import type { Disclosure } from './disclosure.js';
import type { Entry } from './events.js';
import type { Policy } from './network.js';
import type { Consent } from './report.js';
import { readersToBe } from './sides-of-case.js';

const holds = (check: (w: Walk) => void, numRuns: number): void => fc.assert(fc.property(walks, check), { numRuns });
const entriesOf = (w: Walk): Entry[] => takenOf(w).flatMap((s) => s.decision.entries);
const home = (entry: Entry): Record<string, unknown> => ({ ...(entry.own as Record<string, object>).A });

/**
 * What is wrong with the crossings of a history, told from its entries and the matrix alone and by none of the code that
 * decides: forms that the matrix does not know, and consents that were not there at that moment.
 */
function faultsOf(entries: readonly Entry[], { crossing }: Pick<Policy, 'crossing'>): string[] {
  const given = new Map<Consent, number>();
  const faults: string[] = [];
  for (const entry of entries) {
    if (entry.type === 'ReportFiled') for (const consent of entry.own.A?.report.consent ?? []) given.set(consent, entry.at);
    if (entry.type === 'ConsentChanged' && entry.own.A?.given) given.set(entry.own.A.consent, entry.at);
    if (entry.type === 'ConsentChanged' && entry.own.A?.given === false) given.delete(entry.own.A.consent);
    if (entry.type !== 'CaseTold' && entry.type !== 'FactsReleased' && entry.type !== 'SideBroughtIn') continue;
    const dates = home(entry).consented_at as Record<string, number> | undefined;
    for (const { field, form, ground } of entry.shared.disclosures) {
      const rule = crossing[field] ?? 'never';
      const consent = CONSENT_FOR[field];
      const widened = (rule === 'with_consent' && form === 'exact') || (field === 'quantity' && rule === 'band' && form === 'exact');
      if (ground === 'network_rule' && rule !== form) faults.push(`${entry.seq}: ${field} as ${form} by a rule that says ${rule}`);
      if (ground !== 'company_consent') continue;
      if (!widened || consent === undefined || !given.has(consent)) faults.push(`${entry.seq}: ${field} as ${form} without consent`);
      else if (dates?.[field] !== given.get(consent)) faults.push(`${entry.seq}: ${field} by a consent of another day`);
      if (field === 'quantity' && !given.has('licence')) faults.push(`${entry.seq}: the exact quantity without the licence`);
      if (entry.how !== 'person' || !('office' in entry.shared.approved_by)) faults.push(`${entry.seq}: ${field} by consent, and nobody looked`);
    }
  }
  return faults;
}

describe('what crosses', () => {
  it('is allowed by the matrix, and by a consent that holds at that moment and is named with its day', () => {
    holds((w) => { expect(faultsOf(entriesOf(w), w.network.policy)).toEqual([]); }, 120);
  });

  it('crosses with an entry: what a case knows to have crossed is what its entries say, field by field', () => {
    holds((w) => {
      const known = new Map<string, Disclosure>();
      for (const { decision } of takenOf(w)) {
        for (const entry of decision.entries) {
          if (entry.type === 'CaseTold' || entry.type === 'FactsReleased') for (const d of entry.shared.disclosures) known.set(d.field, d);
          if (entry.type === 'SideBroughtIn') for (const { field, ...d } of entry.shared.disclosures) known.set(field, { field, ...d, to: [...known.get(field)?.to ?? [], ...d.to] });
        }
        expect(Object.fromEntries(decision.kase.disclosures.map((d) => [d.field, d]))).toEqual(Object.fromEntries(known));
      }
    }, 60);
  });

  it('goes to every other side that knows, never home, and leaves nothing waiting that was chosen', () => {
    holds((w) => {
      for (const { command, decision } of takenOf(w)) {
        expect(decision.kase.disclosures.filter((d) => d.to.includes(decision.kase.home))).toEqual([]);
        for (const entry of decision.entries) {
          if (entry.type === 'FactsReleased') expect(entry.shared.to).toEqual(toldSides(decision.kase).filter((s) => s !== decision.kase.home));
        }
        if (command.do.type === 'release') for (const { field } of waiting(decision.kase)) expect(command.do.fields).not.toContain(field);
        if (command.do.type === 'validate') expect(waiting(decision.kase)).toEqual([]);
      }
    }, 60);
  });

  it('stands in one place: it crossed, it waits, or there is a reason why it stays', () => {
    holds((w) => {
      for (const { decision: { kase } } of takenOf(w)) {
        for (const { known, next, withheld, field } of standings(kase)) {
          expect(known !== null || next !== null || withheld !== null).toBe(true);
          if (next) expect([withheld, next.to]).toEqual([null, readersToBe(kase)]);
          if (withheld === 'never') expect([known, kase.policy.crossing[field] ?? 'never']).toEqual([null, 'never']);
        }
      }
    }, 30);
  });

  it('and a consent tells nobody else more than that the home side wrote something', () => {
    let changes = 0;
    holds((w) => {
      for (const { before, decision: { kase, entries, alerts } } of takenOf(w)) {
        if (!before || entries[0]?.type !== 'ConsentChanged') continue;
        changes += 1;
        expect(entries).toMatchObject([{ type: 'ConsentChanged', shared: null, sealed: true, office: null }]);
        expect(Object.keys(entries[0].own)).toEqual(['A']);
        expect(alerts.map((a) => a.audience.side)).toEqual(['A']);
        expect({ ...kase, version: 0, report: null }).toEqual({ ...before, version: 0, report: null });
      }
    }, 120);
    expect(changes).toBeGreaterThan(5);
  });

  it('is found out where it should not have crossed', () => {
    const run = CaseRun.file(twoSides(), report(ofSeverity(4))).consent('contract', true).by('A', { type: 'release', fields: ['contract'] });
    expect(faultsOf(run.entries, run.kase.policy)).toEqual([]);
    const unsaid = run.entries.filter((e) => e.type !== 'ConsentChanged');
    expect(faultsOf(unsaid, run.kase.policy)).toEqual([expect.stringContaining('contract as exact without consent')]);
    expect(faultsOf(run.entries, { crossing: { ...run.kase.policy.crossing, goods: 'never' } })).toEqual([expect.stringContaining('goods as exact by a rule that says never')]);
    const late = run.entries.map((e) => (e.type === 'ConsentChanged' ? { ...e, at: e.at - 1 } : e));
    expect(faultsOf(late, run.kase.policy)).toEqual([expect.stringContaining('contract by a consent of another day')]);
  });
});
