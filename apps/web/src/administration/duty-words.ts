import type { Names, Words } from '../words.js';
import type { AdministrationKey, Translator } from '#wording';
import type { Span } from './duty-view.js';

type Say = Translator<AdministrationKey>;

/** Several people as one text, in the order in which they are told. */
export const namesIn = ({ language }: Say, { people }: Span): string => people.map((p) => p.name).join(language === 'zh-Hans' ? '、' : ', ');

/** A stretch in words: who is on, or that nobody is and who is told instead. */
export function spanWords(say: Say, names: Names, office: string, span: Span): { what: string; instead: string | null } {
  const reached = span.reached ?? office;
  const told = namesIn(say, span);
  const instead = told === '' ? null : span.tone === 'away' ? say.text('duty.reached.away', { names: told }) : reached === office ? say.text('duty.reached.office', { names: told }) : say.text('duty.reached.deputy', { office: names.office(reached), names: told });
  switch (span.tone) {
    case 'duty': return { what: told, instead: null };
    case 'gap': return { what: say.text('duty.gap'), instead };
    case 'list': return { what: say.text('duty.state.list'), instead };
    case 'away': return { what: say.text('duty.state.away'), instead };
    case 'nobody': return { what: say.text('duty.state.nobody'), instead: null };
    case 'covered': return { what: say.text('duty.covered'), instead: null };
    case 'uncovered': return { what: say.text('duty.uncovered'), instead: null };
  }
}

/** A moment in the zone whose city stands above it, always with its day: rows are read one by one. `now` decides whether with its year. */
export const wall = ({ f }: Words, at: number, zone: string, now: number): string => `${f.shortDate(at, zone, now)} ${f.time(at, zone)}`;
