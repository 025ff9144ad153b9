/** What an entry carries, as it comes off the wire: read field by field, so that an unexpected shape is missing text and never a crash. */
export type Payload = Readonly<Record<string, unknown>> | null;

export const textOf = (payload: Payload, field: string): string | null => {
  const value = payload?.[field];
  return typeof value === 'string' ? value : null;
};

export const numberOf = (payload: Payload, field: string): number | null => {
  const value = payload?.[field];
  return typeof value === 'number' ? value : null;
};

export const listOf = (payload: Payload, field: string): readonly unknown[] => {
  const value = payload?.[field];
  return Array.isArray(value) ? value : [];
};

export const textsOf = (payload: Payload, field: string): readonly string[] => listOf(payload, field).filter((v) => typeof v === 'string');

export const partOf = (payload: Payload, field: string): Payload => {
  const value = payload?.[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
};
