import type { ClockLine } from '#contracts';
import type { Translator } from '#wording';
import { BINDS_ALL } from '../history/moment.js';

type Then = NonNullable<ClockLine['then']>;
type Move = Then['moves'][number];

/**
 * What follows when a limit is missed or, once it was, what followed; empty where nothing does. A limit that binds all sides
 * may take one further than the other: then each is named with its own way.
 * @param named a list of sides in the reader's words
 */
export function thenWords({ then, state, kind }: Pick<ClockLine, 'then' | 'state' | 'kind'>, t: Translator, named: (sides: readonly string[]) => string): string[] {
  if (then === null) return [];
  const passed = state === 'missed';
  const ways = sameWay(then.moves);
  if (ways.length === 0) return stepWords(then.step, passed, t);
  const alike = ways.length === 1 && (!BINDS_ALL.has(kind) || then.moves.length > 1);
  return ways.map(([way, sides]) => (alike ? t.label(wayKey(way, passed), rankOf(way, t)) : t.label('then.of', { sides: named(sides), then: t.text(wayKey(way, passed), rankOf(way, t)) })));
}

function stepWords(step: Then['step'], passed: boolean, t: Translator): string[] {
  switch (step) {
    case 'ring': return [t.label(passed ? 'then.reminded' : 'then.remind')];
    case 'red': return [t.label(passed ? 'then.shown' : 'then.show')];
    case 'resume': return passed ? [] : [t.label('then.resume')];
    case 'watch': return passed ? [] : [t.label('then.watch')];
    // A way up without a level is one that the reader's record does not tell.
    case 'climb': case 'propose': return [];
  }
}

const wayKey = ({ step }: Move, passed: boolean) => (step === 'climb' ? (passed ? 'then.climbed' : 'then.climb') : passed ? 'then.proposed' : 'then.propose');
const rankOf = ({ rank }: Move, t: Translator): { rank: string } => ({ rank: t.text(`rank.${rank}`) });

/** Sides that go the same way, together. */
function sameWay(moves: readonly Move[]): [Move, string[]][] {
  const ways = new Map<string, [Move, string[]]>();
  for (const move of moves) {
    const key = `${move.step} ${move.rank}`;
    const [first, sides] = ways.get(key) ?? [move, []];
    ways.set(key, [first, [...sides, move.side]]);
  }
  return [...ways.values()];
}
