import { CaseRun, HOUR, officer } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report, withCanaries } from '../../../test/factories/report.js';
import { againstEnd, licenceCounts } from './against-end.js';
import type { LicenceResult } from './clock-events.js';
import type { Outcome } from './outcomes.js';
import { possibleCommands } from './decide.js';

const counts = (waiting: number, ended: Partial<Record<LicenceResult, number>> = {}) => {
  const all = { granted: 0, refused: 0, returned: 0, withdrawn: 0, ...ended };
  return { filed: waiting + Object.values(all).reduce((n, one) => n + one, 0), waiting, ended: all };
};
const [says, undecided, otherwise] = ['licence_granted', 'undecided', 'otherwise'] as const;

it.each<[string, readonly Outcome[], ReturnType<typeof counts>, object | null]>([
  ['there are none', ['licence_granted'], counts(0), null],
  ['all were granted', ['licence_granted'], counts(0, { granted: 12 }), null],
  ['one was, and eleven wait', ['licence_granted'], counts(11, { granted: 1 }), { says, filed: 12, [undecided]: 11, [otherwise]: 0 }],
  ['some were not', ['licence_granted'], counts(1, { granted: 1, refused: 2, withdrawn: 1 }), { says, filed: 5, [undecided]: 1, [otherwise]: 3 }],
  ['some lapsed, as the end says', ['licence_granted', 'lapsed'], counts(0, { granted: 1, returned: 2 }), null],
  ['some lapsed, as the end says, and some wait', ['licence_granted', 'lapsed'], counts(1, { granted: 1, returned: 2 }), { says, filed: 4, [undecided]: 1, [otherwise]: 0 }],
  ['the end says a part, and none was', ['licence_granted', 'lapsed'], counts(0, { refused: 2 }), { says, filed: 2, [undecided]: 0, [otherwise]: 2 }],
  ['a general one is said, and they wait', ['general_licence'], counts(2), { says: 'general_licence', filed: 2, [undecided]: 2, [otherwise]: 0 }],
  ['another end is said, and they wait', ['measure_withdrawn', 'lapsed'], counts(2), null],
])('says what of the applications an end does not bear out, where %s', (_where, outcomes, applications, found) => {
  expect(againstEnd(outcomes, applications)).toEqual(found);
});

describe('an end that says that licences were granted', () => {
  const group = { filed_on: '2026-03-02', result: null, decided_on: null, count: 11 } as const;
  const waiting = (): CaseRun => {
    const run = CaseRun.file(twoSides(), { ...withCanaries(report(ofSeverity(4))).report, consent: ['licence'] }).wait(HOUR).by('A', { type: 'validate' }).by('B', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-10' });
    run.kase = { ...run.kase, applications: [group, { ...group, result: 'granted', decided_on: '2026-03-05', count: 3 }] };
    return run;
  };
  const close = { type: 'close', outcomes: ['licence_granted'], text: null } as const;

  it('is refused with the numbers while applications say otherwise, and taken from whoever says that it ends despite that', () => {
    const run = waiting();
    expect(licenceCounts(run.kase)).toEqual(counts(12, { granted: 3 }));
    expect(run.refusal('A', close)).toEqual({ code: 'end-contradicted', outcome: 'licence_granted', filed: 15, undecided: 12, otherwise: 0 });
    expect(run.refusal('A', { ...close, despite_applications: false })).toMatchObject({ code: 'end-contradicted' });
    expect(run.refusal('A', { ...close, outcomes: ['measure_withdrawn'] })).toBeNull();
    expect(possibleCommands(run.kase, officer('A'), run.facts, run.at)).toContain('close');
    expect(run.by('A', { ...close, despite_applications: true }).entries.findLast((e) => e.type === 'CaseClosed')?.shared).toEqual({ outcomes: ['licence_granted'], text: null, despite_applications: { filed: 15, undecided: 12, otherwise: 0 } });
    expect(run.kase.closed?.outcomes).toEqual(['licence_granted']);
  });

  it('says nothing of applications where nothing contradicts it, whatever its officer ticked', () => {
    const run = CaseRun.file(twoSides(), report(ofSeverity(4))).by('A', { ...close, despite_applications: true });
    expect(run.entries.findLast((e) => e.type === 'CaseClosed')?.shared).toEqual({ outcomes: ['licence_granted'], text: null });
  });
});
