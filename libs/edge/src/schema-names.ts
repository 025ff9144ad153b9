import * as contracts from '#contracts';
import * as z from 'zod/mini';
import type { Schema } from './route.js';

export type Json = Readonly<Record<string, unknown>>;

/** Schemas by name: every exported `somethingSchema` of the contracts that is a schema, and the bodies of commands. */
export function schemaNames(): Map<Schema, string> {
  const names = new Map<Schema, string>();
  const capital = (text: string): string => text.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  for (const [name, value] of Object.entries(contracts)) if (name.endsWith('Schema') && value instanceof z.core.$ZodType) names.set(value, capital(name.slice(0, -'Schema'.length)));
  for (const [command, schema] of Object.entries(contracts.commandSchemas)) names.set(schema, `${capital(command)}Command`);
  return names;
}

export function nameOf(names: ReadonlyMap<Schema, string>, schema: Schema): string {
  const name = names.get(schema);
  if (name === undefined) throw new Error('a document uses a schema that the contracts do not export under a name');
  return name;
}

/** These schemas as components of a document, each under its name. */
export function componentsOf(names: ReadonlyMap<Schema, string>, schemas: readonly Schema[], { target }: { readonly target: 'draft-2020-12' | 'draft-7' }): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of new Set(schemas)) registry.add(schema, { id: nameOf(names, schema) });
  const made = z.toJSONSchema(registry, { target, uri: (id) => `#/components/schemas/${id}` }).schemas;
  // A component's name is its key, and the document says which language its schemas are in.
  return Object.fromEntries(Object.entries(made).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]));
}
