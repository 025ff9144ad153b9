import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { ConfigError } from './config-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables whose value is a secret, or holds one. */
export const SECRETS = ['DATABASE_URL', 'HOTLINE_READER_URL', 'REDIS_URL', 'HOTLINE_METRICS_TOKEN', 'HOTLINE_HEARTBEAT_URL', 'HOTLINE_TRANSLATION_KEY', 'SMTP_URL'] as const;
const fileOf = (secret: string): string => `${secret}_FILE`;
/** Largest file that is read as a secret, in bytes: an address with its password needs less. */
const FILE_BYTES_MAX = 4_096;

/**
 * Puts the contents of `NAME_FILE` in the place of `NAME`, for every secret: orchestrators hand secrets over as files, and
 * an environment is shown by `docker inspect` and in crash reports.
 * @returns the environment as if every secret stood in it
 * @throws ConfigError naming the variable: both are set, the file cannot be read, is empty, or is no secret's size
 */
export function withSecretFiles(env: Environment): Environment {
  const given = SECRETS.filter((secret) => env[fileOf(secret)] !== undefined);
  return { ...env, ...Object.fromEntries(given.map((secret) => [secret, read(secret, env)])) };
}

function read(secret: string, env: Environment): string {
  const [variable, file = ''] = [fileOf(secret), env[fileOf(secret)]];
  if (env[secret] !== undefined) throw new ConfigError(variable, file, `to be left out, since ${secret} is set too: a secret is given once`);
  if (file.trim() === '') throw new ConfigError(variable, '', 'the path of a file, or the variable left out');
  const bytes = bytesOf(variable, file);
  if (bytes.length > FILE_BYTES_MAX) throw new ConfigError(variable, file, `a file of at most ${FILE_BYTES_MAX} bytes that holds ${secret} and nothing else`);
  // Editors and `echo` end a file with a line end, which is no part of a secret.
  const value = bytes.toString('utf8').replace(/\r?\n$/, '');
  if (value.trim() === '') throw new ConfigError(variable, file, `a file that holds ${secret}; this one is empty`);
  return value;
}

function bytesOf(variable: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = isNativeError(error) && 'code' in error ? String(error.code) : 'unknown reason';
    throw new ConfigError(variable, file, `a file that this user may read (${code})`, { cause: error });
  }
}

/** What is wrong with a secret that came by file, told by the file and without a letter of what stands in it. */
export function withoutSecret(error: ConfigError, env: Environment): ConfigError {
  const file = env[fileOf(error.variable)];
  return file === undefined ? error : new ConfigError(fileOf(error.variable), file, `a file that holds ${error.expected}`);
}
