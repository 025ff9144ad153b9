import * as contracts from '#contracts';
import * as z from 'zod/mini';
import { PROBLEM_STATUS, type ProblemCode } from './problem-error.js';
import { type Caller, type Parameter, ROUTES, type Route } from './routes.js';

type Json = Readonly<Record<string, unknown>>;
type Schema = z.core.$ZodType;

/** Problems that any operation may answer with. */
const ALWAYS: readonly ProblemCode[] = ['malformed-request', 'internal', 'unavailable'];
const BY_CALLER: Readonly<Record<Caller, readonly ProblemCode[]>> = {
  'anyone': ['too-many-requests'], 'tracking-token': ['too-many-requests'], 'signed-in': ['unauthenticated'],
  'officer': ['unauthenticated'], 'administrator': ['unauthenticated', 'not-allowed'],
};
const SECURITY: Readonly<Record<Caller, readonly Json[]>> = {
  'anyone': [], 'tracking-token': [{ trackingToken: [] }], 'signed-in': [{ session: [] }], 'officer': [{ session: [] }], 'administrator': [{ session: [] }],
};

/** What a part of a path is. */
const IN_PATH: Readonly<Record<string, string>> = {
  reference: 'as printed, such as AB-7F3K-9QXM', calendar: 'code of the calendar, such as KR', year: 'such as 2027', office: 'code of the office', id: 'a UUID of your own',
};

/** Schemas by name: every exported `somethingSchema` of the contracts that is a schema, and the bodies of commands. */
function schemaNames(): Map<Schema, string> {
  const names = new Map<Schema, string>();
  const capital = (text: string): string => text.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  for (const [name, value] of Object.entries(contracts)) if (name.endsWith('Schema') && value instanceof z.core.$ZodType) names.set(value, capital(name.slice(0, -'Schema'.length)));
  for (const [command, schema] of Object.entries(contracts.commandSchemas)) names.set(schema, `${capital(command)}Command`);
  return names;
}

const used = (route: Route): Schema[] => [route.body, route.answer].filter((s) => s instanceof z.core.$ZodType);

/** Only what operations use, and what those name themselves, becomes a component. */
function components(names: ReadonlyMap<Schema, string>): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of new Set([...ROUTES.flatMap(used), contracts.problemSchema, contracts.caseLineSchema, contracts.clockLineSchema, contracts.entrySchema, contracts.factSchema, contracts.messageSchema])) {
    registry.add(schema, { id: nameOf(names, schema) });
  }
  const { schemas } = z.toJSONSchema(registry, { target: 'openapi-3.0', uri: (id) => `#/components/schemas/${id}` });
  // Version 3.0 knows no `$id`: a component's name is its key.
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id: _, ...schema }]) => [name, schema]));
}

function nameOf(names: ReadonlyMap<Schema, string>, schema: Schema): string {
  const name = names.get(schema);
  if (name === undefined) throw new Error('a route uses a schema that the contracts do not export under a name');
  return name;
}

const json = (name: string, type = 'application/json'): Json => ({ [type]: { schema: { $ref: `#/components/schemas/${name}` } } });
const parameter = (where: string) => ({ name, meaning, required = false, schema, list }: Parameter): Json =>
  ({ name, in: where, required, description: meaning, schema, ...(list ? { style: 'form', explode: false } : {}) });

function operation(route: Route, names: ReadonlyMap<Schema, string>): Json {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter('path')({ name, meaning: IN_PATH[name] ?? '', required: true, schema: { type: 'string', maxLength: 40 } }));
  const parameters = [...inPath, ...(route.headers ?? []).map(parameter('header')), ...(route.query ?? []).map(parameter('query'))];
  return {
    operationId: route.id, summary: route.summary, security: SECURITY[route.caller],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: json(nameOf(names, route.body)) } } : {}),
    responses: { [route.status]: answer(route, names), ...problems(route) },
  };
}

function answer({ answer: given }: Route, names: ReadonlyMap<Schema, string>): Json {
  if (given === null) return { description: 'done' };
  if (typeof given === 'string') return { description: 'done', content: { [given]: { schema: {} } } };
  return { description: 'done', content: json(nameOf(names, given)) };
}

function problems(route: Route): Json {
  const codes = [...new Set([...route.problems, ...BY_CALLER[route.caller], ...ALWAYS])];
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, {
    description: codes.filter((code) => PROBLEM_STATUS[code] === status).map((code) => `\`${code}\``).join(', '),
    ...(status === 429 ? { headers: { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } } } : {}),
    content: json('Problem', 'application/problem+json'),
  }]));
}

/** The service described for programs, made from the route table and the contracts. OpenAPI 3.0.3, which every tool reads. */
export function openApiDocument(): Json {
  const names = schemaNames();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) (paths[route.path] ??= {})[route.method] = operation(route, names);
  return {
    openapi: '3.0.3',
    info: { title: 'Hotline', version: '1', description: 'Reports of supply chain disruptions, and the cases that two or more sides handle together. Instants are UTC.' },
    paths,
    components: {
      schemas: components(names),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'hotline_session' },
        trackingToken: { type: 'http', scheme: 'bearer', description: 'the `token` of the receipt' },
      },
    },
  };
}
