import type { InvestigationStep, MeasureFacts } from '#domain';
import type { ReadInvestigation } from '#persistence';
import { translatorFor } from '#wording';
import ical from 'ical-generator';
import { notice } from '../../../../test/factories/measures.js';
import { twoSides } from '../../../../test/factories/network.js';
import { investigationEvents } from './investigation-events.js';

const step = (name: InvestigationStep['step'], held_on: string | null, planned_on: string | null = null): InvestigationStep => ({ step: name, held_on, planned_on, document: null });
const probe = (steps: readonly InvestigationStep[], changes: Partial<MeasureFacts> = {}): MeasureFacts => ({ ...(notice({ kind: 'investigation', issuer: 'A', number: 'AD-7' }) as MeasureFacts), steps, ...changes });
const BEGUN = [step('initiation', '2026-01-15'), step('questionnaire', null, '2026-02-20'), step('hearing', null, '2026-07-02')];
const events = (facts: MeasureFacts, former: readonly MeasureFacts[] = []) => {
  const read: ReadInvestigation = { id: 'm', network: 'n', revision: 1 + former.length, at: new Date('2026-03-01T00:00:00Z'), facts, former };
  return investigationEvents(read, { network: twoSides(), exercise: false, origin: 'https://hotline.example' }, translatorFor('en'));
};
const said = (of: ReturnType<typeof events>) => of.map(({ summary, start, status }) => [summary?.split(':')[0], (start as Date).toISOString().slice(0, 10), status]);

describe('the steps of an investigation in a calendar', () => {
  it('are whole days, tentative while they are planned, with both ends of Article 5.10, and say where more is', () => {
    expect(said(events(probe(BEGUN)))).toEqual([
      ['Initiation', '2026-01-15', 'CONFIRMED'], ['Questionnaire', '2026-02-20', 'TENTATIVE'], ['Hearing', '2026-07-02', 'TENTATIVE'],
      ['Investigation to be concluded (12 months)', '2027-01-15', 'CONFIRMED'], ['Latest end of the investigation (18 months)', '2027-07-15', 'CONFIRMED'],
    ]);
    const text = ical({ events: events(probe(BEGUN)) }).toString().replaceAll(/\r\n /g, '');
    expect([text.includes('DTSTART;VALUE=DATE:20260220'), text.includes('URL;VALUE=URI:https://hotline.example/desk/measures/m')]).toEqual([true, true]);
  });

  it('keep their name when their day moves, and are cancelled when they are taken away or the investigation is over', () => {
    const [before, moved] = [events(probe(BEGUN)), events(probe(BEGUN.map((one) => (one.step === 'questionnaire' ? step('questionnaire', '2026-02-23') : one))), [probe(BEGUN)])];
    expect(moved.map(({ id, sequence }) => [id, sequence])).toEqual(before.map(({ id }) => [id, 2]));
    const without = events(probe(BEGUN.slice(0, 2)), [probe(BEGUN)]);
    expect(said(without).filter(([, , status]) => status === 'CANCELLED')).toEqual([['Hearing', '2026-07-02', 'CANCELLED']]);
    expect(new Set(without.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
    for (const over of [probe([...BEGUN, step('final_determination', '2026-11-01')]), probe(BEGUN, { ends_on: '2026-11-01' })]) expect(said(events(over)).filter(([, , status]) => status === 'CANCELLED').map(([what]) => what)).toEqual(['Investigation to be concluded (12 months)', 'Latest end of the investigation (18 months)']);
    expect(said(events(probe([], { kind: 'notice' }), [probe(BEGUN)])).every(([, , status]) => status === 'CANCELLED')).toBe(true);
  });

  it('tell several hearings apart, each by its number', () => {
    const two = events(probe([step('hearing', '2026-05-01'), step('hearing', null, '2026-06-01')]));
    expect(new Set(two.map(({ id }) => id)).size).toBe(2);
  });
});
