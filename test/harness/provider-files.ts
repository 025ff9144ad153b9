import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from './free-port.js';
import { HouseProvider, type HouseClient, type People } from './house-provider.js';
import { Hotline } from './hotline.js';
import { type ConfigFolder, networkVariant } from './network-variant.js';
import type { StoryServer } from './postgres.js';

export const KR_CLIENT: HouseClient = { client_id: 'hotline-kr', client_secret: 'a-secret-of-the-korean-client' };
export const CN_CLIENT: HouseClient = { client_id: 'hotline-cn', client_secret: 'a-secret-of-the-chinese-client' };
/** The Korean house: somebody at the desk, a division, a supervisor, and somebody who has no business here. */
export const KR_PEOPLE: People = {
  'kr-1': { name: '김하나', groups: ['canteen', 'hotline-desk'] }, 'kr-2': { name: '이두리', groups: ['hotline-division'] }, 'kr-3': { name: '박세찬', groups: ['hotline-supervisors'] }, 'kr-4': { name: '최네찬', groups: ['canteen'] },
};
export const CN_PEOPLE: People = { 'cn-1': { name: '王一', groups: ['rexian'] } };
const KR_RULES = [
  { claim: 'groups', has: 'hotline-supervisors', office: 'kr-trade-cooperation-dg', role: 'supervisor' },
  { claim: 'groups', has: 'hotline-division', office: 'kr-trade-cooperation-division', role: 'officer' },
  { claim: 'groups', has: 'hotline-desk', office: 'kr-trade-cooperation-desk', role: 'officer' },
];

/** Writes the file of one provider into a folder of configuration, and its secret beside it. */
export async function writeProvider(folder: string, { client, ...file }: Readonly<Record<string, unknown>> & { readonly provider: string; readonly client: HouseClient }): Promise<void> {
  await mkdir(join(folder, 'providers'), { recursive: true });
  await writeFile(join(folder, 'providers', `${file.provider}.secret`), `${client.client_secret}\n`, { mode: 0o600 });
  await writeFile(join(folder, 'providers', `${file.provider}.yaml`), stringify({ client_id: client.client_id, client_secret_file: `${file.provider}.secret`, scopes: ['profile', 'groups'], ...file }));
}

/** A hotline with the houses of both sides. */
export interface Houses { readonly hotline: Hotline; readonly kr: HouseProvider; readonly cn: HouseProvider; readonly config: ConfigFolder; close(): Promise<void> }

/**
 * Opens a hotline at which officers of both sides sign in at their houses; the Korean one tells groups in the token, the Chinese one apart.
 * @param more further files of providers, which are configuration and nothing else
 */
export async function openHouses(server: StoryServer, { kr_host = '127.0.0.1', more = async () => undefined }: { kr_host?: '127.0.0.1' | 'localhost'; more?: (folder: string, kr: HouseProvider) => Promise<void> } = {}): Promise<Houses> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [kr, cn, config] = await Promise.all([
    HouseProvider.start({ clients: [KR_CLIENT, CN_CLIENT], people: KR_PEOPLE, hotline: url, host: kr_host }), HouseProvider.start({ clients: [CN_CLIENT], people: CN_PEOPLE, hotline: url, in_token: false }), networkVariant(),
  ]);
  await writeProvider(config.folder, { provider: 'kr-house', side: 'KR', name: { ko: '산업부 통합인증', 'zh-Hans': '韩国产业部认证', en: 'Ministry sign-on (Korea)' }, issuer: kr.issuer, client: KR_CLIENT, claims: KR_RULES });
  await writeProvider(config.folder, { provider: 'cn-house', side: 'CN', name: { ko: '상무부 통합인증', 'zh-Hans': '商务部统一认证', en: 'Ministry sign-on (China)' }, issuer: cn.issuer, client: CN_CLIENT, claims: [{ claim: 'groups', has: 'rexian', office: 'cn-asia-desk', role: 'officer' }] });
  await more(config.folder, kr);
  const hotline = await Hotline.open({ server, begins: null, config: { port, public_url: url, config_dir: config.folder } });
  return { hotline, kr, cn, config, close: async () => { await hotline.close(); await Promise.all([kr.close(), cn.close(), config.remove()]); } };
}
