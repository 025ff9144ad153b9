import { type JointStanding, JOINT_STEPS, afterJointAct, jointActsOf } from './joint-reports.js';

const proposed: JointStanding = { state: 'proposed', sides: ['CN', 'JP', 'KR'], proposed_by: 'KR', agreed: ['KR'] };

describe('a joint report', () => {
  it('is agreed once every side agreed, and not before', () => {
    expect(afterJointAct(proposed, 'CN', 'agree')).toBe('proposed');
    expect(afterJointAct({ ...proposed, agreed: ['KR', 'CN'] }, 'JP', 'agree')).toBe('agreed');
    expect(afterJointAct(proposed, 'KR', 'agree')).toEqual({ refused: 'done' });
  });

  it('is declined by whoever was asked, and withdrawn by whoever proposed it', () => {
    expect(afterJointAct({ ...proposed, agreed: ['KR', 'CN'] }, 'CN', 'decline')).toBe('declined');
    expect(afterJointAct(proposed, 'KR', 'withdraw')).toBe('withdrawn');
    expect([afterJointAct(proposed, 'KR', 'decline'), afterJointAct(proposed, 'CN', 'withdraw')]).toEqual([{ refused: 'not-yours' }, { refused: 'not-yours' }]);
  });

  it.each(['agreed', 'declined', 'withdrawn'] as const)('is over once it is %s', (state) => {
    expect(jointActsOf({ ...proposed, state }, 'CN')).toEqual([]);
    expect(afterJointAct({ ...proposed, state }, 'CN', 'agree')).toEqual({ refused: 'over' });
  });

  it('offers each side what it may do', () => {
    expect([jointActsOf(proposed, 'KR'), jointActsOf(proposed, 'CN'), jointActsOf({ ...proposed, agreed: ['KR', 'CN'] }, 'CN')]).toEqual([['withdraw'], ['agree', 'decline'], ['decline']]);
  });

  it('says nothing of limits that are one side\'s own business', () => {
    expect(JOINT_STEPS).toEqual(['acknowledge', 'accept', 'reply', 'answer', 'action', 'licence', 'recheck']);
  });
});
