import { chooseAccount, type Machine } from './account.js';

const place = { dataDir: '/srv/hotline/data', program: '/srv/hotline/bin/postgres' };
const people = [
  { name: 'root', uid: 0, gid: 0 },
  { name: 'daemon', uid: 1, gid: 2 },
  { name: 'nobody', uid: 65534, gid: 65533 },
  { name: 'postgres', uid: 101, gid: 104 },
];

function machine(changes: Partial<Machine>): Machine {
  return { uid: 0, sudoUser: undefined, people, canUnshare: () => false, canReach: () => false, ...changes };
}

describe('the account that runs PostgreSQL', () => {
  it('is the ordinary user who starts the service, with nothing asked of the machine', () => {
    const unasked = () => { throw new Error('no need to ask'); };
    expect(chooseAccount(machine({ uid: 1000, canUnshare: unasked, canReach: unasked }), place)).toEqual({ prefix: [] });
    expect(chooseAccount(machine({ uid: undefined }), place, 501)).toEqual({ prefix: [] });
  });

  it('is for root a user namespace mapped to an account that exists, since initdb looks it up', () => {
    expect(chooseAccount(machine({ canUnshare: () => true, canReach: () => true }), place, 0))
      .toEqual({ prefix: ['unshare', '--user', '--map-user=1', '--map-group=2'] });
  });

  it('is for root without namespaces the first stand-in that gets to the folder and the programs', () => {
    const onlyNobody: Machine['canReach'] = (person, folder, program) =>
      person.name === 'nobody' && folder === '/srv/hotline' && program === place.program;
    expect(chooseAccount(machine({ canReach: onlyNobody }), place)).toEqual({ prefix: [], ids: { uid: 65534, gid: 65533 } });
    expect(chooseAccount(machine({ canReach: () => true }), place)).toEqual({ prefix: [], ids: { uid: 101, gid: 104 } });
    const sudo = machine({ canReach: () => true, sudoUser: 'minji', people: [...people, { name: 'minji', uid: 1003, gid: 1003 }] });
    expect(chooseAccount(sudo, place)).toEqual({ prefix: [], ids: { uid: 1003, gid: 1003 } });
  });

  it('stays the owner of an existing cluster, which nobody else may open', () => {
    expect(chooseAccount(machine({ canUnshare: () => true }), place, 101)).toEqual({ prefix: [], ids: { uid: 101, gid: 104 } });
  });

  it('is never root: with no way around, the error names every way out', () => {
    const choose = () => chooseAccount(machine({ canReach: (person) => person.uid === 0 }), place);
    for (const hint of [/refuses to run as root/, /ordinary user/, /max_user_namespaces/, /HOTLINE_DATA_DIR/, /DATABASE_URL/, /postgres, nobody/]) {
      expect(choose).toThrow(hint);
    }
  });
});
