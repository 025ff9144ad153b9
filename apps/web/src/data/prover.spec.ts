import type { Api } from './api.js';
import { NotProvenError, ProblemError } from './problem.js';
import { Prover, insisting } from './prover.js';

const refused = (status: number, code: string): ProblemError => new ProblemError({ type: `urn:hotline:problem:${code}`, title: code, status, code });
const ANYTHING = { parse: (value: unknown) => value };

/** A service that answers one after another as it is told, and what it was asked. */
function service(...answers: readonly (ProblemError | string)[]): { api: Api; asked: string[] } {
  const [left, asked] = [[...answers], [] as string[]];
  const answer = async (path: string): Promise<never> => {
    asked.push(path);
    const next = left.shift();
    if (next instanceof ProblemError) throw next;
    return next as never;
  };
  return { asked, api: { read: answer, send: (_method, path) => answer(path) } };
}

describe('what is refused for want of a fresh proof', () => {
  it('is sent once more after it, and once only', async () => {
    const { api, asked } = service(refused(403, 'step-up-needed'), 'done', refused(403, 'step-up-needed'), refused(403, 'step-up-needed'));
    const prover = new Prover();
    const way = insisting(api, prover);
    prover.subscribe(() => { if (prover.asking()) queueMicrotask(() => prover.proven()); });
    expect([await way.send('POST', 'a', {}, ANYTHING), asked]).toEqual(['done', ['a', 'a']]);
    await expect(way.send('POST', 'b', {}, ANYTHING)).rejects.toThrow('step-up-needed');
    expect(asked).toEqual(['a', 'a', 'b', 'b']);
  });

  it('is not sent again when the prompt is closed, whoever waits for it', async () => {
    const { api, asked } = service(refused(403, 'step-up-needed'), refused(403, 'step-up-needed'));
    const prover = new Prover();
    const way = insisting(api, prover);
    const both = Promise.allSettled([way.send('POST', 'a', {}, ANYTHING), way.read('b', ANYTHING)]);
    await Promise.resolve().then(() => undefined);
    expect(prover.asking()).toBe(true);
    prover.failed();
    expect((await both).map((one) => (one.status === 'rejected' ? one.reason as unknown : one))).toEqual([expect.any(NotProvenError), expect.any(NotProvenError)]);
    expect([prover.asking(), asked]).toEqual([false, ['a', 'b']]);
  });

  it('and neither is what was refused for another reason, but by a cookie that a proof replaced meanwhile', async () => {
    const { api, asked } = service(refused(403, 'not-allowed'), refused(401, 'unauthenticated'), refused(401, 'unauthenticated'), 'read');
    const prover = new Prover();
    const way = insisting(api, prover);
    await expect(way.read('a', ANYTHING)).rejects.toThrow('not-allowed');
    await expect(way.read('b', ANYTHING)).rejects.toThrow('unauthenticated');
    const late = way.read('c', ANYTHING);
    prover.proven();
    expect([await late, asked]).toEqual(['read', ['a', 'b', 'c', 'c']]);
  });
});
