import { hasAllClaims, officeOfClaims } from './office-of-claims.js';
import type { ClaimRule } from './providers.js';

const rules: readonly ClaimRule[] = [
  { claim: 'groups', has: 'chiefs', office: 'director', role: 'supervisor' },
  { claim: 'groups', has: 'desk', office: 'desk', role: 'officer' },
  { claim: 'realm_access.roles', has: 'keeper', office: 'desk', role: 'administrator' },
  { claim: 'https://id.example/level', has: '3', office: 'division', role: 'officer' },
];
const office = (claims: Readonly<Record<string, unknown>>): string | undefined => officeOfClaims(claims, rules)?.office;

describe('claims and rules', () => {
  it('the first rule that fits counts, whatever order the claim lists its values in', () => {
    expect(officeOfClaims({ groups: ['desk', 'chiefs'] }, rules)).toMatchObject({ office: 'director', role: 'supervisor' });
  });

  it.each([
    ['one value that is no list', { groups: 'desk' }, 'desk'], ['a claim inside a claim', { realm_access: { roles: ['keeper'] } }, 'desk'],
    ['a name that has dots itself', { 'https://id.example/level': 3 }, 'division'],
  ])('finds %s', (_, claims, found) => { expect(office(claims)).toBe(found); });

  it.each([
    ['no claims', {}], ['another value', { groups: ['canteen'] }], ['part of a value', { groups: ['desk-two', 'de'] }], ['a value of another case', { groups: ['DESK'] }],
    ['values in a list in a list', { groups: [['desk']] }], ['what every object has', { realm_access: Object.create({ roles: ['keeper'] }) as object }], ['a list with names', { realm_access: ['roles'] }],
  ])('gives no office for %s', (_, claims) => { expect(office(claims)).toBeUndefined(); });

  it('says whether a claim that the rules ask for is missing', () => {
    const whole = { 'groups': [], 'realm_access': { roles: [] }, 'https://id.example/level': 1 };
    expect([hasAllClaims(whole, rules), hasAllClaims({ groups: [] }, rules)]).toEqual([true, false]);
  });
});
