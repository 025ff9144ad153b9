import { Link } from '@tanstack/react-router';
import { SayProvider, useSay } from './say.js';

/** The way from a case to its brief. */
export function BriefPanel({ reference }: { reference: string }) {
  return <SayProvider waiting={null}><Panel reference={reference} /></SayProvider>;
}

function Panel({ reference }: { reference: string }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="brief">
      <h2 id="brief">{say.label('brief.word')}</h2>
      <p className="small muted">{say.text('brief.hint')}</p>
      <Link className="button" to="/cases/$reference/brief" params={{ reference }}>{say.text('brief.open')}</Link>
    </section>
  );
}
