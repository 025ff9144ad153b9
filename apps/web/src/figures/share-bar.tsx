import { type FigureBand, ON_TARGET_PERCENT, WATCH_PERCENT } from '#domain';

/** A sign for each band, so that it is told apart without its colour. */
const SIGNS: Readonly<Record<FigureBand, React.ReactNode>> = {
  on_target: <path d="M2.5 7.5 5.5 10.5 11.5 3.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  watch: <path d="M7 2v6M7 10.5v2" fill="none" stroke="currentColor" strokeWidth="2" />,
  below: <path d="M1.5 3h11L7 12.5Z" />,
};

/** A share as a bar with a mark where each band begins; the words beside it say the same. */
export function ShareBar({ percent }: { percent: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <i style={{ inlineSize: `${percent}%` }} />
      {[WATCH_PERCENT, ON_TARGET_PERCENT].map((mark) => <u key={mark} style={{ insetInlineStart: `${mark}%` }} />)}
    </span>
  );
}

/** How a share reads: sign, colour and word. */
export function Band({ band, children }: { band: FigureBand; children: React.ReactNode }) {
  return <span className="band" data-band={band}><svg viewBox="0 0 14 14" aria-hidden="true">{SIGNS[band]}</svg>{children}</span>;
}

/** A part of all cases as a bar. @param part from 0 to 1 */
export const PartBar = ({ part }: { part: number }) => <span className="part-bar" aria-hidden="true"><i style={{ inlineSize: `${Math.round(part * 100)}%` }} /></span>;
