import * as contracts from '#contracts';
import * as z from 'zod/mini';
import type { Parameter, Route, Schema } from './route.js';
import { ROUTES } from './routes.js';

const HEAD = `/* Made by \`npm run operations\` from the service's table of routes; a test holds it to that. */
import type * as c from '#contracts';
import type * as z from 'zod/mini';

type In<S extends z.core.$ZodType> = z.input<S>;
type Out<S extends z.core.$ZodType> = z.output<S>;
type File = Blob | Uint8Array;

/** What each operation takes and gives, by its method and address. */
export interface Operations {
`;

/** The table of routes as types for `@hotline/client`: one line for each operation of `/api/v1`. */
export function operationTypes(): string {
  const places = placesOf();
  const lines = ROUTES.filter(({ path }) => path.startsWith('/api/v1/')).map((route) => `  '${route.method.toUpperCase()} ${route.path}': { ${partsOf(route, places).join('; ')} };\n`);
  return `${HEAD}${lines.join('')}}\n`;
}

type Places = ReadonlyMap<Schema, string>;

/** Where the contracts have each schema. */
function placesOf(): Places {
  const named = Object.entries(contracts).flatMap(([name, value]): [Schema, string][] => (value instanceof z.core.$ZodType ? [[value, `c.${name}`]] : []));
  return new Map([...named, ...Object.entries(contracts.commandSchemas).map(([command, schema]): [Schema, string] => [schema, `c.commandSchemas['${command}']`])]);
}

function partsOf({ path, query = [], headers = [], body, answers }: Route, places: Places): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => `${name}: string | number`);
  return [
    ...(inPath.length > 0 ? [`path: { ${inPath.join('; ')} }`] : []), ...bag('query', query), ...bag('headers', headers),
    ...(body === undefined ? [] : [`body: ${typeof body === 'string' ? 'File' : `In<typeof ${placeOf(places, body)}>`}`]),
    `answer: ${answers.length === 0 ? 'undefined' : [...new Set(answers.map((answer) => typeOf(answer, places)))].join(' | ')}`,
  ];
}

function placeOf(places: Places, schema: Schema): string {
  const place = places.get(schema);
  if (place === undefined) throw new Error('an operation uses a schema that the contracts do not export');
  return place;
}

function bag(name: string, parameters: readonly Parameter[]): string[] {
  if (parameters.length === 0) return [];
  const members = parameters.map((p) => `${/^\w+$/.test(p.name) ? p.name : `'${p.name}'`}${p.required ? '' : '?'}: ${valueOf(p.schema)}`);
  return [`${name}${parameters.some((p) => p.required) ? '' : '?'}: { ${members.join('; ')} }`];
}

/** Downloads are text where they are text, and bytes otherwise; JSON without a schema is whatever it is. */
function typeOf(answer: Schema | string, places: Places): string {
  if (typeof answer !== 'string') return `Out<typeof ${placeOf(places, answer)}>`;
  if (answer === 'application/json') return 'unknown';
  return answer.startsWith('text/') ? 'string' : 'Blob';
}

/** The type of a parameter from its schema, of which the routes use these few forms. */
function valueOf({ type, enum: choices, items }: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(choices)) return choices.map((choice) => (typeof choice === 'string' ? `'${choice}'` : String(choice))).join(' | ');
  if (type === 'array') return `readonly (${valueOf(items as Readonly<Record<string, unknown>>)})[]`;
  return type === 'integer' ? 'number' : 'string';
}
