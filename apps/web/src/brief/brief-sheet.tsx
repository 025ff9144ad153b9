import type { Brief, BriefLine } from '#contracts';
import { tagOf } from './paper-languages.js';

/** A brief as a sheet of paper, on the screen and on the printer. All its words came with it, in its own language. */
export function BriefSheet({ brief }: { brief: Brief }) {
  return (
    <article className="brief-sheet" lang={tagOf(brief.language)}>
      <header>
        <p className="brief-over"><span>{brief.network}</span><span>TLP:{brief.tlp}</span></p>
        <h1>{brief.title}</h1>
        <dl>{brief.facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      </header>
      {brief.points.map(({ point, title, lines, remark }, n) => (
        <section key={point} aria-labelledby={`brief-${point}`}>
          <h2 id={`brief-${point}`}>{n + 1}. {title}</h2>
          {lines.length > 0 && <ul>{lines.map((line, i) => <li key={`${line.at} ${String(i)}`}><Line line={line} /></li>)}</ul>}
          {remark !== null && <p className="brief-remark">{remark}</p>}
        </section>
      ))}
      <footer>{brief.notes.map((note) => <p key={note}>{note}</p>)}</footer>
    </article>
  );
}

function Line({ line: { at, when, label, text, language, mark } }: { line: BriefLine }) {
  return (
    <>
      {when !== null && <time dateTime={at ?? undefined}>{when}</time>}
      {label !== null && <span className="brief-label">{label}</span>}
      {text !== null && <bdi lang={tagOf(language)}>{text}</bdi>}
      {mark !== null && <small>[{mark}]</small>}
    </>
  );
}
