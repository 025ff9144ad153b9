import { ROLES, may } from '#domain';
import { LIVE_EVENTS, ROUTES } from '#edge';
import { Visitor } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { handled, heard, routed } from '../harness/routes.js';

interface AsyncDocument {
  readonly asyncapi: string;
  readonly channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>;
  readonly operations: Record<string, { action: string; channel: { $ref: string }; messages: { $ref: string }[]; security: { $ref: string }[] }>;
  readonly components: { messages: Record<string, { payload: { $ref: string } }>; schemas: Record<string, unknown> };
}

let server: StoryServer;
let hotline: Hotline;
beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const nameOf = ({ method, path }: (typeof ROUTES)[number]): string => `${method.toUpperCase()} ${path}`;

describe('the documents say what the service is', () => {
  it('every address that the server answers stands in the OpenAPI document, and no other', () => {
    expect(routed(hotline.door.app).toSorted()).toEqual(ROUTES.map(nameOf).toSorted());
  });

  it('with the right that its guard asks for, where people with accounts have it, and no guard elsewhere', () => {
    const documented = new Map(ROUTES.map((route) => [nameOf(route), route.needs]));
    const asked = handled(hotline.door.app);
    expect(asked.length).toBeGreaterThan(40);
    for (const { name, needs } of asked) {
      const right = documented.get(name) ?? null;
      expect([name, needs]).toEqual([name, right !== null && ROLES.some((role) => may(role, right)) ? right : null]);
    }
  });

  it('the live line is described in AsyncAPI 3, whole: every reference leads somewhere', async () => {
    const { status, body } = await new Visitor(hotline.url).ask<AsyncDocument>('GET', '/api/asyncapi.json');
    expect([status, body.asyncapi]).toEqual([200, '3.0.0']);
    const at = (ref: string): unknown => ref.slice(2).split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], body);
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.filter((ref) => !ref.startsWith('#/') || at(ref) === undefined)).toEqual([]);
    expect(Object.keys(body.operations).toSorted()).toEqual(LIVE_EVENTS.map((e) => e.name).toSorted());
    for (const { name, direction } of LIVE_EVENTS) {
      expect(body.operations[name]).toMatchObject({ action: direction === 'down' ? 'send' : 'receive', channel: { $ref: '#/channels/liaison' } });
      expect(body.channels.liaison?.messages[name]).toEqual({ $ref: `#/components/messages/${name}` });
    }
    expect(body.components.schemas.Alert).toMatchObject({ type: 'object', required: expect.arrayContaining(['id', 'stream', 'number', 'line']) as unknown });
  });

  it('and the gateway hears what goes up, and nothing else', () => {
    expect(heard(hotline.door.app)).toEqual(LIVE_EVENTS.filter((e) => e.direction === 'up').map((e) => e.name));
  });
});
