import * as z from 'zod/mini';
import { KEY_DAYS_MAX, KEY_SCOPES } from '#domain';
import { line, unique } from './scalars.js';

/** Keys of a side's own machines (ADR 26). */

const KEY_NAME_MAX = 80;
const scopes = () => z.array(z.enum(KEY_SCOPES));

export const makeKeySchema = z.strictObject({
  name: line().check(z.maxLength(KEY_NAME_MAX)), office: line(),
  scopes: scopes().check(z.minLength(1), z.maxLength(KEY_SCOPES.length), z.refine(unique, 'not_unique')),
  /** From now on. */
  lasts_days: z.int().check(z.minimum(1), z.maximum(KEY_DAYS_MAX)),
});

const keySchema = z.strictObject({
  id: z.string(), name: z.string(), office: z.string(),
  /** How the key begins, to tell it by; it opens nothing. */
  prefix: z.string(),
  scopes: scopes(),
  made_by: z.strictObject({ id: z.string(), name: z.string() }), made_at: z.string(),
  /** To the minute; null while it was never used. */
  last_used_at: z.nullable(z.string()),
  expires_at: z.string(),
  /** `ending`: it works, and ends within a month. */
  state: z.enum(['works', 'ending', 'expired', 'revoked']),
});
export type Key = z.output<typeof keySchema>;
/** The newest first. */
export const keyListSchema = z.strictObject({ keys: z.array(keySchema) });
export type KeyList = z.output<typeof keyListSchema>;
/** `secret` is the key itself, shown here once and kept nowhere. */
export const madeKeySchema = z.strictObject({ key: keySchema, secret: z.string() });
export type MadeKey = z.output<typeof madeKeySchema>;
