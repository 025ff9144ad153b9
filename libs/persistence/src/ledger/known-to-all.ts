import type { SideId } from '#domain';
import type { Wire } from '../writer.js';

/** Which of some cases every one of these sides was told of, by reference. What a side was told it keeps, so that nothing is locked. */
export async function knownToAll({ sql }: Wire, references: readonly string[], sides: readonly SideId[]): Promise<string[]> {
  if (references.length === 0) return [];
  const known = await sql<{ reference: string }>('SELECT reference FROM hotline.cases WHERE reference = ANY ($1::text[]) AND told @> $2::text[]', [references, sides]);
  return known.map(({ reference }) => reference);
}
