import fc from 'fast-check';
import { type Canary } from '../../../test/factories/report.js';
import { FOR_RECIPIENTS, type Walk, takenOf, walks } from '../../../test/factories/walk.js';
import { otherSides, reportOf, toldSides } from './case.js';
import { saidNow } from './consent.js';
import { disclose } from './disclosure.js';
import type { Entry } from './events.js';

const holds = (check: (w: Walk) => void, numRuns: number): void => fc.assert(fc.property(walks, check), { numRuns });
/** Rounds of walks until one has what is looked for. */
const ROUNDS_MAX = 10;
const own = (entry: Entry): Record<string, object> => entry.own as Record<string, object>;

describe('the wall between the sides', () => {
  it('a side hears nothing before it is told, and no alert goes to the same people twice', () => {
    holds((w) => {
      for (const { decision: { kase, alerts, entries } } of takenOf(w)) {
        expect(toldSides(kase)).toEqual(expect.arrayContaining([...new Set(alerts.map((a) => a.audience.side))]));
        const each = alerts.map((a) => JSON.stringify([a.seq, a.audience]));
        expect(new Set(each).size).toBe(each.length);
        expect(entries.map((e) => e.seq)).toEqual(expect.arrayContaining(alerts.map((a) => a.seq)));
        const told = entries.findIndex((e) => e.type === 'CaseTold');
        const early = told === -1 ? [] : alerts.filter((a) => a.seq < (entries[told]?.seq ?? 0));
        expect(early.every((a) => a.audience.side === kase.home)).toBe(true);
      }
    }, 60);
  });

  it('nothing of the report is in a shared payload except what was disclosed, and nothing private is in another side\'s part', () => {
    holds((w) => {
      const allowed = released(w);
      const entries = takenOf(w).flatMap((s) => s.decision.entries);
      const shared = JSON.stringify(entries.map((e) => e.shared));
      for (const { word, field } of w.canaries) if (!allowed(field)) expect(shared).not.toContain(word);
      for (const secret of ['officer-of-', 'note of one side', 'file of one side', 'question to the company', 'facts of the company', 'answer to the company', 'reason for the severity', 'paper of the company']) expect(shared).not.toContain(secret);
      const away = JSON.stringify(entries.flatMap((e) => Object.entries(own(e)).filter(([side]) => side !== w.report.side).map(([, payload]) => payload)));
      for (const { word } of w.canaries) expect(away).not.toContain(word);
      for (const secret of ['question to the company', 'facts of the company', 'answer to the company', 'reason for the severity', 'paper of the company']) expect(away).not.toContain(secret);
      for (const entry of entries) for (const [side, payload] of Object.entries(own(entry))) if ('officer' in payload) expect(payload.officer).toBe(`officer-of-${side}`);
    }, 80);
  });

  it('words labelled TLP:RED are in no shared part, and in the own part of exactly the sides that they came from or went to', () => {
    let seen = 0;
    // Walks are random: one in some hundred times none of sixty has such words.
    for (let round = 0; round < ROUNDS_MAX && seen === 0; round += 1) holds((w) => {
      const made = takenOf(w);
      const entries = made.flatMap((s) => s.decision.entries);
      expect(JSON.stringify([entries.map((e) => e.shared), made.map((s) => s.decision.kase)])).not.toContain(FOR_RECIPIENTS);
      for (const entry of entries) {
        const holders = Object.entries(own(entry)).filter(([, payload]) => JSON.stringify(payload).includes(FOR_RECIPIENTS)).map(([side]) => side);
        if (entry.type === 'MessageSent' && entry.shared.tlp === 'RED') expect(new Set(holders)).toEqual(new Set([...entry.shared.to, entry.side]));
        else if (entry.type !== 'TranslationAdded') expect(holders).toEqual([]);
        seen += holders.length;
      }
    }, 60);
    expect(seen).toBeGreaterThan(0);
  });

  it('what crosses is what the rules release, goes to the sides told in that very entry, and never to the home side', () => {
    holds((w) => {
      for (const { decision } of takenOf(w)) {
        for (const entry of decision.entries) {
          if (entry.type !== 'CaseTold') continue;
          const { lead, policy } = decision.kase;
          expect(entry.shared.to).toEqual(policy.other_sides === 'apart' && lead !== null ? [lead] : otherSides(decision.kase));
          // By rule alone nothing crosses that needs the company's consent; that waits for an officer.
          const report = 'rule' in entry.shared.approved_by ? { ...w.report, consent: [] } : saidNow(reportOf(decision.kase));
          expect(entry.shared.disclosures).toEqual(disclose(report, decision.kase.severity, w.network.policy, entry.shared.to));
        }
      }
    }, 40);
  });
});

/** Which planted words the made-up network's rules and the consents that this company ever gave let cross. */
function released(w: Walk): (field: Canary['field']) => boolean {
  const later = takenOf(w).flatMap((s) => s.decision.entries).flatMap((e) => (e.type === 'ConsentChanged' ? Object.values(e.own).filter((o) => o.given) : [])).map((o) => o.consent);
  const consent = [...w.report.consent, ...later];
  return (field) => {
    if (field === 'quantity_exact') return consent.includes('quantity_exact') && consent.includes('licence');
    return field === 'goods' || consent.some((c) => c === field);
  };
}

