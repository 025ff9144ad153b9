import { type AccountHolder, type AccountRequest, REQUEST_WAITS_MS, askRefusal, confirmRefusal, goesAlone, isOpen, linkRefusal, mayPutOut, needsNoLink, secondPersons, staleRefusal } from './account-requests.js';

const person = (id: string, role: AccountHolder['role'], active = true): AccountHolder => ({ id, role, active, office: 'desk' });
const [ADMIN, OTHER, SUPERVISOR, OFFICER, GONE] = [person('admin', 'administrator'), person('other', 'administrator'), person('supervisor', 'supervisor'), person('officer', 'officer'), person('gone', 'officer', false)];
const SIDE = [ADMIN, SUPERVISOR, OFFICER, GONE];
const recovery = (changes: Partial<AccountRequest> = {}): AccountRequest => ({ kind: 'recover', about: 'officer', asked_by: 'admin', state: 'asked', expires_at: REQUEST_WAITS_MS, ...changes });

describe('a second person', () => {
  it('is another administrator or a supervisor, in use, and neither who asks nor whom it is about', () => {
    expect(secondPersons({ asked_by: 'admin', about: 'officer' }, [...SIDE, OTHER]).map((p) => p.id)).toEqual(['supervisor', 'other']);
    expect(secondPersons({ asked_by: 'admin', about: 'supervisor' }, SIDE)).toEqual([]);
    expect(secondPersons({ asked_by: 'admin', about: null }, [ADMIN, { ...OTHER, active: false }])).toEqual([]);
  });

  it('is not waited for by whoever invites and is alone, and by nobody else', () => {
    const wanted = { about: null, asked_by: 'admin' };
    expect([goesAlone({ kind: 'invite', ...wanted }, [ADMIN, OFFICER]), goesAlone({ kind: 'invite', ...wanted }, SIDE)]).toEqual([true, false]);
    expect((['recover', 'return', 'change'] as const).map((kind) => goesAlone({ kind, about: 'officer', asked_by: 'admin' }, [ADMIN, OFFICER]))).toEqual([false, false, false]);
  });
});

describe('asking', () => {
  const why = (kind: AccountRequest['kind'], about: string | null, people = SIDE, open: { about: string | null }[] = []) => askRefusal({ kind, about, asked_by: 'admin' }, people, open);

  it('is refused about oneself, about nobody, where nobody could confirm it, and twice', () => {
    expect([why('recover', 'officer'), why('change', 'supervisor', [...SIDE, OTHER]), why('return', 'gone'), why('invite', null, [ADMIN])]).toEqual([undefined, undefined, undefined, undefined]);
    expect([why('recover', 'admin', [...SIDE, OTHER]), why('recover', 'nobody'), why('recover', 'officer', [ADMIN, OFFICER]), why('change', 'supervisor')]).toEqual(['second-person-needed', 'not-found', 'second-person-needed', 'second-person-needed']);
    expect(why('recover', 'officer', SIDE, [{ about: 'officer' }])).toBe('already-done');
  });

  it('fits the account: nobody out of use is recovered or moved, and nobody in use comes back', () => {
    expect([why('recover', 'gone'), why('change', 'gone'), why('return', 'officer')]).toEqual(['already-done', 'already-done', 'already-done']);
  });
});

