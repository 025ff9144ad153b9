import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const VERSION_LIMIT_MS = 10_000;

/** The bundled PostgreSQL programs and the major version they speak. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
}

function isProgramPaths(found: unknown): found is { initdb: string; postgres: string } {
  return typeof found === 'object' && found !== null
    && 'initdb' in found && typeof found.initdb === 'string'
    && 'postgres' in found && typeof found.postgres === 'string';
}

/**
 * Finds the PostgreSQL that was installed with the project for this kind of machine.
 *
 * Windows is left out: a fast shutdown there needs other means than signals, and nobody has run it.
 *
 * @throws EmbeddedPostgresError naming the package when there is none for this machine or it is not installed.
 */
export async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const advice = 'Set DATABASE_URL to a PostgreSQL of your own instead.';
  if (process.platform === 'win32') throw new EmbeddedPostgresError(`The embedded PostgreSQL runs on Linux and macOS only. ${advice}`);
  const found: unknown = await import(name).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(`The embedded PostgreSQL package ${name} is not installed: run \`npm ci\`, or your machine has none. ${advice}`, { cause });
  });
  if (!isProgramPaths(found)) throw new EmbeddedPostgresError(`The package ${name} does not say where its initdb and postgres are. ${advice}`);
  return { initdb: found.initdb, postgres: found.postgres, major: await majorOf(found.postgres) };
}

async function majorOf(postgres: string): Promise<string> {
  const { stdout } = await promisify(execFile)(postgres, ['--version'], { timeout: VERSION_LIMIT_MS });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (major === undefined) throw new EmbeddedPostgresError(`${postgres} --version answered "${stdout.trim()}" instead of a PostgreSQL version.`);
  return major;
}
