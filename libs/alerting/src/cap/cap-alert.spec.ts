import fc from 'fast-check';
import { type Case, type Entry, type SideId, toldSides } from '#domain';
import { issuerOf, sourceOf } from '../../../../test/factories/cap.js';
import { CaseRun } from '../../../../test/factories/case.js';
import { KEPT } from '../../../../test/factories/hostile.js';
import { twoSides } from '../../../../test/factories/network.js';
import { ofSeverity, report } from '../../../../test/factories/report.js';
import { takenOf, walks } from '../../../../test/factories/walk.js';
import { capFault, xmlTexts } from '../../../../test/factories/cap-reader.js';
import { capAlert, instantIn } from './cap-alert.js';
import type { CapIssuer } from './cap-source.js';
import { type CapMessage, messagesOf } from './messages-of.js';
import { capXml } from './to-xml.js';

const network = twoSides();
interface Seen { readonly message: CapMessage; readonly xml: string }

/** What a side's system gets that asks now; null where there is nothing for it. */
function asked(kase: Case, entries: readonly Entry[], side: SideId, issuer: CapIssuer = issuerOf(network, side)): Seen | null {
  const source = sourceOf(kase, entries, side);
  const message = messagesOf(kase.reference, source.entries).at(-1);
  return message ? { message, xml: capXml(capAlert(source, message, issuer)) } : null;
}
const of = (run: CaseRun, side: SideId, issuer?: CapIssuer): string => asked(run.kase, run.entries, side, issuer)?.xml ?? '';
const one = (xml: string, name: string): string | undefined => xmlTexts(xml, `/c:alert/c:${name}`)[0];
const info = (xml: string, name: string): string[] => xmlTexts(xml, `/c:alert/c:info/c:${name}`);
const parameter = (xml: string, name: string): string[] => xmlTexts(xml, `/c:alert/c:info[1]/c:parameter[c:valueName="hotline:${name}"]/c:value`);
const filed = (severity: 1 | 2 | 3 | 4 = 4, changes: Parameters<typeof report>[0] = {}): CaseRun => CaseRun.file(network, report({ ...ofSeverity(severity), ...changes }));

