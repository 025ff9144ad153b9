import '../../harness/quiet.js';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { DoorProcess } from '../../harness/process.js';
import { type Figure, table } from '../figure.js';
import { burst } from './burst.js';
import { frames } from './frames.js';
import { messages } from './messages.js';
import { Officers } from './officers.js';
import type { Place } from './place.js';
import { rates } from './rates.js';
import { FULL, SHORT } from './scale.js';
import { Site } from './site.js';
import { starts } from './starts.js';
import { storm } from './storm.js';

/* Every alert reaches every officer: how fast, how many, and beside what bare servers do on the same machine in the same run. */

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, figure: { type: 'string', multiple: true }, profile: { type: 'boolean', default: false } } });
const scale = values.short ? SHORT : FULL;
const began = performance.now();
const figures: Figure[] = [];
const log = (line: string): void => { process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s, load ${(loadavg()[0] ?? 0).toFixed(1)}: ${line}\n`); };
const asked = (name: string): boolean => values.figure === undefined || values.figure.includes(name);

const site = await Site.lay(Math.max(scale.frames.officers, scale.storm.officers));
/** Each figure has officers of its own. One that cannot be measured is printed as missed, with the reason, and the others go on. */
async function measure(name: string, work: (officers: Officers) => Promise<readonly Figure[]>): Promise<void> {
  if (!asked(name)) return;
  const officers = new Officers();
  const found = await work(officers)
    .catch((error: unknown): readonly Figure[] => [{ name, measured: error instanceof Error ? error.message : String(error), limit: 'all of it measured', bare: '', ratio: Number.NaN, holds: false }])
    .finally(() => officers.end());
  figures.push(...found);
  log(table(found).split('\n').slice(1).join('\n                  '));
}
try {
  log('the service has its data folder, and the limits their database');
  const { door: ours, figure } = await starts(site, asked('starts') ? scale.starts : 1, values.profile);
  await measure('starts', () => Promise.resolve([figure]));
  const [one, rows] = [await site.bare('L1'), await site.bare('L2')];
  const place: Omit<Place, 'officers'> = { site, ours, one, rows, scale };
  const parts = { frames, rates, burst, messages, storm };
  for (const [name, part] of Object.entries(parts)) await measure(name, (officers) => part({ ...place, officers }));
  await ours.stop();
} finally {
  await DoorProcess.endAll();
  await site.remove();
}
process.stdout.write(`\n${table(figures)}\n`);
if (values.short) process.stdout.write('A short run shows that the bench measures; the limits are stated for the full one.\n');
else if (figures.some((f) => !f.holds)) process.exitCode = 1;
