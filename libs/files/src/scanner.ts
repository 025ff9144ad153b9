import { spawn } from 'node:child_process';
import { Config, logger } from '#platform';
import { Injectable } from '@nestjs/common';

/** Longest time that a check may take. */
const SCAN_LIMIT_MS = 30_000;
/** What a check came to; `unknown`: the program could not say. */
export type Verdict = 'clean' | 'refused' | 'unknown';
/** How `clamdscan` and its like say it. */
const [CLEAN, REFUSED] = [0, 1];

/** Lets a program of the operator's look at every file before it is kept (`HOTLINE_SCANNER`). Without one, files are kept unlooked at. */
@Injectable()
export class Scanner {
  private readonly log = logger('files');
  constructor(private readonly config: Config) {}

  /** The contents go to the program's standard input, no shell between; it gets nothing of the service's environment but PATH. */
  async look(contents: Buffer): Promise<Verdict> {
    if (this.config.scanner === null) return 'clean';
    const [program = '', ...words] = this.config.scanner;
    const end = await run(program, words, contents);
    if (end.code === CLEAN) return 'clean';
    if (end.code === REFUSED) return 'refused';
    this.log.error({ program, ...end }, 'the scanner gave no verdict; the file is not taken');
    return 'unknown';
  }
}

interface End { readonly code: number | null; readonly signal: string | null; readonly error?: string }

function run(program: string, words: readonly string[], input: Buffer): Promise<End> {
  return new Promise((resolve) => {
    // No `timeout`: of a program that is not there, its clock runs on and keeps the process that asked.
    const child = spawn(program, [...words], { stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: process.env.PATH }, signal: AbortSignal.timeout(SCAN_LIMIT_MS), killSignal: 'SIGKILL', shell: false });
    child.on('error', (error) => resolve({ code: null, signal: null, error: error.message }));
    child.on('close', (code, signal) => resolve({ code, signal }));
    // A program that has seen enough reads no more; what it says counts, and not that the rest had nowhere to go.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
  });
}
