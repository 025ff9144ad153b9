import { commandSchemas } from '#contracts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from './openapi.js';
import { operationTypes } from './operation-types.js';
import { ROUTES } from './routes.js';

interface Operation { operationId: string; summary: string; tags: string[]; parameters?: { name: string; in: string; required: boolean }[]; requestBody?: unknown; responses: Record<string, unknown>; security: unknown[] }
interface Document { servers: object[]; tags: { name: string }[]; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> } }

const document = JSON.parse(JSON.stringify(openApiDocument())) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));

/** Every value of a key, anywhere in the document. */
function everywhere(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...everywhere(value, key)]);
}

describe('the OpenAPI document', () => {
  it('has every route of the table, and each command', () => {
    expect(operations).toHaveLength(ROUTES.length);
    for (const command of Object.keys(commandSchemas)) expect(document.paths[`/api/v1/cases/{reference}/${command}`]?.post).toBeDefined();
    expect(new Set(operations.map((o) => o.operation.operationId)).size).toBe(operations.length);
    expect(document.servers).toEqual([expect.objectContaining({ url: '/' })]);
    expect(operations.filter(({ operation: { summary, tags: [tag] } }) => !summary || !document.tags.some(({ name }) => name === tag))).toEqual([]);
  });

  it('declares every parameter of every path', () => {
    for (const { path, operation } of operations) {
      const declared = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => ({ name: p.name, required: p.required }));
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, required: true })));
    }
  });

  it('has no reference without a target, and no component without a use', () => {
    const referred = new Set(everywhere(document, '$ref') as string[]);
    const there = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect([...referred].filter((ref) => !there.has(ref))).toEqual([]);
    expect([...there].filter((ref) => !referred.has(ref))).toEqual([]);
  });

  it('says of each operation who may call it and how it may fail', () => {
    const schemes = Object.keys(document.components.securitySchemes);
    for (const { operation } of operations) {
      for (const need of operation.security) expect(schemes).toEqual(expect.arrayContaining(Object.keys(need as object)));
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['500']));
      if (operation.requestBody) expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
    }
    expect(document.paths['/api/v1/reports']?.post?.responses).toEqual(expect.objectContaining({ 201: expect.anything(), 409: expect.anything(), 429: expect.anything() }));
    expect(document.paths['/api/v1/cases']?.get).toMatchObject({ 'security': [{ session: [] }, { key: [] }], 'x-key-scope': 'read-cases' });
    expect(document.paths['/api/v1/cases/{reference}/note']?.post).toMatchObject({ 'security': [{ session: [] }, { key: [] }], 'x-key-scope': 'note' });
    expect(document.paths['/api/v1/cases/{reference}/release']?.post?.security).toEqual([{ session: [] }]);
  });

  it('describes what is posted to a side, with the headers by which it is known and signed', () => {
    expect(everywhere(document, 'webhooks')).toEqual([{ alert: { post: expect.objectContaining({
      requestBody: { required: true, content: { 'application/cloudevents+json': expect.objectContaining({ schema: { $ref: '#/components/schemas/PostedEvent' } }) as unknown } },
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => expect.objectContaining({ in: 'header', name, required: true }) as unknown),
    }) as unknown } }]);
  });

  it('describes the fields of a report', () => {
    expect(document.components.schemas.Report).toMatchObject({ type: 'object', additionalProperties: false, required: expect.arrayContaining(['hs', 'from', 'to', 'consent']) });
  });
});

describe('the types of the client', () => {
  it('are those of the routes: `npm run operations` makes them anew', async () => {
    expect(operationTypes()).toBe(await readFile(join(import.meta.dirname, '../../client/src/operations.ts'), 'utf8'));
  });
});
