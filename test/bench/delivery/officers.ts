import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** One line to open. `back` says by how many numbers of each stream its officer is behind what they had. */
export interface Line { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly back: Readonly<Record<string, number>> }
export type Asked =
  | { readonly do: 'connect'; readonly lines: readonly Line[] }
  | { readonly do: 'count' } | { readonly do: 'collect' }
  | { readonly do: 'leave'; readonly forget: boolean };
/** One alert, and when each officer who heard it had it parsed. */
export interface Heard { readonly stream: string; readonly number: number; readonly about: string; readonly seq: number; readonly reference: string; readonly report: string | null; readonly times: readonly number[] }
export interface Told { readonly took_ms?: number; readonly frames?: number; readonly heard?: readonly Heard[]; readonly lost?: number; readonly doubled?: number }
/** Everything that officers heard since it was asked last; lost is what numbers of their streams left out. */
export interface Collected { readonly heard: readonly Heard[]; readonly lost: number; readonly doubled: number }

/** Frames of the last alerts may be on their way for this long; then they are lost. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** The process in which all officers of one figure sit. */
export class Officers {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'officers-program.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

  /** Opens all lines at once. @returns milliseconds until the last officer has everything */
  async connect(lines: readonly Line[]): Promise<number> { return (await this.ask({ do: 'connect', lines })).took_ms ?? 0; }

  /** What they heard, once they have heard `frames` of them or nothing more comes. */
  async collect(frames: number): Promise<Collected> {
    const ends = performance.now() + PATIENCE_MS;
    while (performance.now() < ends && ((await this.ask({ do: 'count' })).frames ?? 0) < frames) await new Promise((again) => { setTimeout(again, LOOK_EVERY_MS); });
    const { heard = [], lost = 0, doubled = 0 } = await this.ask({ do: 'collect' });
    return { heard, lost, doubled };
  }

  /** @param forget what they had; otherwise they come back with their last numbers */
  async leave(forget = true): Promise<void> { await this.ask({ do: 'leave', forget }); }
  end(): void { if (this.child.connected) this.child.disconnect(); }

  private async ask(asked: Asked): Promise<Told> {
    const answer = new Promise<Told>((resolve, reject) => {
      this.child.once('message', ({ told, error }: { told?: Told; error?: string }) => { if (told) resolve(told); else reject(new Error(error)); });
    });
    this.child.send(asked);
    return answer;
  }
}
