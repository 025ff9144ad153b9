import { translatorFor } from '#wording';
import { sessionOf } from './states/session.js';
import { namesOf } from './words.js';

const DESK = 'kr-trade-cooperation-desk';
const session = sessionOf('KR', 'ko');
const namesWith = (offices: Partial<typeof session.network.offices[string]> = {}) => {
  const network = { ...session.network, offices: { ...session.network.offices, [DESK]: { ...session.network.offices[DESK] as (typeof session.network.offices)[string], ...offices } } };
  return namesOf({ ...session, network }, { t: translatorFor('ko') } as never);
};

describe('an office that was renamed', () => {
  it.each([
    ['the last minute of its old name, where it is', '2025-09-30T23:59:00+09:00', '산업통상자원부'], ['the first minute of its new one', '2025-10-01T00:00:00+09:00', '산업통상부'],
    ['the same minute written in UTC', '2025-09-30T15:00:00Z', '산업통상부'], ['now', undefined, '산업통상부'],
  ])('has the name of then: %s', (_when, at, ministry) => {
    expect(namesWith().office(DESK, at).split(' ')[0]).toBe(ministry);
  });
  it('is shown by its code where the network does not know it', () => {
    expect(namesWith().office('of-another-network', '2020-01-01T00:00:00Z')).toBe('of-another-network');
  });
});

describe('offices that an account or a key can be given to', () => {
  it('are one\'s own side\'s on a ladder, and none that is over or to come', () => {
    const own = Object.keys(session.network.offices).filter((id) => id.startsWith('kr-'));
    expect(namesWith().ownOffices()).toEqual(own);
    expect(namesWith({ valid_to: '2025-09-30' }).ownOffices()).toEqual(own.filter((id) => id !== DESK));
    expect(namesWith({ valid_from: '2999-01-01' }).ownOffices()).toEqual(own.filter((id) => id !== DESK));
  });
});
