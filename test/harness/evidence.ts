import type { CheckpointList, ProofKeys } from '#contracts';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from './desk.js';

const CLI = join(import.meta.dirname, '../../scripts/hotline.mjs');

export interface Terminal { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** A folder of somebody who takes files along and checks them where there is no service. */
export class Evidence {
  private constructor(readonly folder: string) {}

  static async collect(): Promise<Evidence> { return new Evidence(await mkdtemp(join(tmpdir(), 'hotline-evidence-'))); }

  /** The real program, in a process of its own that is given no address and no setting of a service. */
  hotline(...words: readonly string[]): Promise<Terminal> { return this.speaking('C', ...words); }

  /** The same at a terminal of a language. @param LANG POSIX, such as `ko_KR.UTF-8` */
  speaking(LANG: string, ...words: readonly string[]): Promise<Terminal> {
    return new Promise((resolve) => {
      // Not in step with this process: the service that a story runs in it would lose its connections meanwhile.
      const child = execFile(process.execPath, [CLI, ...words], { cwd: this.folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LANG } }, (_error, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }));
    });
  }

  /** Downloads a case's bundle under a name, and gives its text. */
  async download(by: Desk, reference: string, name: string): Promise<string> {
    const answer = await by.ask('GET', `/api/v1/history/cases/${reference}/bundle`);
    if (answer.status !== 200 || !new RegExp(`^attachment; filename=${reference}\\.[A-Z]+\\.\\d{4}-\\d{2}-\\d{2}\\.bundle\\.json$`).test(answer.headers.get('content-disposition') ?? '')) throw new Error(`no bundle: ${answer.status} ${answer.text}`);
    await this.keep(name, answer.text);
    return answer.text;
  }

  keep(name: string, text: string): Promise<void> { return writeFile(join(this.folder, name), text, { mode: 0o600 }); }

  /** Keeps the published keys and gives their files' names: `KR` the one in force, `KR before` the one it followed. */
  async keys(by: Desk): Promise<Record<'KR' | 'CN' | 'KR before' | 'CN before', string>> {
    const names = { 'KR': '', 'CN': '', 'KR before': '', 'CN before': '' };
    for (const { side, key, pem, valid_until } of (await publishedKeys(by))) {
      const name = `${side}-${key.slice(0, 8)}.pem`;
      await this.keep(name, pem);
      names[`${side as 'KR' | 'CN'}${valid_until === null ? '' : ' before'}`] = name;
    }
    return names;
  }

  remove(): Promise<void> { return rm(this.folder, { recursive: true, force: true }); }
}

export const publishedKeys = async (by: Desk): Promise<ProofKeys['keys']> => (await by.ask<ProofKeys>('GET', '/api/v1/history/proof/keys')).body.keys;
export const checkpointsOf = async (by: Desk): Promise<CheckpointList['checkpoints']> => (await by.ask<CheckpointList>('GET', '/api/v1/history/proof/checkpoints')).body.checkpoints;
