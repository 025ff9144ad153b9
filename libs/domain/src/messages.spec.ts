import { CaseRun, officer } from '../../../test/factories/case.js';
import { officeOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { say } from '../../../test/factories/acts.js';
import { labelAbout, labelOf } from './message.js';

/** A serious case that B was told of. */
const told = (network = twoSides()): CaseRun => CaseRun.file(network, report({ ...ofSeverity(4) }));
const last = (run: CaseRun) => run.entries.at(-1);

describe('a message', () => {
  it('carries its label, and without one that of what it is about, or the default', () => {
    const run = told().by('B', { ...say('question', null, 'q'), tlp: 'AMBER+STRICT' }).by('A', say('answer', 'q', 'a'));
    expect(last(run)?.shared).toMatchObject({ tlp: 'AMBER+STRICT' });
    expect(last(run.by('A', say('followup', null, 'f')))?.shared).toMatchObject({ tlp: 'AMBER' });
    expect(last(run.by('A', { ...say('followup', 'q', 'g'), tlp: 'GREEN' }))?.shared).toMatchObject({ tlp: 'GREEN' });
    expect([labelAbout({ tlp: 'CLEAR' }), labelAbout({ tlp: 'RED' }), labelAbout(undefined)]).toEqual(['AMBER', 'RED', 'AMBER']);
  });

  it('older than labels is under the default, and so is what no label says', () => {
    expect([labelOf({ kind: 'question' }), labelOf(null), labelOf({ tlp: 'PINK' }), labelOf({ tlp: 'CLEAR' })]).toEqual(['AMBER', 'AMBER', 'AMBER', 'CLEAR']);
  });

  it('for its recipients only leaves no word in the shared part, and one in the own part of every side that is meant', () => {
    const run = told(threeSides()).by('A', { ...say('question', null, 'q'), tlp: 'RED', translations: [{ id: 't', language: 'ko', text: 'words in Korean' }] });
    const [message, translation] = run.entries.slice(-2);
    expect(message?.shared).toEqual({ id: 'q', kind: 'question', to: ['B', 'C'], about: null, tlp: 'RED' });
    expect(message?.own).toEqual({ A: { body: { text: 'words', language: 'en' }, officer: 'officer-of-A' }, B: { body: { text: 'words', language: 'en' } }, C: { body: { text: 'words', language: 'en' } } });
    expect(translation?.shared).toEqual({ id: 't', message: 'q', language: 'ko', by: 'person', tlp: 'RED' });
    expect(Object.values(translation?.own ?? {}).map((own) => ('text' in own ? own.text : null))).toEqual(Array(3).fill('words in Korean'));
    expect(run.kase.questions.map((q) => q.to)).toEqual(['B', 'C']);
  });
});

describe('a correction', () => {
  const run = told().by('A', say('followup', null, 'a1')).by('B', say('question', null, 'b1')).by('B', say('cancel', 'b1', 'b2'));

  it.each([['nothing', 'A', null], ['what nobody said', 'A', 'x'], ['what another side said', 'A', 'b1'], ['a withdrawal', 'B', 'b2']] as const)('of %s is refused', (_what, side, about) => {
    expect(run.refusal(side, say('correction', about, 'c'))).toEqual({ code: 'unknown-subject', subject: about ?? '' });
  });

  it('names what one\'s own side said, also another correction, and leaves it as it is', () => {
    run.by('A', { ...say('correction', 'a1', 'c1'), tlp: 'AMBER+STRICT' }).by('A', say('correction', 'c1', 'c2'));
    expect(run.entries.slice(-2).map((e) => e.shared)).toMatchObject([{ about: 'a1' }, { about: 'c1', tlp: 'AMBER+STRICT' }]);
    expect(run.entries.find((e) => e.type === 'MessageSent' && e.shared.id === 'a1')?.shared).toMatchObject({ body: { text: 'words' } });
  });

  it('and every other message name something of this case or nothing', () => {
    expect(run.refusal('A', say('followup', 'x'))).toEqual({ code: 'unknown-subject', subject: 'x' });
    expect(run.refusal('A', say('offer', 'b1'))).toBeNull();
  });
});

describe('a translation', () => {
  const into = (message: string, by: 'person' | 'service' = 'person', id = 't', language: 'ko' | 'en' = 'ko') => ({ type: 'translate', id, message, language, text: '말', by }) as const;
  const phrase = { type: 'message', id: 'p', kind: 'followup', body: { phrase: 'drill', values: {} }, about: null } as const;

  it('is put beside what was typed, by either side, and into another language', () => {
    const run = told().by('A', say('followup', null, 'a1')).by('A', phrase).by('A', { ...say('followup', null, 'r'), tlp: 'RED' });
    expect(['A', 'B'].map((side) => run.refusal(side, into('a1')))).toEqual([null, null]);
    for (const wrong of [into('x'), into('p'), into('r'), into('a1', 'person', 't', 'en')]) expect(run.refusal('B', wrong)).toMatchObject({ code: 'unknown-subject' });
  });

  it('by a person needs no more; a service\'s is approved once, by an officer of either side', () => {
    const run = told().by('A', say('followup', null, 'a1')).by('B', into('a1', 'person', 't1')).by('B', into('a1', 'service', 't2'));
    expect(run.refusal('A', { type: 'approve-translation', translation: 't1' })).toMatchObject({ code: 'unknown-subject' });
    run.by('A', { type: 'approve-translation', translation: 't2' });
    expect(last(run)).toMatchObject({ type: 'TranslationApproved', side: 'A', shared: { message: 'a1', translation: 't2' } });
    expect(run.refusal('B', { type: 'approve-translation', translation: 't2' })).toEqual({ code: 'already-done', office: officeOf('A', 'desk'), at: run.at });
    expect(run.refusal('B', into('a1'), officer('B', { role: 'supervisor' }))).toEqual({ code: 'not-your-role' });
  });

  it('alerts nobody, moves no limit, and may be added to a closed case', () => {
    const run = told().by('A', say('followup', null, 'a1'));
    const { clocks } = run.kase;
    run.by('B', into('a1'));
    expect([run.alerts, run.kase.clocks]).toEqual([[], clocks]);
    run.by('A', { type: 'close', outcomes: ['clarified'], text: null });
    expect(run.refusal('B', into('a1'))).toBeNull();
  });
});
