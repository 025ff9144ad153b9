import type { CommandName, ReportBody } from '#contracts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { urea } from '../../factories/report.js';
import type { Desk } from '../../harness/desk.js';
import type { Hotline } from '../../harness/hotline.js';

const SAMPLES = join(import.meta.dirname, '../../../config/samples/disruptions.json');
interface Sample { readonly id: string; readonly report: ReportBody }

/** 08:30 on a Thursday in Seoul, 07:30 in Beijing. */
export const DAY_BEGINS = Date.parse('2026-03-11T23:30:00Z');
const ASK = { kind: 'question', about: null, body: { phrase: 'ask.contract', values: { authority: 'cn-customs' } } };
const answer = (text: string): object => ({ kind: 'answer', about: null, body: { text, language: 'zh-Hans' } });

type Act = readonly [at: string, who: string, command: CommandName, body?: object];
/** A morning's cases, real disruptions from the samples: when each came in (Seoul), and what was done about it. */
const DAY: readonly (readonly [sample: string, filed: string, ...acts: readonly Act[]])[] = [
  ['urea', '08:34', ['08:50', 'kr-desk', 'acknowledge'], ['09:15', 'kr-desk', 'validate'], ['11:20', 'cn-dg', 'acknowledge'], ['12:22', 'cn-dg', 'accept'], ['13:44', 'cn-dg', 'message', ASK]],
  ['2023-11-dap', '08:41', ['08:55', 'kr-desk', 'acknowledge'], ['09:05', 'cn-desk', 'acknowledge'], ['09:10', 'kr-desk', 'validate'], ['10:30', 'cn-desk', 'accept'], ['13:10', 'cn-desk', 'message', answer('经向海关总署了解，该批货物已完成检验，预计两日内放行。')]],
  ['2025-02-tungsten', '08:46', ['08:52', 'kr-desk', 'acknowledge'], ['08:58', 'kr-desk', 'validate'], ['09:20', 'cn-desk', 'acknowledge'], ['09:40', 'cn-desk', 'accept'], ['11:45', 'kr-desk', 'close', { outcomes: ['licence_granted'], text: null }]],
  ['2023-12-graphite', '09:02', ['09:12', 'kr-desk', 'acknowledge'], ['09:30', 'kr-desk', 'validate'], ['10:05', 'cn-desk', 'acknowledge']],
  ['2022-11-truckers', '09:20', ['09:31', 'cn-desk', 'acknowledge'], ['09:50', 'kr-desk', 'acknowledge'], ['10:10', 'cn-desk', 'validate'], ['11:05', 'kr-desk', 'accept']],
  ['2020-02-wiring-harness', '09:24', ['09:33', 'kr-desk', 'acknowledge'], ['09:40', 'kr-desk', 'validate']],
  ['2022-02-neon', '10:15'],
  ['2023-08-gallium', '10:40', ['10:55', 'kr-desk', 'acknowledge'], ['11:00', 'kr-desk', 'validate']],
  ['2022-08-lithium', '11:10', ['11:30', 'kr-desk', 'acknowledge'], ['11:32', 'kr-desk', 'validate'], ['12:40', 'cn-desk', 'acknowledge']],
  ['2025-02-cobalt', '11:25', ['12:00', 'cn-desk', 'acknowledge']],
  ['2021-05-yantian', '12:35', ['12:50', 'kr-desk', 'acknowledge']],
  ['2025-10-magnets', '13:58'],
  ['2026-03-lng', '14:12'],
];
const DAY_ENDS = '14:32';
/** Well within the time after which the service signs an idle officer out. */
const IDLE_MS = 50 * 60_000;

const epoch = (seoul: string): number => Date.parse(`2026-03-12T${seoul}:00+09:00`);

/** Files a day's cases and works on them as two desks would. @returns the case of the urea */
export async function liveADay(hotline: Hotline): Promise<string> {
  const samples = JSON.parse(await readFile(SAMPLES, 'utf8')) as readonly Sample[];
  const references = new Map<string, string>();
  const desks = new Desks(hotline);
  const events = DAY.flatMap(([id, filed, ...acts]) => [
    { at: epoch(filed), happen: async () => { references.set(id, await hotline.caseOf(await hotline.file(reportOf(id, samples)))); } },
    ...acts.map(([at, who, command, body]) => ({ at: epoch(at), happen: async () => { await (await desks.at(who)).do(references.get(id) ?? '', command, body); } })),
  ]);
  for (const { at, happen } of events.sort((a, b) => a.at - b.at)) {
    await passTo(hotline, at);
    await happen();
  }
  await passTo(hotline, epoch(DAY_ENDS));
  return references.get('urea') ?? '';
}

/** Officers who stay signed in while they are busy. */
class Desks {
  private readonly last = new Map<string, { readonly desk: Promise<Desk>; readonly at: number }>();
  constructor(private readonly hotline: Hotline) {}

  at(who: string): Promise<Desk> {
    const at = this.hotline.time.now;
    const known = this.last.get(who);
    const desk = known && at - known.at < IDLE_MS ? known.desk : this.hotline.signIn(who);
    this.last.set(who, { desk, at });
    return desk;
  }
}

/** Lets time pass to an instant, stopping wherever a limit runs out on the way, as the bells do. */
async function passTo(hotline: Hotline, at: number): Promise<void> {
  for (;;) {
    const [next] = await hotline.sql("SELECT min(extract(epoch FROM due_at) * 1000)::float8 AS due FROM hotline.clocks WHERE state = 'running'");
    const due = Number(next?.due ?? Infinity);
    const stop = due > hotline.time.now && due < at ? due : at;
    await hotline.moveTime(stop - hotline.time.now);
    if (stop === at) return;
  }
}

function reportOf(id: string, samples: readonly Sample[]): ReportBody {
  const sample = samples.find((s) => s.id === id);
  if (sample) return sample.report;
  return urea({ goods: '요소, 차량용, 질소 46% 이상', stage: 'inspected', tried: '칭다오 공급사를 통해 검사 일정을 문의했습니다.' });
}
