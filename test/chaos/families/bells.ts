import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mischief } from '../queue.js';
import type { Family, Stage } from '../stage.js';

const LIBRARIES = '/usr/lib';
const HOUR = ['+1h', '-1h'] as const;

/** Every bell twice, too early, too late, for the wrong time, round or case, and in another order. */
const repeated: Family = {
  name: 'bells doubled and out of order', form: 'apart', share: 6,
  plan: (_nth, chance) => ({
    label: 'bells doubled, early, late, wrong and out of order',
    play: async (stage) => {
      await stage.file();
      stage.begin();
      await mischief(stage.site, stage.cases, chance);
      await stage.outlast(0);
      stage.heal();
    },
  }),
};

const twoRelays: Family = {
  name: 'two relays at once', form: 'two', share: 5,
  plan: () => ({
    label: 'two processes relay, sweep and answer bells',
    play: async (stage) => {
      stage.begin();
      await stage.file();
      await stage.outlast(0);
      stage.heal();
    },
  }),
};

const clockOff = (form: 'apart' | 'two', share: number): Family => ({
  name: form === 'apart' ? 'clock an hour off' : 'one of two clocks an hour off', form, share,
  plan: (nth) => {
    const hour = HOUR[nth % 2] ?? HOUR[0];
    return { label: `clock of ${form === 'apart' ? 'the' : 'one'} escalation at ${hour}`, play: (stage) => off(stage, form === 'apart' ? 'escalation' : 'second escalation', hour) };
  },
});

async function off(stage: Stage, role: 'escalation' | 'second escalation', hour: string): Promise<void> {
  const { site } = stage;
  await site.end(role);
  // Monotonic time is left alone: a machine whose clock is wrong still counts seconds.
  await site.start(role, { LD_PRELOAD: await libfaketime(), FAKETIME: hour, FAKETIME_DONT_FAKE_MONOTONIC: '1' });
  stage.begin();
  await stage.file();
  await stage.outlast(0);
  await stage.answered();
  await site.end(role);
  await site.start(role);
  stage.heal();
}

/** Where this machine keeps libfaketime. @throws when it is not installed */
export async function libfaketime(): Promise<string> {
  for (const folder of await readdir(LIBRARIES)) {
    const file = join(LIBRARIES, folder, 'faketime');
    const names = await readdir(file).catch((): string[] => []);
    if (names.includes('libfaketime.so.1')) return join(file, 'libfaketime.so.1');
  }
  throw new Error(`no libfaketime below ${LIBRARIES}`);
}

export const BELL_FAMILIES: readonly Family[] = [repeated, twoRelays, clockOff('apart', 4), clockOff('two', 4)];
