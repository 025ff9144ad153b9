import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNetwork } from '#networks';
import { loadProviders } from './load-providers.js';

const config = join(import.meta.dirname, '../../../config');
const { network } = loadNetwork(join(config, 'networks/kr-cn.yaml'), join(config, 'calendars'));
const SECRET = 'never-told-to-anybody';
const RIGHT = `provider: kr-house
side: KR
name: { ko: 통합인증, zh-Hans: 统一认证, en: House sign-on }
issuer: https://id.example/realms/kr
client_id: hotline
client_secret_file: secret
scopes: [profile, groups]
hosts: [keys.id.example]
claims:
  - { claim: groups, has: desk, office: kr-trade-cooperation-desk, role: officer }
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'providers-'));
  writeFileSync(join(dir, 'secret'), `${SECRET}\n`);
});
afterEach(() => { rmSync(dir, { recursive: true }); });

const load = (...texts: readonly string[]): ReturnType<typeof loadProviders> => {
  for (const [i, text] of texts.entries()) writeFileSync(join(dir, `${i}.yaml`), text);
  return loadProviders(dir, [network], { HOTLINE_PROVIDER_SECRET_KR: SECRET });
};
const mistake = (...texts: readonly string[]): string => { try { load(...texts); return 'none'; } catch (error) { return (error as Error).message; } };

describe('the files of providers', () => {
  it('are read one by one, each with its secret from elsewhere', () => {
    const cn = RIGHT.replace('provider: kr-house', 'provider: cn-house').replace('side: KR', 'side: CN').replace('kr-trade-cooperation-desk', 'cn-asia-desk').replace('client_secret_file: secret', 'client_secret_variable: HOTLINE_PROVIDER_SECRET_KR').replace('hosts: [keys.id.example]\n', '');
    const [one, other] = load(RIGHT, cn);
    expect(one).toMatchObject({ id: 'kr-house', side: 'KR', client_secret: SECRET, scopes: ['openid', 'profile', 'groups'], hosts: ['id.example', 'keys.id.example'], rules: [{ has: 'desk' }] });
    expect(other).toMatchObject({ id: 'cn-house', side: 'CN', client_secret: SECRET, hosts: ['id.example'] });
    expect(loadProviders(join(dir, 'none'), [network], {})).toEqual([]);
  });

  it.each([
    ['provider: kr-house', 'provider: KR', '0.yaml:1:11  provider: expected a code of small letters'], ['side: KR', 'side: JP', '0.yaml:2:7  side: expected a side of a network (KR, CN), found "JP"'],
    [', en: House sign-on', '', '0.yaml:3:1  name.en: expected a text, found nothing'], ['https://id', 'http://id', '0.yaml:4:9  issuer: expected an address such as https://id.example'],
    ['https://id.example/', 'https://id.example/?x=', '0.yaml:4:9  issuer: expected an address'], ['client_secret_file: secret', 'client_secret_file: none', '0.yaml:6:21  client_secret_file: expected a file of at most 4096 bytes'],
    ['client_secret_file: secret\n', '', 'client_secret_file: expected either client_secret_file or client_secret_variable'], ['client_secret_file: secret', `client_secret: ${SECRET}`, '0.yaml:6:1  client_secret: expected no "client_secret" here'],
    ['client_secret_file: secret', 'client_secret_variable: HOTLINE_PROVIDER_SECRET_NONE', '0.yaml:6:25  client_secret_variable: expected a variable that is set to the secret'],
    ['client_secret_file: secret', 'client_secret_variable: PATH', '0.yaml:6:25  client_secret_variable: expected the name of a variable'],
    ['kr-trade-cooperation-desk', 'cn-asia-desk', '0.yaml:10:41  claims[0].office: expected an office of KR that stands in a ladder'], ['kr-trade-cooperation-desk', 'kr-customs', 'found "kr-customs"'],
    ['role: officer', 'role: minister', 'claims[0].role: expected one of officer, supervisor, administrator, found "minister"'], ['hosts: [keys.id.example]', 'hosts: [https://keys]', '0.yaml:8:9  hosts[0]: expected a host name'],
  ])('with %s as %s are refused by line, and without a letter of the secret', (from, to, expected) => {
    const said = mistake(RIGHT.replace(from, to));
    expect(said).toContain(expected);
    expect(said).not.toContain(SECRET);
  });

  it('have a code of their own each', () => {
    expect(mistake(RIGHT, RIGHT)).toContain('1.yaml:1:11  provider: expected a code that no other provider has, found "kr-house" again');
  });
});
