/*
 * `npm run bench`, `npm run bench:clocks`, `npm run bench:wall`, each with `-- --short`: builds, compiles the benches and runs
 * one of them. They are under test/bench, and run in plain Node, since a test runner around them would be measured too.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { toolsIfNeeded } from './debian.mjs';
import { PROJECT, Stop, buildIfNeeded, checkNode, endWith, installIfNeeded, run } from './machine.mjs';

/** What each bench is run by, and the programs of the machine that it needs. */
const BENCHES = {
  delivery: { program: join('delivery', 'bench-delivery.js'), tools: [] },
  clocks: { program: 'bench-clocks.js', tools: ['redis-server'] },
  wall: { program: 'bench-wall.js', tools: [] },
};

await endWith(() => {
  const [name = '', ...words] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (!bench) throw new Stop(`There is no bench called "${name}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  checkNode();
  if (bench.tools.length > 0) toolsIfNeeded(bench.tools);
  installIfNeeded();
  buildIfNeeded();
  run(process.execPath, [join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join('test', 'bench', 'tsconfig.json')], { what: 'Compiling the bench' });
  const { status } = spawnSync(process.execPath, [join('.bench', 'bench', bench.program), ...words], { cwd: PROJECT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
