import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { ENVIRONMENT, readConfig } from './config.js';
import { SECRETS } from './secret-files.js';

const database = 'postgresql://u:p@db:5432/hotline';
const mistake = (env: Record<string, string>): ConfigError => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('readConfig', () => {
  it('needs nothing: an embedded demonstration on loopback', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1', port: 3000, data_dir: resolve('.hotline'), database_url: null, redis_url: null, public_url: null, embedded: true, keys_dir: null, files_dir: null, scanner: null, log_level: 'info', failpoint: null,
    });
  });

  it('takes a scanner\'s program and its words apart at blanks, and runs no shell for them', () => {
    expect(readConfig({ HOTLINE_SCANNER: ' clamdscan  --no-summary - ' }).scanner).toEqual(['clamdscan', '--no-summary', '-']);
  });

  it('finds the configuration beside package.json and the pages below dist', () => {
    const config = readConfig({});
    expect(config.config_dir).toBe(resolve(import.meta.dirname, '../../../config'));
    expect(config.web_dir).toBe(resolve(import.meta.dirname, '../../../dist/web'));
  });

  it('takes a database, a queue and an outside address of its own', () => {
    const config_dir = mkdtempSync(join(tmpdir(), 'hotline-config-'));
    const env = { DATABASE_URL: database, REDIS_URL: 'redis://queue:6379', HOST: '0.0.0.0', PORT: '0', HOTLINE_PUBLIC_URL: 'https://hotline.example/', HOTLINE_CONFIG_DIR: config_dir };
    expect(readConfig(env)).toMatchObject({ host: '0.0.0.0', port: 0, database_url: database, redis_url: 'redis://queue:6379', embedded: false, public_url: 'https://hotline.example', config_dir });
  });

  it('lets each role keep its session as long as it should, and says so for a role that is named', () => {
    const HOUR_MS = 3_600_000;
    expect(readConfig({}).session_limits).toMatchObject({ officer: { whole_ms: 12 * HOUR_MS, idle_ms: 2 * HOUR_MS }, administrator: { whole_ms: 8 * HOUR_MS, idle_ms: HOUR_MS } });
    expect(readConfig({ HOTLINE_SESSION_LIMITS: 'administrator=1h/15m, officer=24h/720m' }).session_limits).toEqual({
      officer: { whole_ms: 24 * HOUR_MS, idle_ms: 12 * HOUR_MS }, supervisor: { whole_ms: 12 * HOUR_MS, idle_ms: 2 * HOUR_MS }, administrator: { whole_ms: HOUR_MS, idle_ms: HOUR_MS / 4 },
    });
    const { default: written } = ENVIRONMENT.find((e) => e.name === 'HOTLINE_SESSION_LIMITS') ?? { default: '' };
    expect(readConfig({ HOTLINE_SESSION_LIMITS: written }).session_limits).toEqual(readConfig({}).session_limits);
  });

  it('fails on purpose only where it is asked to, on this machine', () => {
    const expected = { failpoint: { name: 'relay.numbered', action: 'kill', nth: 3 } };
    for (const own of [{}, { DATABASE_URL: 'postgresql://u:p@localhost:5432/hotline' }]) expect(readConfig({ HOTLINE_FAILPOINT: 'relay.numbered:kill:3', ...own })).toMatchObject(expected);
    expect(readConfig({ HOTLINE_FAILPOINT: 'by-parent' })).toMatchObject({ failpoint: 'by-parent' });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT', /"70000".*0 to 65535/],
    [{ PORT: '3000a' }, 'PORT', /port number/],
    [{ PORT: '-1' }, 'PORT', /port number/],
    [{ HOST: '0.0.0.0' }, 'HOST', /127\.0\.0\.1.*DATABASE_URL/],
    [{ HOST: '127.0.0.1.example' }, 'HOST', /127\.0\.0\.1/],
    [{ HOST: 'a b', DATABASE_URL: database }, 'HOST', /host name/],
    [{ REDIS_URL: 'redis://queue' }, 'DATABASE_URL', /not set.*REDIS_URL/],
    [{ HOTLINE_READER_URL: database }, 'DATABASE_URL', /not set.*HOTLINE_READER_URL/],
    [{ DATABASE_URL: database, HOTLINE_READER_URL: 'mysql://db/x' }, 'HOTLINE_READER_URL', /postgresql:/],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL', /postgresql:/],
    [{ DATABASE_URL: 'postgresql://db:5432' }, 'DATABASE_URL', /database name/],
    [{ DATABASE_URL: database, REDIS_URL: 'http://queue' }, 'REDIS_URL', /redis:/],
    [{ HOTLINE_PUBLIC_URL: 'hotline.example' }, 'HOTLINE_PUBLIC_URL', /origin/],
    [{ HOTLINE_PUBLIC_URL: 'https://hotline.example/desk' }, 'HOTLINE_PUBLIC_URL', /without a path/],
    ...['officer', 'officer=12h', 'minister=1h/5m', 'officer=0h/5m', 'officer=25h/5m', 'officer=1h/4m', 'officer=1h/61m', 'officer=1h/5m,officer=2h/5m', 'officer=1h/5m;'].map(
      (value): [Record<string, string>, string, RegExp] => [{ HOTLINE_SESSION_LIMITS: value }, 'HOTLINE_SESSION_LIMITS', /role=<1 to 24>h/]),
    ...['0', '-1', '1e3', '1000000', 'many'].map((value): [Record<string, string>, string, RegExp] => [{ HOTLINE_ACTS_PER_MINUTE: value }, 'HOTLINE_ACTS_PER_MINUTE', /from 1 to 999999/]),
    [{ HOTLINE_CONFIG_DIR: '/nowhere/at/all' }, 'HOTLINE_CONFIG_DIR', /folder that exists/],
    [{ HOTLINE_MAIL_FROM: 'hotline@mail.example' }, 'SMTP_URL', /not set.*HOTLINE_MAIL_FROM/],
    [{ SMTP_URL: 'smtp://mail.example', HOTLINE_PUBLIC_URL: 'https://hotline.example' }, 'HOTLINE_MAIL_FROM', /not set.*address/],
    [{ SMTP_URL: 'smtp://mail.example', HOTLINE_MAIL_FROM: 'Hotline <h@mail.example>', HOTLINE_PUBLIC_URL: 'https://hotline.example' }, 'HOTLINE_MAIL_FROM', /address/],
    [{ SMTP_URL: 'smtp://mail.example', HOTLINE_MAIL_FROM: 'hotline@mail.example' }, 'HOTLINE_PUBLIC_URL', /not set.*links/],
    [{ SMTP_URL: 'smtp://mail.example?requireTLS=false' }, 'SMTP_URL', /smtps:/],
    [{ HOTLINE_WEBHOOK_NETWORKS: '10.0.0.0' }, 'HOTLINE_WEBHOOK_NETWORKS', /networks/],
    [{ HOTLINE_KEYS_DIR: '/nowhere/at/all' }, 'HOTLINE_KEYS_DIR', /folder that exists.*PEM/],
    [{ HOTLINE_FILES_DIR: '/nowhere/at/all' }, 'HOTLINE_FILES_DIR', /folder that exists/],
    [{ HOTLINE_FILES_DIR: tmpdir(), DATABASE_URL: database }, 'HOTLINE_KEYS_DIR', /files-<name>\.key/],
    [{ HOTLINE_METRICS_TOKEN: 'too-short' }, 'HOTLINE_METRICS_TOKEN', /^[^-]*"\*\*\*"; expected 16 to 200/],
    [{ HOTLINE_TRANSLATION_KEY: 'key-of-nothing' }, 'HOTLINE_TRANSLATION_URL', /since HOTLINE_TRANSLATION_KEY is set$/],
    [{ HOTLINE_TRANSLATION_URL: 'https://u:p@translate.example/' }, 'HOTLINE_TRANSLATION_URL', /^[^-]*"\*\*\*"; .*without a user name/],
    [{ HOTLINE_TRANSLATION_URL: 'translate.example' }, 'HOTLINE_TRANSLATION_URL', /an http or https address/],
    [{ HOTLINE_HEARTBEAT_URL: 'ftp://watch.example/secret-path' }, 'HOTLINE_HEARTBEAT_URL', /^[^-]*"\*\*\*"; expected an http or https address$/],
    [{ HOTLINE_HEARTBEAT_URL: 'https://u:p@watch.example/' }, 'HOTLINE_HEARTBEAT_URL', /^[^-]*"\*\*\*"; .*without a user name/],
    [{ HOTLINE_LOG_LEVEL: 'loud' }, 'HOTLINE_LOG_LEVEL', /trace, debug, info/],
    [{ HOTLINE_FAILPOINT: 'ledger.lost:kill' }, 'HOTLINE_FAILPOINT', /"ledger\.lost:kill".*ledger\.locked.*kill, stop, error/],
    [{ HOTLINE_FAILPOINT: 'ledger.locked:kill', DATABASE_URL: database }, 'HOTLINE_FAILPOINT', /left out.*loopback/],
    [{ HOTLINE_FAILPOINT: 'ledger.locked:kill', DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/hotline', HOST: '0.0.0.0' }, 'HOTLINE_FAILPOINT', /left out.*loopback/],
    [{ HOTLINE_FAILPOINT: 'ledger.locked:kill', HOTLINE_PUBLIC_URL: 'https://hotline.example' }, 'HOTLINE_FAILPOINT', /left out.*PUBLIC_URL/],
  ])('refuses %j by name', (env, variable, expected) => {
    const error = mistake(env as Record<string, string>);
    expect(error.variable).toBe(variable);
    expect(error.message).toMatch(expected);
    expect(error.message.startsWith(variable)).toBe(true);
  });

  it.each(ENVIRONMENT.map((v) => v.name))('refuses %s when it is set but empty', (name) => {
    expect(mistake({ [name]: ' ' }).message).toBe(`${name} is set but empty; expected a value, or the variable left out`);
  });

  it('keeps passwords out of its messages', () => {
    for (const url of ['postgresql://u:hunter2@db', 'postgresql://u:hunter2@@db:x/y', 'u:hunter2@db/x', 'postgres://u:hun/ter2@[db/x']) {
      expect(mistake({ DATABASE_URL: url }).message).not.toMatch(/hunter2|ter2/);
    }
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-secrets-'));
  const file = (text: string): string => {
    const path = join(folder, String(Math.random()));
    writeFileSync(path, text);
    return path;
  };
  const VALUES = { DATABASE_URL: database, HOTLINE_READER_URL: database, REDIS_URL: 'redis://:hunter2@queue:6379', HOTLINE_METRICS_TOKEN: 'a-token-of-the-scraper', HOTLINE_HEARTBEAT_URL: 'https://watch.example/hunter2', HOTLINE_TRANSLATION_KEY: 'a-key-of-the-service', SMTP_URL: 'smtp://hotline:hunter2@mail.example:587' };
  /** What they are for, or come with. */
  const SERVICE = { HOTLINE_TRANSLATION_URL: 'https://translate.example/', HOTLINE_MAIL_FROM: 'hotline@mail.example', HOTLINE_PUBLIC_URL: 'https://hotline.example' };

  it('counts as the variable itself, without the line end that editors add', () => {
    expect(Object.keys(VALUES)).toEqual([...SECRETS]);
    for (const end of ['', '\n', '\r\n']) {
      const files = Object.fromEntries(Object.entries(VALUES).map(([name, value]) => [`${name}_FILE`, file(value + end)]));
      expect(readConfig({ ...files, ...SERVICE })).toEqual(readConfig({ ...VALUES, ...SERVICE }));
    }
  });

  it.each(SECRETS)('%s is given once, by a file that can be read and is not empty', (secret) => {
    const [variable, path] = [`${secret}_FILE`, file(VALUES[secret])];
    expect(mistake({ [variable]: path, [secret]: VALUES[secret] }).message).toBe(`${variable} is ${JSON.stringify(path)}; expected to be left out, since ${secret} is set too: a secret is given once`);
    expect(mistake({ [variable]: join(folder, 'none') }).message).toMatch(/none"; expected a file that this user may read \(ENOENT\)$/);
    expect(mistake({ [variable]: folder }).message).toMatch(/may read \(EISDIR\)$/);
    expect(mistake({ [variable]: ' ' }).message).toBe(`${variable} is set but empty; expected the path of a file, or the variable left out`);
    expect(mistake({ [variable]: file('\n') }).message).toMatch(/holds \w+; this one is empty$/);
    expect(mistake({ [variable]: file('x'.repeat(5_000)) }).message).toMatch(/at most 4096 bytes/);
  });

  it('is told by its file when it is wrong, and not by a letter of it', () => {
    const wrong = { DATABASE_URL: 'hunter2', HOTLINE_READER_URL: 'hunter2', REDIS_URL: 'hunter2', HOTLINE_METRICS_TOKEN: 'hunter2', HOTLINE_HEARTBEAT_URL: 'ftp://hunter2', HOTLINE_TRANSLATION_KEY: 'hunter2 hunter2', SMTP_URL: 'http://hunter2@mail.example' };
    for (const secret of SECRETS) {
      const path = file(wrong[secret]);
      const { message } = mistake({ ...(secret === 'DATABASE_URL' ? {} : { DATABASE_URL: database }), [`${secret}_FILE`]: path });
      expect(message).toContain(`${secret}_FILE is ${JSON.stringify(path)}; expected a file that holds `);
      expect(message).not.toContain('hunter2');
    }
  });
});
