/** What a browser posted for one page: field name to values, kept exactly as typed. */
export type Raw = Readonly<Record<string, readonly string[]>>;

/** A page has fewer fields and fewer boxes than this; a form that sends more did not come from us. */
const MAX_FIELDS = 40;
const MAX_VALUES = 40;

export const all = (raw: Raw, name: string): readonly string[] => raw[name] ?? [];
export const one = (raw: Raw, name: string): string => raw[name]?.[0] ?? '';
export const ticked = (raw: Raw, name: string): boolean => one(raw, name) !== '';

/**
 * Reads a posted body without trusting its shape. Browsers send line breaks as CR LF whatever was typed; they are LF again here.
 * @param names the fields of the page; others are left out
 */
export function readRaw(body: unknown, names: readonly string[]): Raw {
  if (typeof body !== 'object' || body === null) return {};
  const wanted = new Set(names.slice(0, MAX_FIELDS));
  return Object.fromEntries(Object.entries(body).filter(([name]) => wanted.has(name)).map(([name, value]) => [name, texts(value)]));
}

function texts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.slice(0, MAX_VALUES).filter((v) => typeof v === 'string').map((v) => v.replace(/\r\n/g, '\n'));
}

/** A draft is stored as JSON in a database that cannot hold NUL or half a surrogate pair. */
export const isStorable = (raw: Raw): boolean => Object.values(raw).flat().every((v) => !v.includes('\u0000') && !/\p{Surrogate}/u.test(v));
