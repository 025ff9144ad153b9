/*
 * `npm run bench:wall -- [--short]`: builds, compiles the bench and runs it in plain Node, as bench-clocks.mjs does.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, buildIfNeeded, checkNode, endWith, installIfNeeded, run } from './machine.mjs';

await endWith(() => {
  checkNode();
  installIfNeeded();
  buildIfNeeded();
  run(process.execPath, [join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join('test', 'bench', 'tsconfig.json')], { what: 'Compiling the bench' });
  const { status } = spawnSync(process.execPath, [join('.bench', 'bench', 'bench-wall.js'), ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
