import type { ClockLine } from '#contracts';
import type { Translator } from '#wording';

/** What follows when a limit is missed or, once it was, what followed; null where nothing does. */
export function thenWords({ then, state }: Pick<ClockLine, 'then' | 'state'>, t: Translator): string | null {
  if (then === null) return null;
  const passed = state === 'missed';
  const rank = then.rank === null ? '' : t.text(`rank.${then.rank}`);
  switch (then.step) {
    case 'climb': return t.label(passed ? 'then.climbed' : 'then.climb', { rank });
    case 'propose': return t.label(passed ? 'then.proposed' : 'then.propose', { rank });
    case 'ring': return t.label(passed ? 'then.reminded' : 'then.remind');
    case 'red': return t.label(passed ? 'then.shown' : 'then.show');
    case 'resume': return passed ? null : t.label('then.resume');
    case 'watch': return passed ? null : t.label('then.watch');
  }
}
