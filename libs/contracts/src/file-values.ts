import { LANGUAGES } from '#domain';
import { z } from 'zod/mini';

/* Values that stand in several kinds of file which an administrator writes. Every `error` completes the sentence "expected …". */

export const text = z.string({ error: 'a text' }).check(
  z.trim(), z.minLength(1, { error: 'a text that is not empty' }), z.maxLength(200, { error: 'a text of at most 200 characters' }),
);
export const names = z.partialRecord(z.enum(LANGUAGES), text, { error: `a name in every language of the network, such as { ko: …, en: … }` });
export const id = (example: string) => z.string({ error: `a code such as ${example}` }).check(
  z.regex(/^[a-z][a-z0-9_-]{0,63}$/, { error: `a code of small letters, digits, - and _, such as ${example}` }),
);
export const sideId = z.string({ error: 'the code of a side, such as KR' }).check(z.regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'the code of a side in capital letters, such as KR' }));
export const one = <const T extends readonly string[]>(values: T) => z.enum(values, { error: `one of ${values.join(', ')}` });
