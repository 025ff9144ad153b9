import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { logger } from '#platform';

const log = logger('health');
/** Longest wait for one part before it counts as down. */
const CHECK_LIMIT_MS = 2_000;

export interface ReadinessAnswer { readonly status: 'ok' | 'error'; readonly parts: Readonly<Record<string, 'up' | 'down'>> }

/**
 * What must work before this process takes requests. Rooms and doors add their parts; a part that throws or hangs is
 * down. The reason goes to the log only, since it may name hosts and users.
 */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private readonly parts = new Map<string, () => Promise<unknown>>();
  private closing = false;

  /** @param name such as `database`; shown to whoever asks */
  add(name: string, check: () => Promise<unknown>): void {
    this.parts.set(name, check);
  }

  async ask(): Promise<ReadinessAnswer> {
    const answers = await Promise.all([...this.parts].map(async ([name, check]) => [name, await this.isUp(name, check) ? 'up' : 'down'] as const));
    const up = !this.closing && answers.every(([, state]) => state === 'up');
    return { status: up ? 'ok' : 'error', parts: Object.fromEntries(answers) };
  }

  /** From here on a balancer sends requests elsewhere. */
  onModuleDestroy(): void {
    this.closing = true;
  }

  private async isUp(name: string, check: () => Promise<unknown>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
    });
    try {
      await Promise.race([check(), late]);
      return true;
    } catch (err) {
      log.warn({ err, part: name }, 'not ready');
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
