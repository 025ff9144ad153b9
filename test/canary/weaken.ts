import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * Takes walls away, for negative controls: a copy of the built service in which one expression is another. The service
 * that is shipped has no switch for it.
 */

const PROJECT = join(import.meta.dirname, '../..');
/** One expression of one built file, which must be there once, and what stands in its place. */
interface Change { readonly file: string; readonly from: string; readonly to: string }
/** Something that a service may come to do by mistake. */
export type Weakness = readonly Change[];

const change = (file: string, from: string, to: string): Change => ({ file: `dist/libs/${file}.js`, from, to });

export const WEAKNESSES = {
  'the line of a case names its company to everybody': [change('presenting/src/present-line', 'company: line?.company ?? null', 'company: line?.company ?? kase.report?.body.company.name ?? null')],
  'an entry shows every side\'s own part': [change('persistence/src/reading/history-reading', `o.seq = h.seq AND o.side = NULLIF(current_setting('hotline.side', true), '')`, 'o.seq = h.seq')],
  'a company\'s page shows the notes of its officers': [change('reporting/src/present-tracked', `additions: ownOf(entries, 'FactsAdded')`, `additions: [...ownOf(entries, 'FactsAdded'), ...ownOf(entries, 'NoteAdded')]`)],
  'a notice to gateways carries the goods': [
    change('persistence/src/ledger/write-decision', 'body: { side } }', 'body: { side, goods: kase.report?.body.goods } }'),
    change('persistence/src/relaying', '(id) => ({ id, side: null })', '(id) => ({ id, side: null, goods: rows.map((r) => r.body.goods) })'),
  ],
  'bodies are handed to the log': [
    change('edge/src/configure-http', `import { NestLog } from '#platform';`, `import { NestLog, logger } from '#platform';`),
    change('edge/src/configure-http', '...bodyParsers()', `...bodyParsers(), (request, _response, next) => { logger('http').debug({ body: request.body }, 'asked'); next(); }`),
  ],
  'the log takes whatever it is handed': [change('platform/src/logging', 'formatters: { log: allowed }', 'formatters: {}')],
  'rows are read past every policy': [change('persistence/src/reader', `options: '-c role=hotline_reader'`, `options: ''`)],
} as const satisfies Readonly<Record<string, Weakness>>;
export type WeaknessName = keyof typeof WEAKNESSES;

/** A checkout of its own in which some things are done by mistake. */
export async function weakened(names: readonly WeaknessName[]): Promise<{ root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'hotline-weak-'));
  await mkdir(join(root, 'test/canary'), { recursive: true });
  for (const path of ['dist', 'package.json', 'test/canary/service.mjs']) await cp(join(PROJECT, path), join(root, path), { recursive: true });
  for (const path of ['node_modules', 'config']) await symlink(join(PROJECT, path), join(root, path));
  for (const { file, from, to } of names.flatMap((name): Weakness => WEAKNESSES[name])) await replace(join(root, file), from, to);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

async function replace(file: string, from: string, to: string): Promise<void> {
  const parts = (await readFile(file, 'utf8')).split(from);
  if (parts.length !== 2) throw new Error(`${dirname(file)} has ${parts.length - 1} times what would be replaced once: ${from}`);
  await writeFile(file, parts.join(to));
}
