/** `npm start`: from a fresh clone to a running Hotline. Says what it does, does only what is needed. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { MAIN, Stop, buildIfNeeded, checkNode, endWith, installIfNeeded, say } from './machine.mjs';

const HELP = `The Hotline: companies report, liaison officers answer, silence climbs, supervisors review.

Usage: npm start            install what is missing, build what changed, run
       npm start -- --help  this text

Environment
  PORT                port to listen on, 0 for any free one            3000
  HOST                address to listen on; another than loopback
                      needs DATABASE_URL                               127.0.0.1
  HOTLINE_DATA_DIR    folder of the embedded PostgreSQL                ./.hotline
  DATABASE_URL        PostgreSQL of your own instead of the embedded
                      one: postgresql://user:password@host:5432/name
  HOTLINE_READER_URL  the same PostgreSQL by a login that is a member
                      of hotline_reader alone, for all that is shown
  REDIS_URL           Redis for the queues, beside a
                      DATABASE_URL: redis://host:6379
  HOTLINE_PUBLIC_URL  origin that browsers use when a proxy stands
                      before the service: https://hotline.example
  HOTLINE_CONFIG_DIR  folder with networks and calendars               ./config
  HOTLINE_KEYS_DIR    folder with the keys that sign checkpoints and
                      exports, <side>/<name>.pem; your own database
                      needs it for that             keys in the data folder
  HOTLINE_FILES_DIR   folder in which attachments lie, sealed with
                      <side>/files-<name>.key of the folder above; your
                      own database needs it for that   files in the data folder
  HOTLINE_SCANNER     program that looks at every file on its standard
                      input before it is kept; 0 takes it, 1 refuses it
  HOTLINE_SESSION_LIMITS  how long a session lasts, by role: hours in all and
                      minutes without a request     officer=12h/120m,…
  HOTLINE_ACTS_PER_MINUTE  how much one officer or one key may say or do
                      in cases within a minute; confirming receipt
                      and joining cases are not counted                300
  HOTLINE_METRICS_TOKEN  bearer token for /metrics from another machine;
                      without it only this machine is answered
  HOTLINE_HEARTBEAT_URL  address outside that is asked with GET after every
                      audit that finds nothing wrong
  HOTLINE_TRANSLATION_URL  translation service that speaks LibreTranslate's
                      POST /translate; without it no machine translates
  HOTLINE_TRANSLATION_KEY  key that the translation service asks for
  SMTP_URL            mail server, smtp://user:password@host:587 or smtps://…;
                      without it no mail goes out
  HOTLINE_MAIL_FROM   address that mail comes from; SMTP_URL needs it and
                      HOTLINE_PUBLIC_URL
  HOTLINE_WEBHOOK_NETWORKS  networks inside that webhooks may go to,
                      10.1.0.0/16,fd00::/8; else public addresses only
  HOTLINE_PUSH_NETWORKS  networks inside that pushes may go to, for a push
                      service of your own; else public addresses only
  HOTLINE_LOG_LEVEL   trace, debug, info, warn, error, fatal, silent   info
  HOTLINE_FAILPOINT   for tests: where it fails on purpose, such as
                      ledger.decided:kill:3; on loopback only
  A secret may come as a file that holds it, such as a mounted one:
  DATABASE_URL_FILE, HOTLINE_READER_URL_FILE, REDIS_URL_FILE,
  HOTLINE_METRICS_TOKEN_FILE, HOTLINE_HEARTBEAT_URL_FILE,
  HOTLINE_TRANSLATION_KEY_FILE and SMTP_URL_FILE, each instead of its variable.

Commands
  npm start         everything in one process
  npm run replay    file sample disruptions, to see a living board
  npm test          unit, story, simulation, browser, fault and chaos tests;
                    npm test -- unit runs one suite
  npm run simulate  random histories of the clocks, with time moved by hand
  npm run chaos     breaks real processes and counts what the clocks made of it
  npm run bench     how soon alerts reach officers, beside bare servers
  npm run bench:clocks  the clocks under load, beside the bare queue and database
  npm run bench:wall  what the wall between the sides costs
  npm run canary    random cases, and everybody listening for words not theirs
  npm run lint      the linter, which also keeps the rooms apart
  npm run types     the type check
  npm run build     server and pages into dist/
  npm run sbom      what it is made of, for scanners: dist/sbom.cdx.json
`;

async function main(words) {
  if (words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(HELP);
    return;
  }
  if (words.length > 0) throw new Stop(`npm start takes no "${words[0]}"; see npm start -- --help.`);
  checkNode();
  installIfNeeded();
  buildIfNeeded();
  if (!existsSync(MAIN)) throw new Stop(`The build made no ${MAIN}.`);
  say('starting');
  // This process becomes the service: signals and the exit code are the service's own, and no kill leaves half of it.
  process.argv[1] = MAIN;
  await import(pathToFileURL(MAIN).href);
}

await endWith(() => main(process.argv.slice(2)));
