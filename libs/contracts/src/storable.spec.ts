import * as z from 'zod/mini';
import { placeSchema } from './account-requests.js';
import { caseQuerySchema } from './case-query.js';
import { commandSchemas } from './commands.js';
import { addFactsSchema, reportSchema } from './report.js';
import { handshakeSchema, receiptSchema } from './sockets.js';
import { recoverySchema, setupSchema, signInSchema } from './session.js';

const INPUTS = { ...commandSchemas, reportSchema, addFactsSchema, caseQuerySchema, signInSchema, setupSchema, placeSchema, recoverySchema, receiptSchema, handshake: handshakeSchema };
/** Half a character or NUL, in texts of the shapes that a field may ask for. */
const UNSTORABLE = ['\u0000', '\ud800'].flatMap((c) => [c, `a${c}`, `a${c}@b.cd`, `a@b${c}.cd`, `+82 2 0100${c}4001`, 'x'.repeat(30) + c, `1_${c}`]);

type Def = { type: string } & Record<string, unknown>;
type Leaf = readonly [string, z.core.$ZodType];

/** Every text that a schema takes, keys of records included, with its path. */
function texts(schema: z.core.$ZodType, path: string): Leaf[] {
  const def = schema._zod.def as unknown as Def;
  const inner = (key: string, at = path): Leaf[] => texts(def[key] as z.core.$ZodType, at);
  switch (def.type) {
    case 'string': return [[path, schema]];
    case 'object': return Object.entries(def.shape as Record<string, z.core.$ZodType>).flatMap(([key, of]) => texts(of, `${path}/${key}`));
    case 'array': return inner('element', `${path}/*`);
    case 'record': return [...inner('keyType', `${path}/(key)`), ...inner('valueType', `${path}/*`)];
    case 'union': return (def.options as z.core.$ZodType[]).flatMap((of) => texts(of, path));
    case 'nullable': case 'optional': return inner('innerType');
    case 'pipe': return inner('in');
    default: return [];
  }
}

describe('texts that come in', () => {
  const leaves = Object.entries(INPUTS).flatMap(([name, schema]) => texts(schema, name));

  it('are found in every schema', () => { expect(leaves.length).toBeGreaterThan(40); });

  it.each(leaves.filter(([path]) => !path.startsWith('handshake')))('%s holds nothing that cannot be stored', (_path, schema) => {
    for (const text of UNSTORABLE) expect([text, z.safeParse(schema, text).success]).toEqual([text, false]);
  });
});

describe('a page after a cursor', () => {
  const id = '01941f29-7c00-7000-8000-000000000000';
  const takes = (after: string): boolean => z.safeParse(caseQuerySchema, { after }).success;
  it('begins where a page ended', () => { expect(takes(`1773273600000_${id}`)).toBe(true); });
  it.each([[`9999999999999999_${id}`], [`8640000000000001_${id}`], [`1_${'-'.repeat(36)}`], [`1_${'a'.repeat(36)}`], [`_${id}`], [`1_${id}\n`], [`-1_${id}`]])('is not after %j', (after) => expect(takes(after)).toBe(false));
});

describe('amounts', () => {
  const amount = (value: number) => z.safeParse(reportSchema.shape.daily_use, { value, unit: 'TNE' }).success;
  it('are of a size that can be divided by', () => { expect([1e-300, 9e-7, 1e-6, 1e12, 1e13, 0, -1].map(amount)).toEqual([false, false, true, true, false, false, false]); });
});
