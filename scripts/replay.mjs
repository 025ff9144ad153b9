/*
 * Files real disruptions of 2019-2026 through the public API, so that a newcomer sees a living board in a minute.
 * The companies in the samples are made up; what happened is not.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';

const WHOLE_REPLAY_MS = 60_000;
const REQUEST_TIMEOUT_MS = 15_000;
const MAX_TRIES = 6;
/** A service that asks for a longer pause than this is not going to make a lively replay. */
const MAX_PAUSE_SECONDS = 60;
const LANGUAGES = ['en', 'ko', 'zh-Hans'];

const HELP = `Files real disruptions of 2019-2026 through the public API.

  npm run replay -- [options]

  --url <address>      where the service answers        (default http://127.0.0.1:3000)
  --speed <number>     1 takes about a minute, 10 about six seconds; gaps between the
                       events keep their proportions    (default 1)
  --limit <number>     file only the first so many      (default all)
  --language <tag>     titles in the table: ${LANGUAGES.join(', ')}  (default en)
  --file <path>        other samples of the same shape
  --help               this page

Ends with 0 when every report was taken, 1 when one was refused, 2 when an option is wrong.`;

/** Options as given, or exits with 2 and says which one is wrong. */
function readOptions() {
  const own = fileURLToPath(new URL('../config/samples/disruptions.json', import.meta.url));
  const string = (fallback) => ({ type: 'string', default: fallback });
  try {
    const { values } = parseArgs({ options: {
      url: string('http://127.0.0.1:3000'), speed: string('1'), limit: string('1000'), language: string('en'), file: string(own), help: { type: 'boolean', default: false },
    } });
    const [speed, limit] = [Number(values.speed), Number(values.limit)];
    if (!(speed > 0 && speed <= 10_000)) throw new Error(`--speed must be a number above 0 and at most 10000, not "${values.speed}"`);
    if (!(Number.isInteger(limit) && limit > 0)) throw new Error(`--limit must be a whole number above 0, not "${values.limit}"`);
    if (!LANGUAGES.includes(values.language)) throw new Error(`--language must be one of ${LANGUAGES.join(', ')}, not "${values.language}"`);
    if (!URL.canParse(values.url) || !/^https?:/.test(values.url)) throw new Error(`--url must be an address such as http://127.0.0.1:3000, not "${values.url}"`);
    return { ...values, speed, limit };
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

/** When to send each sample, in milliseconds from the start: history at a constant pace. */
function schedule(samples, speed) {
  const first = Date.parse(samples[0].date);
  const span = Math.max(1, Date.parse(samples.at(-1).date) - first);
  return samples.map(({ date }) => ((Date.parse(date) - first) / span) * (WHOLE_REPLAY_MS / speed));
}

/** The report as the service takes it today: on a machine whose clock stands before an event, the event begins today. */
function reportOf({ report }) {
  const today = new Date().toISOString().slice(0, 10);
  const past = (date) => (date !== null && date > today ? today : date);
  return {
    ...report,
    since: past(report.since),
    contract: report.contract && { ...report.contract, date: past(report.contract.date) },
    licence_application: report.licence_application && { ...report.licence_application, filed_on: past(report.licence_application.filed_on) },
  };
}

/**
 * Files one report. The key stays the same over every try, so a lost answer never becomes a second report.
 * @returns status and reference, or status and what was wrong; status 0 when nobody answered.
 */
async function file(url, sample) {
  const key = randomUUID();
  const body = JSON.stringify(reportOf(sample));
  let last;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    let response;
    try {
      response = await fetch(new URL('/api/v1/reports', url), {
        method: 'POST', body, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': sample.report.language, 'idempotency-key': key },
      });
    } catch (error) {
      const reason = error.cause?.code ?? error.name;
      last = { status: 0, problem: `no answer from ${url} (${reason})` };
      if (reason === 'ECONNREFUSED') return last;
      continue;
    }
    const text = await response.text();
    if (response.status !== 429) return outcome(response.status, text);
    last = outcome(response.status, text);
    await wait(pauseOf(response) * 1000);
  }
  return last;
}

/** Seconds to wait after 429; the header may hold seconds or a date. */
function pauseOf(response) {
  const header = response.headers.get('retry-after') ?? '1';
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Math.min(MAX_PAUSE_SECONDS, Math.max(0, Number.isNaN(seconds) ? 1 : seconds));
}

function outcome(status, text) {
  try {
    const body = JSON.parse(text);
    if (status >= 200 && status < 300) return { status, reference: String(body.reference ?? '') };
    const errors = (Array.isArray(body.errors) ? body.errors : []).map((e) => JSON.stringify(e)).join(' ');
    return { status, problem: [body.title, body.detail, errors].filter(Boolean).join(' · ') };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { status, problem: text.slice(0, 200) };
  }
}

/** Columns a terminal needs for a text: Hangul and Han take two each. */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\p{sc=Hangul}\p{sc=Han}，、。：（）“”]/u.test(char) ? 2 : 1), 0);

function printTable(rows) {
  const longest = Math.max(...rows.map(({ title }) => width(title)));
  for (const { title, status, reference, problem } of rows) {
    console.log(`${title}${' '.repeat(longest - width(title))}  ${status === 0 ? '---' : String(status)}  ${reference ?? problem}`);
  }
}

async function replay(samples, { url, speed, language }) {
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total}  {title}', hideCursor: true, clearOnComplete: true }, cliProgress.Presets.shades_classic);
  const rows = [];
  const offsets = schedule(samples, speed);
  const start = performance.now();
  bar.start(samples.length, 0, { title: '' });
  for (const [index, sample] of samples.entries()) {
    const early = offsets[index] - (performance.now() - start);
    if (early > 0) await wait(early);
    const title = sample.title[language];
    rows.push({ title, ...await file(url, sample) });
    bar.update(index + 1, { title });
    // Nobody is there: thirty more refusals would say no more than the first.
    if (rows.length === 1 && rows[0].status === 0) break;
  }
  bar.stop();
  printTable(rows);
  const filed = rows.filter(({ reference }) => reference !== undefined).length;
  console.log(`\n${filed} filed, ${rows.length - filed} failed, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return rows.length === filed;
}

function readSamples({ file, limit }) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).slice(0, limit);
  } catch (error) {
    console.error(`--file must be a list of samples: ${error.message}`);
    process.exit(2);
  }
}

const options = readOptions();
if (options.help) console.log(HELP);
else process.exitCode = await replay(readSamples(options), options) ? 0 : 1;
