import type { HistoryEntry } from '#contracts';
import type { ClockEvent, ClockKind, EventType, LicenceResult, Rank } from '#domain';
import type { Sentence } from './entry-context.js';
import { rungBefore } from './moment.js';
import { listOf, numberOf, textOf } from './payload.js';
import { type Said, said } from './said.js';

type Timed = ClockEvent['type'] | Extract<EventType, 'CaseReferred'>;

/** One sentence per event about time, levels and who was reached. */
export const CLOCK_SENTENCES: Readonly<Record<Timed, Sentence>> = {
  ClockMissed: ({ shared }, earlier, { ranks }) => {
    const kind = (textOf(shared, 'kind') ?? 'target') as ClockKind;
    // What people agreed on has come, or is still so: nobody missed anything.
    if (kind === 'pause' || kind === 'suspension' || kind === 'reach') return said(`event.ClockMissed.${kind}`);
    const rank = kind === 'acknowledge' ? ranks[rungBefore(earlier, textOf(shared, 'side') ?? '')] : undefined;
    const clock = { word: `clock.${kind}` } as const;
    return rank ? said('event.ClockMissed.rank', { clock, rank: { rank } }) : said('event.ClockMissed', { clock });
  },
  CaseClimbed: ({ shared }, _earlier, { ranks }) => said(`event.CaseClimbed.${causeOf(shared, ['limit', 'person', 'confirmed', 'empty'])}`, rankTo(shared, ranks)),
  ClimbProposed: ({ shared }, _earlier, { ranks }) => said(`event.ClimbProposed.${causeOf(shared, ['limit', 'person'])}`, rankTo(shared, ranks)),
  ClimbDeclined: ({ shared }, _earlier, { ranks }) => said('event.ClimbDeclined', rankTo(shared, ranks)),
  ClocksRecomputed: ({ shared }) => said(`event.ClocksRecomputed.${causeOf(shared, ['severity', 'channel', 'pause', 'calendar'])}`),
  CasePaused: ({ shared }) => {
    const until = numberOf(shared, 'until');
    return until === null ? said('event.CasePaused') : said('event.CasePaused.until', { when: { moment: new Date(until).toISOString() } });
  },
  CaseResumed: ({ shared }) => said(`event.CaseResumed.${causeOf(shared, ['person', 'company', 'limit'])}`),
  CaseReferred: ({ shared }) => {
    const [from, to] = [textOf(shared, 'from'), textOf(shared, 'to')];
    return from && to ? said(shared?.back === true ? 'event.CaseReferred.back' : 'event.CaseReferred.named', { from: { channel: from }, to: { channel: to } }) : said('event.CaseReferred');
  },
  CaseSteppedDown: ({ shared }, _earlier, { ranks }) => said('event.CaseSteppedDown', rankTo(shared, ranks)),
  LadderEnded: ({ shared }, _earlier, { ranks }) => said('event.LadderEnded', { rank: { rank: ranks[numberOf(shared, 'rung') ?? 0] ?? 'desk' } }),
  NobodyReached: () => said('event.NobodyReached'),
  SideReached: () => said('event.SideReached'),
  CaseWatched: ({ shared }) => said(`event.CaseWatched.${causeOf(shared, ['person', 'suspension'])}`),
  CaseRechecked: () => said('event.CaseRechecked'),
  LicenceFiled: ({ shared }) => said('event.LicenceFiled', { date: { day: textOf(shared, 'filed_on') ?? '' } }),
  LicencesRecorded: ({ shared }) => {
    const changes = listOf(shared, 'changes').filter(isGroup);
    const sum = (groups: typeof changes): number => groups.reduce((n, g) => n + g.count, 0);
    const [filed, decided] = [sum(changes), sum(changes.filter((g) => g.result !== null))];
    if (filed === 0) return decided === 0 ? said('event.LicencesRecorded.corrected') : said('event.LicencesRecorded.decided', { decided });
    return decided === 0 ? said('event.LicencesRecorded.filed', { filed }) : said('event.LicencesRecorded', { filed, decided });
  },
  LicenceDecided: ({ shared }) => said(`event.LicenceDecided.${(textOf(shared, 'result') ?? 'granted') as LicenceResult}`),
};

/** So many applications more or fewer, waiting or decided. */
const isGroup = (value: unknown): value is { count: number; result: unknown } => typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number' && 'result' in value;

const causeOf = <T extends string>(shared: HistoryEntry['shared'], causes: readonly [T, ...T[]]): T =>
  causes.find((c) => c === textOf(shared, 'cause')) ?? causes[0];

const rankTo = (shared: HistoryEntry['shared'], ranks: readonly Rank[]): Said['values'] => ({
  rank: { rank: ranks[numberOf(shared, 'to') ?? 0] ?? 'desk' },
});
