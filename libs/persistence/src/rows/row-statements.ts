import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RawRow, Statement } from '../together.js';

/*
 * Statements on an entity's table as text, for those that are sent together. Columns, and how each value is kept, are
 * the entity's: what TypeORM's own builders make of it, without building each statement anew.
 */

type Column = { readonly databaseName: string; readonly propertyName: string; readonly type: unknown; readonly transformer?: unknown };
interface Transformer { from(value: unknown): unknown; to(value: unknown): unknown }
/** Columns whose values are given, or that tell rows apart. */
type Values = Readonly<Record<string, unknown>>;

const tableOf = <T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>): { path: string; columns: readonly Column[] } => {
  const { tablePath, columns } = manager.dataSource.getMetadata(entity);
  return { path: tablePath, columns: columns.filter((c) => !c.isGenerated) };
};
const named = (columns: readonly Column[]): string => columns.map((c) => `"${c.databaseName}"`).join(', ');
const transformerOf = ({ transformer }: Column): Transformer | undefined => transformer as Transformer | undefined;

/** An entity's columns by name, for a statement of one's own: `*` would refuse to run where a newer version has added a column meanwhile. */
export const columnsOf = <T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, alias: string): string =>
  tableOf(manager, entity).columns.map((c) => `${alias}."${c.databaseName}"`).join(', ');

/** @param rest of the statement, behind FROM and the table's name */
export function selectRows<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, rest: string, values: readonly unknown[]): Statement {
  const { path, columns } = tableOf(manager, entity);
  return { text: `SELECT ${named(columns)} FROM ${path} ${rest}`, values };
}

/** What a `selectRows` found, each value as the entity holds it. */
export function toRows<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, found: readonly RawRow[]): T[] {
  const { columns } = tableOf(manager, entity);
  const read = columns.map((c) => ({ from: c.databaseName, to: c.propertyName, transformer: transformerOf(c) }));
  return found.map((row) => Object.fromEntries(read.map(({ from, to, transformer }) => [to, transformer ? transformer.from(row[from]) : row[from]])) as T);
}

/** One INSERT for all rows; what a row does not say is left to the table. */
export function insertRows<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, rows: readonly Partial<T>[]): Statement {
  const { path, columns } = tableOf(manager, entity);
  const values: unknown[] = [];
  const place = (value: unknown): string => (value === undefined ? 'DEFAULT' : `$${values.push(value)}`);
  const lines = rows.map((row) => `(${columns.map((c) => place(kept(c, row[c.propertyName]))).join(', ')})`);
  return { text: `INSERT INTO ${path} (${named(columns)}) VALUES ${lines.join(', ')}`, values };
}

/** Like `insertRows`; rows that are there already take the new values. @param key columns that tell rows apart */
export function upsertRows<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, rows: readonly Partial<T>[], key: readonly string[]): Statement {
  const { text, values } = insertRows(manager, entity, rows);
  const others = tableOf(manager, entity).columns.filter((c) => !key.includes(c.databaseName));
  return { text: `${text} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map((c) => `"${c.databaseName}" = EXCLUDED."${c.databaseName}"`).join(', ')}`, values };
}

/** Changes the row with this id; columns that `changes` does not name stay as they are. */
export function updateRow<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>, id: string, changes: Values): Statement {
  const { path, columns } = tableOf(manager, entity);
  const changed = columns.filter((c) => c.propertyName !== 'id' && changes[c.propertyName] !== undefined);
  return {
    text: `UPDATE ${path} SET ${changed.map((c, i) => `"${c.databaseName}" = $${i + 2}`).join(', ')} WHERE id = $1`,
    values: [id, ...changed.map((c) => kept(c, changes[c.propertyName]))],
  };
}

/** A value as the driver takes it. */
function kept(column: Column, value: unknown): unknown {
  if (value === undefined) return undefined;
  const transformer = transformerOf(column);
  const plain = transformer ? transformer.to(value) : value;
  return column.type === 'jsonb' && plain !== null ? JSON.stringify(plain) : plain;
}
