import type { Network } from '#domain';
import { type NetworkVersion, inForce, sameVersion } from './versions-in-force.js';

const version = (id: string, number: number, valid_from: string): NetworkVersion => ({ file: `${id}.${String(number)}`, network: { id, policy: { version: number } } as Network, valid_from });
const versions = [version('b', 2, '2026-03-01'), version('a', 5, '2026-06-01'), version('b', 1, '2026-01-05'), version('b', 3, '2026-12-01')];

describe('of several versions of a network', () => {
  it.each([
    ['the newest that has begun', '2026-03-01', ['b.2', 'a.5']], ['the one before, on its last day', '2026-02-28', ['b.1', 'a.5']], ['the first, before any has begun', '2020-01-01', ['b.1', 'a.5']], ['the last, for good', '2030-01-01', ['b.3', 'a.5']],
  ])('%s is in force', (_which, day, files) => {
    expect(inForce(versions, day).map(({ file }) => file)).toEqual(files);
  });
  it('no two may have one number', () => {
    expect(sameVersion(versions)).toBeNull();
    expect(sameVersion([...versions, version('c', 2, '2026-03-01'), version('b', 2, '2026-04-01')])?.map(({ valid_from }) => valid_from)).toEqual(['2026-03-01', '2026-04-01']);
  });
});
