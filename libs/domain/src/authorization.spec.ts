import { CaseRun, officer } from '../../../test/factories/case.js';
import { authorityOf, officeOf, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { RIGHTS, type Right, COMMAND_SIDES, PRIVATE_PARTS, isRecipient, may, mayRead, outOfPlace, rightsOf, scopeOf, wrongSide } from './authorization.js';
import { type Case, channelOf } from './case.js';
import { OFFICER_COMMANDS, type OfficerActor, ROLES } from './commands.js';
import type { Channel, Rank } from './network.js';

const kase = { home: 'A', lead: 'B', sides: {} } as Case;

describe('the table of rights', () => {
  it('lets nobody but officers work cases, and no administrator see anything of them', () => {
    expect(ROLES.filter((role) => may(role, 'work-cases'))).toEqual(['officer']);
    for (const right of ['read-cases', 'work-cases', 'hear-alerts', 'take-turns'] as const) expect(scopeOf('administrator', right)).toBeNull();
  });

  it('lets supervisors read just what officers read and account for what crossed, agree to joint reports, ask for test calls, confirm who is given access, and keep nothing but their own absences and contacts', () => {
    expect(rightsOf('supervisor').filter((right) => !['account-disclosures', 'read-figures', 'agree-joint-reports', 'call-tests', 'confirm-accounts'].includes(right))).toEqual(rightsOf('officer').filter((right) => !['work-cases', 'read-red-words', 'take-turns'].includes(right)));
    expect(scopeOf('supervisor', 'keep-absences')).toBe('self');
  });

  it('gives no account a company\'s rights, and no company an account\'s', () => {
    expect(rightsOf('company')).toEqual(['keep-draft', 'follow-report']);
    for (const right of Object.keys(RIGHTS) as Right[]) expect(may('company', right) && ROLES.some((role) => may(role, right))).toBe(false);
  });

  it('says of every command whose it is', () => {
    expect(Object.keys(COMMAND_SIDES).toSorted()).toEqual([...OFFICER_COMMANDS].toSorted());
    expect([wrongSide(kase, 'A', 'close'), wrongSide(kase, 'B', 'close')]).toEqual([undefined, { code: 'not-your-side', side: 'A' }]);
    expect([wrongSide(kase, 'A', 'accept'), wrongSide(kase, 'B', 'accept')]).toEqual([{ code: 'not-your-side', side: 'B' }, undefined]);
    expect(wrongSide({ ...kase, lead: null }, 'A', 'accept')).toEqual({ code: 'not-your-side', side: 'A' });
    for (const side of ['A', 'B']) expect(wrongSide(kase, side, 'note')).toBeUndefined();
  });

  it('keeps a province\'s desk to cases of its own channel, or of which it is the competent authority, and to notes on the others', () => {
    const { kase: filed } = CaseRun.file(twoSides(), report());
    const province = authorityOf('A', 'province');
    const local: Channel = { ...channelOf(filed), id: 'local', ports: ['KRPTK'], ladder: [{ rank: 'desk', offices: { A: province, B: officeOf('B', 'desk') } }] };
    const kase = { ...filed, policy: { ...filed.policy, channels: { ...filed.policy.channels, local } } };
    const may_not = { code: 'not-your-role' };
    expect((['close', 'severity', 'acknowledge', 'note'] as const).map((command) => outOfPlace(kase, { side: 'A', office: province }, command))).toEqual([may_not, may_not, may_not, undefined]);
    expect([outOfPlace({ ...kase, channel: 'local' }, { side: 'A', office: province }, 'close'), outOfPlace({ ...kase, authority: province }, { side: 'A', office: province }, 'message')]).toEqual([undefined, undefined]);
    expect(['line', 'local'].map((channel) => outOfPlace({ ...kase, channel }, { side: 'B', office: officeOf('B', 'desk') }, 'close'))).toEqual([undefined, undefined]);
  });

  it('shows a private part to its own side alone', () => {
    for (const part of Object.keys(PRIVATE_PARTS) as (keyof typeof PRIVATE_PARTS)[]) {
      const own = PRIVATE_PARTS[part] === 'home' ? 'A' : 'B';
      expect(['A', 'B', 'C'].filter((reader) => mayRead(part, reader, { home: 'A', owner: 'B' }))).toEqual([own]);
    }
  });
});

describe('words for their recipients only', () => {
  const { kase } = CaseRun.file(twoSides(), report({ ...ofSeverity(4) }));
  const reads = (rank: Rank, rest: Partial<OfficerActor> = {}) => isRecipient(kase, officer('B', { office: officeOf('B', rank), ...rest }), 'director-general');

  it('are read by officers of the offices that the case came up to, and by none above', () => {
    expect((['desk', 'division-director', 'director-general', 'vice-minister', 'minister'] as const).map((rank) => reads(rank))).toEqual([true, true, true, false, false]);
  });

  it('are read by no other office of the side, no other side\'s officer in its place, and nobody who does not work cases', () => {
    expect([reads('desk', { office: officeOf('B', 'desk', 'dialogue') }), reads('desk', { side: 'A' }), reads('desk', { role: 'supervisor' }), reads('desk', { role: 'administrator' })]).toEqual([false, false, false, false]);
  });
});
