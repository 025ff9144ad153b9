import '../harness/quiet.js';
import { openDoor } from '#boot';
import { ClimbingModule, Sweep } from '#climbing';
import { readConfig } from '#platform';
import pg from 'pg';
import { spread } from './figure.js';
import { jobOf, report } from './job.js';

/* Sweeps that find nothing, by the service's own sweep and by the same two statements in `pg`, turn by turn. */

const WARM_UP = 20;
const { url, sweeps } = jobOf<{ url: string; sweeps: number }>();
const door = await openDoor({ name: 'bench', rooms: [ClimbingModule] }, { ...readConfig({}), port: 0, database_url: url, embedded: false });
const sweep = door.app.get(Sweep);
await sweep.onApplicationShutdown();
const client = new pg.Client({ connectionString: url });
await client.connect();

async function bare(): Promise<void> {
  const { rows } = await client.query<{ ms: string }>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms');
  await client.query(`SELECT case_id, side, kind, subject, round, due_at FROM hotline.clocks WHERE state = 'running' AND due_at <= $1 ORDER BY due_at, case_id, side, kind, subject, round LIMIT 500`, [new Date(Number(rows[0]?.ms) - 1_000)]);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const ours: number[] = [];
const theirs: number[] = [];
for (let i = 0; i < WARM_UP + sweeps; i += 1) {
  const [one, other] = [await time(() => sweep.run(1_000)), await time(bare)];
  if (i >= WARM_UP) {
    ours.push(one);
    theirs.push(other);
  }
}
report({ ours: spread(ours), bare: spread(theirs) });
await client.end();
await door.close();
