import { historyFor } from './fixtures.js';
import { policyRows } from './policy-rows.js';

const ORDER = ['KR', 'CN'];
const { policy } = historyFor('KR');

describe('the rules of a case beside those in force', () => {
  it('mark every rule that differs, and in it every value', () => {
    const rows = policyRows(policy, ORDER);
    expect(rows.filter((row) => row.differs).map((row) => row.key)).toEqual(['reply', 'recheck', 'rounds']);
    expect(rows.find((row) => row.key === 'reply')?.frozen.map((v) => v.changed)).toEqual([false, false, true, true]);
    expect(rows.find((row) => row.key === 'rounds')?.frozen).toEqual([{ grade: null, value: null, changed: true }]);
  });

  it('mark nothing where both say the same', () => {
    expect(policyRows({ ...policy, current: policy.frozen }, ORDER).filter((row) => row.differs)).toEqual([]);
  });

  it('mark no level whose offices are only listed in another order, and one of which a side\'s office is another', () => {
    const turned = policy.frozen.ladder.map((rung) => ({ ...rung, offices: Object.fromEntries(Object.entries(rung.offices).toReversed()) }));
    const differing = (ladder: typeof turned) => policyRows({ ...policy, current: { ...policy.frozen, ladder } }, ORDER).filter((row) => row.differs).map((row) => row.key);
    expect(differing(turned)).toEqual([]);
    expect(differing(turned.map((rung, i) => (i === 1 ? { ...rung, offices: { ...rung.offices, CN: 'cn-vice-minister' } } : rung)))).toEqual(['level1']);
  });

  it('know that a level or a whole channel is gone', () => {
    const rows = policyRows({ ...policy, current: { ...policy.frozen, ladder: [], climbs_alone_to: null } }, ORDER);
    expect(rows.filter((row) => row.differs).map((row) => row.key)).toEqual(['level0', 'level1', 'level2', 'level3', 'alone']);
  });
});
