import type { GapView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** Everything that is missing, each with what to do about it. */
export function Gaps({ gaps, as_of }: { gaps: readonly GapView[]; as_of: string }) {
  const say = useSay();
  if (gaps.length === 0) return <p className="no-gaps">{say.text('ready.gaps.none')}</p>;
  return (
    <section className="sheet duty-side" aria-labelledby="ready-gaps">
      <h2 id="ready-gaps">{say.text('ready.gaps')}</h2>
      <ul className="ready-gaps">
        {gaps.map(({ code, about }) => (
          <li key={code}>
            <b>{say.text(`ready.gap.${code}`)}</b> {say.text(`ready.do.${code}`)}
            <Subjects about={about} as_of={as_of} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Subjects({ about, as_of }: { about: GapView['about']; as_of: string }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const own = [names.places[0]] as const;
  const words = ({ office, officer, path, from, to, year }: GapView['about'][number]): string => [
    officer?.name, office === null ? null : names.office(office), path && say.text(`ready.path.${path}`), year === null ? null : say.text('ready.about.year', { year: String(year) }),
    from === null ? null : to === null ? say.text('ready.about.since', { when: f.when(from, own, as_of) }) : say.text('ready.about.span', { from: f.when(from, own, as_of), to: f.when(to, own, as_of) }),
  ].filter(Boolean).join(' · ');
  const said = about.map(words).filter((text) => text !== '');
  return said.length === 0 ? null : <ul>{said.map((text) => <li key={text}>{text}</li>)}</ul>;
}
