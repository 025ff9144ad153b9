import * as z from 'zod/mini';
import { ProblemError } from './problem-error.js';
import { ERRORS_MAX, valid } from './valid.js';

describe('a body with more mistakes than anybody reads', () => {
  it.each([
    ['fields that nobody knows', z.strictObject({}), Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x${i}`, 1]))],
    ['items that are none', z.array(z.enum(['a'])), Array.from({ length: 20_000 }, () => 'b')],
  ])('is told of the first hundred: %s', (_, schema, raw) => {
    expect(() => valid(schema, raw)).toThrow(ProblemError);
    try {
      valid(schema, raw);
    } catch (error) {
      expect((error as ProblemError).parts.errors).toHaveLength(ERRORS_MAX);
    }
  });
});
