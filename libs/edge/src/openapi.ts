import * as contracts from '#contracts';
import { ROLES, may } from '#domain';
import * as z from 'zod/mini';
import { SESSION_COOKIE } from './cookies.js';
import { POSTED } from './posted.js';
import { PROBLEM_STATUS, type ProblemCode } from './problem-error.js';
import { KEY_SCHEME, scopeOfRoute } from './route-scope.js';
import { type Parameter, type Route, type Schema, asksForProof } from './route.js';
import { ROUTES } from './routes.js';
import { type Json, componentsOf, nameOf, schemaNames } from './schema-names.js';

/** Problems that any operation may answer with. */
const ALWAYS: readonly ProblemCode[] = ['malformed-request', 'wrong-host', 'internal', 'unavailable'];

/** Problems of whoever is not let in. */
function shut(route: Route): readonly ProblemCode[] {
  const { needs } = route;
  const roles = ROLES.filter((role) => needs !== null && may(role, needs));
  if (roles.length === 0) return ['too-many-requests'];
  const people = [...(roles.length === ROLES.length ? [] : ['not-allowed' as const]), ...(asksForProof(route) ? ['step-up-needed' as const] : [])];
  const scope = scopeOfRoute(route);
  const machines = [...(scope === null ? [] : ['insufficient-scope' as const, 'too-many-requests' as const]), ...(scope === null || asksForProof(route) ? ['not-for-keys' as const] : [])];
  return ['unauthenticated', 'invalid-key', ...people, ...machines];
}

/** A session for rights of people with accounts, or a key where a machine may too; a company shows its token, unless its secret stands in the address. */
function security(route: Route): readonly Json[] {
  const { needs, path } = route;
  if (needs !== null && ROLES.some((role) => may(role, needs))) return [{ session: [] }, ...(scopeOfRoute(route) === null ? [] : [{ key: [] }])];
  return needs === null || /\{(token|draft)\}/.test(path) ? [] : [{ trackingToken: [] }];
}

/** What a part of a path is. */
const IN_PATH: Readonly<Record<string, string>> = {
  reference: 'as printed, such as AB-7F3K-9QXM', calendar: 'code of the calendar, such as KR', year: 'such as 2027', office: 'code of the office', digest: 'digest of the checkpoint in hex', id: 'a UUID of your own',
  draft: 'secret of a draft', token: 'the `token` of the receipt', page: 'name of the page', provider: 'code of the provider', key: 'id of the key', call: 'id of the test call',
  feed: 'secret of the address, with `.ics` or without',
};

/** Only what operations use, and what those name themselves, becomes a component. */
const used = (route: Route): Schema[] => [route.body, ...route.answers].filter((s) => s instanceof z.core.$ZodType);
const OF_PARTS = [contracts.problemSchema, contracts.caseLineSchema, contracts.clockLineSchema, contracts.entrySchema, contracts.factSchema, contracts.messageSchema];

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string, type = 'application/json'): Json => ({ [type]: { schema: ref(name) } });
const parameter = (where: string) => ({ name, meaning, required = false, schema, list }: Parameter): Json =>
  ({ name, in: where, required, description: meaning, schema, ...(list ? { style: 'form', explode: false } : {}) });

/** What an operation is about, by its address: `cases`, `reports`; companies' and officers' pages are `pages`. */
const tagOf = ({ path }: Route): string => /^\/api\/v1\/([\w-]+)/.exec(path)?.[1] ?? 'pages';

function operation(route: Route, names: ReadonlyMap<Schema, string>): Json {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter('path')({ name, meaning: IN_PATH[name] ?? '', required: true, schema: { type: 'string', maxLength: 64 } }));
  const scope = scopeOfRoute(route);
  const parameters = [...inPath, ...(route.headers ?? []).map(parameter('header')), ...(route.query ?? []).map(parameter('query'))];
  return {
    operationId: route.id, summary: route.summary, tags: [tagOf(route)], security: security(route), ...(scope === null ? {} : { 'x-key-scope': scope }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: typeof route.body === 'string' ? { [route.body]: { schema: {} } } : json(nameOf(names, route.body)) } } : {}),
    responses: { [route.status]: answer(route, names), ...(route.redirects ? { 303: { description: 'another page' } } : {}), ...problems(route) },
  };
}

/** One entry per media type; several schemas of one type are alternatives. */
function answer({ answers }: Route, names: ReadonlyMap<Schema, string>): Json {
  const schemas = answers.filter((a) => typeof a !== 'string').map((a) => ref(nameOf(names, a)));
  const types = answers.filter((a) => typeof a === 'string');
  const content = {
    ...(schemas.length > 0 ? { 'application/json': { schema: schemas.length === 1 ? schemas[0] : { oneOf: schemas } } } : {}),
    ...Object.fromEntries(types.map((type) => [type, { schema: {} }])),
  };
  return { description: 'done', ...(answers.length > 0 ? { content } : {}) };
}

function problems(route: Route): Json {
  const codes = [...new Set([...route.problems, ...shut(route), ...ALWAYS])];
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, {
    description: codes.filter((code) => PROBLEM_STATUS[code] === status).map((code) => `\`${code}\``).join(', '),
    ...(status === 429 ? { headers: { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } } } : {}),
    content: route.answers.includes('text/html') ? { 'text/html': { schema: {} } } : json('Problem', 'application/problem+json'),
  }]));
}

/** What is posted the other way, to a side's own system. */
const webhook = ({ id, summary, type, body, examples, headers, answers }: typeof POSTED, names: ReadonlyMap<Schema, string>): Json => ({
  operationId: id, summary, security: [], parameters: headers.map(parameter('header')),
  requestBody: { required: true, content: { [type]: { schema: ref(nameOf(names, body)), examples } } }, responses: answers,
});

/** The service described for programs, made from the route table and the contracts. OpenAPI 3.1, whose schemas are JSON Schema 2020-12: in 3.0 none can be null beside a reference. */
export function openApiDocument(): Json {
  const names = schemaNames();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) (paths[route.path] ??= {})[route.method] = operation(route, names);
  return {
    openapi: '3.1.0',
    info: { title: 'Hotline', version: '1', description: 'Reports of supply chain disruptions, and the cases that two or more sides handle together. Instants are UTC.' },
    servers: [{ url: '/', description: 'the service that this document comes from' }],
    tags: [...new Set(ROUTES.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    webhooks: { alert: { post: webhook(POSTED, names) } },
    components: {
      schemas: componentsOf(names, [...ROUTES.flatMap(used), ...OF_PARTS, POSTED.body], { target: 'draft-2020-12' }),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: `\`__Host-${SESSION_COOKIE}\` where the service is reached by TLS` },
        key: KEY_SCHEME,
        trackingToken: { type: 'http', scheme: 'bearer', description: 'the `token` of the receipt' },
      },
    },
  };
}