describe('an alert for programs', () => {
  it('of any case, for any side and at any time, is one by the schema; it is the same until there is news, names what was read before, and holds what crossed alone', () => {
    fc.assert(fc.property(walks, ({ canaries, ...walk }) => {
      const [seen, entries] = [new Map<string, string>(), [] as Entry[]];
      let newest: Seen | null = null;
      for (const { decision, facts: { policy } } of takenOf({ ...walk, canaries })) {
        entries.push(...decision.entries);
        const { kase } = decision;
        for (const side of policy.sides) {
          const now = asked(kase, entries, side, issuerOf(walk.network, side));
          expect(now !== null).toBe(toldSides(kase).includes(side) || side === kase.home);
          if (!now) continue;
          const key = `${side} ${now.message.identifier}`;
          if (!seen.has(key)) expect(capFault(now.xml)).toBeNull();
          expect(seen.get(key) ?? now.xml).toBe(now.xml);
          seen.set(key, now.xml);
          const may = JSON.stringify(kase.disclosures.filter((d) => side === kase.home || d.to.includes(side))) + (side === kase.home ? 'canary-goods' : '');
          for (const { word } of canaries) if (!may.includes(word)) expect(now.xml).not.toContain(word);
          if (side !== kase.home || now.message.identifier === newest?.message.identifier) continue;
          const began = newest === null || newest.message.type === 'Cancel';
          if (newest && newest.message.at !== now.message.at) expect(began || now.message.references.some((r) => r.identifier === newest?.message.identifier)).toBe(true);
          newest = now;
        }
      }
    }), { numRuns: 12 });
  });

  it('says by the standard\'s own words what the case is, in every language of the network', () => {
    const xml = of(filed(4), 'B');
    expect(['sender', 'status', 'msgType', 'scope', 'incidents'].map((name) => one(xml, name))).toEqual(['B.made-up-a-b@hotline.example', 'Actual', 'Alert', 'Restricted', 'A-CASE-1']);
    expect(xmlTexts(xml, '/c:alert/c:code')).toEqual(['hotline:1', 'TLP:AMBER']);
    expect([info(xml, 'language'), info(xml, 'severity'), info(xml, 'urgency'), info(xml, 'responseType'), info(xml, 'certainty')].map((all) => all.join())).toEqual(['ko-KR,zh-CN,en', 'Extreme,Extreme,Extreme', 'Immediate,Immediate,Immediate', 'Assess,Assess,Assess', 'Possible,Possible,Possible']);
    expect(info(xml, 'headline')).toEqual([expect.stringMatching(/^흑연.*A-CASE-1$/), expect.stringMatching(/^石墨.*A-CASE-1$/), 'graphite, grade: serious, A-CASE-1']);
    expect(info(xml, 'web')[0]).toBe('https://hotline.example/desk/cases/A-CASE-1');
    expect([one(xml, 'sent'), xmlTexts(xml, '/c:alert/c:info[1]/c:area/c:geocode/c:value')]).toEqual(['2026-03-11T11:00:00+08:00', ['XB', 'XA']]);
    expect([1, 2, 3].map((grade) => info(of(filed(grade as 1 | 2 | 3), 'A'), 'severity')[0])).toEqual(['Minor', 'Moderate', 'Severe']);
  });

  it('is an update as the case moves, and withdrawn with it; then another life begins', () => {
    const run = filed(4);
    const [first] = [one(of(run, 'B'), 'identifier') ?? ''];
    expect(run.wait(1_000).by('B', { type: 'acknowledge' }) && parameter(of(run, 'B'), 'acknowledged')).toEqual(['B']);
    const accepted = of(run.wait(1_000).by('B', { type: 'accept' }), 'A');
    expect([one(accepted, 'msgType'), info(accepted, 'responseType')[0], parameter(accepted, 'news'), parameter(accepted, 'state')]).toEqual(['Update', 'Prepare', ['CaseAccepted'], ['accepted']]);
    const references = (one(of(run, 'B'), 'references') ?? '').split(' ').map((reference) => reference.split(','));
    expect(references.map(([sender, , sent]) => [sender, sent])).toEqual([['B.made-up-a-b@hotline.example', '2026-03-11T11:00:00+08:00'], ['B.made-up-a-b@hotline.example', '2026-03-11T11:00:01+08:00']]);
    expect(references[0]?.[1]).toBe(first);
    const closed = of(run.wait(1_000).by('A', { type: 'close', outcomes: ['withdrawn'], text: null }), 'B');
    expect([one(closed, 'msgType'), info(closed, 'urgency')[0], info(closed, 'responseType')[0], info(closed, 'instruction'), parameter(closed, 'outcome')]).toEqual(['Cancel', 'Past', 'AllClear', [], ['withdrawn']]);
    const again = of(run.wait(1_000).by('A', { type: 'reopen', reason: 'r' }), 'B');
    expect([one(again, 'msgType'), one(again, 'references')]).toEqual(['Alert', undefined]);
    expect(one(of(filed(4).wait(1_000).by('A', { type: 'close', outcomes: ['clarified'], text: null }), 'B'), 'msgType')).toBe('Update');
  });

  it('is checked once an office let something cross, and an exercise where nothing is real', () => {
    const told = of(filed(1).wait(1_000).by('A', { type: 'validate' }), 'B');
    expect([one(told, 'msgType'), info(told, 'certainty')[0]]).toEqual(['Alert', 'Likely']);
    const drill = of(filed(4), 'A', { ...issuerOf(network, 'A'), exercise: true, origin: null });
    expect([one(drill, 'status'), one(drill, 'sender'), info(drill, 'web'), info(drill, 'headline')[2], capFault(drill)]).toEqual(['Exercise', 'A.made-up-a-b@hotline.invalid', [], 'EXERCISE: graphite, grade: serious, A-CASE-1', null]);
  });

  it('carries every text to whoever reads it, but for characters that no XML can hold: those are replaced', () => {
    for (const { text } of KEPT) {
      const xml = of(filed(4, { goods: text, hs: '999999' }), 'A');
      expect([text, capFault(xml)]).toEqual([text, null]);
      // The decoder of the library that reads swallows a mark of byte order at the beginning.
      const readable = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/\p{Cc}|[\ufffe\uffff]/gu, (c) => (c === '\n' || c === '\t' || c > '\u007e' && c < '\ufffe' ? c : '\uFFFD'));
      expect(info(xml, 'headline')[2]).toContain(readable);
    }
  });
});

describe('an instant of the standard', () => {
  it.each([['Asia/Seoul', '2026-03-12T09:00:00+09:00'], ['UTC', '2026-03-12T00:00:00-00:00'], ['America/St_Johns', '2026-03-11T21:30:00-02:30']])('is of its zone, to the second: %s', (zone, sent) => {
    expect(instantIn('2026-03-12T00:00:00.789Z', zone)).toBe(sent);
  });
});
