import type { Tlp } from '#domain';
import type { Response } from 'express';

/** An answer as it is, or as a file: `name` with its label, which travels with every copy, and the format as its ending. */
export function sendAs<T extends { readonly tlp: Tlp }>(response: Response, format: 'csv' | 'json' | undefined, name: string, answer: T, csv: () => string): T | string {
  if (!format) return answer;
  response.attachment(`${name}.TLP-${answer.tlp}.${format}`);
  if (format === 'json') return answer;
  response.type('text/csv; charset=utf-8');
  return csv();
}
