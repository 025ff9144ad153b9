import type { Severity as Level } from '#domain';
import { useNames, useWords } from '../words.js';

/** One shape per level, so that a level is told apart without its colour. */
const SHAPES: Readonly<Record<Level, React.ReactNode>> = {
  1: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  2: <path d="M7 1.7 12.8 12.3H1.2Z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />,
  3: <path d="M7 .8 13.6 13H.4Z" />,
  4: <path d="M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4Z" />,
};

/**
 * A case's grade: shape, hue and word, never a digit.
 * @param first the first mention on a page also says the level's place in the scale
 */
export function Severity({ level, first = false }: { level: Level; first?: boolean }) {
  const names = useNames();
  const { t } = useWords();
  const word = names.severity(level);
  // A side with a scale of its own has no fixed sentence about places; its word then stands alone.
  const placed = first && word === t.label(`severity.${level}`) ? t.label(`severity.first.${level}`) : word;
  return <span className="sev" data-sev={level}><SeverityMark level={level} />{placed}</span>;
}

/** The shape alone, beside a word that stands elsewhere. */
export function SeverityMark({ level }: { level: Level }) {
  return <svg viewBox="0 0 14 14" aria-hidden="true">{SHAPES[level]}</svg>;
}

/** The four levels in order, and that they are no public warning. Once on a page. */
export function SeverityLegend() {
  const { t } = useWords();
  return (
    <p className="legend small muted">
      <span>{t.label('severity.legend.order')}</span>
      {([1, 2, 3, 4] as const).map((level) => <Severity key={level} level={level} />)}
      <span>{t.text('severity.legend')}</span>
    </p>
  );
}
