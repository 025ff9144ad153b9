/*
 * `npm run bench:clocks -- [--short] [--queue redis] [--queue postgres]`: builds, compiles the bench and runs it. The bench
 * is under test/bench; it runs in plain Node, since a test runner around it would be measured too.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { toolsIfNeeded } from './debian.mjs';
import { PROJECT, buildIfNeeded, checkNode, endWith, installIfNeeded, run } from './machine.mjs';

await endWith(() => {
  checkNode();
  toolsIfNeeded(['redis-server']);
  installIfNeeded();
  buildIfNeeded();
  run(process.execPath, [join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join('test', 'bench', 'tsconfig.json')], { what: 'Compiling the bench' });
  const { status } = spawnSync(process.execPath, [join('.bench', 'bench', 'bench-clocks.js'), ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
