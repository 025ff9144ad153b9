import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const OXLINT = join(PROJECT, 'node_modules', 'oxlint', 'bin', 'oxlint');
const IMPORTS = 'eslint(no-restricted-imports)';

interface Probe { readonly file: string; readonly source: string; readonly rule?: string }

const importing = (name: string) => `import { thing } from '${name}';\nexport const kept = thing;\n`;
const from = (file: string, name: string): Probe => ({ file, source: importing(name), rule: IMPORTS });
const lines = (count: number, line: string) => `${line}\n`.repeat(count);

/** What each room may not do. The file names are made up: every one of them must be found by its folder alone. */
const forbidden: readonly Probe[] = [
  from('libs/domain/src/a-machine.ts', 'node:fs'),
  from('libs/domain/src/a-room.ts', '#contracts'),
  from('libs/domain/src/a-library.ts', 'zod/mini'),
  from('libs/domain/src/a-path.ts', '../../contracts/src/index.js'),
  from('libs/domain/src/cases/a-path.ts', '../../../persistence/src/index.js'),
  from('libs/domain/src/a-rule.spec.ts', '#persistence'),
  from('libs/contracts/src/a-server.ts', '#persistence'),
  from('libs/contracts/src/a-machine.ts', 'node:crypto'),
  from('libs/contracts/src/a-weight.ts', 'zod'),
  from('libs/wording/src/a-server.ts', '#platform'),
  from('libs/platform/src/a-room.ts', '#domain'),
  from('libs/client/src/a-weight.ts', '#contracts'),
  from('libs/client/src/a-machine.ts', 'node:fs'),
  { file: 'libs/client/src/a-server.ts', source: `import type { thing } from '#edge';\nexport type Kept = thing;\n`, rule: IMPORTS },
  from('apps/web/src/a-line.ts', 'socket.io-client'),
  from('libs/persistence/src/a-contract.ts', '#contracts'),
  from('libs/persistence/src/a-feature.ts', '#casework'),
  from('libs/proof/src/a-row.ts', '#persistence'),
  from('libs/proof/src/a-machine.ts', 'node:fs'),
  from('libs/proof/src/a-rule.spec.ts', '#persistence'),
  from('libs/proving/src/a-feature.ts', '#review'),
  from('libs/review/src/a-feature.ts', '#proving'),
  from('libs/boot/src/a-proof.ts', '#proving'),
  from('apps/cli/src/a-service.ts', '#persistence'),
  from('apps/cli/src/a-network.ts', 'node:https'),
  from('libs/queue/src/a-feature.ts', '#climbing'),
  from('libs/realtime/src/a-row.ts', '#persistence'),
  from('libs/edge/src/a-row.ts', '#persistence'),
  from('libs/identity/src/a-feature.ts', '#directory'),
  from('libs/presenting/src/a-word.ts', '#wording'),
  from('libs/directory/src/a-feature.ts', '#casework'),
  from('libs/networks/src/a-row.ts', '#persistence'),
  from('libs/boot/src/a-feature.ts', '#reporting'),
  from('libs/casework/src/a-feature.ts', '#alerting'),
  from('libs/climbing/src/a-feature.ts', '#alerting'),
  from('libs/auditing/src/a-feature.ts', '#climbing'),
  from('libs/boot/src/another-feature.ts', '#auditing'),
  from('libs/review/src/a-row.ts', 'typeorm'),
  from('libs/reporting/src/deep.ts', '../../domain/src/decide.js'),
  from('libs/reporting/src/form/deeper.ts', '../../../casework/src/index.js'),
  from('libs/unheard-of/src/a-room.ts', '#domain'),
  from('apps/web/src/a-server.ts', '#persistence'),
  from('apps/web/src/a-driver.tsx', 'pg'),
  from('apps/web/src/a-weight.ts', 'zod'),
  from('apps/liaison/src/a-door.ts', '../../intake/src/door.js'),
  from('apps/auditor/src/a-door.ts', '../../escalation/src/door.js'),
  from('apps/liaison/src/a-room.ts', '../../../libs/domain/src/index.js'),
  from('test/stories/deep.story.ts', '../../libs/domain/src/decide.js'),
  { file: 'libs/domain/src/now.ts', source: 'export const now = new Date();\n', rule: 'eslint(no-restricted-globals)' },
  { file: 'libs/domain/src/global-now.ts', source: 'export const now = globalThis.Date.now();\n', rule: 'eslint(no-restricted-globals)' },
  { file: 'libs/domain/src/chance.ts', source: 'export const chance = Math.random();\n', rule: 'eslint(no-restricted-properties)' },
  { file: 'libs/domain/src/clock.ts', source: `import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal.Now.instant();\n`, rule: 'eslint(no-restricted-properties)' },
  { file: 'libs/review/src/hen.ts', source: `import { egg } from './egg.js';\nexport const hen = () => egg;\n`, rule: 'import(no-cycle)' },
  { file: 'libs/review/src/egg.ts', source: `import { hen } from './hen.js';\nexport const egg = () => hen;\n`, rule: 'import(no-cycle)' },
  { file: 'libs/review/src/long.ts', source: lines(241, 'export {};'), rule: 'eslint(max-lines)' },
  { file: 'libs/review/src/long-function.ts', source: `export function long(): void {\n${lines(50, '  // a line')}}\n`, rule: 'eslint(max-lines-per-function)' },
  { file: 'libs/review/src/silence.ts', source: 'try { throw new Error(); } catch {}\n', rule: 'eslint(no-empty)' },
  { file: 'libs/review/src/any.ts', source: 'export const thing: any = 1;\n', rule: 'typescript(no-explicit-any)' },
  { file: 'libs/review/src/console.ts', source: `console.log('seen');\nexport {};\n`, rule: 'eslint(no-console)' },
  {
    file: 'libs/review/src/floating.ts',
    source: 'const work = () => Promise.resolve(1);\nexport function start(): void {\n  work();\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'libs/review/src/half.ts',
    source: `export function half(side: 'KR' | 'CN'): number {\n  switch (side) {\n    case 'KR': return 1;\n  }\n  return 2;\n}\n`,
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'libs/domain/src/swallowed.ts',
    source: `export function half(side: 'KR' | 'CN'): number {\n  switch (side) {\n    case 'KR': return 1;\n    default: return 2;\n  }\n}\n`,
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  { file: 'libs/review/src/focused.spec.ts', source: `it.only('runs alone', () => { expect(1).toBe(1); });\n`, rule: 'jest(no-focused-tests)' },
  { file: 'libs/review/src/skipped.spec.ts', source: `it.skip('sleeps', () => { expect(1).toBe(1); });\n`, rule: 'jest(no-disabled-tests)' },
  { file: 'test/stories/focused.story.ts', source: `describe.only('alone', () => { it('runs', () => { expect(1).toBe(1); }); });\n`, rule: 'eslint(no-restricted-properties)' },
  { file: 'test/stories/skipped.story.ts', source: `it.skip.each([1])('sleeps', () => { expect(1).toBe(1); });\n`, rule: 'eslint(no-restricted-properties)' },
  { file: 'test/stories/crossed-out.story.ts', source: `xit('sleeps', () => { expect(1).toBe(1); });\n`, rule: 'eslint(no-restricted-globals)' },
];

/** What the table of rooms grants, at its edges: the same rules must leave these alone. */
const allowed: readonly Probe[] = [
  { file: 'libs/domain/src/fine.ts', source: `import { Temporal } from 'temporal-polyfill';\nimport { other } from './cases/other.js';\nexport const kept = [Temporal, other];\n` },
  { file: 'libs/domain/src/cases/other.ts', source: `export const other = 1;\n` },
  { file: 'libs/domain/src/cases/more.ts', source: importing('../limits.js') + importing('../clocks/limits.js').replaceAll('thing', 'other').replace('kept', 'held') },
  { file: 'libs/domain/src/fine.spec.ts', source: importing('fast-check') },
  { file: 'libs/contracts/src/fine.ts', source: importing('zod/mini') + importing('#domain').replaceAll('thing', 'other').replace('kept', 'held') },
  { file: 'libs/wording/src/fine.ts', source: importing('#contracts') },
  { file: 'libs/proof/src/fine.ts', source: importing('node:crypto') },
  { file: 'libs/persistence/src/proven.ts', source: importing('#proof') },
  { file: 'libs/networks/src/fine.ts', source: importing('node:fs') + importing('#contracts').replaceAll('thing', 'other').replace('kept', 'held') },
  { file: 'apps/cli/src/fine.ts', source: importing('#proof') + importing('#wording').replaceAll('thing', 'other').replace('kept', 'held') },
  { file: 'libs/persistence/src/fine.ts', source: importing('typeorm') },
  { file: 'libs/casework/src/fine.ts', source: importing('#presenting') },
  { file: 'libs/casework/src/desk/fine.ts', source: importing('../fine.js') },
  { file: 'apps/web/src/fine.ts', source: importing('#wording') + importing('#client').replaceAll('thing', 'other').replace('kept', 'held') },
  { file: 'libs/client/src/fine.ts', source: `import type { thing } from '#contracts';\nexport type Kept = thing;\n` },
  { file: 'apps/liaison/src/fine.ts', source: importing('#casework') },
  { file: 'apps/hotline/src/fine.ts', source: importing('../../liaison/src/door.js') },
];

let folder: string;
const found = new Map<string, string[]>();

interface Diagnostic { readonly code: string; readonly filename: string }

/** oxlint ends with an error code when it finds something, and it is meant to here. */
function lint(): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [OXLINT, '--format=json'], { cwd: folder, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (!stdout.startsWith('{')) reject(new Error(`oxlint said nothing to read: ${stderr || stdout}`, { cause: error }));
      else resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotline-house-'));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) await copyFile(join(PROJECT, name), join(folder, name));
  for (const { file, source } of [...forbidden, ...allowed]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), source);
  }
  for (const { code, filename } of await lint()) found.set(filename, [...found.get(filename) ?? [], code]);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the linter keeps the house', () => {
  it.each(forbidden.map(({ file, rule, source }) => [file, rule, source.split('\n')[0]]))('%s breaks %s: %s', (file, rule) => {
    expect(found.get(file ?? '')).toContain(rule);
  });

  it.each(allowed.map(({ file }) => file))('%s is in order', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
