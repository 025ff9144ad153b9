import { join, resolve } from 'node:path';
import { networksInside } from './address-list.js';
import { ConfigError } from './config-error.js';
import {
  LOG_LEVELS, type LogLevel, configDir, databaseUrl, failpointOf, filesDir, heartbeatUrl, host, keysDir, logLevel, metricsToken, port, publicUrl, redisUrl, scanner, translationKey, translationUrl, actsPerMinute,
} from './environment-values.js';
import type { ArmedFailpoint, BY_PARENT } from './failpoint.js';
import { type MailConfig, mailConfig } from './mail-config.js';
import { packageRoot } from './package-root.js';
import { type SessionLimits, parseSessionLimits } from './session-limits.js';
import { type Environment, withSecretFiles, withoutSecret } from './secret-files.js';

/** What the environment says, checked once before anything else starts. The class is the injection token. */
export abstract class Config {
  abstract readonly host: string;
  /** 0 lets the system choose. */
  abstract readonly port: number;
  /** Absolute path of the embedded database's folder; unused with a database of one's own. */
  abstract readonly data_dir: string;
  abstract readonly database_url: string | null;
  /** Login with which everything that is shown is read; null where `database_url` serves for it too. */
  abstract readonly reader_url: string | null;
  abstract readonly redis_url: string | null;
  /** Origin that browsers see, such as `https://hotline.example`; null when they come to host and port directly. */
  abstract readonly public_url: string | null;
  /** True when the service brings its own PostgreSQL: a demonstration, on loopback only. */
  abstract readonly embedded: boolean;
  abstract readonly config_dir: string;
  /** Absolute path of the folder with the sides' keys; null leaves it to the embedded default, or signs nothing. */
  abstract readonly keys_dir: string | null;
  /** Absolute path of the folder in which attachments lie; null leaves it to the embedded default, or keeps none. */
  abstract readonly files_dir: string | null;
  /** Program that looks at every file before it is kept, and its words; null where nobody does. */
  abstract readonly scanner: readonly string[] | null;
  /** Folder of the built pages. */
  abstract readonly web_dir: string;
  abstract readonly log_level: LogLevel;
  /** How long an officer's, a supervisor's and an administrator's session lasts. */
  abstract readonly session_limits: SessionLimits;
  /** How many messages, translations and notes one officer or one key may send within a minute. */
  abstract readonly acts_per_minute: number;
  /** Secret of whoever reads `/metrics` from elsewhere; null leaves it to this machine. */
  abstract readonly metrics_token: string | null;
  /** Address outside that hears after every audit that the engine works; null when nobody listens. */
  abstract readonly heartbeat_url: string | null;
  /** Where a translation service answers as LibreTranslate does, without a slash at the end; null where there is none. */
  abstract readonly translation_url: string | null;
  /** What that service knows the hotline by; null where it asks for nothing. */
  abstract readonly translation_key: string | null;
  /** How mail goes out; null when none does. */
  abstract readonly mail: MailConfig | null;
  /** Networks inside that webhooks may go to. */
  abstract readonly webhook_networks: readonly string[];
  /** Networks inside in which a push service of one's own may stand. */
  abstract readonly push_networks: readonly string[];
  /** Where this process fails on purpose, in a test; null everywhere else. */
  abstract readonly failpoint: ArmedFailpoint | typeof BY_PARENT | null;
}

/** The folder of the sides' keys: the configured one, the embedded default's own, or none. */
export const keysFolder = ({ keys_dir, embedded, data_dir }: Pick<Config, 'keys_dir' | 'embedded' | 'data_dir'>): string | null => keys_dir ?? (embedded ? join(data_dir, 'keys') : null);
/** The folder of attachments, likewise. */
export const filesFolder = ({ files_dir, embedded, data_dir }: Pick<Config, 'files_dir' | 'embedded' | 'data_dir'>): string | null => files_dir ?? (embedded ? join(data_dir, 'files') : null);

