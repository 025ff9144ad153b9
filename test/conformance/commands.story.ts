import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENVIRONMENT } from '#platform';

const SCRIPTS = join(import.meta.dirname, '../../scripts');

function run(script: string, ...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(SCRIPTS, script), ...words], { cwd: tmpdir(), encoding: 'utf8' });
}

describe('npm start -- --help', () => {
  it('names every variable that the service reads, with its default, and starts nothing', () => {
    const { status, stdout } = run('start.mjs', '--help');
    expect(status).toBe(0);
    for (const variable of ENVIRONMENT) expect(stdout).toMatch(new RegExp(`^ +${variable.name} `, 'm'));
    for (const value of ['3000', '127.0.0.1', './.hotline']) expect(stdout).toContain(value);
    expect(stdout).not.toMatch(/^hotline: /m);
  });

  it('refuses a word it does not know', () => {
    expect(run('start.mjs', '--port=80')).toMatchObject({ status: 1, stderr: expect.stringContaining('"--port=80"') as string });
  });
});

describe('npm test', () => {
  it('closes with its count also when it could run nothing', () => {
    const { status, stdout, stderr } = run('test.mjs', 'no-such-suite');
    expect(status).toBe(1);
    expect(stderr).toContain('unit, stories, simulation, browser, faults, chaos');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
