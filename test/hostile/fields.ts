import type { Route } from '#edge';
import * as z from 'zod/mini';

/** A schema as JSON Schema writes it, as far as it is looked at here. */
interface Shape {
  readonly type?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly minItems?: number; readonly minimum?: number; readonly minLength?: number; readonly format?: string; readonly pattern?: string;
  readonly anyOf?: readonly Shape[]; readonly oneOf?: readonly Shape[]; readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[]; readonly additionalProperties?: Shape | boolean; readonly items?: Shape;
}
export type Path = readonly (string | number)[];
type Members = Record<string, unknown>;

/** A name that stands for any name, where a schema lets names be free. */
const ANY_NAME = 'anything';

const shapeOf = (schema: z.core.$ZodType): Shape => z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as Shape;
const forms = (shape: Shape): readonly Shape[] => (shape.anyOf ?? shape.oneOf)?.flatMap(forms) ?? [shape];
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const membersOf = ({ properties, additionalProperties: free }: Shape): Readonly<Record<string, Shape>> => ({ ...properties, ...(typeof free === 'object' ? { [ANY_NAME]: free } : {}) });

function pathsIn(shape: Shape, path: Path): Path[] {
  return [path, ...forms(shape).flatMap((form) => [...Object.entries(membersOf(form)).flatMap(([name, inside]) => pathsIn(inside, [...path, name])), ...(form.items ? pathsIn(form.items, [...path, 0]) : [])])];
}

/** Every place of a route's body that holds a value, outermost first; none where it takes no JSON. */
export function pathsOf({ body }: Route): Path[] {
  if (body === undefined || typeof body === 'string') return [];
  return [...new Map(pathsIn(shapeOf(body), []).map((path) => [path.join('/'), path])).values()];
}

/** Every place of a route's body in which people write as they like: no list, form or number says what may stand there. */
export function textsOf({ body }: Route): Path[] {
  if (body === undefined || typeof body === 'string') return [];
  const shape = shapeOf(body);
  return pathsOf({ body } as Route).filter((path) => formsAt(shape, path).some(({ type, enum: list, const: one, format, pattern }) => type === 'string' && [list, one, format, pattern].every((limit) => limit === undefined)));
}

const formsAt = (shape: Shape, [step, ...rest]: Path): readonly Shape[] =>
  (step === undefined ? forms(shape) : forms(shape).flatMap((form) => formsAt((typeof step === 'number' ? form.items : membersOf(form)[step]) ?? {}, rest)));

/** The least that fits a schema's shape, to stand around a field that no example has. */
function least(shape: Shape): unknown {
  const [form = {}] = forms(shape);
  if (form.const !== undefined || form.enum) return form.const ?? form.enum?.[0];
  if (form.properties) return Object.fromEntries((form.required ?? []).map((name) => [name, least(form.properties?.[name] ?? {})]));
  switch (form.type) {
    case 'array': return form.minItems && form.items ? [least(form.items)] : [];
    case 'number': case 'integer': return Math.max(1, form.minimum ?? 1);
    case 'object': return {};
    case 'boolean': return true;
    default: return form.type === 'string' ? 'x'.repeat(form.minLength ?? 1) : null;
  }
}

/** A body with another value in one place; what the example lacks around it is added as the schema says. */
export function withValue({ body }: Route, example: unknown, path: Path, value: unknown): unknown {
  return typeof body === 'object' ? put(shapeOf(body), example, path, value) : value;
}

function put(shape: Shape, example: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items = forms(shape).find((form) => form.items)?.items ?? {};
    const [first = least(items), ...others] = Array.isArray(example) ? (example as unknown[]) : [];
    return [put(items, first, rest, value), ...others];
  }
  const form = forms(shape).find((f) => step in membersOf(f)) ?? {};
  const base = isObject(example) && (form.required ?? []).every((name) => name in example) ? example : (least(form) as Members);
  return { ...base, [step]: put(membersOf(form)[step] ?? {}, base[step], rest, value) };
}

/** Whether an example has a place, so that it need not be made up. */
export const has = (example: unknown, path: Path): boolean =>
  path.length === 0 || (typeof example === 'object' && example !== null && path[0] !== undefined && path[0] in example && has((example as Members)[path[0]], path.slice(1)));