/** One line of `--help`: every variable that is read, its default and its meaning. Those of `SECRETS` may come by file instead, as `NAME_FILE`. */
export const ENVIRONMENT = [
  { name: 'PORT', default: '3000', meaning: 'port to listen on; 0 takes any free one' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'address to listen on; another than loopback needs DATABASE_URL' },
  { name: 'HOTLINE_DATA_DIR', default: './.hotline', meaning: 'folder of the embedded database' },
  { name: 'DATABASE_URL', default: '', meaning: 'PostgreSQL to use instead of the embedded one, postgresql://user:password@host:5432/name' },
  { name: 'HOTLINE_READER_URL', default: '', meaning: 'the same PostgreSQL by a login that is a member of hotline_reader alone, with which all that is shown is read' },
  { name: 'REDIS_URL', default: '', meaning: 'Redis for the queues, redis://host:6379; needs DATABASE_URL' },
  { name: 'HOTLINE_PUBLIC_URL', default: '', meaning: 'origin that browsers use when a proxy stands before the service and hands on their Host, https://hotline.example' },
  { name: 'HOTLINE_CONFIG_DIR', default: 'config beside package.json', meaning: 'folder with networks and calendars' },
  { name: 'HOTLINE_KEYS_DIR', default: 'keys in the data folder', meaning: 'folder with the keys that sign checkpoints and exports, <side>/<name>.pem, and with which files are sealed, <side>/files-<name>.key; with DATABASE_URL nothing is signed without it' },
  { name: 'HOTLINE_FILES_DIR', default: 'files in the data folder', meaning: 'folder in which attachments lie, sealed with the keys of their sides; with DATABASE_URL none are taken without it' },
  { name: 'HOTLINE_SCANNER', default: '', meaning: 'program that looks at every file on its standard input before it is kept, with its words after blanks: 0 lets it pass, 1 refuses it' },
  { name: 'HOTLINE_SESSION_LIMITS', default: 'officer=12h/120m,supervisor=12h/120m,administrator=8h/60m', meaning: 'how long a session lasts, by role: hours in all, and minutes without a request; a role that is left out keeps its own' },
  { name: 'HOTLINE_ACTS_PER_MINUTE', default: '300', meaning: 'how much one officer or one key may say or do in cases within a minute; confirming receipt and joining cases are not counted' },
  { name: 'HOTLINE_METRICS_TOKEN', default: '', meaning: 'bearer token for /metrics from another machine; without it, only this machine is answered' },
  { name: 'HOTLINE_HEARTBEAT_URL', default: '', meaning: 'address outside that is asked with GET while the audit finds nothing wrong; its silence is the alarm' },
  { name: 'HOTLINE_TRANSLATION_URL', default: '', meaning: 'translation service that speaks LibreTranslate\'s POST /translate, https://translate.example; without it nothing is translated by a machine' },
  { name: 'HOTLINE_TRANSLATION_KEY', default: '', meaning: 'key that the translation service asks for' },
  { name: 'SMTP_URL', default: '', meaning: 'mail server, smtp://user:password@host:587 with STARTTLS or smtps://…; without it no mail goes out; the same for every door' },
  { name: 'HOTLINE_MAIL_FROM', default: '', meaning: 'address that mail comes from; needed with SMTP_URL, as is HOTLINE_PUBLIC_URL for its links' },
  { name: 'HOTLINE_WEBHOOK_NETWORKS', default: '', meaning: 'networks inside that webhooks may go to, 10.1.0.0/16,fd00::/8; without it they go to public addresses only' },
  { name: 'HOTLINE_PUSH_NETWORKS', default: '', meaning: 'networks inside in which a push service of your own may stand; without it pushes go to public addresses only' },
  { name: 'HOTLINE_LOG_LEVEL', default: 'info', meaning: LOG_LEVELS.join(', ') },
  { name: 'HOTLINE_FAILPOINT', default: '', meaning: 'for tests: where this process fails on purpose, name:kill, name:stop or name:error and :nth; everything on loopback only' },
] as const;

/**
 * Reads and checks the environment, and the files that it names for secrets.
 * @param env usually `process.env`
 * @throws ConfigError naming the variable, what it was and what was expected: unparsable, set but empty, half-configured.
 */
export function readConfig(env: Environment): Config {
  try {
    return read(withSecretFiles(env));
  } catch (error) {
    throw error instanceof ConfigError ? withoutSecret(error, env) : error;
  }
}

function read(env: Environment): Config {
  for (const { name } of ENVIRONMENT) if (env[name]?.trim() === '') throw new ConfigError(name, '', 'a value, or the variable left out');
  const database_url = databaseUrl('DATABASE_URL', env.DATABASE_URL);
  const embedded = database_url === null;
  if (env.REDIS_URL !== undefined && embedded) throw new ConfigError('DATABASE_URL', undefined, 'a PostgreSQL address, since REDIS_URL is set: Redis is used beside a database of your own');
  if (env.HOTLINE_READER_URL !== undefined && embedded) throw new ConfigError('DATABASE_URL', undefined, 'a PostgreSQL address, since HOTLINE_READER_URL is set: it is another login to a database of your own');
  const root = packageRoot();
  return Object.freeze({
    host: host(env.HOST, embedded),
    port: port(env.PORT),
    data_dir: resolve(env.HOTLINE_DATA_DIR ?? '.hotline'),
    database_url,
    reader_url: databaseUrl('HOTLINE_READER_URL', env.HOTLINE_READER_URL),
    redis_url: redisUrl(env.REDIS_URL),
    public_url: publicUrl(env.HOTLINE_PUBLIC_URL),
    embedded,
    config_dir: configDir(env.HOTLINE_CONFIG_DIR, root),
    keys_dir: keysDir(env.HOTLINE_KEYS_DIR),
    files_dir: filesDir(env.HOTLINE_FILES_DIR, embedded || env.HOTLINE_KEYS_DIR !== undefined),
    scanner: scanner(env.HOTLINE_SCANNER),
    web_dir: join(root, 'dist', 'web'),
    log_level: logLevel(env.HOTLINE_LOG_LEVEL),
    session_limits: parseSessionLimits('HOTLINE_SESSION_LIMITS', env.HOTLINE_SESSION_LIMITS),
    acts_per_minute: actsPerMinute(env.HOTLINE_ACTS_PER_MINUTE),
    metrics_token: metricsToken(env.HOTLINE_METRICS_TOKEN),
    heartbeat_url: heartbeatUrl(env.HOTLINE_HEARTBEAT_URL),
    translation_url: translationUrl(env.HOTLINE_TRANSLATION_URL),
    translation_key: translationKey(env.HOTLINE_TRANSLATION_KEY, env.HOTLINE_TRANSLATION_URL),
    mail: mailConfig(env),
    webhook_networks: networksInside('HOTLINE_WEBHOOK_NETWORKS', env.HOTLINE_WEBHOOK_NETWORKS),
    push_networks: networksInside('HOTLINE_PUSH_NETWORKS', env.HOTLINE_PUSH_NETWORKS),
    failpoint: failpointOf(env),
  });
}
