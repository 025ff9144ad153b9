import { createContext, useContext } from 'react';
import type { Api } from './api.js';
import { NotProvenError, problemOf } from './problem.js';

interface Waiting { readonly proven: () => void; readonly failed: (why: unknown) => void }

/** Has whoever sits there prove that it is them: one prompt, however many wait for it. */
export class Prover {
  /** How often that was done; the session goes by another cookie from each time on. */
  turn = 0;
  private waiting: readonly Waiting[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly asking = (): boolean => this.waiting.length > 0;

  /** @throws NotProvenError when the prompt was closed, or for what else no proof can be given now */
  ask(): Promise<void> {
    return new Promise((proven, failed) => { this.waiting = [...this.waiting, { proven, failed }]; this.tell(); });
  }

  proven(): void {
    this.turn += 1;
    this.end((one) => one.proven());
  }

  /** @param why left out: the reader thought better of it */
  failed(why: unknown = new NotProvenError()): void { this.end((one) => one.failed(why)); }

  private end(how: (one: Waiting) => void): void {
    const ended = this.waiting;
    this.waiting = [];
    this.tell();
    ended.forEach(how);
  }

  private tell(): void { this.listeners.forEach((listener) => listener()); }
}

const ProverContext = createContext<Prover | null>(null);
export const ProverProvider = ProverContext.Provider;

/** For what is asked of the service by a link, and not by `useApi`. Only inside the frame. */
export function useProver(): Prover {
  const prover = useContext(ProverContext);
  if (!prover) throw new Error('useProver outside the signed-in pages');
  return prover;
}

/** The way to the service on which whatever is refused for want of a fresh proof waits for one, and is then sent once more. */
export function insisting(api: Api, prover: Prover): Api {
  const insist = async <T>(ask: () => Promise<T>): Promise<T> => {
    const { turn } = prover;
    try {
      return await ask();
    } catch (error) {
      const code = problemOf(error)?.code;
      if (code === 'step-up-needed') await prover.ask();
      // Under way with the cookie that a proof took the place of meanwhile: nothing was done.
      else if (code !== 'unauthenticated' || prover.turn === turn) throw error;
      return await ask();
    }
  };
  return { read: (...asked) => insist(() => api.read(...asked)), send: (...sent) => insist(() => api.send(...sent)) };
}
