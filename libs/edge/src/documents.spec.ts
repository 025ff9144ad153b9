import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { createRequire } from 'node:module';
import { asyncApiDocument } from './asyncapi.js';
import { openApiDocument } from './openapi.js';
import { ROUTES } from './routes.js';

const asRead = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
/** What Redocly finds against the specification itself; it knows both kinds of documents. */
async function found(document: unknown, name: string): Promise<string[]> {
  const config = await createConfig({ extends: ['spec'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: `/${name}.json`, config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
}

describe('the documents for programs, by tools that are not ours', () => {
  it('keep to the specification of OpenAPI', async () => {
    expect(await found(asRead(openApiDocument()), 'openapi')).toEqual([]);
  });

  it('keep to that of AsyncAPI, by its own schema too', async () => {
    const document = asRead(asyncApiDocument());
    expect(await found(document, 'asyncapi')).toEqual([]);
    const ajv = new Ajv({ strict: false, logger: false });
    (addFormats as unknown as (to: Ajv) => void)(ajv);
    const valid = ajv.compile(createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object);
    expect([valid(document), valid.errors]).toEqual([true, null]);
  });

  it('name the refusal of whoever says or brings too much within a while, wherever that is counted', () => {
    const counted = ['importLicences', 'importShipments', 'nameCases', ...['ask-company', 'machine-translate', 'message', 'note', 'translate'].map((command) => `case-${command}`)].sort();
    expect(ROUTES.filter(({ id, problems }) => counted.includes(id) && problems.includes('too-many-requests')).map(({ id }) => id).sort()).toEqual(counted);
  });

  it('would be found wrong if they were', async () => {
    expect(await found({ ...asRead(openApiDocument()) as object, info: undefined }, 'openapi')).not.toEqual([]);
    expect(await found({ ...asRead(asyncApiDocument()) as object, channels: { '': { messages: 7 } } }, 'asyncapi')).not.toEqual([]);
  });
});
