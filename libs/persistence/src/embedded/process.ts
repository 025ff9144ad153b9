import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.js';

const PS_LIMIT_MS = 5_000;

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // The process is gone, or belongs to somebody whose processes we may not read: either way not one of ours.
    return undefined;
  }
}

/** Whether a process of this id runs. One that has ended but was not collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  // Zero and negative numbers would address whole groups.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  const state = readProc(pid, 'stat')?.replace(/^.*\) /s, '').charAt(0);
  return state !== 'Z' && state !== 'X';
}

/** The command line of a process, words separated by blanks; empty when it cannot be read. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', timeout: PS_LIMIT_MS }).stdout;
}
