import type { AccountNotices, AccountRequest } from '#contracts';
import { halves, linkFor } from '../harness/accounts.js';
import { type Answer, type Desk, Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

const PLACE = { office: 'kr-trade-cooperation-desk', role: 'officer' } as const;

let server: StoryServer;
let hotline: Hotline;
let admin: Desk;
let supervisor: Desk;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server });
  [admin, supervisor] = [await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor')];
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

type Both = ReturnType<typeof halves>;
const idOf = async (desk: Desk): Promise<string> => (await desk.ask<{ officer: { id: string } }>('GET', '/api/v1/session')).body.officer.id;
const ask = async (path: string, body?: object): Promise<Answer<{ id: string; code: string }>> => admin.ask('POST', path, body);
const confirm = (id: string): Promise<Answer<{ code: string | null }>> => supervisor.ask('POST', `/api/v1/account-requests/${id}/confirmation`);
const codeOf = ({ status, body }: Answer<{ code: string | null }>): [number, string | null] => [status, body.code];
const listed = async (id: string): Promise<AccountRequest | undefined> => (await admin.ask<{ requests: AccountRequest[] }>('GET', '/api/v1/account-requests')).body.requests.find((r) => r.id === id);
const notices = async (by: Desk): Promise<AccountNotices> => (await by.ask<AccountNotices>('GET', '/api/v1/account-notices')).body;
const recover = async (both: Both): Promise<Answer<unknown>> => new Visitor(hotline.url).ask('POST', '/api/v1/recovery', { ...both, password: await hotline.password() });

describe('a link to an account', () => {
  let about: string;
  const opened = async (): Promise<Both> => halves(await linkFor(admin, supervisor, `/api/v1/officers/${about}/recovery`));
  beforeAll(async () => { about = await idOf(await hotline.signIn('kr-dg')); });

  it('gives way to the next one', async () => {
    const [first, second] = [await opened(), await opened()];
    expect((await recover(first)).status).toBe(404);
    expect((await recover(second)).status).toBe(204);
  });

  it('works no more once its owner objects, in one act, at any time before it is used', async () => {
    const owner = await hotline.signIn('kr-dg');
    const object = async (id: string | undefined, by = owner): Promise<number> => (await by.ask('POST', `/api/v1/account-notices/${id}/objection`)).status;
    for (const far of ['asked', 'given']) {
      const opening = far === 'given' ? await opened() : null;
      if (far === 'asked') await ask(`/api/v1/officers/${about}/recovery`);
      const notice = (await notices(owner)).own.find((n) => n.state === far);
      expect([await object(notice?.id, await hotline.signIn('kr-division')), await object(notice?.id, admin)]).toEqual([404, 404]);
      expect([await object(notice?.id), await object(notice?.id)]).toEqual([204, 409]);
      expect([await listed(notice?.id ?? ''), opening && (await recover(opening)).status]).toMatchObject([{ state: 'refused', ended_by: { id: about } }, opening && 404]);
      expect((await notices(owner)).own.some((n) => n.id === notice?.id)).toBe(false);
    }
  });

  it('works no more while whoever asked for it may not ask, or its account is out of use', async () => {
    const opening = await opened();
    const [asker, nothing] = [await idOf(admin), (await recover({ ...opening, token: 'x'.repeat(43) })).text];
    for (const [id, column, wrong, right] of [[asker, 'active', false, true], [asker, 'role', 'supervisor', 'administrator'], [about, 'active', false, true]] as const) {
      await hotline.sql(`UPDATE hotline.officers SET ${column} = $2 WHERE id = $1`, [id, wrong]);
      const refused = await recover(opening);
      await hotline.sql(`UPDATE hotline.officers SET ${column} = $2 WHERE id = $1`, [id, right]);
      expect([refused.status, refused.text]).toEqual([404, nothing]);
    }
    expect((await recover(opening)).status).toBe(204);
  });
});

describe('another office or role', () => {
  it('is not asked for where somebody is, and is told when it is done and not before', async () => {
    const [owner, place] = [await hotline.signIn('kr-desk'), { office: 'kr-trade-cooperation-division', role: 'officer' }];
    const path = `/api/v1/officers/${await idOf(owner)}/place`;
    expect(codeOf(await ask(path, PLACE))).toEqual([409, 'already-done']);
    const { body: { id } } = await ask(path, place);
    expect((await notices(owner)).own).toEqual([]);
    expect((await owner.ask('DELETE', `/api/v1/account-notices/${id}`)).status).toBe(204);
    expect((await confirm(id)).body).toEqual({ code: null });
    expect((await notices(await hotline.signIn('kr-desk'))).own).toMatchObject([{ id, kind: 'change', state: 'done' }]);
  });

  it('is not confirmed for somebody who cannot ask any more, nor for an account that is out of use', async () => {
    const [asker, about] = [await idOf(admin), await idOf(await hotline.signIn('kr-division'))];
    const { body: { id } } = await ask(`/api/v1/officers/${about}/place`, PLACE);
    for (const [who, why] of [[asker, 'request-expired'], [about, 'already-done']] as const) {
      await hotline.sql('UPDATE hotline.officers SET active = false WHERE id = $1', [who]);
      expect(codeOf(await confirm(id))).toEqual([409, why]);
      await hotline.sql('UPDATE hotline.officers SET active = true WHERE id = $1', [who]);
    }
    expect((await confirm(id)).status).toBe(200);
  });
});
