import { type Channel, type Policy, RAISED_ABOVE, RANKS, type Rank, type SideId, within } from '#domain';
import type { Figures } from '#contracts';
import type { CaseMove, CaseTold } from '#persistence';

type RungRow = Figures['rungs'][number];
type Standing = { readonly channel: string; readonly rung: number };
interface Asked { readonly side: SideId; /** Epoch milliseconds. */ readonly now: number; readonly policyOf: (kase: CaseTold) => Policy }

/**
 * How long a side's cases lay at each level, from when it was told until the case ended, or until now: one sum a case and level, and
 * of these the median and what nine in ten did not exceed; and how many of them stood above where climbing alone ends. A case that was closed lies nowhere until it is opened again.
 */
export function rungTimes(cases: readonly CaseTold[], moves: readonly CaseMove[], asked: Asked): Pick<Figures, 'rungs' | 'raised'> {
  const of = new Map<string, CaseMove[]>();
  for (const move of moves) of.set(move.case_id, [...of.get(move.case_id) ?? [], move]);
  const times = new Map<Rank, number[]>();
  let raised = 0;
  for (const kase of cases) {
    const stood = timesOf(kase, of.get(kase.id) ?? [], asked);
    if ([...stood.keys()].some(isRaised)) raised += 1;
    for (const [rank, seconds] of stood) {
      const known = times.get(rank);
      if (known) known.push(seconds);
      else times.set(rank, [seconds]);
    }
  }
  const rungs = RANKS.flatMap((rank): RungRow[] => {
    const seconds = times.get(rank);
    return seconds ? [{ rank, cases: seconds.length, median_seconds: within(seconds, 0.5), nine_in_ten_seconds: within(seconds, 0.9) }] : [];
  });
  return { rungs, raised };
}

const isRaised = (rank: Rank): boolean => RANKS.indexOf(rank) > RANKS.indexOf(RAISED_ABOVE);

function timesOf(kase: CaseTold, moves: readonly CaseMove[], { side, now, policyOf }: Asked): Map<Rank, number> {
  const { channels } = policyOf(kase);
  const ranks = new Map<Rank, number>();
  const left: Standing[] = [];
  let at: Standing = { channel: moves.find((m) => m.type === 'CaseReferred')?.from ?? kase.channel, rung: 0 };
  let open = true;
  let since = kase.told_at;
  const stay = (until: number): void => {
    // What moved before the side was told is no stay of its own.
    if (until <= since) return;
    const rank = rankAt(channels, at);
    if (open && rank) ranks.set(rank, (ranks.get(rank) ?? 0) + (until - since) / 1000);
    since = until;
  };
  for (const move of moves) {
    stay(move.at);
    if (move.type === 'CaseClosed') open = false;
    else if (move.type === 'CaseReopened' || move.type === 'CaseWatched') open = true;
    else if (move.type === 'CaseReferred') at = referred(channels, at, move, left);
    else if (move.of === side) at = { ...at, rung: Number(move.to) };
  }
  stay(now);
  return ranks;
}

const rankAt = (channels: Policy['channels'], { channel, rung }: Standing): Rank | undefined => channels[channel]?.ladder[rung]?.rank;

/** In another channel a side stands at the same level or the nearest one below; sent back, it stands as it stood (domain, `referral.ts`). */
function referred(channels: Policy['channels'], at: Standing, { to, back }: CaseMove, left: Standing[]): Standing {
  const before = back ? left.pop() : undefined;
  if (before) return before;
  left.push(at);
  const ladder: Channel['ladder'] = channels[to ?? '']?.ladder ?? [];
  const rank = RANKS.indexOf(rankAt(channels, at) ?? 'desk');
  return { channel: to ?? at.channel, rung: Math.max(0, ladder.findLastIndex((rung) => RANKS.indexOf(rung.rank) <= rank)) };
}