describe('what was asked for', () => {
  const stale = (kind: AccountRequest['kind'], about: string | null, people = SIDE, seat = { office: 'desk', role: 'supervisor' as const }) => staleRefusal({ kind, about, asked_by: 'admin', seat }, people);

  it('is given no more once whoever asked may not, or the account is another than it was', () => {
    expect([stale('recover', 'officer'), stale('return', 'gone'), stale('change', 'officer'), stale('invite', null)]).toEqual([undefined, undefined, undefined, undefined]);
    expect([[{ ...ADMIN, active: false }, OFFICER], [{ ...ADMIN, role: 'supervisor' as const }, OFFICER], [OFFICER]].map((people) => stale('recover', 'officer', people))).toEqual(Array(3).fill('request-expired'));
    expect([stale('recover', 'gone'), stale('return', 'officer'), stale('recover', 'nobody'), stale('recover', 'officer', [ADMIN, { ...OFFICER, elsewhere: true }])]).toEqual(['already-done', 'already-done', 'not-found', 'kept-by-provider']);
  });

  it('is no change to where somebody sits already', () => {
    const to = (office: string, role: AccountHolder['role']) => askRefusal({ kind: 'change', about: 'officer', asked_by: 'admin', seat: { office, role } }, SIDE, []);
    expect([to('desk', 'officer'), to('desk', 'supervisor'), to('division', 'officer')]).toEqual(['already-done', undefined, undefined]);
  });

  it('is ended as long as nothing came of it', () => {
    expect((['asked', 'confirmed', 'given', 'done', 'refused', 'withdrawn', 'failed'] as const).filter(isOpen)).toEqual(['asked', 'confirmed', 'given']);
  });
});

describe('an account of a house\'s provider', () => {
  it('is opened anew there, has its office and role from there alone, and comes back without a link', () => {
    const elsewhere = { ...OFFICER, elsewhere: true };
    expect(askRefusal({ kind: 'recover', about: 'officer', asked_by: 'admin' }, [ADMIN, SUPERVISOR, elsewhere], [])).toBe('kept-by-provider');
    const change = { kind: 'change', about: 'officer', asked_by: 'admin', seat: { office: 'division', role: 'officer' } } as const;
    expect([askRefusal(change, [ADMIN, SUPERVISOR, elsewhere], []), staleRefusal(change, [ADMIN, SUPERVISOR, elsewhere]), askRefusal(change, [ADMIN, SUPERVISOR, OFFICER], [])]).toEqual(['kept-by-provider', 'kept-by-provider', undefined]);
    expect([needsNoLink('return', elsewhere), needsNoLink('return', GONE), needsNoLink('change', OFFICER), needsNoLink('invite', undefined)]).toEqual([true, false, true, false]);
  });
});

describe('confirming', () => {
  it('is for somebody else, once, and in time', () => {
    expect(confirmRefusal(recovery(), 'supervisor', REQUEST_WAITS_MS - 1)).toBeUndefined();
    expect(['admin', 'officer'].map((by) => confirmRefusal(recovery(), by, 0))).toEqual(['second-person-needed', 'second-person-needed']);
    expect(confirmRefusal(recovery(), 'supervisor', REQUEST_WAITS_MS)).toBe('request-expired');
    expect((['confirmed', 'given', 'done', 'refused', 'withdrawn'] as const).map((state) => confirmRefusal(recovery({ state }), 'supervisor', 0))).toEqual(Array(5).fill('already-done'));
  });
});

describe('a link', () => {
  it('is for whoever asked, after it was confirmed, once, and in time', () => {
    expect(linkRefusal(recovery({ state: 'confirmed' }), 'admin', REQUEST_WAITS_MS - 1)).toBeUndefined();
    expect(linkRefusal(recovery({ state: 'confirmed' }), 'supervisor', 0)).toBe('not-found');
    expect([linkRefusal(recovery(), 'admin', 0), linkRefusal(recovery({ state: 'confirmed' }), 'admin', REQUEST_WAITS_MS), linkRefusal(recovery({ state: 'given' }), 'admin', 0), linkRefusal(recovery({ state: 'refused' }), 'admin', 0)])
      .toEqual(['second-person-needed', 'request-expired', 'already-done', 'already-done']);
  });
});

describe('putting an account out of use', () => {
  it('is done alone, but never so that whoever does it is alone from then on', () => {
    expect([mayPutOut(OFFICER, 'admin', SIDE), mayPutOut(SUPERVISOR, 'admin', [...SIDE, OTHER]), mayPutOut(OFFICER, 'admin', [ADMIN, OFFICER])]).toEqual([true, true, true]);
    expect([mayPutOut(ADMIN, 'admin', [...SIDE, OTHER]), mayPutOut(SUPERVISOR, 'admin', SIDE)]).toEqual([false, false]);
  });
});
